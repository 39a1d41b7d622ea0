import type { Parsed } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { collected, type Element, jsonBody, kindOf, type Reader, readerFor } from '../http/heard.ts';
import { readComment, readDeleted, readEditedComment, readPost } from './comments.ts';
import { readEdited, readMessage } from './conversations.ts';
import { eventIn } from './event.ts';

type Read = (object: unknown, reader: Reader) => Element;

/**
 * What is heard of. Comments under photos, videos and goods and words in discussions are not: a community's token may
 * not answer them (VK API schema, `access_token_type` of their `createComment`).
 */
const READERS: Readonly<Record<string, Read>> = {
  message_new: readMessage,
  message_reply: readMessage,
  message_edit: readEdited,
  wall_post_new: readPost,
  wall_reply_new: readComment,
  // Perhaps hidden as spam before it was told of; where it was told, it is the same message again.
  wall_reply_restore: readComment,
  wall_reply_edit: readEditedComment,
  wall_reply_delete: readDeleted,
};

const readEvent = (json: unknown, reader: Reader): Element => {
  const event = eventIn(json);
  if (event === undefined) return { ignored: 'not an event of VK' };
  if (String(event.group_id) !== reader.account.id) return { ignored: 'event of another community' };
  const read = Object.hasOwn(READERS, event.type) ? READERS[event.type] : undefined;
  return read?.(event.object, reader) ?? { ignored: `event of type ${kindOf(event.type)}` };
};

/**
 * What one event tells. With `now`, a message older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed =>
  collected([readEvent(jsonBody(body), readerFor('vk', brand, now))]);
