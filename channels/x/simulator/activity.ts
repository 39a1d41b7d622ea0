import { createHash } from 'node:crypto';
import { msOf } from '#domain/instant.ts';
import type { Account, Change, Dm, Post, Subscription } from './model.ts';
import { type Json, wholeMedia, wholePost, wholeUser } from './present.ts';
import { postNow, type State } from './state.ts';
import type { Store } from './store.ts';

/* Which events of the X Activity API a change of the world raises, and how they look. */

interface Event {
  type: string;
  /** The account whose subscription is told. */
  userId: string;
  payload: Json;
  includes?: Json;
}

/** Numbers get a twin of the same name with `_str`, as in X's webhooks. */
const withStringTwins = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withStringTwins);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      typeof inner === 'number'
        ? [
            [name, inner],
            [`${name}_str`, String(inner)],
          ]
        : [[name, withStringTwins(inner)]],
    ),
  );
};

const twins = (whole: Json): Json =>
  Object.fromEntries(Object.entries(whole).map(([k, v]) => [k, withStringTwins(v)]));

const postPayload = (state: State, post: Post): Json =>
  twins({
    ...wholePost(state, post),
    ...(post.inReplyToId === undefined ? {} : { in_reply_to_tweet_id: post.inReplyToId }),
  });

const userPayload = (state: State, account: Account): Json => {
  const { receives_your_dm: _private, ...open } = wholeUser(state, account);
  return twins(open);
};

const postIncludes = (state: State, post: Post): Json => ({
  users: [...new Set([post.authorId, ...post.mentions.map((mention) => mention.id)])].flatMap((id) => {
    const account = state.accounts.get(id);
    return account === undefined ? [] : [userPayload(state, account)];
  }),
  tweets: [postPayload(state, post)],
  ...(post.media !== undefined && { media: post.media.map(wholeMedia) }),
});

/** A mention event wants a handle its author wrote; reply and quote events are for direct ones alone. */
export const postEvents = (state: State, post: Post): Event[] => {
  const payload = postPayload(state, post);
  const others = (id: string | undefined): id is string => id !== undefined && id !== post.authorId;
  const authorOf = (id: string | undefined) => (id === undefined ? undefined : postNow(state, id)?.authorId);
  const replied = authorOf(post.inReplyToId);
  const quoted = authorOf(post.quotedId);
  const mentioned = [...new Set(post.writtenMentions)].filter(others);
  const includes = postIncludes(state, post);
  return [
    { type: 'post.create', userId: post.authorId, payload, includes },
    ...mentioned.map((userId) => ({ type: 'post.mention.create', userId, payload, includes })),
    ...(others(replied) ? [{ type: 'post.reply.create', userId: replied, payload, includes: {} }] : []),
    ...(others(quoted) ? [{ type: 'post.quote.create', userId: quoted, payload, includes: {} }] : []),
  ];
};

/** Here the users of `includes` stand wrapped in `data`, unlike in the events of new posts. */
export const deleteEvents = (state: State, post: Post): Event[] => {
  const author = state.accounts.get(post.authorId);
  const users = author === undefined ? [] : [{ data: userPayload(state, author) }];
  const payload = { id: post.id, author_id: post.authorId };
  return [{ type: 'post.delete', userId: post.authorId, payload, includes: { users } }];
};

/** In the shape of the older API. */
const directAttachment = ({ media, mediaLink, id }: Dm): Json => {
  if (media === undefined) return {};
  const { type, url: media_url_https, contentType } = media;
  const of = { id, id_str: id, media_url_https, url: mediaLink, type };
  const variants = [{ bitrate: 832_000, content_type: contentType, url: media_url_https }];
  return {
    attachment: { type: 'media', media: { ...of, ...(type === 'video' && { video_info: { variants } }) } },
  };
};

/** Who wrote and when; the words are in `encoded_event`, which nobody but the two can read. */
export const chatEvents = (dm: Dm): Event[] => {
  const payload = {
    conversation_token: 'simulated',
    id: dm.id,
    created_at_msec: String(msOf(dm.createdAt)),
    sender_id: dm.senderId,
    conversation_id: `${dm.senderId}:${dm.recipientId}`,
    conversation_key_version: '1768236281331',
    encoded_event: createHash('sha256').update(dm.text).digest('base64'),
  };
  return [
    { type: 'chat.received', userId: dm.recipientId, payload },
    { type: 'chat.sent', userId: dm.senderId, payload },
  ];
};

export const dmEvents = (state: State, dm: Dm): Event[] => {
  const people = [dm.senderId, dm.recipientId].flatMap((id) => state.accounts.get(id) ?? []);
  const payload = {
    direct_message_events: [
      {
        type: 'message_create',
        id: dm.id,
        created_timestamp: String(msOf(dm.createdAt)),
        message_create: {
          target: { recipient_id: dm.recipientId },
          sender_id: dm.senderId,
          message_data: {
            text: dm.text,
            entities: { hashtags: [], symbols: [], user_mentions: [], urls: [] },
            ...directAttachment(dm),
          },
        },
      },
    ],
    users: Object.fromEntries(people.map((one) => [one.id, { data: userPayload(state, one) }])),
  };
  return [
    { type: 'dm.received', userId: dm.recipientId, payload },
    { type: 'dm.sent', userId: dm.senderId, payload },
  ];
};

const matches = (event: Event) => (subscription: Subscription) =>
  subscription.webhookId !== undefined &&
  subscription.eventType === event.type &&
  subscription.filter.user_id === event.userId;

/** X gives negative ones too; every third here. */
export const eventUuid = (id: string): string => (BigInt(id) % 3n === 0n ? `-${id}` : id);

/** One delivery for each subscription with a webhook; missed where the webhook is invalid. */
export const deliveriesOf = (store: Store, at: string, events: Event[]): Change[] => {
  const subscriptions = [...store.state.subscriptions.values()];
  return events.flatMap((event) =>
    subscriptions.filter(matches(event)).flatMap((subscription): Change[] => {
      const webhook = store.state.webhooks.get(subscription.webhookId ?? '');
      if (webhook === undefined) return [];
      const uuid = eventUuid(store.mint());
      const body = wire({ data: envelope(uuid, event, subscription) });
      const state = webhook.valid ? 'pending' : 'missed';
      return [{ kind: 'delivery', delivery: { uuid, webhookId: webhook.id, at, body, state } }];
    }),
  );
};

const envelope = (uuid: string, event: Event, subscription: Subscription): Json => ({
  event_uuid: uuid,
  filter: subscription.filter,
  event_type: event.type,
  ...(subscription.tag === undefined ? {} : { tag: subscription.tag }),
  payload: event.payload,
  ...(event.includes === undefined ? {} : { includes: event.includes }),
});

/** Letters beyond ASCII are escaped, so that a body parsed and written again no longer fits its signature. */
export const wire = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
