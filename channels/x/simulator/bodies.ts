import * as z from 'zod/mini';
import { type Finding, invalidRequest } from './problems.ts';

/* Request bodies of the public API. Properties X does not know are refused, as X does. */

const Id = z.string().check(z.regex(/^[0-9]{1,19}$/));
const Anything = z.optional(z.unknown());

export const CreatePost = z.strictObject({
  text: z.optional(z.string()),
  reply: z.optional(
    z.strictObject({
      in_reply_to_tweet_id: Id,
      exclude_reply_user_ids: z.optional(z.array(z.string())),
      auto_populate_reply_metadata: z.optional(z.boolean()),
    }),
  ),
  quote_tweet_id: z.optional(Id),
  media: Anything,
  poll: Anything,
  geo: Anything,
  card_uri: Anything,
  community_id: Anything,
  direct_message_deep_link: Anything,
  edit_options: Anything,
  for_super_followers_only: z.optional(z.boolean()),
  made_with_ai: z.optional(z.boolean()),
  nullcast: z.optional(z.boolean()),
  paid_partnership: z.optional(z.boolean()),
  reply_settings: z.optional(z.enum(['following', 'mentionedUsers', 'subscribers', 'verified'])),
  share_with_followers: z.optional(z.boolean()),
});

export const CreateDm = z.strictObject({
  text: z.optional(z.string().check(z.minLength(1))),
  attachments: z.optional(z.array(z.strictObject({ media_id: Id }))),
});

export const CreateWebhook = z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(200)) });

const Minute = z.string().check(z.regex(/^[0-9]{12}$/));

export const CreateReplay = z.strictObject({ webhook_id: Id, from_date: Minute, to_date: Minute });

const PRIVATE_EVENTS = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.repost.create',
  'dm.received',
  'dm.sent',
  'dm.read',
  'dm.indicate_typing',
  'chat.received',
  'chat.sent',
  'like.create',
] as const;

/** Those of the published list that a brand could want; the simulator raises posts and `dm.*` alone. */
const EVENT_TYPES = [
  ...PRIVATE_EVENTS,
  'post.create',
  'post.delete',
  'follow.follow',
  'follow.unfollow',
  'profile.update.bio',
  'profile.update.handle',
] as const;

export const isPrivateEvent = (type: string): boolean => PRIVATE_EVENTS.some((one) => one === type);

export const CreateSubscription = z.strictObject({
  event_type: z.enum(EVENT_TYPES),
  filter: z.strictObject({
    user_id: z.optional(z.string()),
    direction: z.optional(z.enum(['inbound', 'outbound'])),
    keyword: z.optional(z.string()),
  }),
  tag: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  webhook_id: z.optional(Id),
});

/** @throws Refusal 400 naming each property that is unknown, missing or of the wrong form. */
export const parseBody = <T>(schema: z.ZodMiniType<T>, body: unknown): T => {
  const result = z.safeParse(schema, body);
  if (result.success) return result.data;
  throw invalidRequest(...result.error.issues.flatMap(findings));
};

const findings = (issue: z.core.$ZodIssue): Finding[] => {
  const at = ['$', ...issue.path.map(String)].join('.');
  if (issue.code !== 'unrecognized_keys')
    return [{ parameters: {}, message: `${at}: is missing or of the wrong form` }];
  return issue.keys.map((key) => ({
    parameters: {},
    message: `${at}.${key}: is not defined in the schema and the schema does not allow additional properties`,
  }));
};
