import { msOf } from '#domain/instant.ts';
import { fieldsOf, TIMELINE_RULES, TWEET_RULES, USER_RULES } from './fields.ts';
import type { Account, Media, Post } from './model.ts';
import { type Json, pick, wholeMedia, wholePost, wholeUser } from './present.ts';
import { type Answer, notFoundError } from './problems.ts';
import { pageOf, type Query, readQuery } from './query.ts';
import type { Call } from './sim.ts';
import { compareIds, newestFirst } from './snowflake.ts';
import { accountByUsername, postNow, type State } from './state.ts';

/* Reading posts and users. */

/** Mentions of an account, implicit ones in replies included; X keeps the latest 800 in reach. */
export const userMentions = (call: Call): Answer =>
  timeline(
    call,
    800,
    (post, id) => post.authorId !== id && post.mentions.some((mention) => mention.id === id),
  );

/** An account's own posts; X keeps the latest 3,200 in reach. */
export const userPosts = (call: Call): Answer => timeline(call, 3_200, (post, id) => post.authorId === id);

const timeline = (
  { sim, params, query: search }: Call,
  reach: number,
  belongs: (post: Post, userId: string) => boolean,
): Answer => {
  const { state } = sim.store;
  const userId = params.id ?? '';
  const query = readQuery(search, TIMELINE_RULES);
  if (!state.accounts.has(userId)) {
    return { status: 200, body: { errors: [notFoundError('user', 'id', userId)] } };
  }
  const all = [...state.posts.values()].filter((post) => belongs(post, userId)).sort(newestFirst);
  const wanted = all.slice(0, reach).filter(inRange(query));
  const { items, next } = pageOf(wanted, query.number('max_results', 10), query.text('pagination_token'));
  const first = items[0];
  if (first === undefined) return { status: 200, body: { meta: { result_count: 0 } } };
  const meta = {
    result_count: items.length,
    newest_id: first.id,
    oldest_id: items.at(-1)?.id,
    ...next,
  };
  const data = items.map((post) => pick(wholePost(state, post), fieldsOf(query, 'tweet.fields')));
  return { status: 200, body: { data, ...expand(state, items, query), meta } };
};

/** `since_id` and `until_id` exclude their own post, `start_time` includes its moment, `end_time` does not. */
const inRange = (query: Query) => {
  const [sinceId, untilId] = [query.text('since_id'), query.text('until_id')];
  const [start, end] = [query.text('start_time'), query.text('end_time')];
  return ({ id, createdAt }: Post): boolean =>
    (sinceId === undefined || compareIds(id, sinceId) > 0) &&
    (untilId === undefined || compareIds(id, untilId) < 0) &&
    (start === undefined || msOf(createdAt) >= msOf(start)) &&
    (end === undefined || msOf(createdAt) < msOf(end));
};

/** `includes` for the expansions asked for, and an error for each post that is gone. */
const expand = (state: State, posts: Post[], query: Query): Json => {
  const asked = query.list('expansions');
  const ids = asked.includes('referenced_tweets.id') ? posts.flatMap(referencedIds) : [];
  const tweets = [...new Set(ids)].flatMap((id) => postNow(state, id) ?? []);
  const missing = [...new Set(ids)].filter((id) => postNow(state, id) === undefined);
  const users = [...new Set([...posts.flatMap(userIds(asked)), ...tweets.flatMap(authorIds(asked))])].flatMap(
    (id) => state.accounts.get(id) ?? [],
  );
  const media = asked.includes('attachments.media_keys') ? posts.flatMap((post) => post.media ?? []) : [];
  const includes = {
    ...(users.length > 0 && { users: users.map((user) => presentUser(state, user, query)) }),
    ...(media.length > 0 && { media: presentMedia(media, query) }),
    ...(tweets.length > 0 && {
      tweets: tweets.map((post) => pick(wholePost(state, post), fieldsOf(query, 'tweet.fields'))),
    }),
  };
  return {
    ...(Object.keys(includes).length > 0 && { includes }),
    ...(missing.length > 0 && {
      errors: missing.map((id) => notFoundError('tweet', 'referenced_tweets.id', id)),
    }),
  };
};

const referencedIds = (post: Post): string[] =>
  [post.inReplyToId, post.quotedId].filter((id) => id !== undefined);

const userIds = (asked: string[]) => (post: Post) => [
  ...(asked.includes('author_id') ? [post.authorId] : []),
  ...(asked.includes('in_reply_to_user_id') && post.inReplyToUserId !== undefined
    ? [post.inReplyToUserId]
    : []),
  ...(asked.includes('entities.mentions.username') ? post.mentions.map((mention) => mention.id) : []),
];

const authorIds = (asked: string[]) => (post: Post) =>
  asked.includes('referenced_tweets.id.author_id') ? [post.authorId] : [];

export const presentMedia = (media: readonly Media[], query: Query): Json[] =>
  media.map((one) => pick(wholeMedia(one), fieldsOf(query, 'media.fields')));

export const presentUser = (state: State, user: Account, query: Query): Json =>
  pick(wholeUser(state, user), fieldsOf(query, 'user.fields'));

/** A post that is gone is a 200 with `errors` and no `data`. */
export const onePost = ({ sim, params, query: search }: Call): Answer => {
  const { state } = sim.store;
  const id = params.id ?? '';
  const query = readQuery(search, TWEET_RULES);
  const post = postNow(state, id);
  if (post === undefined) return { status: 200, body: { errors: [notFoundError('tweet', 'id', id)] } };
  const data = pick(wholePost(state, post), fieldsOf(query, 'tweet.fields'));
  return { status: 200, body: { data, ...expand(state, [post], query) } };
};

export const me = ({ sim, who, query: search }: Call): Answer => {
  const { state } = sim.store;
  const account = state.accounts.get(who.kind === 'user' ? who.userId : '');
  const query = readQuery(search, USER_RULES);
  return account === undefined
    ? { status: 200, body: { errors: [notFoundError('user', 'id', '')] } }
    : { status: 200, body: { data: presentUser(state, account, query) }, ...accessLevel(who) };
};

/** Told of OAuth 1.0a tokens alone. */
const accessLevel = ({ by }: Call['who']) =>
  by === 'OAuth 1.0a User Context' ? { headers: { 'x-access-level': 'read-write-directmessages' } } : {};

export const userByUsername = ({ sim, params, query: search }: Call): Answer => {
  const { state } = sim.store;
  const username = params.username ?? '';
  const query = readQuery(search, USER_RULES);
  const account = accountByUsername(state, username);
  return account === undefined
    ? { status: 200, body: { errors: [notFoundError('user', 'username', username)] } }
    : { status: 200, body: { data: presentUser(state, account, query) } };
};
