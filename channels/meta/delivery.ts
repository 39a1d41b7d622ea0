import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import { type Element, kindOf, timeIn } from '../http/heard.ts';
import { lenient, listed } from '../http/lenient.ts';

/* The envelope that Page, Instagram and WhatsApp share: entries, and in each of them events, changes, or one flat change. */

const Entry = z.object({
  id: z.union([z.string(), z.number()]),
  time: z.optional(z.unknown()),
  messaging: z.optional(z.unknown()),
  standby: z.optional(z.unknown()),
  changes: z.optional(z.unknown()),
  field: lenient(z.string()),
  value: z.optional(z.unknown()),
});
type Entry = z.infer<typeof Entry>;

const Envelope = z.object({ object: z.string(), entry: z.optional(z.unknown()) });
const Change = z.object({ field: z.string(), value: z.unknown() });

/** A private message or event, wherever it stands: some apps are told of them as of a change (`field: "messages"`). */
const Event = z.object({ sender: z.object({}), recipient: z.object({}) });

/** How a channel reads the parts of an entry; an absent part is none of this channel's. */
export interface EntryReader {
  /** `page`, `instagram`, `whatsapp_business_account`. */
  object: string;
  /** Whether the entry is of the brand's own page or account. */
  isOwn(id: string): boolean;
  event?(raw: unknown, sent: Instant | undefined): Element | Element[];
  /** Changes may hold several messages. `sent`: the time of the entry, for those that have none of their own. */
  change?(field: string, value: unknown, sent: Instant | undefined): Element[];
}

const readEvent = (raw: unknown, { event }: EntryReader, sent: Instant | undefined): Element | Element[] =>
  event?.(raw, sent) ?? { ignored: 'private message of another channel' };

const readChange = (raw: unknown, reader: EntryReader, sent: Instant | undefined): Element | Element[] => {
  const parsed = z.safeParse(Change, raw);
  if (!parsed.success) return { ignored: 'malformed change' };
  const { field, value } = parsed.data;
  if (z.safeParse(Event, value).success) return readEvent(value, reader, sent);
  return reader.change?.(field, value, sent) ?? { ignored: `change of ${kindOf(field)}` };
};

const readParts = (entry: Entry, reader: EntryReader): Element[] => {
  const { time, messaging, standby, changes, field, value } = entry;
  const sent = timeIn(time);
  return [
    ...[...listed(messaging), ...listed(standby)].flatMap((raw) => readEvent(raw, reader, sent)),
    ...listed(changes).flatMap((raw) => readChange(raw, reader, sent)),
    ...(field === undefined ? [] : [readChange({ field, value }, reader, sent)].flat()),
  ];
};

const readEntry = (raw: unknown, reader: EntryReader): Element[] => {
  const entry = z.safeParse(Entry, raw);
  if (!entry.success) return [{ ignored: 'malformed entry' }];
  if (!reader.isOwn(String(entry.data.id))) return [{ ignored: 'entry of another account' }];
  const elements = readParts(entry.data, reader);
  return elements.length === 0 ? [{ ignored: 'empty entry' }] : elements;
};

/** Every element of a delivery, each on its own. */
export const readEnvelope = (json: unknown, reader: EntryReader): Element[] => {
  const envelope = z.safeParse(Envelope, json);
  if (!envelope.success) return [{ ignored: 'not a delivery of Meta' }];
  if (envelope.data.object !== reader.object)
    return [{ ignored: `delivery of ${kindOf(envelope.data.object)}` }];
  const elements = listed(envelope.data.entry).flatMap((raw) => readEntry(raw, reader));
  return elements.length === 0 ? [{ ignored: 'empty delivery' }] : elements;
};

/** Id of the page or account that the first entry that can be read names, for looking only. */
export const entryAccount = (json: unknown): string | undefined => {
  const envelope = z.safeParse(Envelope, json);
  const [id] = listed(envelope.data?.entry).flatMap((raw) => z.safeParse(Entry, raw).data?.id ?? []);
  return id === undefined ? undefined : String(id);
};
