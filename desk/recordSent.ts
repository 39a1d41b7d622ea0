import { newsOf } from '#domain/changes.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head, Promised } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Delivery, Reply } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { changeHead } from './changeHead.ts';
import type { TableDesk } from './layers.ts';

/**
 * Enters what was sent into the threads it went to and ends the episode, at the channel's own time of sending
 * (docs/rules.md C6). Safe to repeat: a crash anywhere in it is mended by doing it again.
 */
export const recordSent = async (desk: TableDesk, start: Head, reply: Reply, draft: Draft): Promise<void> => {
  const promise = promised(reply, draft, desk.clock.now());
  let head = start;
  for (const delivery of reply.deliveries) {
    const message = await outgoing(desk, reply, delivery);
    if (message === undefined) continue;
    await desk.threads.append(message);
    const noted = await desk.threads.noteOutbound(message);
    if (delivery.thread === reply.thread) head = noted ?? head;
    else await enterElsewhere(desk, noted, start, delivery, promise);
  }
  await remember(desk, head, reply, draft);
  if (await endReply(desk, head, reply, promise)) await countReply(desk, start, reply);
};

/** The update is owed in the thread in which it was promised: "I will write to you here". */
const promisedIn = ({ deliveries, thread }: Reply): ThreadId =>
  deliveries.find(({ place }) => place === 'private')?.thread ?? thread;

/** The customer's private thread, which may begin with this message of ours. */
const enterElsewhere = async (
  desk: TableDesk,
  noted: Head | undefined,
  { customer }: Head,
  { thread, place }: Delivery,
  promise: Promised | undefined,
): Promise<void> => {
  const other = noted ?? (await desk.threads.head(thread));
  if (other === undefined) return;
  await changeHead(desk, other, (head) => ({
    ...(head.customer.id === '' && { customer }),
    ...(place === 'private' && promise && { promise }),
  }));
};

/**
 * What was said in private counts in every thread of the account: a second question elsewhere is pointed to the
 * answer, and a bare name is known for what we asked. Losing this costs a repetition.
 */
const remember = async (desk: TableDesk, head: Head, reply: Reply, draft: Draft): Promise<void> => {
  const at = reply.deliveries.find(({ place }) => place === 'private')?.sentAt;
  if (at === undefined) return;
  const { brand, channel } = threadName(reply.thread);
  const { asked: _, ...known } = await desk.accounts.get(brand, channel, head.customer.id);
  await desk.accounts.put(brand, channel, head.customer.id, {
    ...known,
    lang: draft.lang,
    ...(draft.asks.length > 0 && { asked: draft.asks }),
    ...(draft.case && { told: { news: newsOf(draft.facts), at, thread: draft.thread, draft: draft.id } }),
  });
};

const outgoing = async (desk: TableDesk, reply: Reply, delivery: Delivery): Promise<Message | undefined> => {
  if (delivery.sentId === undefined || delivery.sentAt === undefined) return undefined;
  const { brand: id, channel } = threadName(reply.thread);
  const account = (await desk.brands.get(id)).channels[channel];
  return {
    thread: delivery.thread,
    id: delivery.sentId,
    at: delivery.sentAt,
    direction: 'out',
    place: delivery.place,
    author: account === undefined ? { id } : { id: account.accountId, handle: account.handle },
    text: delivery.text,
    ...(delivery.replyTo === undefined ? {} : { inReplyTo: delivery.replyTo }),
  };
};

/** Takes the reply off the head, with its promise where it was made here; true for whoever takes it off. */
const endReply = async (
  desk: TableDesk,
  head: Head,
  reply: Reply,
  promise: Promised | undefined,
): Promise<boolean> => {
  const owed = promisedIn(reply) === reply.thread ? promise : undefined;
  const ended = await changeHead(desk, head, (seen) =>
    seen.reply?.id === reply.id ? { reply: undefined, promise: owed } : undefined,
  );
  return ended !== undefined;
};

const promised = ({ by, deliveries }: Reply, { promiseBy }: Draft, now: Instant): Promised | undefined =>
  promiseBy === undefined
    ? undefined
    : { by: promiseBy, owner: by.name, madeAt: deliveries.at(-1)?.sentAt ?? now };

const countReply = async (desk: TableDesk, start: Head, reply: Reply): Promise<void> => {
  const sentAt = reply.deliveries.at(-1)?.sentAt;
  if (start.waitingSince === undefined || sentAt === undefined) return;
  const seconds = Math.max(0, (msOf(sentAt) - msOf(start.waitingSince)) / 1000);
  await desk.statistics.replied(threadName(reply.thread).brand, sentAt, seconds, start.place);
};
