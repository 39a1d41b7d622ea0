import { keyId } from '#domain/message.ts';
import { threadName } from '#domain/thread.ts';
import type { ThreadDetail, ThreadView } from '#domain/view.ts';
import { accountOf } from '../accountOf.ts';
import { cursorOf } from '../cursor.ts';
import { withoutAnswered } from '../elsewhere.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import { queueRow } from './queueRow.ts';
import { waysTo } from './ways.ts';

/** One thread with all an agent needs to decide. @throws VisibleError `missing/thread` */
export const showThread =
  (desk: ChannelDesk) =>
  async (thread: string, cursor?: string): Promise<ThreadView> => {
    const now = desk.clock.now();
    const { brand: brandId, channel } = threadName(thread);
    const levels = await desk.serviceLevels.of(brandId);
    const { head, leftBehind: _words, ...rows } = await openThread(desk, thread);
    const via = desk.channels(channel);
    const { title, places, tells } = via.traits;
    const { people, id } = accountOf(desk, head);
    const { blocked } = await desk.accounts.get(brandId, people, id);
    const link = via.link?.(thread, keyId(head.lastInbound ?? '#'));
    const [shown = head] = await withoutAnswered(desk, [head]);
    const detail: ThreadDetail = {
      row: queueRow(desk, shown, levels, now),
      ...rows,
      channel: { title, places, tells },
      ways: await waysTo(desk, head),
      ...(link && { link }),
      ...(blocked && { blocked }),
      ...(levels.secondApproval && { secondApproval: levels.secondApproval }),
    };
    const current = cursorOf(detail);
    if (current === cursor) return { cursor, unchanged: true, now };
    return { cursor: current, unchanged: false, now, ...detail };
  };
