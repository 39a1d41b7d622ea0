import type { Hook } from '#desk/ports/hook.ts';
import { collected, jsonBody, readerFor } from '../http/heard.ts';
import { readEnvelope } from '../meta/delivery.ts';
import { readChange } from './comments.ts';
import { readEvent } from './messaging.ts';

/**
 * Every direct message, comment and mention of a delivery. With `now`, one older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse: Hook['parse'] = (body, brand, now) => {
  const reader = readerFor('instagram', brand, now);
  return collected(
    readEnvelope(jsonBody(body), {
      object: 'instagram',
      isOwn: (id) => id === reader.account.id,
      event: (raw, sent) => readEvent(raw, reader, sent),
      change: (field, value, sent) => [readChange(field, value, sent, reader)],
    }),
  );
};
