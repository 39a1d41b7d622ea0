import { VisibleError } from '#domain/errors.ts';
import type { Place } from '#domain/message.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/**
 * A chat of two, or one member of a group. A private chat has the id of the person. In a group a channel may speak, or
 * an administrator in the name of the group: then the customer is that chat, whose id is below zero.
 */
export interface Address {
  place: Place;
  chat: string;
  customer: string;
}

const PRIVATE_KEY = /^d\.([0-9]{1,20})$/;
const GROUP_KEY = /^g\.(-[0-9]{1,20})\.(-?[0-9]{1,20})$/;
const PERSON = /^[0-9]{1,20}$/;

export const threadAt = (brand: string, { place, chat, customer }: Address): ThreadId =>
  threadId({
    brand,
    channel: 'telegram',
    key: place === 'private' ? `d.${customer}` : `g.${chat}.${customer}`,
  });

/** @throws VisibleError `input/thread_id` when the thread is none of Telegram. */
export const addressOf = (thread: ThreadId): Address => {
  const { key } = threadName(thread);
  const [, person] = PRIVATE_KEY.exec(key) ?? [];
  if (person !== undefined) return { place: 'private', chat: person, customer: person };
  const [, chat, customer] = GROUP_KEY.exec(key) ?? [];
  if (chat !== undefined && customer !== undefined) return { place: 'public', chat, customer };
  throw new VisibleError('input', 'thread_id', 'This is not a thread on Telegram.');
};

/** @throws VisibleError `input/account` when it is none of Telegram. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!PERSON.test(account))
    throw new VisibleError('input', 'account', 'This is not the id of an account on Telegram.');
  return threadAt(brand, { place: 'private', chat: account, customer: account });
};

/** A chat that spoke in a group cannot be written to alone. */
export const privateThread = (thread: ThreadId): ThreadId | undefined => {
  const { customer } = addressOf(thread);
  return PERSON.test(customer) ? threadWith(threadName(thread).brand, customer) : undefined;
};
