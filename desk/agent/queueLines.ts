import { isOnlyWatched } from '#domain/agenda.ts';
import type { Head } from '#domain/head.ts';
import { PRIORITY_RANK, URGENCY_RANK } from '#domain/queueOrder.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import { withoutAnswered } from '../elsewhere.ts';
import type { ChannelDesk } from '../layers.ts';
import { queueRow } from './queueRow.ts';

/** Most urgent first; where nobody waits, last. */
const byUrgency = (one: QueueRow, other: QueueRow): number =>
  URGENCY_RANK[one.urgency] - URGENCY_RANK[other.urgency] ||
  Number(one.head.waitingSince === undefined) - Number(other.head.waitingSince === undefined) ||
  PRIORITY_RANK[one.priority] - PRIORITY_RANK[other.priority] ||
  (one.dueAt ?? '~').localeCompare(other.dueAt ?? '~');

/** Whether somebody has to see it: the index tells the same, a moment later. */
const isInQueue = (head: Head): boolean => head.nextAt !== undefined && !isOnlyWatched(head);

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
    rows: shown.map((head) => queueRow(desk, head, levels, now)).sort(byUrgency),
    gone: threads.filter((thread) => !here.has(thread)),
  };
};
