import type { Brand } from '#domain/brand.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { ChannelDesk } from './layers.ts';
import type { ChannelContext, Connection } from './ports/channel.ts';

/** What a channel is connected with for one brand. */
export const channelContext = (desk: ChannelDesk, brand: Brand, channel: string): ChannelContext => ({
  brand,
  secrets: desk.secrets,
  state: desk.channelState(brand.id, channel),
  clock: desk.clock,
  ...(desk.signAws && { signAws: desk.signAws }),
});

/** The sending and asking half of a thread's channel, for its brand. */
export const connectionTo = async (desk: ChannelDesk, thread: ThreadId): Promise<Connection> => {
  const { brand: id, channel } = threadName(thread);
  return desk.channels(channel).connect(channelContext(desk, await desk.brands.get(id), channel));
};
