import type { Parsed } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { collected, type Element, jsonBody, kindOf, readerFor } from '../http/heard.ts';
import { readEnvelope } from '../meta/delivery.ts';
import { type ItemReaders, readValue } from './change.ts';
import { readEcho, readMessage } from './said.ts';
import { readErrors, readStatus } from './statuses.ts';

const READERS: ItemReaders = {
  messages: readMessage,
  message_echoes: readEcho,
  statuses: readStatus,
  errors: readErrors,
};

const FIELDS = new Set(['messages', 'smb_message_echoes']);

/** Every message of one person tells again which accounts are theirs; once is enough. */
const withoutRepeats = (elements: Element[]): Element[] => {
  const told = new Set<string>();
  return elements.filter((element) => {
    if (!('signal' in element) || element.signal.kind !== 'same_person') return true;
    const pair = element.signal.accounts.join(' ');
    if (told.has(pair)) return false;
    told.add(pair);
    return true;
  });
};

/**
 * All messages, edits, deletions and statuses of one delivery. The entry is the business account's, which may have many
 * numbers: the brand's is the one that each change names. With `now`, what is older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed => {
  const reader = readerFor('whatsapp', brand, now);
  const elements = readEnvelope(jsonBody(body), {
    object: 'whatsapp_business_account',
    isOwn: () => true,
    change: (field, value) =>
      FIELDS.has(field) ? readValue(value, reader, READERS) : [{ ignored: `change of ${kindOf(field)}` }],
  });
  return collected(withoutRepeats(elements));
};
