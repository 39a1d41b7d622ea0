import * as z from 'zod';
import { Count, Id, References, Span, Time } from './openapi.ts';

/*
 * The events of the X Activity API, after ActivityStreamResponse of the OpenAPI 3.0.0 document "X API v2",
 * version 2.167, and the samples on docs.x.com/x-api/activity/event-payloads. In webhooks each number has a
 * twin with `_str`, so these objects are looser than those of `openapi.ts`.
 */

/** The envelope of every event. */
const envelope = <P extends z.ZodType, I extends z.ZodType>(type: string, payload: P, included: I) =>
  z.strictObject({
    data: z.strictObject({
      event_uuid: z.string().regex(/^-?\d{1,19}$/),
      filter: z.strictObject({ user_id: Id }),
      event_type: z.literal(type),
      tag: z.string().optional(),
      payload,
      includes: included,
    }),
  });

const PostPayload = z.looseObject({
  ...z.object({ id: Id, text: z.string(), author_id: Id, conversation_id: Id, created_at: Time }).shape,
  edit_history_tweet_ids: z.array(Id).min(1),
  lang: z.string(),
  in_reply_to_tweet_id: Id.optional(),
  in_reply_to_user_id: Id.optional(),
  referenced_tweets: References.optional(),
  entities: z
    .looseObject({
      mentions: z
        .array(
          z.strictObject({
            ...Span,
            start_str: z.string(),
            end_str: z.string(),
            username: z.string(),
            id: Id,
          }),
        )
        .optional(),
    })
    .optional(),
  public_metrics: z.looseObject({ reply_count: Count, reply_count_str: z.string() }),
});
const UserPayload = z.looseObject({ id: Id, username: z.string(), name: z.string() });
const PostIncludes = z.union([
  z.strictObject({}),
  z.strictObject({
    users: z.array(UserPayload),
    tweets: z.array(PostPayload),
    /** In no sample; as the expansion of the same name has it. */
    media: z.array(z.looseObject({ media_key: z.string(), type: z.string() })).optional(),
  }),
]);

/** The captured shape of legacy direct messages, which the document does not describe. */
const DmPayload = z.strictObject({
  direct_message_events: z
    .array(
      z.strictObject({
        type: z.literal('message_create'),
        id: Id,
        created_timestamp: z.string().regex(/^\d{13}$/),
        message_create: z.strictObject({
          target: z.strictObject({ recipient_id: Id }),
          sender_id: Id,
          message_data: z.strictObject({
            text: z.string(),
            entities: z.strictObject({
              hashtags: z.array(z.unknown()),
              symbols: z.array(z.unknown()),
              user_mentions: z.array(z.unknown()),
              urls: z.array(z.unknown()),
            }),
            /** In no sample of this API; as the Account Activity API has it. */
            attachment: z
              .strictObject({
                type: z.literal('media'),
                media: z.looseObject({
                  id_str: Id,
                  media_url_https: z.url(),
                  url: z.url(),
                  type: z.string(),
                }),
              })
              .optional(),
          }),
        }),
      }),
    )
    .length(1),
  users: z.record(Id, z.strictObject({ data: UserPayload })),
});

/** `chat.received` of the samples, without the keys and signatures of its encryption. */
const ChatPayload = z.strictObject({
  conversation_token: z.string(),
  id: z.uuid(),
  created_at_msec: z.string().regex(/^\d{13}$/),
  sender_id: Id,
  conversation_id: z.string().regex(/^\d+:\d+$/),
  conversation_key_version: z.string().regex(/^\d+$/),
  encoded_event: z.base64(),
});

/** PostDeleteActivityResponsePayload */
const DeletePayload = z.strictObject({ id: Id, author_id: Id });

export const ActivityEvent = z.union([
  envelope('post.create', PostPayload, PostIncludes),
  envelope('post.mention.create', PostPayload, PostIncludes),
  envelope('post.reply.create', PostPayload, PostIncludes),
  envelope('post.quote.create', PostPayload, PostIncludes),
  envelope(
    'post.delete',
    DeletePayload,
    z.strictObject({ users: z.array(z.strictObject({ data: UserPayload })) }),
  ),
  envelope('dm.received', DmPayload, z.undefined().optional()),
  envelope('dm.sent', DmPayload, z.undefined().optional()),
  envelope('chat.received', ChatPayload, z.undefined().optional()),
]);
