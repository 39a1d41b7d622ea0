import type { Hook } from '#desk/ports/hook.ts';
import { collected, type Element, jsonBody, kindOf, readerFor } from '../http/heard.ts';
import { readEnvelope } from '../meta/delivery.ts';
import { readChange } from './change.ts';

const FIELDS = new Set(['feed', 'mention', 'ratings']);

const elsewhere: Element = { ignored: 'private message, which is said on Messenger' };

/**
 * Every post, comment and mention of a delivery; private messages to the page are another channel's. With `now`, one
 * older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse: Hook['parse'] = (body, brand, now) => {
  const reader = readerFor('page', brand, now);
  return collected(
    readEnvelope(jsonBody(body), {
      object: 'page',
      isOwn: (id) => id === reader.account.id,
      event: () => elsewhere,
      change: (field, value, sent) => [
        FIELDS.has(field) ? readChange(value, sent, reader) : { ignored: `change of ${kindOf(field)}` },
      ],
    }),
  );
};
