import { createHash } from 'node:crypto';
import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/*
 * An account is a business-scoped user id (`US.1000…`, the same for one person at one business whatever their number)
 * or a telephone number in digits. Where Meta names neither, the message stands in a thread of its own, `m.…`: it can be
 * read, and never be taken for somebody else's.
 */

const USER = /^[A-Za-z]{2}\.[A-Za-z0-9.]{1,140}$/;
const PHONE = /^[0-9]{1,20}$/;
const KEY = /^(?<kind>[upm])\.(?<account>[A-Za-z0-9._-]{1,150})$/;

export const isUser = (account: string): boolean => USER.test(account);
export const isPhone = (account: string): boolean => PHONE.test(account);

/** The account of somebody nobody can name, from the message they wrote. */
export const strangerOf = (message: string): string =>
  `m.${createHash('sha256').update(message).digest('base64url')}`;

const keyOf = (account: string): string => {
  if (isUser(account)) return `u.${account}`;
  return isPhone(account) ? `p.${account}` : account;
};

export const threadOf = (brand: string, account: string): ThreadId =>
  threadId({ brand, channel: 'whatsapp', key: keyOf(account) });

/** How a message is addressed; undefined where nobody knows to whom. */
export type Address = { recipient: string } | { to: string } | undefined;

/** @throws VisibleError `input/thread_id` when the thread is none of WhatsApp. */
export const addressOf = (thread: ThreadId): Address => {
  const { kind, account = '' } = KEY.exec(threadName(thread).key)?.groups ?? {};
  if (kind === 'u' && isUser(account)) return { recipient: account };
  if (kind === 'p' && isPhone(account)) return { to: account };
  if (kind === 'm') return undefined;
  throw new VisibleError('input', 'thread_id', 'This is not a thread on WhatsApp.');
};

/** @throws VisibleError `input/account` when it is none of WhatsApp, or of somebody nobody can name. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!isUser(account) && !isPhone(account))
    throw new VisibleError('input', 'account', 'This is not an account on WhatsApp.');
  return threadOf(brand, account);
};

export const privateThread = (thread: ThreadId): ThreadId | undefined =>
  addressOf(thread) === undefined ? undefined : thread;
