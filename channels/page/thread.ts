import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/*
 * `c.{post}.{person}`: one person below one post, be it theirs or the page's, in whatever comments. The post and not the
 * first comment, because every event names the post, however deep it stands: so two questions of one person stay
 * together, and so does what they add below their own post; and a post that thousands comment on is as many threads.
 * `c.{post}`: the same with nobody: the page's own comment, of which the event does not say whom it answers.
 *
 * Ids of Facebook are digits, in pairs joined by a line; they go into keys and paths as they are.
 */
export interface Address {
  post: string;
  customer?: string;
}

const CHARS = '[A-Za-z0-9_-]{1,80}';
export const ID = new RegExp(`^${CHARS}$`);
const KEY = new RegExp(`^c\\.(${CHARS})(?:\\.((?:by-)?${CHARS}))?$`);
const PERSON = /^[0-9]{1,40}$/;

/** Stands for the author of something whose author Facebook does not name. It can be answered below it all the same. */
export const nobodyKnown = (said: string): string => `by-${said}`;

export const isPerson = (id: string): boolean => PERSON.test(id);

export const threadAt = (brand: string, { post, customer }: Address): ThreadId =>
  threadId({ brand, channel: 'page', key: customer === undefined ? `c.${post}` : `c.${post}.${customer}` });

/** @throws VisibleError `input/thread_id` when the thread is none of a page. */
export const addressOf = (thread: ThreadId): Address => {
  const { channel, key } = threadName(thread);
  const [, post, customer] = KEY.exec(key) ?? [];
  if (channel !== 'page' || post === undefined)
    throw new VisibleError('input', 'thread_id', 'This is not a thread on a page.');
  return { post, ...(customer !== undefined && { customer }) };
};

/** Private messages of a page are another channel's: Messenger knows a person by the same id. */
const onMessenger = (brand: string, person: string): ThreadId =>
  threadId({ brand, channel: 'messenger', key: `d.${person}` });

/** @throws VisibleError `input/account` when it is none of a person on Facebook. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!isPerson(account))
    throw new VisibleError('input', 'account', 'This is not the id of a person on Facebook.');
  return onMessenger(brand, account);
};

export const privateThread = (thread: ThreadId): ThreadId | undefined => {
  const { customer = '' } = addressOf(thread);
  return isPerson(customer) ? onMessenger(threadName(thread).brand, customer) : undefined;
};

/** The post, with everything that was said below it. */
export const link = (thread: ThreadId): string => `https://www.facebook.com/${addressOf(thread).post}`;
