import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import { type Element, fromMs, fromSeconds, kindOf } from '../http/heard.ts';

/* The envelope that Page, Instagram and WhatsApp share: entries, and in each of them events, changes, or one flat change. */

const Entry = z.object({
  id: z.union([z.string(), z.number()]),
  time: z.optional(z.unknown()),
  messaging: z.optional(z.array(z.unknown())),
  standby: z.optional(z.array(z.unknown())),
  changes: z.optional(z.array(z.unknown())),
  field: z.optional(z.string()),
  value: z.optional(z.unknown()),
});
type Entry = z.infer<typeof Entry>;

const Envelope = z.object({ object: z.string(), entry: z.array(z.unknown()) });
const Change = z.object({ field: z.string(), value: z.unknown() });

/** How a channel reads the parts of an entry; an absent part is none of this channel's. */
export interface EntryReader {
  /** `page`, `instagram`, `whatsapp_business_account`. */
  object: string;
  /** Whether the entry is of the brand's own page or account. */
  isOwn(id: string): boolean;
  event?(raw: unknown): Element | Element[];
  /** Changes may hold several messages. `sent`: the time of the entry, for those that have none of their own. */
  change?(field: string, value: unknown, sent: Instant | undefined): Element[];
}

/** Past this a number of seconds would be of the year 5138: it is milliseconds. */
const MOST_SECONDS = 100_000_000_000;

const sentAt = ({ time }: Entry): Instant | undefined => {
  if (typeof time !== 'number') return undefined;
  return time > MOST_SECONDS ? fromMs(time) : fromSeconds(time);
};

const readChange = (raw: unknown, { change }: EntryReader, sent: Instant | undefined): Element[] => {
  const parsed = z.safeParse(Change, raw);
  if (!parsed.success) return [{ ignored: 'malformed change' }];
  const { field, value } = parsed.data;
  return change?.(field, value, sent) ?? [{ ignored: `change of ${kindOf(field)}` }];
};

const readParts = (entry: Entry, reader: EntryReader): Element[] => {
  const { messaging = [], standby = [], changes = [], field, value } = entry;
  return [
    ...[...messaging, ...standby].flatMap(
      (raw) => reader.event?.(raw) ?? { ignored: 'private message of another channel' },
    ),
    ...changes.flatMap((raw) => readChange(raw, reader, sentAt(entry))),
    ...(field === undefined ? [] : readChange({ field, value }, reader, sentAt(entry))),
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
  return envelope.data.entry.flatMap((raw) => readEntry(raw, reader));
};

/** Id of the page or account that the first entry names, for looking only. */
export const entryAccount = (json: unknown): string | undefined => {
  const envelope = z.safeParse(Envelope, json);
  const entry = z.safeParse(Entry, envelope.success ? envelope.data.entry[0] : undefined);
  return entry.success ? String(entry.data.id) : undefined;
};
