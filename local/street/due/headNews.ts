import type { ActionState } from '#domain/action.ts';
import type { Head, HeadDraft } from '#domain/head.ts';
import { idTime } from '#domain/ids.ts';
import { type Instant, instantOf } from '#domain/instant.ts';
import { keyTime } from '#domain/message.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { Promised } from '#domain/sla/promise.ts';
import type { Happening } from './happening.ts';

type Told = Omit<Happening, 'thread'>;

/** A moment as the people of the brand read it. */
export type OnTheWall = (at: Instant) => string;

/** Between two looks at a thread; `before` is absent for one that is new. */
interface Change {
  before: Head | undefined;
  after: Head;
  wall: OnTheWall;
  now: Instant;
}

const draftWords = ({ state, notice, retryAt }: HeadDraft, wall: OnTheWall): Omit<Told, 'at'> => {
  const again =
    retryAt === undefined
      ? ''
      : ` The back office did not answer, so it is asked again, ${wall(retryAt)} at the latest.`;
  if (state === 'refused')
    return { kind: 'trouble', words: `A draft came, and the gate stopped it.${again}` };
  if (state === 'human') return { kind: 'draft', words: 'No draft: a person has to write this one.' };
  if (notice === true)
    return { kind: 'notice', words: `A notice nobody asked for was written. It waits for approval.${again}` };
  return { kind: 'draft', words: `A draft came. It waits for approval.${again}` };
};

const ofDraft = ({ before, after: { draft }, wall }: Change): Told[] =>
  draft === undefined || draft.id === before?.draft?.id
    ? []
    : [{ at: instantOf(idTime(draft.id)), ...draftWords(draft, wall) }];

const ofWords = ({ before, after: { lastInbound, lastOutbound } }: Change): Told[] => [
  ...(lastInbound === undefined || lastInbound === before?.lastInbound
    ? []
    : [{ at: keyTime(lastInbound), kind: 'wrote' as const, words: 'The customer wrote.' }]),
  ...(lastOutbound === undefined || lastOutbound === before?.lastOutbound
    ? []
    : [{ at: keyTime(lastOutbound), kind: 'sent' as const, words: 'The brand’s reply went out.' }]),
];

const REPLIES: Partial<Record<ReplyState, string>> = {
  returned: 'The reply came back: something moved before it was sent. Somebody has to look again.',
  refused: 'The channel refused the reply. The console offers another way.',
  unknown: 'Nobody knows whether the reply arrived. The channel is asked.',
  needs_human: 'Nobody knows whether the reply arrived. A person has to look.',
};

const ofReply = ({ before, after: { reply }, now }: Change): Told[] => {
  const words = reply === undefined ? undefined : REPLIES[reply.state];
  const same = reply?.id === before?.reply?.id && reply?.state === before?.reply?.state;
  return words === undefined || same ? [] : [{ at: now, kind: 'trouble', words }];
};

const ACTIONS: Partial<Record<ActionState, string>> = {
  done: 'was done in the back office',
  refused: 'was refused by the back office',
  needs_human: 'has an unknown outcome: a person has to look',
};

const ofAction = ({ before, after: { action }, now }: Change): Told[] => {
  const became = action === undefined ? undefined : ACTIONS[action.state];
  const same = action?.id === before?.action?.id && action?.state === before?.action?.state;
  if (action === undefined || became === undefined || same) return [];
  return [{ at: now, kind: 'action', words: `“${action.title}” ${became}.` }];
};

const OWED: Record<Promised['kind'], string> = {
  update: 'the next message',
  midway: 'a word midway',
  fix: 'that it is settled',
  call: 'a call',
  other: 'what an agent wrote down',
};

const ofPromises = ({ before, after, wall, now }: Change): Told[] =>
  (after.promises ?? []).flatMap(({ id, kind, by, owner, noticed, madeAt }): Told[] => {
    const known = before?.promises?.find((promise) => promise.id === id);
    if (known === undefined)
      return [
        { at: madeAt, kind: 'promise', words: `Promised: ${OWED[kind]}, by ${wall(by)}, owed by ${owner}.` },
      ];
    if (noticed === true && known.noticed !== true)
      return [{ at: now, kind: 'promise', words: `The promise of ${OWED[kind]} by ${wall(by)} came due.` }];
    return [];
  });

const ofSurvey = ({ before, after: { survey } }: Change): Told[] =>
  survey?.askedAt === undefined || survey.askedAt === before?.survey?.askedAt
    ? []
    : [{ at: survey.askedAt, kind: 'sent', words: 'The customer was asked whether it was any help.' }];

/** What became of a thread between two looks at it. */
export const headNews = (change: Change): Happening[] =>
  [ofWords, ofDraft, ofReply, ofAction, ofPromises, ofSurvey]
    .flatMap((read) => read(change))
    .map((told) => ({ ...told, thread: change.after.thread }));
