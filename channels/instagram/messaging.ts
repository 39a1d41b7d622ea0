import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, fromMs, kindOf, type Reader } from '../http/heard.ts';
import { Filled } from '../http/keys.ts';
import { attachmentsOf, storyAttachment } from './attachments.ts';
import { lenient } from './lenient.ts';
import { ID, threadAt } from './thread.ts';

/* The direct messages of an entry: what people say, and what the brand says to them. */

const Somebody = z.object({ id: z.string().check(z.regex(ID)) });

const Event = z.object({
  sender: Somebody,
  recipient: Somebody,
  timestamp: z.number(),
  message: z.optional(z.unknown()),
  message_edit: z.optional(z.unknown()),
  postback: z.optional(z.unknown()),
});

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
const Postback = z.object({ mid: Filled, title: Filled });

/** Where something was said, when and by whom. */
interface Scene {
  thread: ThreadId;
  at: Instant;
  direction: Message['direction'];
  author: Account;
}

const sceneOf = (
  { sender, recipient, timestamp }: z.infer<typeof Event>,
  echo: boolean,
  { brand, account }: Reader,
): Scene | { ignored: string } => {
  const out = echo || sender.id === account.id;
  const customer = out ? recipient.id : sender.id;
  const at = fromMs(timestamp);
  if (at === undefined) return { ignored: 'malformed event: no time' };
  if (customer === account.id) return { ignored: 'message of the brand to itself' };
  return {
    thread: threadAt(brand, { kind: 'direct', customer }),
    at,
    direction: out ? 'out' : 'in',
    author: out ? account : { id: customer },
  };
};

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

const readSaid = (event: z.infer<typeof Event>, reader: Reader): Element => {
  const parsed = z.safeParse(Said, event.message);
  if (!parsed.success) return { ignored: 'malformed message' };
  const said = parsed.data;
  const scene = sceneOf(event, said.is_echo === true, reader);
  if ('ignored' in scene) return scene;
  const { thread, at } = scene;
  if (said.is_deleted) return { signal: { kind: 'deleted', thread, id: said.mid, at } };
  return isHeart(said) ? { ignored: 'heart' } : fresh(messageOf(said, scene), reader);
};

const readEdit = (event: z.infer<typeof Event>, reader: Reader): Element => {
  const edit = z.safeParse(Edit, event.message_edit);
  if (!edit.success) return { ignored: 'edit without its words' };
  const scene = sceneOf(event, false, reader);
  if ('ignored' in scene) return scene;
  const { mid: id, text } = edit.data;
  return { signal: { kind: 'edited', thread: scene.thread, id, at: scene.at, text } };
};

/** The words on a button are the customer's once they press it. */
const readPostback = (event: z.infer<typeof Event>, reader: Reader): Element => {
  const postback = z.safeParse(Postback, event.postback);
  if (!postback.success) return { ignored: 'button without its words' };
  const scene = sceneOf(event, false, reader);
  if ('ignored' in scene) return scene;
  const { mid: id, title: text } = postback.data;
  return fresh({ ...scene, id, place: 'private', text }, reader);
};

const ENVELOPE = new Set(['sender', 'recipient', 'timestamp']);

export const readEvent = (raw: unknown, reader: Reader): Element => {
  const parsed = z.safeParse(Event, raw);
  if (!parsed.success) return { ignored: 'malformed event' };
  const event = parsed.data;
  if (event.message !== undefined) return readSaid(event, reader);
  if (event.message_edit !== undefined) return readEdit(event, reader);
  if (event.postback !== undefined) return readPostback(event, reader);
  return { ignored: `event of ${kindOf(Object.keys(Object(raw)).find((key) => !ENVELOPE.has(key)))}` };
};
