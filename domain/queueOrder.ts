import { type Instant, msOf } from './instant.ts';
import type { Clock } from './sla/clocks.ts';
import type { Priority } from './sla/serviceLevels.ts';
import type { QueueRow, Urgency } from './view.ts';

const RANK: Record<Urgency, number> = { breach: 0, warning: 1, calm: 2 };
const PRESSING: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };
const URGENCIES: readonly Urgency[] = ['breach', 'warning', 'calm'];

/** In milliseconds; what is not limited, after everything that is. */
const limitMs = (at: Instant | undefined): number => (at === undefined ? Number.MAX_SAFE_INTEGER : msOf(at));

/** Overdue from the very moment `dueAt` on. `now` in milliseconds. */
export const clockUrgency = ({ dueAt, warnAt }: Pick<Clock, 'dueAt' | 'warnAt'>, now: number): Urgency => {
  if (limitMs(dueAt) <= now) return 'breach';
  return limitMs(warnAt) <= now ? 'warning' : 'calm';
};

/** What the place of a line in the queue rests on, as numbers: ten thousand are compared in a few milliseconds. */
export interface QueuePlace {
  thread: string;
  /** Urgency as it was told. */
  rank: number;
  dueMs: number;
  warnMs: number;
  idle: number;
  pressing: number;
}

export const placeOf = ({ head, urgency, dueAt, warnAt, priority }: QueueRow): QueuePlace => ({
  thread: head.thread,
  rank: RANK[urgency],
  dueMs: limitMs(dueAt),
  warnMs: limitMs(warnAt),
  idle: Number(head.waitingSince === undefined),
  pressing: PRESSING[priority],
});

const rankAt = ({ rank, dueMs, warnMs }: QueuePlace, now: number): number => {
  if (rank === RANK.breach || dueMs <= now) return RANK.breach;
  return warnMs <= now ? Math.min(rank, RANK.warning) : rank;
};

/** Urgency at this moment, never lower than it was told. */
export const urgencyAt = (place: QueuePlace, now: number): Urgency => URGENCIES[rankAt(place, now)] ?? 'calm';

const byName = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** Breach, warning, calm; within each where somebody waits, then how pressing it is, then the nearest deadline. */
export const byUrgency =
  (now: number) =>
  (one: QueuePlace, other: QueuePlace): number =>
    rankAt(one, now) - rankAt(other, now) ||
    one.idle - other.idle ||
    one.pressing - other.pressing ||
    one.dueMs - other.dueMs ||
    byName(one.thread, other.thread);
