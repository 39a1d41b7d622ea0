import { PRIORITY_RANK, URGENCY_RANK } from '#domain/queueOrder.ts';
import type { Clock } from '#domain/sla/clocks.ts';
import type { QueueRow, Urgency } from '#domain/view.ts';

const URGENCIES: readonly Urgency[] = ['breach', 'warning', 'calm'];

const passed = (at: string | undefined, now: number): boolean => at !== undefined && Date.parse(at) <= now;

export const clockUrgency = ({ dueAt, warnAt }: Pick<Clock, 'dueAt' | 'warnAt'>, now: number): Urgency => {
  if (passed(dueAt, now)) return 'breach';
  return passed(warnAt, now) ? 'warning' : 'calm';
};

/** What the place of a row rests on, as numbers: ten thousand are compared in a few milliseconds. */
interface Place {
  /** Urgency at the API's last answer. */
  rank: number;
  dueMs: number;
  warnMs: number;
  idle: number;
  pressing: number;
}

const places = new WeakMap<QueueRow, Place>();

const msOf = (at: string | undefined): number =>
  at === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(at);

const placeOf = (row: QueueRow): Place => {
  const known = places.get(row);
  if (known !== undefined) return known;
  const place: Place = {
    rank: URGENCY_RANK[row.urgency],
    dueMs: msOf(row.dueAt),
    warnMs: msOf(row.warnAt),
    idle: Number(row.head.waitingSince === undefined),
    pressing: PRIORITY_RANK[row.priority],
  };
  places.set(row, place);
  return place;
};

const rankAt = ({ rank, dueMs, warnMs }: Place, now: number): number => {
  if (rank === URGENCY_RANK.breach || dueMs <= now) return URGENCY_RANK.breach;
  return warnMs <= now ? URGENCY_RANK.warning : rank;
};

/** Urgency at this second; the API's own is as old as its last answer, and is never lowered. */
export const urgencyNow = (row: QueueRow, now: number): Urgency =>
  URGENCIES[rankAt(placeOf(row), now)] ?? 'calm';

const byName = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Breach, warning, calm; within each where somebody waits, then how pressing it is, then the nearest deadline. */
export const byUrgency =
  (now: number) =>
  (a: QueueRow, b: QueueRow): number => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return (
      rankAt(one, now) - rankAt(other, now) ||
      one.idle - other.idle ||
      one.pressing - other.pressing ||
      one.dueMs - other.dueMs ||
      byName(a.head.thread, b.head.thread)
    );
  };
