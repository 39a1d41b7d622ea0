import type { Priority } from '#domain/sla/serviceLevels.ts';
import type { QueueRow, QueueView, Urgency } from '#domain/view.ts';
import { cursorOf } from '../cursor.ts';
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

/** Everything of a brand that needs attention, with its alarms. */
export const showQueue =
  (desk: ChannelDesk) =>
  async (brandId: string, cursor?: string): Promise<QueueView> => {
    const now = desk.clock.now();
    const levels = await desk.serviceLevels.of(brandId);
    const [heads, alarms] = await Promise.all([
      desk.threads.attention(brandId).then((threads) => desk.threads.heads(threads)),
      desk.alarms.latest(brandId),
    ]);
    const shown = await withoutAnswered(desk, heads);
    const rows = shown.map((head) => queueRow(desk, head, levels, now)).sort(byUrgency);
    const current = cursorOf({ rows, alarms });
    if (current === cursor) return { cursor, unchanged: true, now };
    return { cursor: current, unchanged: false, now, rows, alarms };
  };
