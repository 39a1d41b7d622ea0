import * as z from 'zod/mini';
import type { Parsed } from '#desk/ports/hook.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { collected, type Element, jsonBody, kindOf, type Reader, readerFor } from '../http/heard.ts';
import { readChat } from './chat.ts';
import { readDelivery, readListed } from './directMessages.ts';
import { readOlderBody } from './older.ts';
import { concerns, readDeletion, readPost } from './posts.ts';
import { Id, includedIn, spare } from './wire.ts';

const Body = z.object({
  data: z.object({
    event_type: z.string(),
    filter: spare(z.object({ user_id: spare(Id) })),
    payload: z.optional(z.unknown()),
    includes: z.optional(z.unknown()),
  }),
});
type Event = z.infer<typeof Body>['data'];

const JobStatus = z.object({ replay_job_status: z.unknown() });

type Read = (event: Event, reader: Reader) => Element[];

const readPostEvent: Read = ({ payload, includes }, reader) =>
  readPost(payload, includedIn(includes), reader);
const readMessageEvent: Read = ({ payload }, reader) => readDelivery(payload, reader);
const readChatEvent: Read = ({ payload, includes }, reader) => [
  readChat(payload, includedIn(includes), reader),
];

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['post.mention.create', readPostEvent],
  ['post.reply.create', readPostEvent],
  ['post.quote.create', readPostEvent],
  ['post.create', readPostEvent],
  ['post.delete', ({ payload }, reader) => [readDeletion(payload, reader)]],
  ['dm.received', readMessageEvent],
  ['dm.sent', readMessageEvent],
  ['chat.received', readChatEvent],
  ['chat.sent', readChatEvent],
]);

const UNREAD: ReadonlyMap<string, string> = new Map([
  ['oauth.revoke', 'oauth.revoke: the account withdrew its consent'],
]);

/** Whom an event is for; one that came for a word names no account, and its post may concern the brand. */
const isFor = ({ filter, payload, event_type }: Event, reader: Reader): boolean => {
  const { user_id: id = undefined } = filter ?? {};
  if (id !== undefined && id !== null) return id === reader.account.id;
  return !event_type.startsWith('post.') || concerns(payload, reader);
};

const readEvent = (event: Event, reader: Reader): Element[] => {
  const read = READERS.get(event.event_type);
  if (read === undefined)
    return [{ ignored: UNREAD.get(event.event_type) ?? `unknown event type ${kindOf(event.event_type)}` }];
  if (!isFor(event, reader)) return [{ ignored: `${event.event_type} of another account` }];
  return read(event, reader);
};

const Page = z.object({ data: z.array(z.unknown()), includes: z.optional(z.unknown()) });
const Listed = z.object({ event_type: z.string() });

/** What a poll was answered with: posts that name the brand, or direct messages. Undefined for anything else. */
const readPage = (json: unknown, reader: Reader): Element[] | undefined => {
  const page = z.safeParse(Page, json).data;
  if (page === undefined) return undefined;
  const included = includedIn(page.includes);
  const elements = page.data.flatMap((raw) =>
    z.safeParse(Listed, raw).success ? [readListed(raw, included, reader)] : readPost(raw, included, reader),
  );
  return elements.length === 0 ? [{ ignored: 'empty list' }] : elements;
};

const readBody = (json: unknown, reader: Reader): Element[] => {
  if (z.safeParse(JobStatus, json).success)
    return [{ ignored: 'replay_job_status: says how far a replay has come' }];
  const body = z.safeParse(Body, json);
  if (body.success) return readEvent(body.data.data, reader);
  return readPage(json, reader) ?? readOlderBody(json, reader) ?? [{ ignored: 'not an event of X' }];
};

/**
 * Messages and signals of one X Activity API delivery. With `now`, elements older than 30 days are ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed =>
  collected(readBody(jsonBody(body), readerFor('x', brand, now)));

const Filter = z.object({ data: z.object({ filter: z.object({ user_id: Id }) }) });
const Older = z.object({ for_user_id: Id });

/** The account whose subscription an event fulfils. */
export const accountIn = (body: unknown): string | undefined =>
  z.safeParse(Filter, body).data?.data.filter.user_id ?? z.safeParse(Older, body).data?.for_user_id;
