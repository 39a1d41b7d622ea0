import type { Parsed } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { collected, type Element, jsonBody, kindOf, type Reader, readerFor } from '../http/heard.ts';
import { type Below, commented, deleted, edited, readPost } from './comments.ts';
import { readEdited, readMessage } from './conversations.ts';
import { eventIn } from './event.ts';

type Read = (object: unknown, reader: Reader) => Element;

/** Every kind of comment is told of in the same four events. */
const comments = (kind: string, below: Below): Record<string, Read> => ({
  [`${kind}_new`]: commented(below),
  // Perhaps hidden as spam before it was told of; where it was told, it is the same message again.
  [`${kind}_restore`]: commented(below),
  [`${kind}_edit`]: edited(below),
  [`${kind}_delete`]: deleted(below),
});

const READERS: Readonly<Record<string, Read>> = {
  message_new: readMessage,
  message_reply: readMessage,
  message_edit: readEdited,
  wall_post_new: readPost,
  ...comments('wall_reply', { item: 'post_id', owner: 'post_owner_id' }),
  ...comments('photo_comment', { beside: 'photo', item: 'photo_id', owner: 'photo_owner_id' }),
  ...comments('video_comment', { beside: 'video', item: 'video_id', owner: 'video_owner_id' }),
  ...comments('market_comment', { beside: 'market', item: 'item_id', owner: 'market_owner_id' }),
  ...comments('board_post', { beside: 'topic', item: 'topic_id', owner: 'topic_owner_id' }),
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
