import type { SlaPolicy } from './brand.ts';
import { after } from './businessTime.ts';
import type { Head } from './head.ts';
import { type Instant, plusSeconds } from './instant.ts';
import type { Metric, Urgency } from './view.ts';

/** The clocks of an episode; a promise has its own moment, and parity compares what was. */
export type ReplyMetric = Exclude<Metric, 'promise' | 'parity'>;

export interface Deadline {
  dueAt: Instant;
  /** Never after `dueAt`. */
  warnAt: Instant;
}

/** No clock runs shorter, whatever the policy says (docs/rules.md C31). */
const SHORTEST_TARGET_SECONDS = 15;

/** Next reply exists only after a first reply (docs/rules.md C11). */
export const metricOf = (head: Pick<Head, 'firstReplyAt'>): ReplyMetric =>
  head.firstReplyAt === undefined ? 'first_reply' : 'next_reply';

/**
 * Deadline and warning of an episode, counted from its oldest unanswered customer message.
 * Recomputed at every look from the policy of that moment: a policy edit takes effect at the next sweep (docs/rules.md C17).
 * @throws VisibleError `input/schedule_closed`, `input/wall_time` for a schedule that cannot be walked.
 */
export const deadline = (policy: SlaPolicy, waitingSince: Instant, metric: ReplyMetric): Deadline => {
  const wanted = metric === 'first_reply' ? policy.firstReplySeconds : policy.nextReplySeconds;
  const target = Math.max(wanted, SHORTEST_TARGET_SECONDS);
  const share = Math.min(Math.max(policy.warnAt, 0), 1);
  const at = (seconds: number): Instant =>
    policy.clock === 'calendar'
      ? plusSeconds(waitingSince, seconds)
      : after(policy.schedule, waitingSince, seconds);
  return { dueAt: at(target), warnAt: at(target * share) };
};

/** Of an episode still open: overdue from the very moment `dueAt` on. */
export const urgency = ({ dueAt, warnAt }: Deadline, now: Instant): Urgency => {
  if (now >= dueAt) return 'breach';
  return now >= warnAt ? 'warning' : 'calm';
};
