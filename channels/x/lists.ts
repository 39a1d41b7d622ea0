import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { List } from './pages.ts';
import { Id } from './wire.ts';

const POSTS = {
  max_results: 100,
  'tweet.fields':
    'attachments,author_id,conversation_id,created_at,edit_history_tweet_ids,entities,in_reply_to_user_id,lang,note_tweet,referenced_tweets',
  'user.fields': 'name,username',
  'media.fields': 'alt_text,media_key,type,url,variants',
  expansions: 'author_id,attachments.media_keys',
} as const;

const DIRECT_MESSAGES = {
  max_results: 100,
  event_types: 'MessageCreate',
  'dm_event.fields': 'attachments,created_at,dm_conversation_id,entities,event_type,id,sender_id,text',
  'user.fields': 'name,username',
  'media.fields': 'alt_text,media_key,type,url,variants',
  expansions: 'sender_id,attachments.media_keys',
} as const;

/** The first wanted entry: everything after an id, or from a moment on. */
export type Since = { id: string } | { at: Instant };

/** X documents moments without a fraction of the second. */
const sinceQuery = (since: Since): { since_id: string } | { start_time: string } =>
  'id' in since ? { since_id: since.id } : { start_time: `${since.at.slice(0, 19)}Z` };

const Stamped = z.object({ id: Id, created_at: z.optional(z.string()) });

/** Id of an entry as a number that compares; zero when it has none. */
export const serial = (raw: unknown): bigint => {
  const stamped = z.safeParse(Stamped, raw);
  return stamped.success ? BigInt(stamped.data.id) : 0n;
};

/** Whether an entry is wanted; one that cannot be read is, so that it is accounted for. */
export const isAfter = (raw: unknown, since: Since): boolean => {
  const stamped = z.safeParse(Stamped, raw);
  if (!stamped.success) return true;
  return 'id' in since
    ? BigInt(stamped.data.id) > BigInt(since.id)
    : (stamped.data.created_at ?? since.at) >= since.at;
};

export const mentionsOf = (account: string, since: Since): List => ({
  call: 'mentions',
  page: async (client, token) =>
    (await client.v2.userMentionTimeline(account, { ...POSTS, ...sinceQuery(since), ...token })).data,
});

export const ownPosts = (account: string, since: Since): List => ({
  call: 'timeline',
  page: async (client, token) =>
    (await client.v2.userTimeline(account, { ...POSTS, ...sinceQuery(since), ...token })).data,
});

/** X cannot be asked for direct messages since something: newest first, until one is not wanted any more. */
const untilNotWanted =
  (since: Since): NonNullable<List['goesOn']> =>
  (entries) =>
    entries.every(({ raw }) => isAfter(raw, since));

export const directMessages = (since: Since): List => ({
  call: 'dm_events',
  page: async (client, token) => (await client.v2.listDmEvents({ ...DIRECT_MESSAGES, ...token })).data,
  goesOn: untilNotWanted(since),
});

export const directMessagesWith = (customer: string, since: Since): List => ({
  call: 'dm_history',
  page: async (client, token) =>
    (await client.v2.listDmEventsWithParticipant(customer, { ...DIRECT_MESSAGES, ...token })).data,
  goesOn: untilNotWanted(since),
});
