import * as z from 'zod/mini';
import type { Message } from '#domain/message.ts';
import { type Element, fresh, type Reader, timeIn } from '../http/heard.ts';
import { lenient, Whole } from '../http/lenient.ts';
import { contentOf } from './content.ts';
import { type Address, FIRST_CHAT, isChat, threadAt } from './thread.ts';

/* Conversations of two, and group chats where the community is called by name. */

const Said = z.looseObject({
  id: lenient(Whole),
  conversation_message_id: lenient(Whole),
  date: z.optional(z.unknown()),
  from_id: Whole,
  /** Whom the conversation is with; absent where that is the author. */
  peer_id: lenient(Whole),
  text: lenient(z.string()),
  update_time: z.optional(z.unknown()),
});
type Said = z.infer<typeof Said>;

const Quoted = z.object({
  id: lenient(Whole),
  conversation_message_id: lenient(Whole),
  from_id: lenient(Whole),
});

/** As a message was before version 5.80: it names the other side and which of both wrote. */
const Older = z.looseObject({
  user_id: Whole,
  out: lenient(Whole),
  chat_id: lenient(Whole),
  body: lenient(z.string()),
});

/** Before version 5.103 the object was the message itself. */
const Wrapped = z.object({ message: z.looseObject({}) });

const fromOlder = (message: unknown, { account }: Reader): unknown => {
  const older = z.safeParse(Older, message).data;
  if (older === undefined || 'from_id' in older) return message;
  const { user_id, out, chat_id, body } = older;
  return {
    ...older,
    from_id: out === 1 ? -Number(account.id) : user_id,
    peer_id: chat_id === undefined ? user_id : FIRST_CHAT + chat_id,
    text: body,
  };
};

const saidIn = (object: unknown, reader: Reader): Said | undefined => {
  const { message = object } = z.safeParse(Wrapped, object).data ?? {};
  return z.safeParse(Said, fromOlder(message, reader)).data;
};

const peerOf = ({ peer_id, from_id }: Said): number => peer_id ?? from_id;

/** In a group chat a community is told no id but the one that counts within the chat. */
const idOf = ({
  id = 0,
  conversation_message_id: within = 0,
}: z.infer<typeof Quoted>): string | undefined => {
  if (id > 0) return String(id);
  return within > 0 ? `c${within}` : undefined;
};

const addressOf = (said: Said): Address => {
  const peer = String(peerOf(said));
  return isChat(peerOf(said))
    ? { kind: 'chat', chat: peer, customer: String(said.from_id) }
    : { kind: 'conversation', customer: peer };
};

const names = (text: string, { account }: Reader): boolean =>
  new RegExp(`\\[(?:club|public|event)${account.id}\\|`).test(text) ||
  (account.handle !== undefined && text.toLowerCase().includes(`@${account.handle.toLowerCase()}`));

const answersBrand = ({ reply_message }: Said, { account }: Reader): boolean =>
  z.safeParse(Quoted, reply_message).data?.from_id === -Number(account.id);

/** Why something in a group chat is none of the brand's business; undefined for what is. */
const aside = (said: Said, own: boolean, reader: Reader): string | undefined => {
  if ((said.action ?? undefined) !== undefined && !said.text) return 'message about the chat itself';
  if (own && peerOf(said) === said.from_id) return 'own words to nobody who is named';
  if (!isChat(peerOf(said))) return undefined;
  if (own) return 'own words in a group chat, which answer nobody in particular';
  return names(said.text ?? '', reader) || answersBrand(said, reader)
    ? undefined
    : 'talk in a group chat that is not to the brand';
};

const answered = ({ reply_message }: Said): Pick<Message, 'inReplyTo'> => {
  const parent = idOf(z.safeParse(Quoted, reply_message).data ?? {});
  return parent === undefined ? {} : { inReplyTo: parent };
};

const heard = (object: unknown, reader: Reader): { said: Said; message: Message } | { ignored: string } => {
  const said = saidIn(object, reader);
  const id = said && idOf(said);
  const at = timeIn(said?.date);
  if (said === undefined || id === undefined || at === undefined) return { ignored: 'malformed message' };
  const own = said.from_id === -Number(reader.account.id);
  const ignored = aside(said, own, reader);
  if (ignored !== undefined) return { ignored };
  const message: Message = {
    thread: threadAt(reader.brand, addressOf(said)),
    id,
    at,
    direction: own ? 'out' : 'in',
    place: isChat(peerOf(said)) ? 'public' : 'private',
    author: own ? reader.account : { id: String(said.from_id) },
    ...answered(said),
    ...contentOf(said),
  };
  return { said, message };
};

/** Something said by a person, or by the community itself: whoever writes in its name has its id. */
export const readMessage = (object: unknown, reader: Reader): Element => {
  const found = heard(object, reader);
  return 'ignored' in found ? found : fresh(found.message, reader);
};

export const readEdited = (object: unknown, reader: Reader): Element => {
  const found = heard(object, reader);
  if ('ignored' in found) return found;
  const { said, message } = found;
  const at = timeIn(said.update_time) ?? message.at;
  return { signal: { kind: 'edited', thread: message.thread, id: message.id, at, text: message.text } };
};
