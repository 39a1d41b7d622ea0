import * as z from 'zod/mini';
import type { Parsed } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import {
  collected,
  type Element,
  fresh,
  jsonBody,
  kindOf,
  type Reader,
  readerFor,
  timeIn,
} from '../http/heard.ts';
import { idText, lenient } from '../http/lenient.ts';
import { attachmentsOf, MediaFields } from './attachments.ts';
import { threadAt } from './thread.ts';

const Id = idText(/^-?[0-9]{1,20}$/);
const Text = lenient(z.string());

const From = z.object({
  id: idText(/^[0-9]{1,20}$/),
  is_bot: lenient(z.boolean()),
  first_name: Text,
  last_name: Text,
  username: Text,
  language_code: Text,
});

/** What stands where in a text, or in a caption: counted in UTF-16 units, as JavaScript does. */
const Entities = lenient(
  z.array(
    z.object({
      type: z.string(),
      offset: z.int(),
      length: z.int(),
      user: lenient(z.object({ id: Id })),
    }),
  ),
);

const ChatOf = z.object({ id: Id, type: Text, title: Text, username: Text });

const Said = z.extend(MediaFields, {
  message_id: Id,
  from: lenient(From),
  /** The chat in whose name somebody writes: their channel, or the group itself, of which they are an administrator. */
  sender_chat: lenient(ChatOf),
  is_automatic_forward: lenient(z.boolean()),
  chat: ChatOf,
  date: z.optional(z.unknown()),
  edit_date: z.optional(z.unknown()),
  text: Text,
  caption: Text,
  entities: Entities,
  caption_entities: Entities,
  reply_to_message: lenient(z.object({ message_id: Id, from: lenient(z.object({ id: Id })) })),
});
type Said = z.infer<typeof Said>;

const Update = z.object({
  update_id: lenient(Id),
  message: z.optional(z.unknown()),
  edited_message: z.optional(z.unknown()),
});

/** Only groups and channels have ids below zero. */
const isPrivate = ({ chat }: Said): boolean => chat.type === 'private' || !chat.id.startsWith('-');

/** A chat that speaks has a name and an id of its own, and `from` stands for nobody. */
const accountOf = ({ from, sender_chat }: Said): Account | undefined => {
  const { id, username } = sender_chat ?? from ?? {};
  if (id === undefined) return undefined;
  const names = sender_chat ? [sender_chat.title] : [from?.first_name, from?.last_name];
  const name = names.filter((part) => part !== undefined && part !== '').join(' ');
  return { id, ...(username && { handle: username }), ...(name !== '' && { name }) };
};

const wordsOf = ({ text, caption }: Said): string => text || caption || '';

/** In a group the bot may hear everybody; only what names it or answers it is said to the brand. */
const addresses = (said: Said, { account }: Reader): boolean => {
  const { reply_to_message } = said;
  const text = wordsOf(said);
  const entities = [...(said.entities ?? []), ...(said.caption_entities ?? [])];
  const name = `@${account.handle?.toLowerCase()}`;
  const named = (offset: number, length: number) => text.slice(offset, offset + length).toLowerCase();
  return (
    reply_to_message?.from?.id === account.id ||
    entities.some(
      ({ type, offset, length, user }) =>
        (type === 'mention' && named(offset, length) === name) ||
        (type === 'bot_command' && named(offset, length).endsWith(name)) ||
        user?.id === account.id,
    )
  );
};

const messageOf = (said: Said, author: Account, at: Instant, reader: Reader): Message => {
  const place = isPrivate(said) ? 'private' : 'public';
  const attachments = attachmentsOf(said);
  const { reply_to_message: parent } = said;
  const text = wordsOf(said);
  return {
    thread: threadAt(reader.brand, { place, chat: said.chat.id, customer: author.id }),
    id: said.message_id,
    at,
    direction: 'in',
    place,
    author,
    text,
    ...(said.from?.language_code && { lang: said.from.language_code }),
    ...(parent && { inReplyTo: parent.message_id }),
    ...(attachments.length > 0 && { attachments }),
    ...(text === '' && attachments.length === 0 && { unreadable: 'unsupported' as const }),
  };
};

/** What Telegram says of a chat itself in the shape of a message ("Message", Bot API). */
const SERVICE = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'users_shared',
  'chat_shared',
  'connected_website',
  'proximity_alert_triggered',
  'boost_added',
  'chat_background_set',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
];

/**
 * Members joining, titles and pins are no words of a customer. In a group nothing else is without words; alone with the
 * bot it may be words in a shape that is new.
 */
const isService = (said: Said, raw: unknown): boolean =>
  said.text === undefined &&
  said.caption === undefined &&
  attachmentsOf(said).length === 0 &&
  (!isPrivate(said) || SERVICE.some((field) => Object.hasOwn(Object(raw), field)));

/** Why something is none of the brand's business; undefined for what is. */
const aside = (said: Said, raw: unknown, reader: Reader): string | undefined => {
  if (said.sender_chat === undefined && said.from?.is_bot) return 'message of a bot';
  if (said.chat.type === 'channel' || said.is_automatic_forward) return 'post of a channel';
  if (isService(said, raw)) return 'message about the chat itself';
  if (!isPrivate(said) && !addresses(said, reader)) return 'group talk that is not to the brand';
  return undefined;
};

const heard = (raw: unknown, reader: Reader): { said: Said; message: Message } | { ignored: string } => {
  const parsed = z.safeParse(Said, raw);
  if (!parsed.success) return { ignored: 'malformed message' };
  const said = parsed.data;
  const at = timeIn(said.date);
  if (at === undefined) return { ignored: 'malformed message: no time' };
  const author = accountOf(isPrivate(said) ? { ...said, sender_chat: undefined } : said);
  if (author === undefined) return { ignored: 'message of no person' };
  const ignored = aside(said, raw, reader);
  return ignored === undefined ? { said, message: messageOf(said, author, at, reader) } : { ignored };
};

const readMessage = (raw: unknown, reader: Reader): Element => {
  const found = heard(raw, reader);
  return 'ignored' in found ? found : fresh(found.message, reader);
};

const readEdited = (raw: unknown, reader: Reader): Element => {
  const found = heard(raw, reader);
  if ('ignored' in found) return found;
  const { said, message } = found;
  const { thread, id, text, at } = message;
  return { signal: { kind: 'edited', thread, id, at: timeIn(said.edit_date) ?? at, text } };
};

const readUpdate = (json: unknown, reader: Reader): Element => {
  const update = z.safeParse(Update, json);
  if (!update.success) return { ignored: 'not an update of Telegram' };
  const { message, edited_message } = update.data;
  if ((message ?? undefined) !== undefined) return readMessage(message, reader);
  if ((edited_message ?? undefined) !== undefined) return readEdited(edited_message, reader);
  const [kind] = Object.keys(Object(json)).filter((key) => key !== 'update_id');
  return { ignored: kind === undefined ? 'empty update' : `update of kind ${kindOf(kind)}` };
};

/**
 * The message of one update. With `now`, one older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed =>
  collected([readUpdate(jsonBody(body), readerFor('telegram', brand, now))]);
