import type { Level, Metric } from './alarm.ts';
import {
  answersLatest,
  type Head,
  type HeadAction,
  type HeadReply,
  isBeingDone,
  isUnderWay,
  latestOf,
} from './head.ts';
import { earliest, type Instant, plusSeconds } from './instant.ts';
import type { ReplyState } from './reply.ts';
import { type Clock, clocksOf } from './sla/clocks.ts';
import { standingOf } from './sla/policy.ts';
import { noticeAt, type Promised } from './sla/promise.ts';
import type { ServiceLevels } from './sla/serviceLevels.ts';

/* What must happen next on a thread, and when: the one definition behind the `attention` index. */

export type Due =
  | { what: 'publish'; reply: string }
  | { what: 'draft' }
  | { what: 'alarm'; level: Level; clock: Clock }
  | { what: 'act'; action: string }
  | { what: 'recheck' }
  | { what: 'notice'; promise: string }
  | { what: 'survey' };

/** How long work that leaves no mark on the head (a draft, a publish) may take before it is asked for again. */
export const ASK_AGAIN_SECONDS = 120;
/** How often a thread is visited that only a person can move on. */
export const VISIT_SECONDS = 24 * 3600;

/** A need of a thread: when it is due, whether handling it leaves a mark on the head. */
export interface Need {
  due: Due;
  at: Instant;
  marked: boolean;
}

/** Nothing is to be done here but to look now and then whether the case moved, or to keep a promise later on. */
export const isOnlyWatched = ({ waitingSince, reply, promises, action, draft, marks }: Head): boolean =>
  [waitingSince, reply, action].every((one) => one === undefined) &&
  (promises ?? []).length === 0 &&
  draft?.notice !== true &&
  marks?.update?.level !== 'breach' &&
  marks?.resolution?.level !== 'breach';

/** Everything due at `now`, most pressing first; empty at a visit that finds nothing. */
export const due = (head: Head, levels: ServiceLevels, now: Instant): Due[] =>
  needs(head, levels, now)
    .filter((need) => need.at <= now)
    .map((need) => need.due);

/**
 * When the thread must be looked at again: the value of `head.nextAt`. To be asked with the head as it is about to
 * be written, after acting on what was due.
 * - Alarms, notices and rechecks leave their mark on the head: without it they are still due, and a moment that has
 *   passed answers `now`, so none can be lost.
 * - A draft or a publish leaves none: what is due at `now` counts as just asked for and is due again 120 s later.
 * - Where it becomes more pressing by itself it is looked at, for another policy may hold from then on.
 * - A thread that only a person can move on is visited every 24 hours and never leaves the index.
 *
 * Undefined exactly when nobody waits, nothing is on its way or left to a person, and nothing is owed.
 */
export const nextAt = (head: Head, levels: ServiceLevels, now: Instant): Instant | undefined => {
  const moments = needs(head, levels, now).map((need) => {
    if (need.at > now) return need.at;
    return need.marked ? now : plusSeconds(now, ASK_AGAIN_SECONDS);
  });
  const { changesAt } = standingOf(head, levels, now);
  return earliest(...moments, changesAt) ?? (standsStill(head) ? plusSeconds(now, VISIT_SECONDS) : undefined);
};

/** Everything that must happen on a thread as it stands, now or later, in no order. */
export const needs = (head: Head, levels: ServiceLevels, now: Instant): Need[] => [
  ...publishing(head.reply),
  ...acting(head.action),
  ...rechecking(head),
  ...drafting(head, now),
  ...alarming(head, levels, now),
  ...noticing(head),
  ...surveying(head),
];

/** Approved, being sent, or of unknown outcome: a worker's turn, not a person's. */
const isOnItsWay = (state: ReplyState | undefined): boolean =>
  state === 'approved' || state === 'sending' || state === 'unknown';

const publishing = (reply: HeadReply | undefined): Need[] =>
  reply !== undefined && isOnItsWay(reply.state)
    ? [{ due: { what: 'publish', reply: reply.id }, at: reply.checkAt, marked: false }]
    : [];

const acting = (action: HeadAction | undefined): Need[] =>
  action !== undefined && isBeingDone(action.state)
    ? [{ due: { what: 'act', action: action.id }, at: action.checkAt, marked: false }]
    : [];

/** While somebody waits the case is asked for anyway, and while an answer is on its way it would be overtaken. */
const rechecking = ({ recheck, waitingSince, reply }: Head): Need[] =>
  recheck === undefined || waitingSince !== undefined || isUnderWay(reply)
    ? []
    : [{ due: { what: 'recheck' }, at: recheck.at, marked: true }];

const drafting = (head: Head, now: Instant): Need[] => {
  if (head.waitingSince === undefined || isOnItsWay(head.reply?.state)) return [];
  const fresh = answersLatest(head, head.draft);
  // While a lead reads what was proposed it is not made anew for an office that may be back.
  const retryAt = head.reply?.state === 'proposed' ? undefined : head.draft?.retryAt;
  const at = fresh ? retryAt : now;
  return at === undefined ? [] : [{ due: { what: 'draft' }, at, marked: false }];
};

const GRAVITY: Record<Level, number> = { warning: 1, breach: 2, escalation: 3 };

const ofPromise = (head: Head, metric: Metric, key: string): Promised | undefined =>
  metric === 'promise' ? head.promises?.find(({ id }) => id === key) : undefined;

/** Between the spans of a mark: a reply and an action may both be a person's to find out about. */
export const SEVERAL = '\n';

/** The gravest alarm that was recorded for this very span. */
const raised = (head: Head, { metric, key }: Clock): Level | undefined => {
  if (metric === 'promise') return ofPromise(head, metric, key)?.level;
  const mark = head.marks?.[metric];
  return mark?.of.split(SEVERAL).includes(key) ? mark.level : undefined;
};

/** What is still to be told of a clock; after an outage one alarm tells it all, a warning of what is late is noise. */
const levelsOf = (clock: Clock, mark: Level | undefined, now: Instant): { level: Level; at: Instant }[] => {
  const { warnAt, dueAt, escalateAt } = clock;
  const all: { level: Level; at: Instant | undefined }[] = [
    { level: 'warning', at: now < dueAt ? warnAt : undefined },
    { level: 'breach', at: dueAt },
    { level: 'escalation', at: escalateAt },
  ];
  const done = mark === undefined ? 0 : GRAVITY[mark];
  return all.flatMap(({ level, at }) => (at !== undefined && GRAVITY[level] > done ? [{ level, at }] : []));
};

const alarming = (head: Head, levels: ServiceLevels, now: Instant): Need[] =>
  clocksOf(head, levels, now).flatMap((clock) =>
    levelsOf(clock, raised(head, clock), now).map(
      ({ level, at }): Need => ({
        due: { what: 'alarm', level, clock },
        at,
        marked: true,
      }),
    ),
  );

/** The alarms that are due on a head and not recorded yet. */
export const alarmsDue = (
  head: Head,
  levels: ServiceLevels,
  now: Instant,
): Extract<Due, { what: 'alarm' }>[] =>
  alarming(head, levels, now).flatMap(({ due: one, at }) => (at <= now && one.what === 'alarm' ? [one] : []));

const noticing = ({ promises = [] }: Head): Need[] =>
  promises.flatMap((promise): Need[] => {
    const at = promise.noticed ? undefined : noticeAt(promise);
    return at === undefined ? [] : [{ due: { what: 'notice', promise: promise.id }, at, marked: true }];
  });

/** Never mid-case: whoever asks something, or is owed something, is not asked how it was. */
const maySurvey = ({ waitingSince, reply, recheck, promises = [], draft }: Head): boolean =>
  [waitingSince, recheck, draft].every((one) => one === undefined) &&
  !isUnderWay(reply) &&
  promises.length === 0;

const surveying = (head: Head): Need[] => {
  const { survey } = head;
  return survey === undefined || survey.askedAt !== undefined || !maySurvey(head)
    ? []
    : [{ due: { what: 'survey' }, at: survey.at, marked: false }];
};

/** Whether the customer is to be asked now whether it was good. */
export const isSurveyDue = (head: Head, now: Instant): boolean => surveying(head).some(({ at }) => at <= now);

/** Whatever could be recorded of it is recorded, and it waits for a person all the same. */
const standsStill = (head: Head): boolean =>
  head.waitingSince !== undefined ||
  head.reply?.state === 'proposed' ||
  head.reply?.state === 'needs_human' ||
  head.action?.state === 'needs_human' ||
  (head.draft?.notice === true && !isUnderWay(head.reply)) ||
  (head.promises ?? []).length > 0;

/** A draft is asked for again that did not come: the first time is noted, for its clock. */
export const redraftOf = (head: Head, now: Instant): NonNullable<Head['redraft']> =>
  head.redraft?.of === latestOf(head) ? head.redraft : { of: latestOf(head), at: now };
