import { type Instant, plusSeconds } from './instant.ts';
import { keyTime, type MessageKey } from './message.ts';
import type { PlaceTraits } from './traits.ts';

/** Whether the brand may write in a thread now, and how long. */
export type Window =
  | { kind: 'open'; until?: Instant }
  /** Only what a person wrote themselves. */
  | { kind: 'own_words'; until: Instant }
  | { kind: 'closed' };

/** From what the place allows and the customer's latest message there (docs/rules.md W1, W2). */
export const windowOf = (
  { windowHours, ownWordsHours }: Pick<PlaceTraits, 'windowHours' | 'ownWordsHours'>,
  lastInbound: MessageKey | undefined,
  now: Instant,
): Window => {
  if (windowHours === undefined) return { kind: 'open' };
  if (lastInbound === undefined) return { kind: 'closed' };
  const after = (hours: number): Instant => plusSeconds(keyTime(lastInbound), hours * 3600);
  if (now < after(windowHours)) return { kind: 'open', until: after(windowHours) };
  return ownWordsHours !== undefined && now < after(ownWordsHours)
    ? { kind: 'own_words', until: after(ownWordsHours) }
    : { kind: 'closed' };
};

/** Until when one private message may answer something said in public (docs/rules.md W4); undefined when it may not, or no more. */
export const privateReplyUntil = (
  days: number | undefined,
  said: MessageKey | undefined,
  now: Instant,
): Instant | undefined => {
  if (days === undefined || said === undefined) return undefined;
  const until = plusSeconds(keyTime(said), days * 86_400);
  return now < until ? until : undefined;
};
