import * as z from 'zod/mini';

/* What the simulator remembers, as it stands in the journal. Times are `Instant`s, ids decimal strings. */

const Account = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  /** False when direct messages to this account are refused, by its settings or by a block. */
  dmOpen: z.boolean(),
  createdAt: z.string(),
});

/** Offsets count code points, as on the wire. */
const MentionEntity = z.object({ start: z.number(), end: z.number(), username: z.string(), id: z.string() });
const UrlEntity = z.object({
  start: z.number(),
  end: z.number(),
  url: z.string(),
  expandedUrl: z.string(),
  displayUrl: z.string(),
  /** Of the media the link stands for. */
  mediaKey: z.optional(z.string()),
});

/** A picture or a video, kept here as X keeps it at `url`. */
const Media = z.object({
  key: z.string(),
  type: z.enum(['photo', 'video']),
  url: z.string(),
  name: z.string(),
  contentType: z.string(),
  base64: z.string(),
});

const Post = z.object({
  id: z.string(),
  authorId: z.string(),
  text: z.string(),
  createdAt: z.string(),
  lang: z.string(),
  conversationId: z.string(),
  inReplyToId: z.optional(z.string()),
  /** Also set when the text starts with a known @handle although the post answers nothing. */
  inReplyToUserId: z.optional(z.string()),
  quotedId: z.optional(z.string()),
  mentions: z.array(MentionEntity),
  urls: z.array(UrlEntity),
  /** Ids of the accounts whose handle the author typed; X adds further ones in front of a reply. */
  writtenMentions: z.array(z.string()),
  /** Where the visible text starts, after the handles of a reply. */
  shownFrom: z.number(),
  media: z.optional(z.array(Media)),
  /** The versions before this one, oldest first. */
  history: z.optional(z.array(z.object({ id: z.string(), at: z.string() }))),
});

const Dm = z.object({
  id: z.string(),
  senderId: z.string(),
  recipientId: z.string(),
  text: z.string(),
  createdAt: z.string(),
  media: z.optional(Media),
  /** The link in the text that stands for the media. */
  mediaLink: z.optional(z.string()),
  /** Of XChat: its words are never on the wire. */
  encrypted: z.optional(z.boolean()),
});

const Webhook = z.object({
  id: z.string(),
  url: z.string(),
  valid: z.boolean(),
  createdAt: z.string(),
  /** Last challenge that was answered rightly. */
  validatedAt: z.string(),
});

const Subscription = z.object({
  id: z.string(),
  eventType: z.string(),
  filter: z.object({
    user_id: z.optional(z.string()),
    direction: z.optional(z.string()),
    keyword: z.optional(z.string()),
  }),
  tag: z.optional(z.string()),
  webhookId: z.optional(z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
});

const Delivery = z.object({
  uuid: z.string(),
  webhookId: z.string(),
  at: z.string(),
  /** The bytes that are signed and sent. */
  body: z.string(),
  /** `missed` was never sent (webhook invalid, or dropped on purpose); a replay job can bring it back. */
  state: z.enum(['pending', 'acknowledged', 'missed']),
});

const Grant = z.object({
  id: z.string(),
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.string(),
});

/** One change of the simulator's state. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('account'), account: Account }),
  z.object({ kind: z.literal('post'), post: Post }),
  z.object({ kind: z.literal('postDeleted'), id: z.string() }),
  /** The post takes the place of the version with the id `before`. */
  z.object({ kind: z.literal('postEdited'), before: z.string(), post: Post }),
  z.object({ kind: z.literal('dm'), dm: Dm }),
  z.object({ kind: z.literal('webhook'), webhook: Webhook }),
  z.object({ kind: z.literal('webhookDeleted'), id: z.string() }),
  z.object({ kind: z.literal('subscription'), subscription: Subscription }),
  z.object({ kind: z.literal('subscriptionDeleted'), id: z.string() }),
  z.object({ kind: z.literal('delivery'), delivery: Delivery }),
  z.object({ kind: z.literal('deliveryState'), uuid: z.string(), state: Delivery.shape.state }),
  /** New tokens of a grant; `spent` is the refresh token that was given for them. */
  z.object({ kind: z.literal('tokens'), grant: Grant, spent: z.optional(z.string()) }),
  z.object({ kind: z.literal('grantRevoked'), id: z.string() }),
]);

export type Change = z.infer<typeof Change>;
export type Account = z.infer<typeof Account>;
export type Media = z.infer<typeof Media>;
export type Post = z.infer<typeof Post>;
export type MentionEntity = z.infer<typeof MentionEntity>;
export type UrlEntity = z.infer<typeof UrlEntity>;
export type Dm = z.infer<typeof Dm>;
export type Webhook = z.infer<typeof Webhook>;
export type Subscription = z.infer<typeof Subscription>;
export type Delivery = z.infer<typeof Delivery>;
export type Grant = z.infer<typeof Grant>;
