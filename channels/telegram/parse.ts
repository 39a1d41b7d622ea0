import * as z from 'zod/mini';
import type { Parsed } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import {
  collected,
  type Element,
  fresh,
  fromSeconds,
  jsonBody,
  kindOf,
  type Reader,
  readerFor,
} from '../http/heard.ts';
import { attachmentsOf, MediaFields } from './attachments.ts';
import { threadAt } from './thread.ts';

const Id = z.int();

const From = z.object({
  id: Id,
  is_bot: z.optional(z.boolean()),
  first_name: z.optional(z.string()),
  last_name: z.optional(z.string()),
  username: z.optional(z.string()),
  language_code: z.optional(z.string()),
});

/** What stands where in a text, or in a caption: counted in UTF-16 units, as JavaScript does. */
const Entities = z.optional(
  z.array(
    z.object({
      type: z.string(),
      offset: z.int(),
      length: z.int(),
      user: z.optional(z.object({ id: Id })),
    }),
  ),
);

const Said = z.extend(MediaFields, {
  message_id: Id,
  from: z.optional(From),
  chat: z.object({ id: Id, type: z.optional(z.string()) }),
  date: z.number(),
  edit_date: z.optional(z.number()),
  text: z.optional(z.string()),
  caption: z.optional(z.string()),
  entities: Entities,
  caption_entities: Entities,
  reply_to_message: z.optional(z.object({ message_id: Id, from: z.optional(z.object({ id: Id })) })),
});
type Said = z.infer<typeof Said>;

const Update = z.object({
  update_id: Id,
  message: z.optional(z.unknown()),
  edited_message: z.optional(z.unknown()),
});

const accountOf = ({ id, username, first_name, last_name }: z.infer<typeof From>): Account => {
  const name = [first_name, last_name].filter((part) => part !== undefined && part !== '').join(' ');
  return { id: String(id), ...(username && { handle: username }), ...(name !== '' && { name }) };
};

/** In a group the bot may hear everybody; only what names it or answers it is said to the brand. */
const addresses = (said: Said, { account }: Reader): boolean => {
  const { text = said.caption ?? '', entities = said.caption_entities ?? [], reply_to_message } = said;
  const name = `@${account.handle?.toLowerCase()}`;
  const named = (offset: number, length: number) => text.slice(offset, offset + length).toLowerCase();
  return (
    String(reply_to_message?.from?.id) === account.id ||
    entities.some(
      ({ type, offset, length, user }) =>
        (type === 'mention' && named(offset, length) === name) ||
        (type === 'bot_command' && named(offset, length).endsWith(name)) ||
        String(user?.id) === account.id,
    )
  );
};

const messageOf = (said: Said, author: Account, at: Instant, reader: Reader): Message => {
  const place = said.chat.type === 'private' ? 'private' : 'public';
  const attachments = attachmentsOf(said);
  const { text = said.caption ?? '', reply_to_message: parent } = said;
  return {
    thread: threadAt(reader.brand, { place, chat: String(said.chat.id), customer: author.id }),
    id: String(said.message_id),
    at,
    direction: 'in',
    place,
    author,
    text,
    ...(said.from?.language_code && { lang: said.from.language_code }),
    ...(parent && { inReplyTo: String(parent.message_id) }),
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
  (said.chat.type !== 'private' || SERVICE.some((field) => Object.hasOwn(Object(raw), field)));

const readSaid = (raw: unknown, reader: Reader): Element => {
  const parsed = z.safeParse(Said, raw);
  if (!parsed.success) return { ignored: 'malformed message' };
  const said = parsed.data;
  const at = fromSeconds(said.date);
  if (at === undefined) return { ignored: 'malformed message: no time' };
  if (said.from === undefined) return { ignored: 'message of no person' };
  if (said.from.is_bot) return { ignored: 'message of a bot' };
  if (said.chat.type === 'channel') return { ignored: 'post of a channel' };
  if (isService(said, raw)) return { ignored: 'message about the chat itself' };
  if (said.chat.type !== 'private' && !addresses(said, reader))
    return { ignored: 'group talk that is not to the brand' };
  const message = messageOf(said, accountOf(said.from), at, reader);
  return said.edit_date === undefined ? fresh(message, reader) : edited(message, said.edit_date);
};

const edited = ({ thread, id, text }: Message, seconds: number): Element => {
  const at = fromSeconds(seconds);
  return at === undefined
    ? { ignored: 'malformed message: no time of its edit' }
    : { signal: { kind: 'edited', thread, id, at, text } };
};

const readUpdate = (json: unknown, reader: Reader): Element => {
  const update = z.safeParse(Update, json);
  if (!update.success) return { ignored: 'not an update of Telegram' };
  const { message, edited_message } = update.data;
  if (message !== undefined || edited_message !== undefined)
    return readSaid(message ?? edited_message, reader);
  const [kind] = Object.keys(Object(json)).filter((key) => key !== 'update_id');
  return { ignored: kind === undefined ? 'empty update' : `update of kind ${kindOf(kind)}` };
};

/**
 * The message of one update. With `now`, one older than 30 days is ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed =>
  collected([readUpdate(jsonBody(body), readerFor('telegram', brand, now))]);
