import type { Metric } from '../alarm.ts';
import { answersLatest, episodeKey, type Head, type HeadAction, isBeingDone, isUnderWay } from '../head.ts';
import { idTime } from '../ids.ts';
import { type Instant, instantOf, plusSeconds } from '../instant.ts';
import { keyTime } from '../message.ts';
import { afterPauses, type Pause } from './pause.ts';
import { standingOf } from './policy.ts';
import { isSaid, type Promised, riskAt } from './promise.ts';
import {
  type PauseState,
  type ServiceLevels,
  type SlaPolicy,
  TARGETS,
  type TargetName,
} from './serviceLevels.ts';

/** A limit that something on a thread runs towards. */
export interface Clock {
  metric: Metric;
  /** Which span of the metric it is; alarms are recorded once for each. */
  key: string;
  since: Instant;
  dueAt: Instant;
  /** Never after `dueAt`; absent where nothing is worth saying before it. */
  warnAt?: Instant;
  /** When the leads are told as well. */
  escalateAt?: Instant;
  owner?: string;
}

/** No clock runs shorter, whatever the policy says (docs/rules.md C31). */
const SHORTEST_SECONDS = 15;

/** Next reply exists only after a first reply (docs/rules.md C11). */
export const replyMetricOf = (head: Pick<Head, 'firstReplyAt'>): 'first_reply' | 'next_reply' =>
  head.firstReplyAt === undefined ? 'first_reply' : 'next_reply';

/** With every pause that is on ended by the customer's next words, at the moment they were said (docs/rules.md C20). */
export const pausesOf = ({ pauses = [], spokeAt }: Pick<Head, 'pauses' | 'spokeAt'>): Pause[] => {
  if (spokeAt === undefined) return pauses;
  return pauses.map((pause, index) => {
    // Of those with an end of their own only the latest was begun after they last spoke.
    if (pause.to !== undefined && (index < pauses.length - 1 || pause.to <= spokeAt)) return pause;
    return { ...pause, to: spokeAt > pause.from ? spokeAt : pause.from };
  });
};

/** None in this state goes on after a moment. */
export const endedAt = (pauses: readonly Pause[], state: PauseState, at: Instant): Pause[] =>
  pauses.map((pause) =>
    pause.state === state && (pause.to === undefined || pause.to > at) ? { ...pause, to: at } : pause,
  );

/** With one more, from now on; what the customer says next ends it. Of many the earliest are let go: that time ran. */
export const pausedAnew = (head: Head, pause: Pause): Pick<HeadMarks, 'pauses' | 'spokeAt'> => ({
  pauses: [...endedAt(pausesOf(head), pause.state, pause.from), pause].slice(-MOST_PAUSES),
  spokeAt: undefined,
});

type HeadMarks = { [K in keyof Head]?: Head[K] | undefined };

const MOST_PAUSES = 12;

/** Since when, and which span it is; the policy tells how long. */
interface Span {
  since: Instant;
  key: string;
  owner?: string;
}

/** Runs while somebody waits, whatever is on its way: only a published reply stops it (docs/rules.md C5 to C7). */
const replySpan = (head: Head): Span | undefined =>
  head.waitingSince === undefined ? undefined : { since: head.waitingSince, key: episodeKey(head) };

/** Between two messages of ours while a case is open; a promise says for itself when the next one is due. */
const updateSpan = ({ waitingSince, recheck, lastOutbound, promises = [] }: Head): Span | undefined =>
  waitingSince !== undefined ||
  recheck === undefined ||
  lastOutbound === undefined ||
  promises.some(({ kind }) => kind === 'update' || kind === 'call')
    ? undefined
    : { since: keyTime(lastOutbound), key: lastOutbound };

/** From the first words of the matter, also where an older message came in late. */
const resolutionSpan = ({ openedAt, waitingSince }: Head): Span | undefined => {
  if (openedAt === undefined) return undefined;
  const since = waitingSince !== undefined && waitingSince < openedAt ? waitingSince : openedAt;
  return { since, key: openedAt };
};

const approvalSpan = (head: Head): Span | undefined => {
  const { draft, waitingSince, reply } = head;
  if (draft === undefined || draft.state === 'human') return undefined;
  // A reply that waits for a lead is not approved yet.
  if (isUnderWay(reply) && reply?.state !== 'proposed') return undefined;
  if (!answersLatest(head, draft) || (waitingSince === undefined && draft.notice !== true)) return undefined;
  return { since: instantOf(idTime(draft.id)), key: draft.id, ...(head.owner && { owner: head.owner }) };
};

const spanOf = (target: TargetName, head: Head): Span | undefined => {
  switch (target) {
    case 'first_reply':
    case 'next_reply':
      return target === replyMetricOf(head) ? replySpan(head) : undefined;
    case 'update':
      return updateSpan(head);
    case 'resolution':
      return resolutionSpan(head);
    case 'approval':
      return approvalSpan(head);
    default:
      return target satisfies never;
  }
};

const ofPolicy = (head: Head, levels: ServiceLevels, policy: SlaPolicy): Clock[] => {
  const schedule = policy.schedule === undefined ? undefined : levels.schedules[policy.schedule];
  const resting = pausesOf(head).filter(({ state }) => policy.pauses.includes(state));
  const clocks: Clock[] = [];
  for (const [name, target] of entriesOf(policy.targets)) {
    const span = spanOf(name, head);
    if (span === undefined) continue;
    const seconds = Math.max(target.seconds, SHORTEST_SECONDS);
    const pauses = name === 'approval' ? [] : resting;
    const dueAt = afterPauses(schedule, span.since, seconds, pauses);
    const warnAt = afterPauses(schedule, span.since, seconds * target.warnAt, pauses);
    if (dueAt !== undefined) clocks.push({ metric: name, ...span, dueAt, ...(warnAt && { warnAt }) });
  }
  return clocks;
};

const entriesOf = (targets: SlaPolicy['targets']) =>
  TARGETS.flatMap((name) => {
    const target = targets[name];
    return target === undefined || target.seconds <= 0 ? [] : [[name, target] as const];
  });

/** A message that is owed is drafted before its time: that is its warning. */
const ofPromise = (promise: Promised, escalateSeconds: number): Clock => {
  const { id, madeAt: since, by: dueAt, owner } = promise;
  return {
    ...{ metric: 'promise' as const, key: id, since, dueAt, owner },
    ...(!isSaid(promise) && { warnAt: riskAt(promise) }),
    escalateAt: plusSeconds(dueAt, escalateSeconds),
  };
};

const stuck = (metric: Metric, key: string, since: Instant, seconds: number, owner?: string): Clock => ({
  ...{ metric, key, since, dueAt: plusSeconds(since, seconds) },
  ...(owner && { owner }),
});

/** Work that ought to take seconds, and what only a person can find out. */
const ofWork = (head: Head, { stuckSeconds: after }: ServiceLevels): Clock[] => {
  const { reply, action } = head;
  return [
    ...ofDrafting(head, after.draft),
    ...(reply !== undefined && isUnderWay(reply) && reply.state !== 'sent' && reply.state !== 'proposed'
      ? [ofOne('sending', reply, after.reply)]
      : []),
    ...(action !== undefined && (action.state === 'needs_human' || isBeingDone(action.state))
      ? [ofOne('acting', action, after.action)]
      : []),
  ];
};

const ofDrafting = (head: Head, seconds: number): Clock[] => {
  const { reply, redraft, waitingSince } = head;
  const isWanted = waitingSince !== undefined && !answersLatest(head, head.draft) && !isUnderWay(reply);
  return redraft !== undefined && isWanted ? [stuck('drafting', redraft.of, redraft.at, seconds)] : [];
};

/** Once only a person can find out what became of it, there is nothing to wait for. */
const ofOne = (
  metric: 'sending' | 'acting',
  { id, at, by, state }: Pick<HeadAction, 'id' | 'at' | 'by'> & { state: string },
  seconds: number,
): Clock => (state === 'needs_human' ? stuck('outcome', id, at, 0, by) : stuck(metric, id, at, seconds, by));

/**
 * Every clock that runs on a thread, from the service levels in force at this look: deadlines are derived, never stored.
 * A clock that rests is left out.
 * @throws VisibleError `input/schedule_closed`, `input/wall_time` for a schedule that cannot be walked.
 */
export const clocksOf = (head: Head, levels: ServiceLevels, now: Instant): Clock[] => {
  const { policy } = standingOf(head, levels, now);
  return [
    ...(policy === undefined ? [] : ofPolicy(head, levels, policy)),
    ...(head.promises ?? []).map((promise) => ofPromise(promise, levels.promises.escalateSeconds)),
    ...ofWork(head, levels),
  ];
};

/** The clock that the queue counts down: of those who wait the reply's, else the promise that is nearest, else none. */
export const mainClock = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.find(({ metric }) => metric === 'first_reply' || metric === 'next_reply') ??
  clocks.filter(({ metric }) => metric === 'promise').sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0] ??
  clocks.find(({ metric }) => metric === 'update') ??
  clocks.find(({ metric }) => metric === 'resolution');
