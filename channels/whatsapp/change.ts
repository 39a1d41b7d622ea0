import * as z from 'zod/mini';
import type { Element, Reader } from '../http/heard.ts';
import { idText, lenient, listed } from '../http/lenient.ts';
import { Contact } from './sender.ts';

/* One change of a delivery: what happened at one telephone number of the brand, with the people it concerns. */

const NumberId = z.union([z.string(), z.number()]);

const Value = z.object({
  metadata: z.object({
    phone_number_id: NumberId,
    display_phone_number: lenient(idText(/./)),
  }),
  contacts: z.optional(z.unknown()),
  messages: z.optional(z.unknown()),
  message_echoes: z.optional(z.unknown()),
  statuses: z.optional(z.unknown()),
  errors: z.optional(z.unknown()),
});
type Value = z.infer<typeof Value>;

export interface Change {
  reader: Reader;
  /** The brand's own number as people see it, digits alone. */
  number: string | undefined;
  contacts: Contact[];
}

/** Reads one item of a list that a change holds. */
export type ReadItem = (raw: unknown, change: Change) => Element[];

export type ItemReaders = Readonly<Record<'messages' | 'message_echoes' | 'statuses' | 'errors', ReadItem>>;

const LISTS = ['messages', 'message_echoes', 'statuses', 'errors'] as const;

const changeIn = ({ metadata, contacts }: Value, reader: Reader): Change => ({
  reader,
  number: metadata.display_phone_number?.replace(/\D/g, ''),
  contacts: listed(contacts).flatMap((raw) => {
    const contact = z.safeParse(Contact, raw);
    return contact.success ? [contact.data] : [];
  }),
});

/** Every message, echo, status and error of a change of the brand's own number. */
export const readValue = (raw: unknown, reader: Reader, readers: ItemReaders): Element[] => {
  const parsed = z.safeParse(Value, raw);
  if (!parsed.success) return [{ ignored: 'malformed change' }];
  if (String(parsed.data.metadata.phone_number_id) !== reader.account.id)
    return [{ ignored: 'change of another number' }];
  const change = changeIn(parsed.data, reader);
  const elements = LISTS.flatMap((list) =>
    listed(parsed.data[list]).flatMap((item) => readers[list](item, change)),
  );
  return elements.length === 0 ? [{ ignored: 'empty change' }] : elements;
};

const Delivery = z.object({ entry: z.optional(z.unknown()) });
const Entry = z.object({ changes: z.optional(z.unknown()) });
const Told = z.object({ value: z.object({ metadata: z.object({ phone_number_id: NumberId }) }) });

/** Id of the number that a delivery names first, for looking only. */
export const accountIn = (body: unknown): string | undefined => {
  const entries = listed(z.safeParse(Delivery, body).data?.entry);
  const changes = entries.flatMap((entry) => listed(z.safeParse(Entry, entry).data?.changes));
  const [id] = changes.flatMap((raw) => z.safeParse(Told, raw).data?.value.metadata.phone_number_id ?? []);
  return id === undefined ? undefined : String(id);
};
