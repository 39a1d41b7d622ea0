import { type ThreadId, threadName } from '#domain/thread.ts';
import type { ChannelDesk } from './layers.ts';
import type { Connection } from './ports.ts';

/** The sending and asking half of a thread's channel, for its brand. */
export const connectionTo = async (desk: ChannelDesk, thread: ThreadId): Promise<Connection> => {
  const { brand: id, channel } = threadName(thread);
  const brand = await desk.brands.get(id);
  return desk.channels(channel).connect({
    brand,
    secrets: desk.secrets,
    state: desk.channelState(id, channel),
    clock: desk.clock,
    ...(desk.signAws && { signAws: desk.signAws }),
  });
};
