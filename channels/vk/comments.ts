import * as z from 'zod/mini';
import type { Account, Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, type Reader, timeIn } from '../http/heard.ts';
import { lenient, Whole } from '../http/lenient.ts';
import { contentOf } from './content.ts';
import { type Beside, threadAt } from './thread.ts';

/* What is said in public: posts of visitors, and comments under posts, photos, videos and goods and in discussions. */

const Text = lenient(z.string());
const Positive = z.pipe(Whole, z.int().check(z.positive()));

const Post = z.looseObject({
  id: Positive,
  owner_id: lenient(Whole),
  from_id: Whole,
  date: z.optional(z.unknown()),
  text: Text,
});

const Comment = z.looseObject({
  id: Positive,
  from_id: Whole,
  date: z.optional(z.unknown()),
  owner_id: lenient(Whole),
  text: Text,
  reply_to_user: lenient(Whole),
  reply_to_comment: lenient(Whole),
});
type Comment = z.infer<typeof Comment>;

const Deletion = z.looseObject({
  id: Positive,
  owner_id: lenient(Whole),
  /** Of the author, which newer versions leave out. */
  user_id: lenient(Whole),
  deleter_id: lenient(Whole),
});

/** Below what something is said, and the fields of a comment that say so (VK API schema, `callback`). */
export interface Below {
  /** Absent on the wall. */
  beside?: Beside;
  item: string;
  owner: string;
}

const isOwn = (id: number, { account }: Reader): boolean => id === -Number(account.id);

/** The thread of somebody below an item; undefined where the item cannot be read. */
const threadBelow = (
  { beside, item, owner }: Below,
  said: Readonly<Record<string, unknown>>,
  customer: number,
  reader: Reader,
): { thread: ThreadId; item: string } | undefined => {
  const id = z.safeParse(Positive, said[item]).data;
  const of = z.safeParse(Whole, said[owner] ?? said.owner_id).data ?? -Number(reader.account.id);
  if (id === undefined) return undefined;
  const at = { owner: String(of), post: String(id), customer: String(customer) };
  return {
    thread: threadAt(reader.brand, { kind: 'wall', ...(beside && { beside }), ...at }),
    item: at.post,
  };
};

/** A post of a visitor opens a conversation of its own. */
export const readPost = (object: unknown, reader: Reader): Element => {
  const parsed = z.safeParse(Post, object);
  const at = timeIn(parsed.data?.date);
  if (!parsed.success || at === undefined) return { ignored: 'malformed post' };
  const { id, from_id } = parsed.data;
  if (isOwn(from_id, reader)) return { ignored: 'post of the community itself' };
  const below = threadBelow({ item: 'id', owner: 'owner_id' }, parsed.data, from_id, reader);
  if (below === undefined) return { ignored: 'malformed post' };
  const message: Message = {
    thread: below.thread,
    id: String(id),
    at,
    direction: 'in',
    place: 'public',
    author: { id: String(from_id) },
    ...contentOf(parsed.data),
  };
  return fresh(message, reader);
};

/** Whom a comment is a conversation with: who wrote it, or whom the community answers. */
const customerOf = (comment: Comment, reader: Reader): number | undefined =>
  isOwn(comment.from_id, reader) ? comment.reply_to_user : comment.from_id;

const authorOf = ({ from_id }: Comment, reader: Reader): Account =>
  isOwn(from_id, reader) ? reader.account : { id: String(from_id) };

/** A zero stands for none where VK fills every field. */
const parentOf = ({ reply_to_comment = 0 }: Comment, item: string): string =>
  reply_to_comment > 0 ? String(reply_to_comment) : item;

const heard = (object: unknown, reader: Reader, below: Below): { message: Message } | { ignored: string } => {
  const parsed = z.safeParse(Comment, object);
  const at = timeIn(parsed.data?.date);
  if (!parsed.success || at === undefined) return { ignored: 'malformed comment' };
  const comment = parsed.data;
  const customer = customerOf(comment, reader) ?? 0;
  if (customer === 0) return { ignored: 'own comment, which answers nobody in particular' };
  const place = threadBelow(below, comment, customer, reader);
  if (place === undefined) return { ignored: 'malformed comment' };
  const message: Message = {
    thread: place.thread,
    id: String(comment.id),
    at,
    direction: isOwn(comment.from_id, reader) ? 'out' : 'in',
    place: 'public',
    author: authorOf(comment, reader),
    inReplyTo: parentOf(comment, place.item),
    ...contentOf(comment),
  };
  return { message };
};

type Read = (object: unknown, reader: Reader) => Element;

export const commented =
  (below: Below): Read =>
  (object, reader) => {
    const found = heard(object, reader, below);
    return 'ignored' in found ? found : fresh(found.message, reader);
  };

/** VK does not tell when a comment was edited: it tells of it at once. */
export const edited =
  (below: Below): Read =>
  (object, reader) => {
    const found = heard(object, reader, below);
    if ('ignored' in found) return found;
    const { thread, id, text, at } = found.message;
    return { signal: { kind: 'edited', thread, id, at: reader.now ?? at, text } };
  };

/**
 * VK tells who took a comment back and not always whose it was; nearly always it is the author. Where it was somebody
 * else, no message of this id is in the thread that is named.
 */
export const deleted =
  (below: Below): Read =>
  (object, reader) => {
    const parsed = z.safeParse(Deletion, object);
    if (!parsed.success) return { ignored: 'malformed deletion' };
    const { id, user_id, deleter_id } = parsed.data;
    const author = user_id ?? deleter_id;
    if (author === undefined) return { ignored: 'deletion by nobody known' };
    if (reader.now === undefined) return { ignored: 'deletion at no time' };
    const place = threadBelow(below, parsed.data, author, reader);
    if (place === undefined) return { ignored: 'malformed deletion' };
    return { signal: { kind: 'deleted', thread: place.thread, id: String(id), at: reader.now } };
  };
