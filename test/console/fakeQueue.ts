import { viewSince } from '#desk/agent/queueCursor.ts';
import type { Alarm } from '#domain/alarm.ts';
import type { Instant } from '#domain/instant.ts';
import type { QueueRow, QueueRows, QueueView } from '#domain/view.ts';

/** As many as the desk tells in full. */
const FIRST = 200;

const longestFirst = (one: QueueRow, other: QueueRow): number =>
  (one.head.waitingSince ?? '~') < (other.head.waitingSince ?? '~') ? -1 : 1;

/** The queue as the desk tells it: the first in full, the others by name. */
export const fakeQueue = (
  rows: readonly QueueRow[],
  alarms: Alarm[],
  cursor: string | undefined,
  now: Instant,
): QueueView => {
  const sorted = rows.toSorted(longestFirst);
  const more = sorted
    .slice(FIRST)
    .map(({ head }) => ({ thread: head.thread, mark: `${head.version} ${head.waitingSince}` }));
  return viewSince(cursor, { rows: sorted.slice(0, FIRST), more, alarms }, now);
};

export const fakeQueueRows = (
  rows: readonly QueueRow[],
  threads: readonly string[],
  now: Instant,
): QueueRows => {
  const known = new Map(rows.map((row) => [row.head.thread, row]));
  return {
    now,
    rows: threads.flatMap((thread) => known.get(thread) ?? []),
    gone: threads.filter((thread) => !known.has(thread)),
  };
};
