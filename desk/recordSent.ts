import { PHASES } from '#domain/caseStatus.ts';
import { newsOf } from '#domain/changes.ts';
import type { Draft, DraftCase } from '#domain/draft.ts';
import type { Head, Promised } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { recheckAt } from '#domain/recheck.ts';
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
    else
      await enterElsewhere(desk, noted, start, delivery, {
        promise,
        recheck: recheckOf(draft, desk.clock.now()),
      });
  }
  if (draft.case !== undefined) await linkCase(desk, reply, draft.case);
  await remember(desk, head, reply, draft);
  if (await endReply(desk, head, reply, draft, promise)) await countReply(desk, start, reply);
};

/** The update is owed in the thread in which it was promised: "I will write to you here". */
const promisedIn = ({ deliveries, thread }: Reply): ThreadId =>
  deliveries.find(({ place }) => place === 'private')?.thread ?? thread;

/** What is to happen next in the thread in which something was promised. */
interface Ahead {
  promise: Head['promise'] | undefined;
  recheck: Head['recheck'] | undefined;
}

/** The customer's private thread, which may begin with this message of ours. */
const enterElsewhere = async (
  desk: TableDesk,
  noted: Head | undefined,
  { customer }: Head,
  { thread, place }: Delivery,
  { promise, recheck }: Ahead,
): Promise<void> => {
  const other = noted ?? (await desk.threads.head(thread));
  if (other === undefined) return;
  await changeHead(desk, other, (head) => ({
    ...(head.customer.id === '' && { customer }),
    ...(place === 'private' && promise && { promise }),
    ...(place === 'private' && recheck && { recheck }),
  }));
};

/**
 * What was said in private, or of an outage anywhere, counts in every thread of the account: a second question elsewhere is pointed to the
 * answer, and a bare name is known for what we asked. Losing this costs a repetition.
 */
const remember = async (desk: TableDesk, head: Head, reply: Reply, draft: Draft): Promise<void> => {
  const inPrivate = reply.deliveries.find(({ place }) => place === 'private');
  const { sentAt: at } = inPrivate ?? (draft.case?.open === undefined ? {} : (reply.deliveries[0] ?? {}));
  if (at === undefined) return;
  const { brand, channel } = threadName(reply.thread);
  const {
    asked: _asked,
    pending: _pending,
    ...known
  } = await desk.accounts.get(brand, channel, head.customer.id);
  await desk.accounts.put(brand, channel, head.customer.id, {
    ...known,
    lang: draft.lang,
    ...(draft.asks.length > 0 && { asked: draft.asks, ...(draft.pending && { pending: draft.pending }) }),
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

/** The case that was told of is watched from now on, as long as something can still happen to it. */
const recheckOf = ({ case: of, facts }: Draft, now: Instant): Head['recheck'] => {
  const phase = facts.find(({ id }) => id === 'case.phase')?.value;
  if (of === undefined || phase?.kind !== 'code') return undefined;
  const known = PHASES.find((one) => one === phase.code);
  const at = known && recheckAt(known, now);
  return known === undefined || at === undefined ? undefined : { at, phase: known };
};

/** So that news of the case finds the threads in which it was told. */
const linkCase = async (
  desk: TableDesk,
  reply: Reply,
  { backoffice, hash, open }: DraftCase,
): Promise<void> => {
  const { brand } = threadName(reply.thread);
  await desk.links.put(brand, backoffice, open ?? hash, promisedIn(reply));
};

/** Takes the reply off the head, with its promise where it was made here; true for whoever takes it off. */
const endReply = async (
  desk: TableDesk,
  head: Head,
  reply: Reply,
  draft: Draft,
  promise: Promised | undefined,
): Promise<boolean> => {
  const mine = promisedIn(reply) === reply.thread;
  const owed = mine ? promise : undefined;
  // "You are welcome" keeps no promise, and ends no watch over the case.
  const isAside = draft.case === undefined && promise === undefined;
  const ended = await changeHead(desk, head, (seen) =>
    seen.reply?.id === reply.id
      ? {
          reply: undefined,
          ...(isAside
            ? {}
            : { promise: owed, recheck: mine ? recheckOf(draft, desk.clock.now()) : undefined }),
          ...(seen.draft?.id === draft.id && { draft: undefined }),
        }
      : undefined,
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
