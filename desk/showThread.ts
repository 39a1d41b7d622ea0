import { threadName } from '#domain/thread.ts';
import type { ThreadDetail, ThreadView } from '#domain/view.ts';
import { cursorOf } from './cursor.ts';
import type { ChannelDesk } from './layers.ts';
import { openThread } from './openThread.ts';
import { queueRow } from './queueRow.ts';

/** One thread with all an agent needs to decide. @throws VisibleError `missing/thread` */
export const showThread =
  (desk: ChannelDesk) =>
  async (thread: string, cursor?: string): Promise<ThreadView> => {
    const now = desk.clock.now();
    const { brand: brandId, channel } = threadName(thread);
    const brand = await desk.brands.get(brandId);
    const { head, ...rows } = await openThread(desk, thread);
    const detail: ThreadDetail = {
      row: queueRow(head, brand, now),
      ...rows,
      limits: desk.channels(channel).limits,
    };
    const current = cursorOf(detail);
    if (current === cursor) return { cursor, unchanged: true, now };
    return { cursor: current, unchanged: false, now, ...detail };
  };
