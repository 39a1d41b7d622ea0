import * as z from 'zod/mini';
import type { Parsed } from '#desk/ports.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { readDelivery } from './directMessages.ts';
import { readPost } from './posts.ts';
import { accountsOf, collected, type Element, type Reader, readerFor } from './wire.ts';

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

const readPostEvent = (event: Event, reader: Reader): Element[] => [
  readPost(event.payload, accountsOf(event.includes), reader),
];

const READERS: ReadonlyMap<string, (event: Event, reader: Reader) => Element[]> = new Map([
  ['post.mention.create', readPostEvent],
  ['post.reply.create', readPostEvent],
  ['post.quote.create', readPostEvent],
  ['post.create', readPostEvent],
  ['dm.received', (event: Event, reader: Reader) => readDelivery(event.payload, reader)],
  ['dm.sent', (event: Event, reader: Reader) => readDelivery(event.payload, reader)],
]);

const UNREAD: ReadonlyMap<string, string> = new Map([
  ['chat.received', 'chat.received: encrypted end to end, can be read in X alone'],
  ['chat.sent', 'chat.sent: encrypted end to end, can be read in X alone'],
  ['oauth.revoke', 'oauth.revoke: the account withdrew its consent'],
  ['post.delete', 'post.delete: nothing to answer'],
]);

const readEvent = (event: Event, reader: Reader): Element[] => {
  const read = READERS.get(event.event_type);
  if (read === undefined)
    return [{ ignored: UNREAD.get(event.event_type) ?? `unknown event type ${event.event_type}` }];
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

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new VisibleError('input', 'malformed_json', 'The body is not JSON.');
  }
};

/**
 * Messages of one X Activity API delivery. With `now`, elements older than 30 days are ignored as stale.
 * @throws VisibleError `input/malformed_json`
 */
export const parse = (body: string, brand: Brand, now?: Instant): Parsed =>
  collected(readBody(jsonOf(body), readerFor(brand, now)));
