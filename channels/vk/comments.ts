import * as z from 'zod/mini';
import type { Account, Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, fromSeconds, type Reader } from '../http/heard.ts';
import { contentOf } from './content.ts';
import { threadAt } from './thread.ts';

/* What is said in public on the community's wall: posts of visitors, and comments under any post. */

const Text = z.catch(z.optional(z.string()), undefined);

const Post = z.looseObject({
  id: z.int().check(z.positive()),
  owner_id: z.int(),
  from_id: z.int(),
  date: z.number(),
  text: Text,
});

const Comment = z.looseObject({
  id: z.int().check(z.positive()),
  from_id: z.int(),
  date: z.number(),
  post_id: z.int().check(z.positive()),
  post_owner_id: z.optional(z.int()),
  owner_id: z.optional(z.int()),
  text: Text,
  reply_to_user: z.optional(z.int()),
  reply_to_comment: z.optional(z.int()),
});
type Comment = z.infer<typeof Comment>;

const Deletion = z.object({
  id: z.int().check(z.positive()),
  owner_id: z.int(),
  post_id: z.int().check(z.positive()),
  /** Of the author, which newer versions leave out. */
  user_id: z.optional(z.int()),
  deleter_id: z.optional(z.int()),
});

const isOwn = (id: number, { account }: Reader): boolean => id === -Number(account.id);

const wallThread = (reader: Reader, owner: number, post: number, customer: number): ThreadId =>
  threadAt(reader.brand, {
    kind: 'wall',
    owner: String(owner),
    post: String(post),
    customer: String(customer),
  });

/** A post of a visitor opens a conversation of its own. */
export const readPost = (object: unknown, reader: Reader): Element => {
  const parsed = z.safeParse(Post, object);
  const at = parsed.success ? fromSeconds(parsed.data.date) : undefined;
  if (!parsed.success || at === undefined) return { ignored: 'malformed post' };
  const { id, owner_id, from_id } = parsed.data;
  if (isOwn(from_id, reader)) return { ignored: 'post of the community itself' };
  const message: Message = {
    thread: wallThread(reader, owner_id, id, from_id),
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
const parentOf = ({ reply_to_comment = 0, post_id }: Comment): string =>
  String(reply_to_comment > 0 ? reply_to_comment : post_id);

const heard = (object: unknown, reader: Reader): { message: Message } | { ignored: string } => {
  const parsed = z.safeParse(Comment, object);
  const at = parsed.success ? fromSeconds(parsed.data.date) : undefined;
  if (!parsed.success || at === undefined) return { ignored: 'malformed comment' };
  const comment = parsed.data;
  const owner = comment.post_owner_id ?? comment.owner_id ?? -Number(reader.account.id);
  const customer = customerOf(comment, reader);
  if (customer === undefined || customer === 0)
    return { ignored: 'own comment, which answers nobody in particular' };
  const message: Message = {
    thread: wallThread(reader, owner, comment.post_id, customer),
    id: String(comment.id),
    at,
    direction: isOwn(comment.from_id, reader) ? 'out' : 'in',
    place: 'public',
    author: authorOf(comment, reader),
    inReplyTo: parentOf(comment),
    ...contentOf(comment),
  };
  return { message };
};

export const readComment = (object: unknown, reader: Reader): Element => {
  const found = heard(object, reader);
  return 'ignored' in found ? found : fresh(found.message, reader);
};

/** VK does not tell when a comment was edited: it tells of it at once. */
export const readEditedComment = (object: unknown, reader: Reader): Element => {
  const found = heard(object, reader);
  if ('ignored' in found) return found;
  const { thread, id, text, at } = found.message;
  return { signal: { kind: 'edited', thread, id, at: reader.now ?? at, text } };
};

/**
 * VK tells who took a comment back and not always whose it was; nearly always it is the author. Where it was somebody
 * else, no message of this id is in the thread that is named.
 */
export const readDeleted = (object: unknown, reader: Reader): Element => {
  const parsed = z.safeParse(Deletion, object);
  if (!parsed.success) return { ignored: 'malformed deletion' };
  const { id, owner_id, post_id, user_id, deleter_id } = parsed.data;
  const author = user_id ?? deleter_id;
  if (author === undefined) return { ignored: 'deletion by nobody known' };
  if (reader.now === undefined) return { ignored: 'deletion at no time' };
  const thread = wallThread(reader, owner_id, post_id, author);
  return { signal: { kind: 'deleted', thread, id: String(id), at: reader.now } };
};
