import * as z from 'zod/mini';
import type { Message } from '#domain/message.ts';
import { type Element, fresh, fromSeconds, type Reader } from '../http/heard.ts';
import { contentOf } from './content.ts';
import { type Address, isChat, threadAt } from './thread.ts';

/* Conversations of two, and group chats where the community is called by name. */

const Text = z.catch(z.optional(z.string()), undefined);

const Said = z.looseObject({
  id: z.optional(z.int()),
  conversation_message_id: z.optional(z.int()),
  date: z.number(),
  from_id: z.int(),
  peer_id: z.int(),
  text: Text,
  update_time: z.catch(z.optional(z.number()), undefined),
});
type Said = z.infer<typeof Said>;

const Quoted = z.object({ id: z.optional(z.int()), conversation_message_id: z.optional(z.int()) });

/** Before version 5.103 the object was the message itself. */
const Wrapped = z.object({ message: z.looseObject({}) });

const saidIn = (object: unknown): Said | undefined => {
  const wrapped = z.safeParse(Wrapped, object);
  return z.safeParse(Said, wrapped.success ? wrapped.data.message : object).data;
};

/** In a group chat a community is told no id but the one that counts within the chat. */
const idOf = ({
  id = 0,
  conversation_message_id: within = 0,
}: z.infer<typeof Quoted>): string | undefined => {
  if (id > 0) return String(id);
  return within > 0 ? `c${within}` : undefined;
};

const addressOf = ({ peer_id, from_id }: Said): Address =>
  isChat(peer_id)
    ? { kind: 'chat', chat: String(peer_id), customer: String(from_id) }
    : { kind: 'conversation', customer: String(peer_id) };

const names = (text: string, { account }: Reader): boolean =>
  new RegExp(`\\[(?:club|public|event)${account.id}\\|`).test(text) ||
  (account.handle !== undefined && text.toLowerCase().includes(`@${account.handle.toLowerCase()}`));

/** Why something in a group chat is none of the brand's business; undefined for what is. */
const aside = (said: Said, own: boolean, reader: Reader): string | undefined => {
  if (said.action !== undefined && said.action !== null) return 'message about the chat itself';
  if (!isChat(said.peer_id)) return undefined;
  if (own) return 'own words in a group chat, which answer nobody in particular';
  return names(said.text ?? '', reader) ? undefined : 'talk in a group chat that is not to the brand';
};

const answered = ({ reply_message }: Said): Pick<Message, 'inReplyTo'> => {
  const parent = idOf(z.safeParse(Quoted, reply_message).data ?? {});
  return parent === undefined ? {} : { inReplyTo: parent };
};

const heard = (object: unknown, reader: Reader): { said: Said; message: Message } | { ignored: string } => {
  const said = saidIn(object);
  const id = said && idOf(said);
  const at = said && fromSeconds(said.date);
  if (said === undefined || id === undefined || at === undefined) return { ignored: 'malformed message' };
  const own = said.from_id === -Number(reader.account.id);
  const ignored = aside(said, own, reader);
  if (ignored !== undefined) return { ignored };
  const message: Message = {
    thread: threadAt(reader.brand, addressOf(said)),
    id,
    at,
    direction: own ? 'out' : 'in',
    place: isChat(said.peer_id) ? 'public' : 'private',
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
  const at = fromSeconds(said.update_time ?? said.date) ?? message.at;
  return { signal: { kind: 'edited', thread: message.thread, id: message.id, at, text: message.text } };
};
