import { PHASES } from '#domain/caseStatus.ts';
import { newsOf } from '#domain/changes.ts';
import { isSame } from '#domain/contact.ts';
import type { Draft, DraftCase } from '#domain/draft.ts';
import { ENDED_UNSAID, type Head, latestOf, type Promised } from '#domain/head.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import type { Attachment, Message } from '#domain/message.ts';
import { recheckAt } from '#domain/recheck.ts';
import type { Delivery, OutgoingFile, Reply } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import { joinByCase, withThread } from '../dossier/remember.ts';
import type { CaseDesk, ChannelDesk, TableDesk } from '../layers.ts';
import { telephone } from '../noticesTo.ts';

/**
 * Enters what was sent into the threads it went to and ends the episode, at the channel's own time of sending
 * (docs/rules.md C6). Safe to repeat: a crash anywhere in it is mended by doing it again.
 */
export const recordSent = async (desk: CaseDesk, start: Head, reply: Reply, draft: Draft): Promise<void> => {
  const promise = promised(reply, draft, desk.clock.now());
  let head = start;
  for (const delivery of reply.deliveries) {
    const message = await outgoing(desk, delivery);
    if (message === undefined) continue;
    await desk.threads.append(message);
    const noted = await desk.threads.noteOutbound(message);
    if (delivery.thread === reply.thread) head = noted ?? head;
    else await enterElsewhere(desk, noted, start, delivery, owedIn(delivery, reply, draft, promise, desk));
  }
  if (draft.case !== undefined) await linkCase(desk, reply, draft.case);
  await joinByCase(desk, head, draft);
  await remember(desk, head, reply, draft);
  if (await endReply(desk, head, reply, draft, promise)) await countReply(desk, start, reply);
};

/** The update is owed in the thread in which it was promised: "I will write to you here". */
export const promisedIn = ({ deliveries, thread }: Reply): ThreadId =>
  deliveries.find(({ place, copy }) => place === 'private' && !copy)?.thread ?? thread;

/** What is to happen next in the thread in which something was promised. */
interface Ahead {
  promise: Head['promise'] | undefined;
  recheck: Head['recheck'] | undefined;
}

const owedIn = (
  { thread }: Delivery,
  reply: Reply,
  draft: Draft,
  promise: Promised | undefined,
  { clock }: TableDesk,
): Ahead =>
  promisedIn(reply) === thread
    ? { promise, recheck: recheckOf(draft, clock.now()) }
    : { promise: undefined, recheck: undefined };

/** The customer's private thread, which may begin with this message of ours. */
const enterElsewhere = async (
  desk: TableDesk,
  noted: Head | undefined,
  { customer }: Head,
  { thread, copy }: Delivery,
  { promise, recheck }: Ahead,
): Promise<void> => {
  const other = noted ?? (await desk.threads.head(thread));
  if (other === undefined) return;
  await changeHead(desk, other, (head) => ({
    ...(head.customer.id === '' && { customer: copy ? telephone(thread, customer.name) : customer }),
    ...(promise && { promise }),
    ...(recheck && { recheck }),
  }));
};

/**
 * What was said in private, or of an outage anywhere, counts in every thread of the account: a second question
 * elsewhere is pointed to the answer, and a bare name is known for what we asked. Losing this costs a repetition.
 */
const remember = async (desk: ChannelDesk, head: Head, reply: Reply, draft: Draft): Promise<void> => {
  const inPrivate = reply.deliveries.find(({ place, copy }) => place === 'private' && !copy);
  const { sentAt: at } = inPrivate ?? (draft.case?.open === undefined ? {} : (reply.deliveries[0] ?? {}));
  if (at === undefined) return;
  const { brand, people, id } = accountOf(desk, head);
  const { asked: _asked, pending: _pending, ...known } = await desk.accounts.get(brand, people, id);
  const heads = await desk.threads.heads([...new Set(reply.deliveries.map(({ thread }) => thread))]);
  const own = heads.filter((one) => isSame(accountOf(desk, one), { people, id }));
  await desk.accounts.put(brand, people, id, {
    ...own.reduce((all, { thread }) => withThread(all, thread), known),
    lang: draft.lang,
    ...(draft.asks.length > 0 && { asked: draft.asks, ...(draft.pending && { pending: draft.pending }) }),
    ...(draft.case && { told: { news: newsOf(draft.facts), at, thread: draft.thread, draft: draft.id } }),
  });
};

const outgoing = async (desk: TableDesk, delivery: Delivery): Promise<Message | undefined> => {
  if (delivery.sentId === undefined || delivery.sentAt === undefined) return undefined;
  const { brand: id, channel } = threadName(delivery.thread);
  const account = (await desk.brands.get(id)).channels[channel];
  return {
    thread: delivery.thread,
    id: delivery.sentId,
    at: delivery.sentAt,
    direction: 'out',
    place: delivery.place,
    author: account === undefined ? { id } : { id: account.accountId, handle: account.handle },
    text: delivery.text,
    ...(delivery.file && { attachments: [fileOf(delivery.file)] }),
    ...(delivery.replyTo === undefined ? {} : { inReplyTo: delivery.replyTo }),
  };
};

const fileOf = ({ name, contentType }: OutgoingFile): Attachment => ({ kind: 'file', name, contentType });

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
  const recheck = mine ? recheckOf(draft, desk.clock.now()) : undefined;
  const ended = await changeHead(desk, head, (seen) =>
    seen.reply?.id === reply.id && seen.reply.state !== 'refused'
      ? {
          reply: undefined,
          ...(isAnsweredAside(reply) && latestOf(seen) === reply.basedOn && ENDED_UNSAID),
          ...(!isAside && { promise: owed, recheck }),
          ...(seen.draft?.id === draft.id && { draft: undefined }),
        }
      : undefined,
  );
  return ended !== undefined;
};

/** Answered where they agreed to be: nobody waits here any more. */
const isAnsweredAside = ({ deliveries, thread }: Reply): boolean =>
  !deliveries.some((delivery) => delivery.thread === thread);

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
