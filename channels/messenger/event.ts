import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, fromMs, kindOf, type Reader } from '../http/heard.ts';
import { type Said, saidIn } from './said.ts';
import { isPerson, threadWith } from './thread.ts';

/* One event between the page and one person ("Webhook events", Messenger Platform). */

/** Who has no id here wrote through a plug-in, or is known by a telephone number. */
const Party = z.catch(z.optional(z.object({ id: z.optional(z.string()) })), undefined);

const Event = z.object({
  sender: Party,
  recipient: Party,
  timestamp: z.catch(z.optional(z.number()), undefined),
});

/** An event whose person and time are known. */
interface Heard {
  /** `in`: the person's doing. */
  direction: 'in' | 'out';
  person: string;
  thread: ThreadId;
  at: Instant;
  reader: Reader;
}

type ReadPart = (part: unknown, heard: Heard) => Element | Element[];

const messageElement = (said: Said, { direction, person, thread, at, reader }: Heard): Element =>
  fresh(
    {
      thread,
      at,
      direction,
      place: 'private',
      author: direction === 'in' ? { id: person } : reader.account,
      ...said,
    },
    reader,
  );

const Taken = z.object({ mid: z.string(), is_deleted: z.literal(true) });

const readMessage: ReadPart = (part, heard) => {
  const taken = z.safeParse(Taken, part);
  if (taken.success)
    return { signal: { kind: 'deleted', thread: heard.thread, id: taken.data.mid, at: heard.at } };
  const said = saidIn(part);
  return said === undefined ? { ignored: 'malformed message' } : messageElement(said, heard);
};

const Edit = z.object({ mid: z.string(), text: z.string() });

const readEdit: ReadPart = (part, { thread, at }) => {
  const edit = z.safeParse(Edit, part);
  return edit.success
    ? { signal: { kind: 'edited', thread, id: edit.data.mid, at, text: edit.data.text } }
    : { ignored: 'malformed edit' };
};

const Postback = z.object({
  mid: z.catch(z.optional(z.string()), undefined),
  title: z.catch(z.optional(z.string()), undefined),
});

/** A tap on a button is said in the button's words; taps of old have no id of their own. */
const readPostback: ReadPart = (part, heard) => {
  const postback = z.safeParse(Postback, part);
  if (!postback.success) return { ignored: 'malformed postback' };
  const { mid = `postback-${heard.person}-${Date.parse(heard.at)}`, title = '' } = postback.data;
  return messageElement(
    { id: mid, text: title, ...(title === '' && { unreadable: 'unsupported' as const }) },
    heard,
  );
};

const Delivered = z.object({
  mids: z.optional(z.array(z.string())),
  watermark: z.catch(z.optional(z.number()), undefined),
});

const readDelivery: ReadPart = (part, { thread, at }) => {
  const delivered = z.safeParse(Delivered, part);
  if (!delivered.success) return { ignored: 'malformed delivery' };
  const { mids = [], watermark } = delivered.data;
  if (mids.length === 0) return { ignored: 'delivery up to a time, of no message by name' };
  const then = (watermark === undefined ? undefined : fromMs(watermark)) ?? at;
  return mids.map((id) => ({ signal: { kind: 'receipt', thread, id, outcome: 'delivered', at: then } }));
};

const quiet =
  (reason: string): ReadPart =>
  () => ({ ignored: reason });

/** By the key that says what an event is, in the order in which they are looked for. */
const PARTS: ReadonlyMap<string, ReadPart> = new Map([
  ['message', readMessage],
  ['message_edit', readEdit],
  ['postback', readPostback],
  ['delivery', readDelivery],
  ['read', quiet('read up to a time, of no message by name')],
  ['reaction', quiet('reaction')],
  ['referral', quiet('referral: somebody came by a link, without words')],
  ['optin', quiet('opt-in without words')],
]);

const BESIDE = new Set(['sender', 'recipient', 'timestamp']);

const unknownKind = (raw: object): Element => {
  const [kind] = Object.keys(raw).filter((key) => !BESIDE.has(key));
  return { ignored: kind === undefined ? 'empty event' : `event of kind ${kindOf(kind)}` };
};

const timeOf = (timestamp: number | undefined, part: unknown): Instant | undefined => {
  const { watermark } = z.safeParse(Delivered, part).data ?? {};
  const ms = timestamp ?? watermark;
  return ms === undefined ? undefined : fromMs(ms);
};

const Echo = z.object({ is_echo: z.literal(true) });

/** One element of `messaging` or `standby`: the page hears as much while another app has the conversation. */
export const readEvent = (raw: unknown, reader: Reader): Element | Element[] => {
  const event = z.safeParse(Event, raw);
  const found = [...PARTS].find(([key]) => Object.hasOwn(Object(raw), key));
  if (!event.success) return { ignored: 'malformed event' };
  if (found === undefined) return unknownKind(Object(raw));
  const [key, read] = found;
  const part: unknown = Object(raw)[key];
  const { sender, recipient, timestamp } = event.data;
  const own = sender?.id === reader.account.id || z.safeParse(Echo, part).success;
  const [person, page] = own ? [recipient?.id, sender?.id] : [sender?.id, recipient?.id];
  if (person === undefined || !isPerson(person)) return { ignored: `${key} of nobody who is named` };
  if (page !== undefined && page !== reader.account.id) return { ignored: `${key} of another page` };
  const at = timeOf(timestamp, part);
  if (at === undefined) return { ignored: `malformed ${key}: no time` };
  const thread = threadWith(reader.brand, person);
  return read(part, { direction: own ? 'out' : 'in', person, thread, at, reader });
};
