import { VisibleError } from '#domain/errors.ts';
import { type ThreadId, threadId, threadName } from '#domain/thread.ts';

/** What else than posts people comment on. A community's token may not answer there; people can, in VK itself. */
export type Beside = 'photo' | 'video' | 'market' | 'topic';

/**
 * A conversation of two, one person's words under one post of a wall, or one member of a group chat. Ids of communities
 * are negative on VK, and stay so here.
 */
export type Address =
  | { kind: 'conversation'; customer: string }
  | { kind: 'wall'; beside?: Beside; owner: string; post: string; customer: string }
  | { kind: 'chat'; chat: string; customer: string };

/** Peer ids from here on are group chats (reference of VK, `messages.send`). */
export const FIRST_CHAT = 2_000_000_000;

const CONVERSATION_KEY = /^d\.(-?[0-9]{1,16})$/;
const WALL_KEY = /^(w|photo|video|market|topic)\.(-?[0-9]{1,16})_([0-9]{1,16})\.(-?[0-9]{1,16})$/;
const CHAT_KEY = /^c\.([0-9]{1,16})\.(-?[0-9]{1,16})$/;

export const isChat = (peer: number): boolean => peer >= FIRST_CHAT;

const keyOf = (address: Address): string => {
  if (address.kind === 'conversation') return `d.${address.customer}`;
  return address.kind === 'wall'
    ? `${address.beside ?? 'w'}.${address.owner}_${address.post}.${address.customer}`
    : `c.${address.chat}.${address.customer}`;
};

export const threadAt = (brand: string, address: Address): ThreadId =>
  threadId({ brand, channel: 'vk', key: keyOf(address) });

const BESIDE: readonly Beside[] = ['photo', 'video', 'market', 'topic'];

const besideIn = (kind: string | undefined): { beside?: Beside } => {
  const beside = BESIDE.find((one) => one === kind);
  return beside === undefined ? {} : { beside };
};

/** @throws VisibleError `input/thread_id` when the thread is none of VK. */
export const addressOf = (thread: ThreadId): Address => {
  const { key } = threadName(thread);
  const [, alone] = CONVERSATION_KEY.exec(key) ?? [];
  if (alone !== undefined) return { kind: 'conversation', customer: alone };
  const [, kind, owner, post, customer] = WALL_KEY.exec(key) ?? [];
  if (owner !== undefined && post !== undefined && customer !== undefined)
    return { kind: 'wall', ...besideIn(kind), owner, post, customer };
  const [, chat, member] = CHAT_KEY.exec(key) ?? [];
  if (chat !== undefined && member !== undefined) return { kind: 'chat', chat, customer: member };
  throw new VisibleError('input', 'thread_id', 'This is not a thread on VK.');
};

/** @throws VisibleError `input/account` when it is none of VK. */
export const threadWith = (brand: string, account: string): ThreadId => {
  if (!/^-?[0-9]{1,16}$/.test(account))
    throw new VisibleError('input', 'account', 'This is not the id of an account on VK.');
  return threadAt(brand, { kind: 'conversation', customer: account });
};

export const privateThread = (thread: ThreadId): ThreadId =>
  threadWith(threadName(thread).brand, addressOf(thread).customer);

/** Conversations of a community have an address only with its id, which a thread does not hold. */
export const link = (thread: ThreadId, message: string): string | undefined => {
  const address = addressOf(thread);
  if (address.kind !== 'wall') return undefined;
  const item = `${address.owner}_${address.post}`;
  if (address.beside === 'market') return `https://vk.com/market${address.owner}?w=product${item}`;
  if (address.beside !== undefined) return `https://vk.com/${address.beside}${item}`;
  const wall = `https://vk.com/wall${item}`;
  return message === address.post ? wall : `${wall}?reply=${encodeURIComponent(message)}`;
};
