import type { SlaPolicy } from './brand.ts';
import {
  answersLatest,
  episodeKey,
  type Head,
  type HeadAction,
  type HeadReply,
  type Promised,
} from './head.ts';
import { earliest, type Instant, instantOf, msOf, plusSeconds } from './instant.ts';
import type { ReplyState } from './reply.ts';
import { deadline, metricOf, type ReplyMetric } from './sla.ts';

/* What must happen next on a thread, and when: the one definition behind the `attention` index. */

export type Due =
  | { what: 'publish'; reply: string }
  | { what: 'draft' }
  | { what: 'warning' | 'breach'; metric: ReplyMetric; dueAt: Instant }
  | { what: 'act'; action: string }
  | { what: 'recheck' }
  | { what: 'promise_notice' }
  | { what: 'promise_broken'; dueAt: Instant };

/** How long work that leaves no mark on the head (a draft, a publish) may take before it is asked for again. */
export const ASK_AGAIN_SECONDS = 120;
/** A notice is asked for so long before the promised time, or at half time if that is later. */
const PROMISE_LEAD_SECONDS = 45 * 60;
/** How often a thread is visited that only a person can move on. */
export const VISIT_SECONDS = 24 * 3600;

/** A need of a thread: when it is due, whether handling it leaves a mark on the head. */
interface Need {
  due: Due;
  at: Instant;
  marked: boolean;
}

/** Nothing is to be done here but to look now and then whether the case moved. */
export const isOnlyWatched = ({ waitingSince, reply, promise, action, draft }: Head): boolean =>
  [waitingSince, reply, promise, action].every((one) => one === undefined) && draft?.notice !== true;

/** Everything due at `now`, most pressing first; empty at a visit that finds nothing. */
export const due = (head: Head, policy: SlaPolicy, now: Instant): Due[] =>
  needs(head, policy, now)
    .filter((need) => need.at <= now)
    .map((need) => need.due);

/**
 * When the thread must be looked at again: the value of `head.nextAt`. To be asked with the head as it is about to
 * be written, after acting on what was due.
 * - Warnings, breaches, notices and broken promises leave their mark on the head (`warned`, `breached`, `noticed`,
 *   `broken`): without it they are still due, and a moment that has passed answers `now`, so none can be lost.
 * - A draft or a publish leaves none: what is due at `now` counts as just asked for and is due again 120 s later.
 * - A thread that only a person can move on is visited every 24 hours and never leaves the index.
 *
 * Undefined exactly when nobody waits, no reply is on its way or left to a person, and no promise is open.
 */
export const nextAt = (head: Head, policy: SlaPolicy, now: Instant): Instant | undefined => {
  const moments = needs(head, policy, now).map((need) => {
    if (need.at > now) return need.at;
    return need.marked ? now : plusSeconds(now, ASK_AGAIN_SECONDS);
  });
  return earliest(...moments, standsStill(head) ? plusSeconds(now, VISIT_SECONDS) : undefined);
};

const needs = (head: Head, policy: SlaPolicy, now: Instant): Need[] => [
  ...publishing(head.reply),
  ...acting(head.action),
  ...rechecking(head),
  ...drafting(head, now),
  ...clocks(head, policy, now),
  ...promising(head.promise),
];

/** Approved, being sent, or of unknown outcome: a worker's turn, not a person's. */
const isOnItsWay = (state: ReplyState | undefined): boolean => {
  switch (state) {
    case 'approved':
    case 'sending':
    case 'unknown':
      return true;
    case 'sent':
    case 'needs_human':
    case 'refused':
    case 'returned':
    case undefined:
      return false;
    default:
      return state satisfies never;
  }
};

const publishing = (reply: HeadReply | undefined): Need[] =>
  reply !== undefined && isOnItsWay(reply.state)
    ? [{ due: { what: 'publish', reply: reply.id }, at: reply.checkAt, marked: false }]
    : [];

const isBeingDone = (state: HeadAction['state']): boolean =>
  state === 'approved' || state === 'running' || state === 'unknown';

const acting = (action: HeadAction | undefined): Need[] =>
  action !== undefined && isBeingDone(action.state)
    ? [{ due: { what: 'act', action: action.id }, at: action.checkAt, marked: false }]
    : [];

/** While somebody waits the case is asked for anyway, and while an answer is on its way it would be overtaken. */
const rechecking = ({ recheck, waitingSince, reply }: Head): Need[] =>
  recheck === undefined || waitingSince !== undefined || reply !== undefined
    ? []
    : [{ due: { what: 'recheck' }, at: recheck.at, marked: true }];

const drafting = (head: Head, now: Instant): Need[] => {
  if (head.waitingSince === undefined || isOnItsWay(head.reply?.state)) return [];
  const fresh = answersLatest(head, head.draft);
  const at = fresh ? head.draft?.retryAt : now;
  return at === undefined ? [] : [{ due: { what: 'draft' }, at, marked: false }];
};

/** Runs while somebody waits, whatever is on its way: only a published reply stops the clock (docs/rules.md C5 to C7). */
const clocks = (head: Head, policy: SlaPolicy, now: Instant): Need[] => {
  const episode = episodeKey(head);
  if (head.waitingSince === undefined || head.breached === episode) return [];
  const metric = metricOf(head);
  const { dueAt, warnAt } = deadline(policy, head.waitingSince, metric);
  const breach: Need = { due: { what: 'breach', metric, dueAt }, at: dueAt, marked: true };
  // After an outage one alarm tells it all: a warning of what is already late would only be noise.
  if (head.warned === episode || now >= dueAt) return [breach];
  return [{ due: { what: 'warning', metric, dueAt }, at: warnAt, marked: true }, breach];
};

const promising = (promise: Promised | undefined): Need[] => {
  if (promise === undefined) return [];
  const needed: Need[] = [];
  if (promise.noticed === undefined)
    needed.push({ due: { what: 'promise_notice' }, at: noticeAt(promise), marked: true });
  if (promise.broken === undefined)
    needed.push({ due: { what: 'promise_broken', dueAt: promise.by }, at: promise.by, marked: true });
  return needed;
};

const noticeAt = ({ madeAt, by }: Promised): Instant => {
  const halfTime = Math.ceil((msOf(madeAt) + msOf(by)) / 2);
  return instantOf(Math.max(msOf(by) - PROMISE_LEAD_SECONDS * 1000, halfTime));
};

/** Whatever could be recorded of it is recorded, and it waits for a person all the same. */
const standsStill = (head: Head): boolean =>
  (head.waitingSince !== undefined && head.breached === episodeKey(head)) ||
  head.reply?.state === 'needs_human' ||
  head.action?.state === 'needs_human' ||
  (head.draft?.notice === true && head.reply === undefined) ||
  head.promise?.broken === true;
