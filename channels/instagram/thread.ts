import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/**
 * `d.{person}`: the direct messages with somebody. `c.{comment}.{person}`: one person in what was begun by a comment;
 * Instagram hangs every answer on that first comment. `c.{comment}`: the same without a person, for a comment of the
 * brand's own, of which Instagram does not say to whom. `m.{media}` and `m.{media}.{comment}`: somebody names the brand
 * under a picture, or in a comment, that is not its own; Instagram does not say who.
 */
export type Address =
  | { kind: 'direct'; customer: string }
  | { kind: 'comment'; root: string; customer?: string }
  | { kind: 'mention'; media: string; comment?: string };

/** What ids of Instagram are made of; they go into keys and paths as they are. */
export const ID = /^[A-Za-z0-9_-]{1,60}$/;

/** Stands for the author of something whose author Instagram does not name. */
export const nobodyKnown = (said: string): string => `by-${said}`;
const PERSON = /^(?:by-)?[A-Za-z0-9_-]{1,60}$/;
export const isKnown = (account: string): boolean => !account.startsWith('by-');

const keyOf = (address: Address): string => {
  switch (address.kind) {
    case 'direct':
      return `d.${address.customer}`;
    case 'comment':
      return ['c', address.root, ...(address.customer === undefined ? [] : [address.customer])].join('.');
    case 'mention':
      return ['m', address.media, ...(address.comment === undefined ? [] : [address.comment])].join('.');
    default:
      return address satisfies never;
  }
};

export const threadAt = (brand: string, address: Address): ThreadId =>
  threadId({ brand, channel: 'instagram', key: keyOf(address) });

const addressIn = (kind: string | undefined, first: string, second: string | undefined) => {
  if (kind === 'd') return second === undefined ? { kind: 'direct' as const, customer: first } : undefined;
  if (kind === 'c')
    return { kind: 'comment' as const, root: first, ...(second !== undefined && { customer: second }) };
  if (kind === 'm')
    return { kind: 'mention' as const, media: first, ...(second !== undefined && { comment: second }) };
  return undefined;
};

/** @throws VisibleError `input/thread_id` when the thread is none of Instagram. */
export const addressOf = (thread: ThreadId): Address => {
  const { channel, key } = threadName(thread);
  const [kind, first = '', second, ...more] = key.split('.');
  const fits =
    channel === 'instagram' && more.length === 0 && [first, second ?? first].every((id) => PERSON.test(id));
  const address = fits ? addressIn(kind, first, second) : undefined;
  if (address === undefined)
    throw new VisibleError('input', 'thread_id', 'This is not a thread on Instagram.');
  return address;
};

/** @throws VisibleError `input/account` when it is none of Instagram. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!ID.test(account) || !isKnown(account))
    throw new VisibleError('input', 'account', 'This is not the id of an account on Instagram.');
  return threadAt(brand, { kind: 'direct', customer: account });
};

/** Who comments has the same id in direct messages; who mentions has none. */
export const privateThread = (thread: ThreadId): ThreadId | undefined => {
  const address = addressOf(thread);
  if (address.kind === 'mention') return undefined;
  const { customer } = address;
  return customer === undefined || !isKnown(customer)
    ? undefined
    : threadWith(threadName(thread).brand, customer);
};
