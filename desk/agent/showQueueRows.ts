import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { QueueRows } from '#domain/view.ts';
import type { ChannelDesk } from '../layers.ts';
import { linesOf } from './queueLines.ts';

/** As many as the table gives in one read. */
export const MOST_ROWS = 100;

/**
 * Lines of threads of a brand, asked for by name: mostly because they just changed, so they are told as they are.
 * @throws VisibleError `input/thread_id`; `missing/thread` when one of them is another brand's, which tells nothing of it
 */
export const showQueueRows =
  (desk: ChannelDesk) =>
  async (brandId: string, threads: readonly ThreadId[]): Promise<QueueRows> => {
    if (threads.some((thread) => threadName(thread).brand !== brandId))
      throw new VisibleError('missing', 'thread', 'There is no such thread.');
    const now = desk.clock.now();
    return { now, ...(await linesOf(desk, brandId, [...new Set(threads)], true)) };
  };
