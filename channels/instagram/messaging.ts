import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, kindOf, type Reader, timeIn } from '../http/heard.ts';
import { Filled } from '../http/keys.ts';
import { idText, lenient } from '../http/lenient.ts';
import { attachmentsOf, storyAttachment } from './attachments.ts';
import { ID, threadAt } from './thread.ts';

/* The direct messages of an entry: what people say, and what the brand says to them. */

const Somebody = lenient(z.object({ id: idText(ID) }));

const Event = z.object({ sender: Somebody, recipient: Somebody, timestamp: z.optional(z.unknown()) });

/** An event with the part that says what it is, and when it was delivered. */
interface Heard extends z.infer<typeof Event> {
  part: unknown;
  sent: Instant | undefined;
}

const Said = z.object({
  mid: Filled,
  text: lenient(z.string()),
  is_echo: lenient(z.boolean()),
  is_deleted: lenient(z.boolean()),
  attachments: lenient(z.array(z.unknown())),
  reply_to: lenient(
    z.object({ mid: lenient(Filled), story: lenient(z.object({ url: lenient(z.string()) })) }),
  ),
});
type Said = z.infer<typeof Said>;

const Edit = z.object({ mid: Filled, text: z.string() });
const Postback = z.object({ mid: lenient(Filled), title: lenient(z.string()) });

/** Where something was said, when and by whom. */
interface Scene {
  thread: ThreadId;
  at: Instant;
  direction: Message['direction'];
  author: Account;
}

const sceneOf = (
  { sender, recipient, timestamp, sent }: Heard,
  echo: boolean,
  { brand, account }: Reader,
): Scene | { ignored: string } => {
  const out = echo || sender?.id === account.id;
  const customer = out ? recipient?.id : sender?.id;
  const at = timeIn(timestamp) ?? sent;
  if (customer === undefined) return { ignored: 'event of nobody who is named' };
  if (at === undefined) return { ignored: 'malformed event: no time' };
  if (customer === account.id) return { ignored: 'message of the brand to itself' };
  return {
    thread: threadAt(brand, { kind: 'direct', customer }),
    at,
    direction: out ? 'out' : 'in',
    author: out ? account : { id: customer },
  };
};

type ReadPart = (event: Heard, reader: Reader) => Element;

const messageOf = ({ mid, text = '', attachments = [], reply_to }: Said, scene: Scene): Message => {
  const { story } = reply_to ?? {};
  const all = [...attachmentsOf(attachments), ...(story === undefined ? [] : [storyAttachment(story.url)])];
  return {
    ...scene,
    id: mid,
    place: 'private',
    text,
    ...(reply_to?.mid !== undefined && { inReplyTo: reply_to.mid }),
    ...(all.length > 0 && { attachments: all }),
    ...(text === '' && all.length === 0 && { unreadable: 'unsupported' as const }),
  };
};

/** A heart sent by itself says nothing that could be answered. */
const isHeart = ({ text = '', attachments = [] }: Said): boolean =>
  text === '' && attachments.length > 0 && attachmentsOf(attachments).length === 0;

const readSaid: ReadPart = (event, reader) => {
  const parsed = z.safeParse(Said, event.part);
  if (!parsed.success) return { ignored: 'malformed message' };
  const said = parsed.data;
  const scene = sceneOf(event, said.is_echo === true, reader);
  if ('ignored' in scene) return scene;
  const { thread, at } = scene;
  if (said.is_deleted) return { signal: { kind: 'deleted', thread, id: said.mid, at } };
  return isHeart(said) ? { ignored: 'heart' } : fresh(messageOf(said, scene), reader);
};

const readEdit: ReadPart = (event, reader) => {
  const edit = z.safeParse(Edit, event.part);
  if (!edit.success) return { ignored: 'edit without its words' };
  const scene = sceneOf(event, false, reader);
  if ('ignored' in scene) return scene;
  const { mid: id, text } = edit.data;
  return { signal: { kind: 'edited', thread: scene.thread, id, at: scene.at, text } };
};

/** The words on a button are the customer's once they press it; a tap may have no id of its own. */
const readPostback: ReadPart = (event, reader) => {
  const postback = z.safeParse(Postback, event.part);
  if (!postback.success) return { ignored: 'malformed postback' };
  const scene = sceneOf(event, false, reader);
  if ('ignored' in scene) return scene;
  const { author, at } = scene;
  const { mid: id = `postback-${author.id}-${Date.parse(at)}`, title: text = '' } = postback.data;
  return fresh(
    { ...scene, id, place: 'private', text, ...(text === '' && { unreadable: 'unsupported' as const }) },
    reader,
  );
};

/** By the key that says what an event is. */
const PARTS: ReadonlyMap<string, ReadPart> = new Map([
  ['message', readSaid],
  ['message_edit', readEdit],
  ['postback', readPostback],
]);

const ENVELOPE = new Set(['sender', 'recipient', 'timestamp']);

/** `sent`: the time of the delivery, for what has none of its own. */
export const readEvent = (raw: unknown, reader: Reader, sent: Instant | undefined): Element => {
  const parsed = z.safeParse(Event, raw);
  if (!parsed.success) return { ignored: 'malformed event' };
  const fields = new Map<string, unknown>(Object.entries(Object(raw)));
  const found = [...PARTS].find(([key]) => (fields.get(key) ?? undefined) !== undefined);
  if (found !== undefined) return found[1]({ ...parsed.data, part: fields.get(found[0]), sent }, reader);
  return { ignored: `event of ${kindOf([...fields.keys()].find((key) => !ENVELOPE.has(key)))}` };
};
