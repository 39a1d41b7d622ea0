import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import type { ThreadId } from '#domain/thread.ts';
import { type Element, fresh, kindOf, timeIn } from '../http/heard.ts';
import { idText, lenient } from '../http/lenient.ts';
import type { Change, ReadItem } from './change.ts';
import { contentOf } from './content.ts';
import { type Party, partyOf, senderOf } from './sender.ts';
import { isPhone, isUser, strangerOf, threadOf } from './thread.ts';

const Loose = lenient(idText(/./));

const Said = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(500)),
  /** Seconds, as text. */
  timestamp: z.optional(z.unknown()),
  type: Loose,
  from: Loose,
  from_user_id: Loose,
  to: Loose,
  to_user_id: Loose,
  group_id: Loose,
  context: lenient(z.object({ id: Loose, from: Loose })),
});
type Said = z.infer<typeof Said>;

/** One message that can be told of: its id and its time are known. */
interface Heard {
  raw: unknown;
  said: Said;
  at: Instant;
  by: Party;
  change: Change;
}

/** No words of anybody: taps on a message, and the opening of a chat. */
const QUIET = new Set(['reaction', 'request_welcome']);

const timed = (raw: unknown): { said: Said; at: Instant } | undefined => {
  const parsed = z.safeParse(Said, raw);
  const at = timeIn(parsed.data?.timestamp);
  return parsed.success && at !== undefined ? { said: parsed.data, at } : undefined;
};

const messageOf = ({ raw, said, at, by, change }: Heard, direction: Message['direction']): Message => {
  const content = contentOf(said.type, raw);
  const { text = '', attachments = [] } = content ?? {};
  const { brand, account } = change.reader;
  return {
    thread: threadOf(brand, by.account.id),
    id: said.id,
    at,
    direction,
    place: 'private',
    author: direction === 'in' ? by.account : account,
    text,
    ...(said.context?.id && { inReplyTo: said.context.id }),
    ...(attachments.length > 0 && { attachments }),
    ...(content === undefined && { unreadable: 'unsupported' as const }),
  };
};

const samePerson = ({ at, change }: Heard, accounts: [string, string]): Element => ({
  signal: { kind: 'same_person', brand: change.reader.brand, channel: 'whatsapp', accounts, at },
});

/** What a customer said; with it, where Meta tells both, that the number and the user id are theirs. */
const readWords = (heard: Heard): Element[] => {
  const { by, change } = heard;
  const element = fresh(messageOf(heard, 'in'), change.reader);
  return 'message' in element && by.phone !== undefined && by.user !== undefined
    ? [element, samePerson(heard, [by.phone, by.user])]
    : [element];
};

/** The thread of an earlier message of theirs; that of somebody nobody can name is the message's own. */
const threadOfEarlier = ({ by, change }: Heard, id: string): ThreadId => {
  const isNamed = by.phone !== undefined || by.user !== undefined;
  return threadOf(change.reader.brand, isNamed ? by.account.id : strangerOf(id));
};

const Edit = z.object({
  edit: z.object({ original_message_id: z.string(), message: z.record(z.string(), z.unknown()) }),
});

/** An edit whose new words nobody can read stands as a message of its own, so that somebody looks. */
const readEdit = (heard: Heard): Element[] => {
  const edit = z.safeParse(Edit, heard.raw).data?.edit;
  const type = edit?.message.type;
  const content = contentOf(typeof type === 'string' ? type : undefined, edit?.message);
  if (edit === undefined || content === undefined) return readWords(heard);
  const signal: Signal = {
    kind: 'edited',
    thread: threadOfEarlier(heard, edit.original_message_id),
    id: edit.original_message_id,
    at: heard.at,
    text: content.text,
  };
  return [{ signal }];
};

const Revoke = z.object({ revoke: z.object({ original_message_id: z.string() }) });

const readRevoke = (heard: Heard): Element[] => {
  const revoke = z.safeParse(Revoke, heard.raw);
  if (!revoke.success) return [{ ignored: 'malformed revocation' }];
  const id = revoke.data.revoke.original_message_id;
  return [{ signal: { kind: 'deleted', thread: threadOfEarlier(heard, id), id, at: heard.at } }];
};

const System = z.object({
  system: z.object({
    type: z.string(),
    wa_id: Loose,
    user_id: Loose,
    previous_user_id: Loose,
  }),
});

const CHANGES = new Set(['user_changed_number', 'user_changed_user_id']);

/** Whoever changed number or user id: each account they have now, tied to the one before it. */
const readSystem = (heard: Heard): Element[] => {
  const system = z.safeParse(System, heard.raw).data?.system;
  if (system === undefined) return [{ ignored: 'malformed system message' }];
  if (!CHANGES.has(system.type)) return [{ ignored: `system message ${kindOf(system.type)}` }];
  const { account } = heard.by;
  const accounts = [system.previous_user_id ?? account.id, system.wa_id, system.user_id].filter(
    (id) => id !== undefined && (isUser(id) || isPhone(id)),
  );
  const known = [...new Set(accounts)].filter((id) => id !== undefined);
  const pairs = known.slice(1).map((id, at) => samePerson(heard, [known[at] ?? id, id]));
  return pairs.length === 0 ? [{ ignored: 'change of an account that is not named' }] : pairs;
};

const KINDS: ReadonlyMap<string, (heard: Heard) => Element[]> = new Map([
  ['edit', readEdit],
  ['revoke', readRevoke],
  ['system', readSystem],
]);

/**
 * Whether something said in a group is said to the brand: it answers the brand, or names its number. That a mention is
 * written as `@` and the number is a guess.
 */
const addresses = ({ context }: Said, raw: unknown, type: string, { number }: Change): boolean =>
  number !== undefined &&
  (context?.from?.replace(/\D/g, '') === number ||
    contentOf(type, raw)?.text.includes(`@${number}`) === true);

/** One element of `messages`. What is said to the brand in a group is answered to the person, privately. */
export const readMessage: ReadItem = (raw, change) => {
  const found = timed(raw);
  if (found === undefined) return [{ ignored: 'malformed message' }];
  const { said, at } = found;
  const { type = 'unknown', group_id } = said;
  if (QUIET.has(type)) return [{ ignored: kindOf(type) }];
  if (group_id !== undefined && !addresses(said, raw, type, change))
    return [{ ignored: 'group talk that is not to the brand' }];
  const by = senderOf({ phone: said.from, user: said.from_user_id }, said.id, change.contacts);
  const heard: Heard = { raw, said, at, by, change };
  return (KINDS.get(type) ?? readWords)(heard);
};

/** What somebody of the brand wrote in the app on a telephone, beside okno. */
export const readEcho: ReadItem = (raw, change) => {
  const found = timed(raw);
  if (found === undefined) return [{ ignored: 'malformed echo' }];
  const { said, at } = found;
  const { type = 'unknown' } = said;
  if (QUIET.has(type) || KINDS.has(type)) return [{ ignored: `echo of ${kindOf(type)}` }];
  const by = partyOf({ phone: said.to, user: said.to_user_id }, change.contacts);
  if (by === undefined) return [{ ignored: 'echo to nobody who is named' }];
  return [fresh(messageOf({ raw, said, at, by, change }, 'out'), change.reader)];
};
