import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { type Element, fresh, type Reader } from '../http/heard.ts';
import { Attached, attachmentsOf, Entities, mediaLinks, withoutLinks } from './attachments.ts';
import { madeAt, versionAt } from './snowflake.ts';
import { threadAt } from './thread.ts';
import { Id, type Included, secondIn, spare } from './wire.ts';

const Wire = z.object({
  id: Id,
  author_id: Id,
  created_at: z.optional(z.unknown()),
  conversation_id: spare(Id),
  text: spare(z.string()),
  /** The whole text of a post longer than 280 characters; `text` is cut there. */
  note_tweet: spare(z.object({ text: z.string() })),
  lang: spare(z.string()),
  in_reply_to_user_id: spare(Id),
  in_reply_to_tweet_id: spare(Id),
  referenced_tweets: spare(z.array(z.object({ type: z.string(), id: Id }))),
  /** Oldest first: every edit gives a post a new id. */
  edit_history_tweet_ids: spare(z.array(Id).check(z.minLength(1))),
  attachments: spare(Attached),
  entities: spare(Entities),
});
export type Post = z.infer<typeof Wire> & { created_at: Instant };

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const Named = z.object({ mentions: z.array(z.object({ id: Id })) });

/** Whether a post that came for no account by name answers this one, names it or is its own. */
export const concerns = (raw: unknown, { account }: Reader): boolean => {
  const post = z.safeParse(Wire, raw).data;
  const named = z.safeParse(z.object({ entities: Named }), raw).data?.entities.mentions ?? [];
  return (
    post?.author_id === account.id ||
    post?.in_reply_to_user_id === account.id ||
    named.some(({ id }) => id === account.id)
  );
};

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

export const textOf = (post: Post): string =>
  unescaped(withoutLinks(post.note_tweet?.text || post.text || '', mediaLinks(post.entities)));

/** The id under which a post was first said, however often it was edited since, and when that was. */
export const firstSaid = (post: Post): Pick<Message, 'id' | 'at'> => {
  const history = post.edit_history_tweet_ids ?? [];
  const [first = post.id] = history;
  return first === post.id || !history.includes(post.id)
    ? { id: post.id, at: post.created_at }
    : { id: first, at: versionAt(first, post.created_at) };
};

/** A conversation that an edited post began is named by the id it had at first. */
const conversationOf = (post: Post): string => {
  const { conversation_id: conversation } = post;
  return !conversation || conversation === post.id || post.edit_history_tweet_ids?.includes(conversation)
    ? firstSaid(post).id
    : conversation;
};

const langOf = ({ lang }: Post) => (lang && !NO_LANGUAGE.test(lang) ? { lang } : {});

const toMessage = (
  post: Post,
  said: Pick<Message, 'direction' | 'author'>,
  customer: string,
  { media }: Included,
  reader: Reader,
): Message => {
  const inReplyTo = repliedTo(post);
  const quotes = referenced(post, 'quoted');
  const text = textOf(post);
  const attachments = attachmentsOf(post.attachments, media);
  return {
    thread: threadAt(reader.brand, { place: 'public', conversation: conversationOf(post), customer }),
    ...firstSaid(post),
    ...said,
    place: 'public',
    text,
    ...langOf(post),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(quotes !== undefined && { quotes }),
    ...(attachments.length > 0 && { attachments }),
    ...(text === '' && attachments.length === 0 && { unreadable: 'unsupported' as const }),
  };
};

/**
 * An edited post comes as a post with a new id. It is told as an edit of what was first said; and, because that may
 * never have been heard, also as a message under its first id and time, where it changes nothing that is there.
 */
const withEdit = (message: Message, post: Post, reader: Reader): Element[] => {
  const element = fresh(message, reader);
  if (message.id === post.id || !('message' in element)) return [element];
  const { thread, id, text } = message;
  return [element, { signal: { kind: 'edited', thread, id, at: versionAt(post.id, post.created_at), text } }];
};

const readOwn = (post: Post, included: Included, reader: Reader): Element[] => {
  const customer = post.in_reply_to_user_id ?? undefined;
  if (repliedTo(post) === undefined || customer === undefined || customer === reader.account.id)
    return [{ ignored: 'own post that answers nobody' }];
  const own = { direction: 'out', author: reader.account } as const;
  return withEdit(toMessage(post, own, customer, included, reader), post, reader);
};

/** Undefined when it cannot be read as a post. Where X gives no time, as in a bare list, the id tells it. */
export const postOf = (raw: unknown): Post | undefined => {
  const post = z.safeParse(Wire, raw).data;
  const created_at = post && (secondIn(post.created_at) ?? madeAt(post.id));
  return post === undefined || created_at === undefined ? undefined : { ...post, created_at };
};

/** A post in the shape of X API v2, which webhooks and polls share. */
export const readPost = (raw: unknown, included: Included, reader: Reader): Element[] => {
  const post = postOf(raw);
  if (post === undefined) return [{ ignored: 'malformed post' }];
  if (referenced(post, 'retweeted') !== undefined) return [{ ignored: 'repost' }];
  if (post.author_id === reader.account.id) return readOwn(post, included, reader);
  const author = included.accounts.get(post.author_id) ?? { id: post.author_id };
  const said = { direction: 'in', author } as const;
  return withEdit(toMessage(post, said, author.id, included, reader), post, reader);
};

const Deletion = z.object({ id: Id, author_id: Id });

/** `post.delete` names neither the conversation nor the moment: the id tells when the post was said. */
export const readDeletion = (raw: unknown, reader: Reader): Element => {
  const parsed = z.safeParse(Deletion, raw);
  if (!parsed.success) return { ignored: 'malformed deletion' };
  const { id, author_id } = parsed.data;
  const said = madeAt(id);
  const at = reader.now ?? said;
  if (at === undefined) return { ignored: 'deletion of a post whose id tells no time' };
  const author = { brand: reader.brand, channel: 'x', id: author_id };
  return { signal: { kind: 'deleted', author, ...(said !== undefined && { said }), id, at } };
};
