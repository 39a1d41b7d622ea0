import type { ChannelDesk } from '#desk/layers.ts';
import type { Brand } from '#domain/brand.ts';
import type { Account, Place } from '#domain/message.ts';
import { type ThreadId, threadId } from '#domain/thread.ts';

/** Somebody who wrote to the brand before the demo opens, in one thread; nobody of them is on its street. */
export interface Regular {
  thread: ThreadId;
  channel: string;
  place: Place;
  customer: Account;
}

/** Said of everybody here, so that nobody takes them for customers who wait. */
const MARK = '(demo)';
const NAMES = ['Rita Lund', 'Paul Abbey', 'Nina Kessler', 'Олег Ветров', 'Дарина Мельник', 'Jan de Wit'];
const FIRST_ID = 9_900_100;

const customerOf = (index: number): Account => ({
  id: String(FIRST_ID + index),
  handle: `demo_${index}`,
  name: `${NAMES[index % NAMES.length] ?? ''} ${MARK}`,
});

/** One in private on every channel that has private messages, and as many in public on X. */
export const regularsOf = ({ channels }: Pick<ChannelDesk, 'channels'>, brand: Brand): Regular[] => {
  const names = Object.keys(brand.channels).filter((name) => name !== 'sms' && name !== 'page');
  const inPrivate = names.flatMap((channel, index) => {
    const customer = customerOf(index);
    const thread = channels(channel).threadWith?.(brand.id, customer.id);
    return thread === undefined ? [] : [{ thread, channel, place: 'private' as const, customer }];
  });
  const inPublic = names.map((_, index) => {
    const customer = customerOf(50 + index);
    const key = `p.${FIRST_ID + 500 + index}.${customer.id}`;
    return {
      ...{ channel: 'x', place: 'public' as const, customer },
      thread: threadId({ brand: brand.id, channel: 'x', key }),
    };
  });
  return [...inPrivate, ...inPublic];
};
