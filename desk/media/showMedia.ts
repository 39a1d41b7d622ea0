import { VisibleError } from '#domain/errors.ts';
import { isFile } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { MediaView } from '#domain/view.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';
import { isInline, nameOf } from './fileKinds.ts';
import { mediaKey } from './mediaKey.ts';

/**
 * One attachment of a message that is shown. Asking for what is not kept has it fetched, so that a lost hint costs
 * nothing. @throws VisibleError `missing/thread`, `missing/attachment`
 */
export const showMedia =
  (desk: ChannelDesk) =>
  async (thread: ThreadId, messageId: string, index: number): Promise<MediaView> => {
    const { messages } = await openThread(desk, thread);
    const message = messages.find(({ id }) => id === messageId);
    const attachment = message?.attachments?.[index];
    if (message === undefined || attachment === undefined)
      throw new VisibleError('missing', 'attachment', 'There is no such attachment.');
    const { refused, keptUntil, contentType = '', size = 0 } = attachment;
    if (refused !== undefined) return { state: 'refused', reason: refused };
    if (!isFile(attachment)) return { state: 'refused', reason: 'The channel gave no file with it.' };
    if (keptUntil === undefined || keptUntil <= desk.clock.now()) {
      await desk.hints.media([{ thread, at: message.at, id: message.id }]);
      return { state: 'fetching' };
    }
    const url = await desk.media.address(mediaKey(message, index));
    const inline = isInline(contentType);
    return { state: 'ready', url, contentType, size, name: nameOf(attachment, contentType), inline };
  };
