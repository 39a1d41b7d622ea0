import * as z from 'zod/mini';
import type { Parsed } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import type { Instant } from '#domain/instant.ts';
import { collected, type Element, jsonBody, kindOf, type Reader, readerFor } from '../http/heard.ts';
import { readChat } from './chat.ts';
import { readDelivery } from './directMessages.ts';
import { readDeletion, readPost } from './posts.ts';
import { includedIn } from './wire.ts';

const Body = z.object({
  data: z.object({
    event_type: z.string().check(z.maxLength(60)),
    filter: z.nullish(z.object({ user_id: z.nullish(z.string()) })),
    payload: z.unknown(),
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

const readEvent = (event: Event, reader: Reader): Element[] => {
  const read = READERS.get(event.event_type);
  if (read === undefined)
    return [{ ignored: UNREAD.get(event.event_type) ?? `unknown event type ${kindOf(event.event_type)}` }];
  if (event.filter?.user_id !== reader.account.id)
    return [{ ignored: `${event.event_type} of another account` }];
  return read(event, reader);
};

const readBody = (json: unknown, reader: Reader): Element[] => {
  if (z.safeParse(JobStatus, json).success)
    return [{ ignored: 'replay_job_status: says how far a replay has come' }];
  const body = z.safeParse(Body, json);
  return body.success ? readEvent(body.data.data, reader) : [{ ignored: 'not an event of X' }];
};

/**
 * Messages and signals of one X Activity API delivery. With `now`, elements older than 30 days are ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed =>
  collected(readBody(jsonBody(body), readerFor('x', brand, now)));

const Filter = z.object({ data: z.object({ filter: z.object({ user_id: z.string() }) }) });

/** The account whose subscription an event fulfils. */
export const accountIn = (body: unknown): string | undefined =>
  z.safeParse(Filter, body).data?.data.filter.user_id;
