import { type Instant, msOf } from './instant.ts';
import type { Account } from './message.ts';
import type { ThreadId } from './thread.ts';

/** How long they have waited, in seconds by the calendar: below each edge, and from the last one on. */
const AGE_EDGES = [900, 3600, 4 * 3600, 86_400] as const;

/** Who waits now. */
export interface Backlog {
  threads: number;
  /** Since when whoever waits longest has. */
  oldest?: Instant;
  /** One more than there are edges, the youngest first. */
  ages: number[];
}

/** A thread in which somebody waits, and since when. */
export interface Waiting {
  thread: ThreadId;
  since: Instant;
}

/** What a customer is called where nobody asks for more. */
export const calledOf = ({ name, handle, id }: Account): string => name ?? handle ?? id;

export const backlogOf = (waiting: readonly Waiting[], now: Instant): Backlog => {
  const ages: number[] = [...AGE_EDGES, 0].map(() => 0);
  for (const { since } of waiting) {
    const age = (msOf(now) - msOf(since)) / 1000;
    const at = AGE_EDGES.findIndex((edge) => age < edge);
    const place = at < 0 ? AGE_EDGES.length : at;
    ages[place] = (ages[place] ?? 0) + 1;
  }
  const oldest = longestFirst(waiting)[0]?.since;
  return { threads: waiting.length, ...(oldest && { oldest }), ages };
};

export const longestFirst = (waiting: readonly Waiting[]): Waiting[] =>
  [...waiting].sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
