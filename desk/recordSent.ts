import { newsOf } from '#domain/changes.ts';
import type { Head, Promised } from '#domain/head.ts';
import { msOf } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Delivery, Reply } from '#domain/reply.ts';
import { threadName } from '#domain/thread.ts';
import { changeHead, rearm } from './changeHead.ts';
import type { Desk } from './ports.ts';

/**
 * Enters what was sent into the threads it went to and ends the episode, at the channel's own time of sending
 * (sla.md rule 6). Safe to repeat: a crash anywhere in it is mended by doing it again.
 */
export const recordSent = async (desk: Desk, head: Head, reply: Reply): Promise<void> => {
  for (const delivery of reply.deliveries) {
    const message = await outgoing(desk, reply, delivery);
    if (message === undefined) continue;
    await desk.threads.append(message);
    const noted = await desk.threads.noteOutbound(message);
    if (noted !== undefined && message.thread !== reply.thread) await rearm(desk, noted);
  }
  await rememberTold(desk, head, reply);
  await endReply(desk, head, reply);
};

/** So that a second question elsewhere is pointed to what was told, not told it twice. Losing this costs a repetition. */
const rememberTold = async (desk: Desk, head: Head, reply: Reply): Promise<void> => {
  const at = reply.deliveries.find(({ place }) => place === 'private')?.sentAt;
  if (reply.case === undefined || at === undefined) return;
  const { brand, channel } = threadName(reply.thread);
  const known = await desk.accounts.get(brand, channel, head.customer.id);
  await desk.accounts.put(brand, channel, head.customer.id, {
    ...known,
    told: { news: newsOf(reply.grounds.facts), at },
  });
};

const outgoing = async (desk: Desk, reply: Reply, delivery: Delivery): Promise<Message | undefined> => {
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

/** Takes the reply off the head and leaves its promise there; counted once, by whoever takes it off. */
const endReply = async (desk: Desk, start: Head, reply: Reply): Promise<void> => {
  const ended = await changeHead(desk, start, (head) =>
    head.reply?.id === reply.id ? { reply: undefined, promise: promised(desk, reply) } : undefined,
  );
  if (ended === undefined || start.waitingSince === undefined) return;
  const sentAt = reply.deliveries.at(-1)?.sentAt ?? desk.clock.now();
  const seconds = Math.max(0, (msOf(sentAt) - msOf(start.waitingSince)) / 1000);
  await desk.statistics.replied(threadName(reply.thread).brand, sentAt, seconds, start.place);
};

const promised = (desk: Desk, reply: Reply): Promised | undefined =>
  reply.grounds.promiseBy === undefined
    ? undefined
    : {
        by: reply.grounds.promiseBy,
        owner: reply.by.name,
        madeAt: reply.deliveries.at(-1)?.sentAt ?? desk.clock.now(),
      };
