import * as z from 'zod';

/*
 * The answers of the X API v2 that the simulator gives, after the OpenAPI 3.0.0 document "X API v2",
 * version 2.167, as published at docs.x.com (openapi.json), written as zod schemas and cut down to what a
 * brand account needs. Objects are strict, so that a misspelt field is found.
 *
 * The document renames fields (`edit_history_post_ids`, `referenced_posts`, `post_count` …) that the live API
 * and its webhook samples still call `edit_history_tweet_ids`, `referenced_tweets`, `tweet_count` …; here the
 * names are those on the wire. Schema names of the document stand in the comments.
 */

export const Id = z.string().regex(/^[0-9]{1,19}$/);
export const Time = z.iso.datetime({ precision: 3 });
export const Count = z.int().nonnegative();
export const Span = { start: Count, end: Count };

const MediaKey = z.string().regex(/^[0-9]+_[0-9]+$/);

/** PostEntities */
const Entities = z.strictObject({
  mentions: z.array(z.strictObject({ ...Span, username: z.string(), id: Id })).optional(),
  urls: z
    .array(
      z.strictObject({
        ...Span,
        url: z.url(),
        expanded_url: z.url(),
        display_url: z.string(),
        media_key: MediaKey.optional(),
      }),
    )
    .optional(),
});

const Attachments = z.strictObject({ media_keys: z.array(MediaKey).min(1) });

/** Photo, Video */
const Media = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('photo'), media_key: MediaKey, url: z.url().optional() }),
  z.strictObject({
    type: z.literal('video'),
    media_key: MediaKey,
    variants: z.array(z.strictObject({ content_type: z.string(), bit_rate: Count, url: z.url() })).optional(),
  }),
]);

/** PostPublicMetrics */
const PostMetrics = z.strictObject({
  retweet_count: Count,
  reply_count: Count,
  like_count: Count,
  quote_count: Count,
  bookmark_count: Count,
  impression_count: Count,
});

/** PostReferencedPosts */
export const References = z
  .array(z.strictObject({ type: z.enum(['retweeted', 'quoted', 'replied_to']), id: Id }))
  .min(1);

/** Post; the first three fields are the ones every answer has. */
const Post = z.strictObject({
  id: Id,
  text: z.string(),
  edit_history_tweet_ids: z.array(Id).min(1),
  author_id: Id.optional(),
  conversation_id: Id.optional(),
  created_at: Time.optional(),
  lang: z.string().optional(),
  in_reply_to_user_id: Id.optional(),
  referenced_tweets: References.optional(),
  entities: Entities.optional(),
  attachments: Attachments.optional(),
  public_metrics: PostMetrics.optional(),
  display_text_range: z.tuple([Count, Count]).optional(),
  reply_settings: z.string().optional(),
  possibly_sensitive: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
  edit_controls: z
    .strictObject({ edits_remaining: Count, is_edit_eligible: z.boolean(), editable_until: Time })
    .optional(),
});

/** User */
const User = z.strictObject({
  id: Id,
  name: z.string(),
  username: z.string().regex(/^\w{1,15}$/),
  created_at: Time.optional(),
  description: z.string().optional(),
  location: z.string().optional(),
  url: z.string().optional(),
  protected: z.boolean().optional(),
  verified: z.boolean().optional(),
  verified_type: z.string().optional(),
  is_identity_verified: z.boolean().optional(),
  profile_image_url: z.url().optional(),
  receives_your_dm: z.boolean().optional(),
  public_metrics: z
    .strictObject({
      followers_count: Count,
      following_count: Count,
      tweet_count: Count,
      listed_count: Count,
      like_count: Count,
      media_count: Count,
    })
    .optional(),
});

/** DmEvent */
const DmEvent = z.strictObject({
  id: Id,
  event_type: z.literal('MessageCreate'),
  text: z.string(),
  created_at: Time.optional(),
  sender_id: Id.optional(),
  dm_conversation_id: z
    .string()
    .regex(/^\d+-\d+$/)
    .optional(),
  attachments: Attachments.optional(),
  entities: Entities.optional(),
});

/** ResourceNotFoundProblem, as it stands in `errors` of a 200 answer. */
const PartialError = z.strictObject({
  type: z.literal('https://api.x.com/2/problems/resource-not-found'),
  title: z.string(),
  detail: z.string(),
  resource_type: z.enum(['tweet', 'user']),
  resource_id: z.string(),
  parameter: z.string(),
  value: z.string(),
});

const errors = z.array(PartialError).min(1).optional();
/** Expansions */
const includes = z
  .strictObject({
    users: z.array(User).min(1).optional(),
    tweets: z.array(Post).min(1).optional(),
    media: z.array(Media).min(1).optional(),
  })
  .optional();
const page = { result_count: Count, next_token: z.string().min(8).max(64).optional() };

/** GetUsersMentionsResponse, GetUsersPostsResponse */
export const Timeline = z.strictObject({
  data: z.array(Post).min(1).optional(),
  errors,
  includes,
  meta: z.strictObject({ ...page, newest_id: Id.optional(), oldest_id: Id.optional() }),
});

/** GetPostsByIdResponse */
export const OnePost = z.strictObject({ data: Post.optional(), errors, includes });

/** GetUsersMeResponse, GetUsersByUsernameResponse */
export const OneUser = z.strictObject({ data: User.optional(), errors });

/** GetDirectMessagesEventsResponse and the same by participant */
export const DmEvents = z.strictObject({
  data: z.array(DmEvent).min(1).optional(),
  includes,
  meta: z.strictObject(page),
});

/** CreatePostsResponse */
export const CreatedPost = z.strictObject({
  data: z.strictObject({ id: Id, text: z.string(), edit_history_tweet_ids: z.array(Id).min(1) }),
});

/** CreateDirectMessagesByParticipantIdResponse */
export const CreatedDm = z.strictObject({
  data: z.strictObject({ dm_conversation_id: z.string(), dm_event_id: Id }),
});

/** DeletePostsResponse, DeleteWebhooksResponse */
export const Deleted = z.strictObject({ data: z.strictObject({ deleted: z.boolean() }) });

/** WebhookConfig */
const Webhook = z.strictObject({ id: Id, url: z.url().max(200), valid: z.boolean(), created_at: Time });
export const OneWebhook = z.strictObject({ data: Webhook });
export const Webhooks = z.strictObject({
  data: z.array(Webhook),
  meta: z.strictObject({ result_count: Count }),
});
/** ValidateWebhooksResponse */
export const ValidatedWebhook = z.strictObject({ data: z.strictObject({ valid: z.boolean() }) });
/** CreateWebhookReplayJobResponse */
export const ReplayJob = z.strictObject({ data: z.strictObject({ job_id: Id, created_at: Time }) });

/** CreateActivitySubscriptionResponseDataSubscription; `meta` is from the guide, not the document. */
const Subscription = z.strictObject({
  subscription_id: Id,
  event_type: z.string(),
  filter: z.strictObject({
    user_id: Id.optional(),
    direction: z.string().optional(),
    keyword: z.string().optional(),
  }),
  created_at: Time,
  updated_at: Time,
  tag: z.string().min(1).max(200).optional(),
  webhook_id: Id.optional(),
});
const total = z.strictObject({ total_subscriptions: Count });
export const OneSubscription = z.strictObject({
  data: z.strictObject({ subscription: Subscription }),
  meta: total,
});
export const Subscriptions = z.strictObject({ data: z.array(Subscription), meta: total });
export const DeletedSubscription = z.strictObject({
  data: z.strictObject({ deleted: z.boolean() }),
  meta: total,
});

/** Problem (RFC 9457); `about:blank` is what the live API sends where the document has a type of its own. */
export const Problem = z.strictObject({
  type: z.union([
    z.literal('about:blank'),
    z.enum([
      'https://api.x.com/2/problems/invalid-request',
      'https://api.x.com/2/problems/unsupported-authentication',
    ]),
  ]),
  title: z.string(),
  detail: z.string(),
  status: z.int().min(400).max(599),
  errors: z
    .array(z.strictObject({ parameters: z.record(z.string(), z.array(z.string())), message: z.string() }))
    .optional(),
});

/** RFC 6749 section 5.1 */
export const Tokens = z.strictObject({
  token_type: z.literal('bearer'),
  expires_in: z.literal(7200),
  access_token: z.string(),
  scope: z.string(),
  refresh_token: z.string(),
});
/** RFC 6749 section 5.2 */
export const OAuthError = z.strictObject({ error: z.string(), error_description: z.string() });
