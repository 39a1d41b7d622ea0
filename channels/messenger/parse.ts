import type { Hook } from '#desk/ports/hook.ts';
import { collected, jsonBody, kindOf, readerFor } from '../http/heard.ts';
import { readEnvelope } from '../meta/delivery.ts';
import { readEvent } from './event.ts';

/**
 * Every message and event of a delivery to the page; what concerns its posts and comments is another channel's. With
 * `now`, a message older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse: Hook['parse'] = (body, brand, now) => {
  const reader = readerFor('messenger', brand, now);
  return collected(
    readEnvelope(jsonBody(body), {
      object: 'page',
      isOwn: (id) => id === reader.account.id,
      event: (raw, sent) => readEvent(raw, reader, sent),
      change: (field) => [{ ignored: `change of ${kindOf(field)}, which is said on the page` }],
    }),
  );
};
