import * as z from 'zod/mini';
import type { Outgoing } from '#desk/ports/channel.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { ReadBack } from '#domain/reply.ts';
import type { Failure } from '../http/asking.ts';
import { Filled } from '../http/keys.ts';
import { lenient } from '../http/lenient.ts';
import type { Instagram } from './instagram.ts';
import { addressOf } from './thread.ts';

/** What is looked for, in a place where the brand says things. */
export interface Search {
  outgoing: Outgoing;
  since: Instant;
  /** Ids already accounted for. */
  taken: readonly string[];
}

const Author = lenient(z.object({ id: lenient(z.string()), username: lenient(z.string()) }));

const Conversations = z.object({ data: z.array(z.object({ id: Filled })) });
const Messages = z.object({
  messages: z.optional(
    z.object({
      data: z.array(
        z.object({ id: Filled, created_time: Filled, message: lenient(z.string()), from: Author }),
      ),
    }),
  ),
});
const Comments = z.object({
  data: z.array(z.object({ id: Filled, timestamp: Filled, text: lenient(z.string()), from: Author })),
  paging: lenient(z.object({ next: lenient(z.string()) })),
});

/** Something said there; its author only where Instagram tells. */
interface Listed {
  id: string;
  at: Instant;
  text: string;
  author: string | undefined;
}

/** `whole`: nothing said since is missing from it. */
type List = { all: Listed[]; whole: boolean } | Exclude<ReadBack, { kind: 'found' }>;

/** Of a conversation only the latest twenty can be read ("Conversations API", limitations). */
const MOST_MESSAGES = 20;
const MOST_COMMENTS = 100;
const LOOK_AGAIN_SECONDS = 60;

/** ISO with an offset, or seconds since 1970: both stand in the documents. */
const timeOf = (value: string): Instant => {
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
  return instantOf(Number.isFinite(ms) ? ms : 0);
};

const unread = (failure: Failure, now: Instant): List => {
  if (failure.kind === 'limited') return { kind: 'unreadable', until: failure.until };
  return failure.kind === 'refused'
    ? { kind: 'untold' }
    : { kind: 'unreadable', until: plusSeconds(now, LOOK_AGAIN_SECONDS) };
};

const conversationWith = async (
  { graph }: Instagram,
  customer: string,
): Promise<string | undefined | Failure> => {
  const query = { platform: 'instagram', user_id: customer };
  const asked = await graph('reading', { method: 'GET', path: 'me/conversations', query });
  if (!asked.ok) return asked.failure;
  return z.safeParse(Conversations, asked.body).data?.data[0]?.id;
};

const messagesWith = async (instagram: Instagram, customer: string, now: Instant): Promise<List> => {
  const conversation = await conversationWith(instagram, customer);
  if (conversation === undefined) return { kind: 'absent' };
  if (typeof conversation !== 'string') return unread(conversation, now);
  const query = { fields: 'messages{id,created_time,from,message}' };
  const asked = await instagram.graph('reading', {
    method: 'GET',
    path: encodeURIComponent(conversation),
    query,
  });
  if (!asked.ok) return unread(asked.failure, now);
  const listed = z.safeParse(Messages, asked.body);
  if (!listed.success) return { kind: 'untold' };
  const all = (listed.data.messages?.data ?? []).map(({ id, created_time, message = '', from }) => ({
    id,
    at: timeOf(created_time),
    text: message,
    author: from?.id,
  }));
  return { all: all.slice(0, MOST_MESSAGES), whole: all.length < MOST_MESSAGES };
};

const repliesTo = async ({ graph }: Instagram, root: string, now: Instant): Promise<List> => {
  const query = { fields: 'id,text,timestamp,from', limit: String(MOST_COMMENTS) };
  const asked = await graph('reading', { method: 'GET', path: `${root}/replies`, query });
  if (!asked.ok) return unread(asked.failure, now);
  const listed = z.safeParse(Comments, asked.body);
  if (!listed.success) return { kind: 'untold' };
  const { data, paging } = listed.data;
  return {
    all: data.map(({ id, timestamp, text = '', from }) => ({
      id,
      at: timeOf(timestamp),
      text,
      author: from?.id,
    })),
    whole: paging?.next === undefined,
  };
};

/** Replies under what is not the brand's own cannot be listed. */
const listFor = async (instagram: Instagram, { thread }: Outgoing, now: Instant): Promise<List> => {
  const address = addressOf(thread);
  if (address.kind === 'direct') return messagesWith(instagram, address.customer, now);
  return address.kind === 'comment' ? repliesTo(instagram, address.root, now) : { kind: 'untold' };
};

/** Times of Instagram are whole seconds. */
const notBefore = (at: Instant, since: Instant): boolean => msOf(at) >= Math.floor(msOf(since) / 1000) * 1000;

/** Oldest first: what was sent first is found first. */
export const readBack = async (
  instagram: Instagram,
  now: () => Instant,
  { outgoing, since, taken }: Search,
): Promise<ReadBack> => {
  const list = await listFor(instagram, outgoing, now());
  if ('kind' in list) return list;
  const { accountId } = instagram.account;
  const found = list.all
    .toSorted((a, b) => msOf(a.at) - msOf(b.at))
    .find(
      ({ id, at, text, author = accountId }) =>
        author === accountId &&
        notBefore(at, since) &&
        !taken.includes(id) &&
        text.trim() === outgoing.text.trim(),
    );
  if (found !== undefined) return { kind: 'found', id: found.id, at: found.at };
  const reaches = list.whole || list.all.some(({ at }) => !notBefore(at, since));
  return { kind: reaches ? 'absent' : 'untold' };
};
