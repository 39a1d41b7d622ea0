import { isOnlyWatched } from '#domain/agenda.ts';
import type { Head } from '#domain/head.ts';
import type { Priority } from '#domain/sla/serviceLevels.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow, Urgency } from '#domain/view.ts';
import { withoutAnswered } from '../elsewhere.ts';
import type { ChannelDesk } from '../layers.ts';
import { queueRow } from './queueRow.ts';

const RANK: Record<Urgency, number> = { breach: 0, warning: 1, calm: 2 };
const PRESSING: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };

/** Most urgent first; where nobody waits, last. */
const byUrgency = (one: QueueRow, other: QueueRow): number =>
  RANK[one.urgency] - RANK[other.urgency] ||
  Number(one.head.waitingSince === undefined) - Number(other.head.waitingSince === undefined) ||
  PRESSING[one.priority] - PRESSING[other.priority] ||
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
