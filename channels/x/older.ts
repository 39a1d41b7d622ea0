import * as z from 'zod/mini';
import type { Element, Reader } from '../http/heard.ts';
import { readEvent } from './directMessages.ts';
import { readPost } from './posts.ts';
import { accountsIn, Id, spare } from './wire.ts';

/*
 * The Account Activity API, which X is giving up and simulators and archives still speak: posts in the shape of API
 * v1.1, whose ids stand once as numbers and once as text, and direct messages in the shape that X has kept.
 */

const Delivery = z.object({
  for_user_id: Id,
  tweet_create_events: spare(z.array(z.unknown())),
  direct_message_events: spare(z.array(z.unknown())),
  users: spare(z.record(z.string(), z.unknown())),
});

const Text = spare(z.string());

const Post = z.looseObject({
  id_str: Id,
  text: Text,
  full_text: Text,
  /** The whole text of a post longer than 280 characters; `text` is cut there. */
  extended_tweet: spare(z.object({ full_text: Text, entities: z.optional(z.unknown()) })),
  user: z.object({ id_str: Id, screen_name: Text, name: Text }),
  in_reply_to_status_id_str: spare(Id),
  in_reply_to_user_id_str: spare(Id),
  quoted_status_id_str: spare(Id),
  retweeted_status: z.optional(z.unknown()),
});

const referencesOf = (post: z.infer<typeof Post>) =>
  [
    { type: 'replied_to', id: post.in_reply_to_status_id_str },
    { type: 'quoted', id: post.quoted_status_id_str },
    { type: 'retweeted', id: post.retweeted_status ? post.id_str : undefined },
  ].filter(({ id }) => id);

/** The same in the shape of API v2. No conversation is named: an answer stands with what it answers. */
const readOlder = (raw: unknown, reader: Reader): Element[] => {
  const post = z.safeParse(Post, raw).data;
  if (post === undefined) return [{ ignored: 'malformed post' }];
  const { id_str: id, user, extended_tweet, full_text, text } = post;
  const inReplyTo = post.in_reply_to_status_id_str;
  const newer = {
    id,
    author_id: user.id_str,
    created_at: post.created_at,
    conversation_id: inReplyTo ?? id,
    text: extended_tweet?.full_text || full_text || text,
    lang: post.lang,
    in_reply_to_user_id: post.in_reply_to_user_id_str,
    referenced_tweets: referencesOf(post),
    entities: extended_tweet?.entities ?? post.entities,
  };
  const accounts = accountsIn([{ ...user, id: user.id_str, username: user.screen_name }]);
  return readPost(newer, { accounts, media: new Map() }, reader);
};

/** In the map of people, who is named by `screen_name`. */
const renamed = (raw: unknown): unknown => {
  const user = z.safeParse(z.looseObject({ screen_name: z.string() }), raw).data;
  return user === undefined ? raw : { ...user, username: user.screen_name };
};

/** What a body of the Account Activity API holds; undefined when it is none. */
export const readOlderBody = (json: unknown, reader: Reader): Element[] | undefined => {
  const body = z.safeParse(Delivery, json).data;
  if (body === undefined) return undefined;
  if (body.for_user_id !== reader.account.id) return [{ ignored: 'delivery for another account' }];
  const accounts = accountsIn(Object.values(body.users ?? {}).map(renamed));
  const elements = [
    ...(body.tweet_create_events ?? []).flatMap((raw) => readOlder(raw, reader)),
    ...(body.direct_message_events ?? []).map((raw) => readEvent(raw, accounts, reader)),
  ];
  return elements.length === 0 ? [{ ignored: 'delivery without posts and direct messages' }] : elements;
};
