import { isOnlyWatched } from '#domain/agenda.ts';
import type { Head } from '#domain/head.ts';
import { msOf } from '#domain/instant.ts';
import { byUrgency, placeOf } from '#domain/queueOrder.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import { withoutAnswered } from '../elsewhere.ts';
import type { ChannelDesk } from '../layers.ts';
import { queueRow } from './queueRow.ts';

/** Whether somebody has to see it: the index tells the same, a moment later. */
const isInQueue = (head: Head): boolean => head.nextAt !== undefined && !isOnlyWatched(head);

const inOrder = (rows: readonly QueueRow[], now: number): QueueRow[] => {
  const compare = byUrgency(now);
  const placed = rows.map((row) => ({ row, place: placeOf(row) }));
  return placed.sort((one, other) => compare(one.place, other.place)).map(({ row }) => row);
};

/** Lines of these threads of a brand, most urgent first, and which of them are not in its queue. `asWritten`: as of now. */
export const linesOf = async (
  desk: ChannelDesk,
  brandId: string,
  threads: readonly ThreadId[],
  asWritten?: true,
): Promise<{ rows: QueueRow[]; gone: ThreadId[] }> => {
  const now = desk.clock.now();
  const levels = await desk.serviceLevels.of(brandId);
  const heads = (await desk.threads.heads([...threads], asWritten)).filter(isInQueue);
  const here = new Set(heads.map(({ thread }) => thread));
  const shown = await withoutAnswered(desk, heads);
  return {
    rows: inOrder(
      shown.map((head) => queueRow(desk, head, levels, now)),
      msOf(now),
    ),
    gone: threads.filter((thread) => !here.has(thread)),
  };
};
