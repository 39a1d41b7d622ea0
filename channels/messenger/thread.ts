import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/** `d.{person}`: one conversation with the page, by the id under which the page alone knows the person. */
const KEY = /^d\.([0-9]{1,40})$/;
const PERSON = /^[0-9]{1,40}$/;

export const isPerson = (id: string): boolean => PERSON.test(id);

/** @throws VisibleError `input/account` when it is none of a person on Facebook. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!isPerson(account))
    throw new VisibleError('input', 'account', 'This is not the id of a person on Facebook.');
  return threadId({ brand, channel: 'messenger', key: `d.${account}` });
};

/** @throws VisibleError `input/thread_id` when the thread is none of Messenger. */
export const personIn = (thread: ThreadId): string => {
  const { channel, key } = threadName(thread);
  const [, person] = KEY.exec(key) ?? [];
  if (channel === 'messenger' && person !== undefined) return person;
  throw new VisibleError('input', 'thread_id', 'This is not a thread on Messenger.');
};

export const privateThread = (thread: ThreadId): ThreadId =>
  threadWith(threadName(thread).brand, personIn(thread));
