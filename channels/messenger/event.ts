import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, kindOf, type Reader, timeIn } from '../http/heard.ts';
import { Filled } from '../http/keys.ts';
import { idText, lenient } from '../http/lenient.ts';
import { type Said, saidIn } from './said.ts';
import { isPerson, threadWith } from './thread.ts';

/* One event between the page and one person ("Webhook events", Messenger Platform). */

/** Who has no id here wrote through a plug-in, or is known by a telephone number. */
const Party = lenient(z.object({ id: lenient(idText(/./)) }));

const Event = z.object({ sender: Party, recipient: Party, timestamp: z.optional(z.unknown()) });

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

/** An id for what has none of its own: nobody does the same twice in a millisecond. */
const idFor = (kind: string, { person, at }: Heard): string => `${kind}-${person}-${Date.parse(at)}`;

const Postback = z.object({ mid: lenient(Filled), title: lenient(z.string()) });

/** A tap on a button is said in the button's words; taps of old have no id of their own. */
const readPostback: ReadPart = (part, heard) => {
  const postback = z.safeParse(Postback, part);
  if (!postback.success) return { ignored: 'malformed postback' };
  const { mid = idFor('postback', heard), title = '' } = postback.data;
  return messageElement(
    { id: mid, text: title, ...(title === '' && { unreadable: 'unsupported' as const }) },
    heard,
  );
};

const FollowUp = z.object({ follow_up: z.object({ payload: Filled }) });
const Feedback = z.object({
  feedback_screens: z.array(z.object({ questions: z.record(z.string(), z.unknown()) })),
});

/** What somebody wrote of their own accord below marks they gave; marks alone say nothing that could be answered. */
const readFeedback: ReadPart = (part, heard) => {
  const screens = z.safeParse(Feedback, part).data?.feedback_screens ?? [];
  const text = screens
    .flatMap(({ questions }) => Object.values(questions))
    .flatMap((answer) => z.safeParse(FollowUp, answer).data?.follow_up.payload ?? [])
    .join('\n');
  if (text === '') return { ignored: 'feedback without words' };
  return messageElement({ id: idFor('feedback', heard), text }, heard);
};

const Delivered = z.object({
  mids: lenient(z.array(z.string())),
  watermark: z.optional(z.unknown()),
});

const readDelivery: ReadPart = (part, { thread, at }) => {
  const delivered = z.safeParse(Delivered, part);
  if (!delivered.success) return { ignored: 'malformed delivery' };
  const { mids = [], watermark } = delivered.data;
  if (mids.length === 0) return { ignored: 'delivery up to a time, of no message by name' };
  const then = timeIn(watermark) ?? at;
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
  ['messaging_feedback', readFeedback],
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

/** By its own word, by the mark up to which it speaks, or when it was delivered. */
const timeOf = (timestamp: unknown, part: unknown, sent: Instant | undefined): Instant | undefined =>
  timeIn(timestamp) ?? timeIn(z.safeParse(Delivered, part).data?.watermark) ?? sent;

const Echo = z.object({ is_echo: z.literal(true) });

/** The part that says what an event is; one that is null only where there is no other. */
const partIn = (raw: object): [string, ReadPart] | undefined => {
  const present = [...PARTS].filter(([key]) => Object.hasOwn(raw, key));
  return present.find(([key]) => Object(raw)[key] !== null) ?? present[0];
};

/**
 * One element of `messaging` or `standby`: the page hears as much while another app has the conversation. `sent`: the
 * time of the delivery, for what has none of its own.
 */
export const readEvent = (raw: unknown, reader: Reader, sent: Instant | undefined): Element | Element[] => {
  const event = z.safeParse(Event, raw);
  const found = partIn(Object(raw));
  if (!event.success) return { ignored: 'malformed event' };
  if (found === undefined) return unknownKind(Object(raw));
  const [key, read] = found;
  const part: unknown = Object(raw)[key];
  const { sender, recipient, timestamp } = event.data;
  const own = sender?.id === reader.account.id || z.safeParse(Echo, part).success;
  const [person, page] = own ? [recipient?.id, sender?.id] : [sender?.id, recipient?.id];
  if (person === undefined || !isPerson(person)) return { ignored: `${key} of nobody who is named` };
  if (page !== undefined && page !== reader.account.id) return { ignored: `${key} of another page` };
  const at = timeOf(timestamp, part, sent);
  if (at === undefined) return { ignored: `malformed ${key}: no time` };
  const thread = threadWith(reader.brand, person);
  return read(part, { direction: own ? 'out' : 'in', person, thread, at, reader });
};
