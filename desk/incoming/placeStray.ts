import type { Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { connectionTo } from '../connection.ts';
import type { ChannelDesk } from '../layers.ts';
import { intake } from './intake.ts';

/**
 * What somebody of the brand wrote in the channel's own app, where the channel does not say whom it answers: asked for,
 * and entered in that thread, where it stops the clock. Safe to repeat.
 */
export const placeStray = async (desk: ChannelDesk, thread: ThreadId): Promise<void> => {
  const own =
    (await desk.threads.read(thread))?.messages.filter(({ direction }) => direction === 'out') ?? [];
  const connection = await connectionTo(desk, thread);
  for (const message of own) {
    const told = await connection.words?.(message);
    if (told?.thread !== undefined && told.thread !== thread) await enter(desk, message, told.thread);
  }
};

const enter = async (desk: ChannelDesk, message: Message, thread: ThreadId): Promise<void> => {
  // Nobody there waits for an answer that was to somebody else.
  if ((await desk.threads.head(thread)) !== undefined) await intake(desk)({ ...message, thread });
};
