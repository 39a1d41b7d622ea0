import type { Clock } from '#domain/sla/clocks.ts';
import type { Priority } from '#domain/sla/serviceLevels.ts';
import type { QueueRow, Urgency } from '#domain/view.ts';

const RANK: Record<Urgency, number> = { breach: 0, warning: 1, calm: 2 };
const PRESSING: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };

const passed = (at: string | undefined, now: number): boolean => at !== undefined && Date.parse(at) <= now;

export const clockUrgency = ({ dueAt, warnAt }: Pick<Clock, 'dueAt' | 'warnAt'>, now: number): Urgency => {
  if (passed(dueAt, now)) return 'breach';
  return passed(warnAt, now) ? 'warning' : 'calm';
};

/** Urgency at this second; the API's own is as old as its last answer, and is never lowered. */
export const urgencyNow = (row: QueueRow, now: number): Urgency => {
  if (row.urgency === 'breach' || passed(row.dueAt, now)) return 'breach';
  return row.urgency === 'warning' || passed(row.warnAt, now) ? 'warning' : 'calm';
};

const dueMs = (row: QueueRow): number =>
  row.dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(row.dueAt);

/** Breach, warning, calm; within each where somebody waits, then how pressing it is, then the nearest deadline. */
export const byUrgency =
  (now: number) =>
  (a: QueueRow, b: QueueRow): number =>
    RANK[urgencyNow(a, now)] - RANK[urgencyNow(b, now)] ||
    Number(a.head.waitingSince === undefined) - Number(b.head.waitingSince === undefined) ||
    PRESSING[a.priority] - PRESSING[b.priority] ||
    Math.sign(dueMs(a) - dueMs(b)) ||
    a.head.thread.localeCompare(b.head.thread);
