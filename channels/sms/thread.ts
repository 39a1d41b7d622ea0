import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/** A telephone number as E.164 writes it. */
export const NUMBER = /^\+[1-9][0-9]{6,14}$/;

const KEY = /^t\.([1-9][0-9]{6,14})$/;

/** @throws VisibleError `input/account` when it is no telephone number with its country code. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!NUMBER.test(account))
    throw new VisibleError('input', 'account', 'A telephone number begins with + and its country code.');
  return threadId({ brand, channel: 'sms', key: `t.${account.slice(1)}` });
};

/** @throws VisibleError `input/thread_id` when the thread is none of SMS. */
export const numberOf = (thread: ThreadId): string => {
  const { channel, key } = threadName(thread);
  const [, digits] = KEY.exec(key) ?? [];
  if (channel === 'sms' && digits !== undefined) return `+${digits}`;
  throw new VisibleError('input', 'thread_id', 'This is not a thread of SMS.');
};
