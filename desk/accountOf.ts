import type { Head } from '#domain/head.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import type { ChannelDesk } from './layers.ts';

/** An account as all channels with the same people know it. */
export interface AccountKey {
  brand: string;
  people: string;
  id: string;
}

/** Under what the accounts of a channel are known: channels may share their people. */
export const peopleOf = (desk: Pick<ChannelDesk, 'channels'>, channel: string): string =>
  desk.channels(channel).traits.people ?? channel;

/** Who writes in a thread. */
export const accountOf = (
  desk: Pick<ChannelDesk, 'channels'>,
  { thread, customer }: { thread: ThreadId; customer: Pick<Head['customer'], 'id'> },
): AccountKey => {
  const { brand, channel } = threadName(thread);
  return { brand, people: peopleOf(desk, channel), id: customer.id };
};
