import { VisibleError } from './errors.ts';

/** `{brand}:{channel}:{key}`: one customer in one conversation of one channel; the channel encodes the key. */
export type ThreadId = string;

export interface ThreadName {
  brand: string;
  channel: string;
  key: string;
}

const THREAD_ID = /^([a-z0-9-]{1,40}):([a-z]{1,20}):([A-Za-z0-9._-]{1,200})$/;

export const threadId = (name: ThreadName): ThreadId => `${name.brand}:${name.channel}:${name.key}`;

/** @throws VisibleError `input/thread_id` when the text is not a thread id. */
export const threadName = (id: ThreadId): ThreadName => {
  const [, brand, channel, key] = THREAD_ID.exec(id) ?? [];
  if (brand === undefined || channel === undefined || key === undefined)
    throw new VisibleError('input', 'thread_id', 'This is not a thread id.');
  return { brand, channel, key };
};
