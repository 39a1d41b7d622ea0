import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/** One customer in one public conversation, or the one private conversation with a customer; ids are X user and post ids. */
export type Address =
  | { place: 'public'; conversation: string; customer: string }
  | { place: 'private'; customer: string };

const PUBLIC_KEY = /^p\.([0-9]{1,20})\.([0-9]{1,20})$/;
const PRIVATE_KEY = /^d\.([0-9]{1,20})$/;

export const threadAt = (brand: string, address: Address): ThreadId =>
  threadId({
    brand,
    channel: 'x',
    key:
      address.place === 'public' ? `p.${address.conversation}.${address.customer}` : `d.${address.customer}`,
  });

/** @throws VisibleError `input/thread_id` when the thread is none of X. */
export const addressOf = (thread: ThreadId): Address => {
  const { channel, key } = threadName(thread);
  const [, conversation, author] = PUBLIC_KEY.exec(key) ?? [];
  const [, correspondent] = PRIVATE_KEY.exec(key) ?? [];
  if (channel === 'x' && conversation !== undefined && author !== undefined)
    return { place: 'public', conversation, customer: author };
  if (channel === 'x' && correspondent !== undefined) return { place: 'private', customer: correspondent };
  throw new VisibleError('input', 'thread_id', 'This is not a thread on X.');
};

/** The direct messages with an account. @throws VisibleError `input/account` when it is none of X. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!/^[0-9]{1,20}$/.test(account))
    throw new VisibleError('input', 'account', 'This is not the id of an account on X.');
  return threadAt(brand, { place: 'private', customer: account });
};

/** The direct messages with the customer of a thread. */
export const privateThread = (thread: ThreadId): ThreadId =>
  threadAt(threadName(thread).brand, { place: 'private', customer: addressOf(thread).customer });

/** The post, or the direct messages with its author; X's own address for either needs no handle. */
export const link = (thread: ThreadId, message: string): string => {
  const address = addressOf(thread);
  return address.place === 'public'
    ? `https://x.com/i/status/${message}`
    : `https://x.com/messages/compose?recipient_id=${address.customer}`;
};
