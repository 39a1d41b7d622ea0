import type { Backlog } from './backlog.ts';
import { type Instant, msOf } from './instant.ts';
import type { ReportGroup } from './report.ts';
import type { ServiceLevels } from './sla/serviceLevels.ts';

/**
 * Whether customers are being answered, in one word. `waiting`: nobody has been yet, and nobody waits too long for it;
 * `quiet`: nobody has asked.
 */
export type Answering = 'answered' | 'slow' | 'unanswered' | 'waiting' | 'quiet';

/** Shares of replies in time below which it is not all right, and not bearable. */
const FINE = 0.9;
const BEARABLE = 0.75;

/** Who waits now, as far as this is asked of it. */
interface Waits extends Pick<Backlog, 'threads' | 'oldest'> {
  /** How many of them longer than they should. */
  overdue: number;
}

/**
 * From the share of replies that came in time, and from who waits now: the brand's own limits for its backlog say when
 * that is too much, and anybody overdue is one too many to call it well.
 */
export const answeringOf = (
  { counts: { replies = 0 }, rates: { in_time = 1 } }: Pick<ReportGroup, 'counts' | 'rates'>,
  waits: Waits,
  { backlog }: Pick<ServiceLevels, 'backlog'>,
  now: Instant,
): Answering => {
  if (in_time < BEARABLE || isTooMuch(waits, backlog, now)) return 'unanswered';
  if (in_time < FINE || waits.overdue > 0) return 'slow';
  if (replies > 0) return 'answered';
  return waits.threads === 0 ? 'quiet' : 'waiting';
};

const isTooMuch = ({ threads, oldest }: Waits, backlog: ServiceLevels['backlog'], now: Instant): boolean =>
  oldest !== undefined &&
  (threads >= backlog.threads || msOf(now) - msOf(oldest) >= 1000 * backlog.oldestSeconds);
