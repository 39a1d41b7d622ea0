import { type Instant, plusSeconds } from '#domain/instant.ts';
import type { Account, Dm, Media, Post } from './model.ts';
import { compareIds } from './snowflake.ts';
import { type State, tallied } from './state.ts';

/* Objects of the X API v2 as they stand on the wire. */

export type Json = Record<string, unknown>;

const references = (post: Post): Json => {
  const list = [
    ...(post.inReplyToId === undefined ? [] : [{ type: 'replied_to', id: post.inReplyToId }]),
    ...(post.quotedId === undefined ? [] : [{ type: 'quoted', id: post.quotedId }]),
  ];
  return list.length === 0 ? {} : { referenced_tweets: list };
};

const entities = (post: Post): Json => {
  const { mentions } = post;
  const urls = post.urls.map(({ start, end, url, expandedUrl, displayUrl, mediaKey }) => ({
    start,
    end,
    url,
    expanded_url: expandedUrl,
    display_url: displayUrl,
    ...(mediaKey !== undefined && { media_key: mediaKey }),
  }));
  const found = { ...(mentions.length > 0 && { mentions }), ...(urls.length > 0 && { urls }) };
  return Object.keys(found).length === 0 ? {} : { entities: found };
};

const attached = (media: readonly Media[]): Json =>
  media.length === 0 ? {} : { attachments: { media_keys: media.map(({ key }) => key) } };

/** Everything the simulator knows of a picture or a video, under the names of `media.fields`. */
export const wholeMedia = ({ key, type, url }: Media): Json => ({
  media_key: key,
  type,
  ...(type === 'photo' ? { url } : { variants: [{ content_type: 'video/mp4', bit_rate: 832_000, url }] }),
});

const MOST_EDITS = 5;
const EDITABLE_SECONDS = 3600;

export const editsLeft = ({ history = [] }: Post): number => MOST_EDITS - history.length;

export const editableUntil = ({ history, createdAt }: Post): Instant =>
  plusSeconds(history?.[0]?.at ?? createdAt, EDITABLE_SECONDS);

const postMetrics = (state: State, { id }: Post): Json => ({
  retweet_count: 0,
  reply_count: tallied(state, 'reply', id),
  like_count: 0,
  quote_count: tallied(state, 'quote', id),
  bookmark_count: 0,
  impression_count: 0,
});

/** Everything the simulator knows of a post, under the names of `tweet.fields`. */
export const wholePost = (state: State, post: Post): Json => ({
  id: post.id,
  text: post.text,
  edit_history_tweet_ids: [...(post.history ?? []).map(({ id }) => id), post.id],
  author_id: post.authorId,
  conversation_id: post.conversationId,
  created_at: post.createdAt,
  lang: post.lang,
  ...(post.inReplyToUserId === undefined ? {} : { in_reply_to_user_id: post.inReplyToUserId }),
  ...references(post),
  ...entities(post),
  ...attached(post.media ?? []),
  public_metrics: postMetrics(state, post),
  display_text_range: [post.shownFrom, [...post.text].length],
  reply_settings: 'everyone',
  possibly_sensitive: false,
  paid_partnership: false,
  edit_controls: {
    edits_remaining: editsLeft(post),
    is_edit_eligible: post.inReplyToId === undefined,
    editable_until: editableUntil(post),
  },
});

/** Everything the simulator knows of an account, under the names of `user.fields`. */
export const wholeUser = (state: State, account: Account): Json => ({
  id: account.id,
  name: account.name,
  username: account.username,
  created_at: account.createdAt,
  description: '',
  location: '',
  url: '',
  protected: false,
  verified: false,
  verified_type: 'none',
  is_identity_verified: false,
  profile_image_url: 'https://abs.twimg.com/sticky/default_profile_images/default_profile_normal.png',
  receives_your_dm: account.dmOpen,
  public_metrics: {
    followers_count: 0,
    following_count: 0,
    tweet_count: tallied(state, 'by', account.id),
    listed_count: 0,
    like_count: 0,
    media_count: 0,
  },
});

/** `{smaller}-{larger}`, the id of a conversation of two. */
export const conversationOf = (a: string, b: string): string =>
  compareIds(a, b) < 0 ? `${a}-${b}` : `${b}-${a}`;

const dmEntities = ({ id, text, mediaLink }: Dm): Json => {
  if (mediaLink === undefined) return {};
  const end = [...text].length;
  const expanded_url = `https://twitter.com/messages/media/${id}`;
  const start = end - mediaLink.length;
  return {
    entities: { urls: [{ start, end, url: mediaLink, expanded_url, display_url: 'pic.x.com/media' }] },
  };
};

/** Everything the simulator knows of a direct message, under the names of `dm_event.fields`. */
export const wholeDm = (dm: Dm): Json => ({
  id: dm.id,
  event_type: 'MessageCreate',
  text: dm.text,
  created_at: dm.createdAt,
  sender_id: dm.senderId,
  dm_conversation_id: conversationOf(dm.senderId, dm.recipientId),
  ...attached(dm.media === undefined ? [] : [dm.media]),
  ...dmEntities(dm),
});

/** Only the named fields, in the order of the whole object. */
export const pick = (whole: Json, fields: ReadonlySet<string>): Json =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => fields.has(name)));
