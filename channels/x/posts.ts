import * as z from 'zod/mini';
import { msOf } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import { threadAt } from './thread.ts';
import { type Element, fresh, Id, type Reader, wholeSecond } from './wire.ts';

const Post = z.object({
  id: Id,
  author_id: Id,
  conversation_id: z.nullish(Id),
  created_at: z.iso.datetime(),
  text: z.nullish(z.string()),
  /** The whole text of a post longer than 280 characters; `text` is cut there. */
  note_tweet: z.nullish(z.object({ text: z.string() })),
  lang: z.nullish(z.string()),
  in_reply_to_user_id: z.nullish(Id),
  in_reply_to_tweet_id: z.nullish(Id),
  referenced_tweets: z.nullish(z.array(z.object({ type: z.string(), id: Id }))),
});
export type Post = z.infer<typeof Post>;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** X escapes these three characters in the text of posts. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/** X's own codes for "no language": undetermined, no linguistic content, and its `q..` range (only links, tags …). */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-z]{2})$/;

const referenced = (post: Post, type: string): string | undefined =>
  post.referenced_tweets?.find((reference) => reference.type === type)?.id;

/** `in_reply_to_user_id` alone does not make a reply: X sets it for every text that starts with a name. */
export const repliedTo = (post: Post): string | undefined =>
  referenced(post, 'replied_to') ?? post.in_reply_to_tweet_id ?? undefined;

export const textOf = (post: Post): string => unescaped(post.note_tweet?.text ?? post.text ?? '');

const toMessage = (
  post: Post,
  said: Pick<Message, 'direction' | 'author'>,
  customer: string,
  reader: Reader,
): Message => {
  const inReplyTo = repliedTo(post);
  return {
    thread: threadAt(reader.brand, {
      place: 'public',
      conversation: post.conversation_id ?? post.id,
      customer,
    }),
    id: post.id,
    at: wholeSecond(msOf(post.created_at)),
    ...said,
    place: 'public',
    text: textOf(post),
    ...(post.lang && !NO_LANGUAGE.test(post.lang) ? { lang: post.lang } : {}),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
  };
};

const ownPost = (post: Post, reader: Reader): Element => {
  const customer = post.in_reply_to_user_id ?? undefined;
  return repliedTo(post) === undefined || customer === undefined || customer === reader.account.id
    ? { ignored: 'own post that answers nobody' }
    : fresh(toMessage(post, { direction: 'out', author: reader.account }, customer, reader), reader);
};

/** Undefined when it cannot be read as a post. */
export const postOf = (raw: unknown): Post | undefined => {
  const parsed = z.safeParse(Post, raw);
  return parsed.success ? parsed.data : undefined;
};

/** A post in the shape of X API v2, which webhooks and polls share. */
export const readPost = (raw: unknown, accounts: Map<string, Account>, reader: Reader): Element => {
  const post = postOf(raw);
  if (post === undefined) return { ignored: 'malformed post' };
  if (referenced(post, 'retweeted') !== undefined) return { ignored: 'repost' };
  if (post.author_id === reader.account.id) return ownPost(post, reader);
  const author = accounts.get(post.author_id) ?? { id: post.author_id };
  return fresh(toMessage(post, { direction: 'in', author }, author.id, reader), reader);
};
