import type { QueueRow, Urgency } from '#domain/view.ts';

const RANK: Record<Urgency, number> = { breach: 0, warning: 1, calm: 2 };

const passed = (at: string | undefined, now: number): boolean => at !== undefined && Date.parse(at) <= now;

/** Urgency at this second; the API's own is as old as its last answer, and is never lowered. */
export const urgencyNow = (row: QueueRow, now: number): Urgency => {
  if (row.urgency === 'breach' || passed(row.dueAt, now)) return 'breach';
  return row.urgency === 'warning' || passed(row.warnAt, now) ? 'warning' : 'calm';
};

const dueMs = (row: QueueRow): number =>
  row.dueAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(row.dueAt);

/** Breach, warning, calm; within each those whom somebody waits for, the nearest deadline first. */
export const byUrgency =
  (now: number) =>
  (a: QueueRow, b: QueueRow): number =>
    RANK[urgencyNow(a, now)] - RANK[urgencyNow(b, now)] ||
    Number(a.head.waitingSince === undefined) - Number(b.head.waitingSince === undefined) ||
    Math.sign(dueMs(a) - dueMs(b)) ||
    a.head.thread.localeCompare(b.head.thread);
