import { newsOf } from '#domain/changes.ts';
import { isSame } from '#domain/contact.ts';
import { countedReply, type SentReply } from '#domain/counting.ts';
import type { Draft, DraftCase } from '#domain/draft.ts';
import { ENDED_UNSAID, type Head, latestOf } from '#domain/head.ts';
import type { Attachment, Message } from '#domain/message.ts';
import type { Delivery, OutgoingFile, Reply } from '#domain/reply.ts';
import { isSaid, listed } from '#domain/sla/promise.ts';
import type { Owed } from '#domain/sla/promising.ts';
import { surveyAfter } from '#domain/sla/survey.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import { count } from '../count.ts';
import { joinByCase, withThread } from '../dossier/remember.ts';
import type { CaseDesk, ChannelDesk, TableDesk } from '../layers.ts';
import { telephone } from '../noticesTo.ts';
import type { HeadChange } from '../ports/threads.ts';
import { endedLate } from '../watch/endedLate.ts';
import { restedBy, type SaidHere, saidIn } from './saidHere.ts';

/**
 * Enters what was sent into the threads it went to and ends the episode, at the channel's own time of sending
 * (docs/rules.md C6). Safe to repeat: a crash anywhere in it is mended by doing it again.
 */
export const recordSent = async (desk: CaseDesk, start: Head, reply: Reply, draft: Draft): Promise<void> => {
  const here = await saidIn(desk, reply, draft);
  await endedLate(desk, start, here.said.at);
  const head = (await enter(desk, start, reply, here)) ?? start;
  if (draft.case !== undefined) await linkCase(desk, reply, draft.case);
  await joinByCase(desk, head, draft);
  await remember(desk, head, reply, draft);
  const owed = await endReply(desk, head, { reply, draft, here });
  if (owed !== undefined) await countReply(desk, { head: start, reply, draft, owed });
};

/** Every part of it where it was said; the head of its own thread, where it was moved. */
const enter = async (
  desk: TableDesk,
  start: Head,
  reply: Reply,
  here: SaidHere,
): Promise<Head | undefined> => {
  let head: Head | undefined;
  for (const delivery of reply.deliveries) {
    const message = await outgoing(desk, delivery);
    if (message === undefined) continue;
    await desk.threads.append(message);
    const noted = await desk.threads.noteOutbound(message);
    const isWherePromised = promisedIn(reply) === delivery.thread;
    if (delivery.thread === reply.thread) head = noted ?? head;
    else await enterElsewhere(desk, noted, start, delivery, isWherePromised ? here : undefined);
  }
  return head;
};

/** The update is owed in the thread in which it was promised: "I will write to you here". */
export const promisedIn = ({ deliveries, thread }: Reply): ThreadId =>
  deliveries.find(({ place, copy }) => place === 'private' && !copy)?.thread ?? thread;

/** The customer's private thread, which may begin with this message of ours. */
const enterElsewhere = async (
  desk: TableDesk,
  noted: Head | undefined,
  { customer }: Head,
  { thread, copy }: Delivery,
  here: SaidHere | undefined,
): Promise<void> => {
  const other = noted ?? (await desk.threads.head(thread));
  if (other === undefined) return;
  await changeHead(desk, other, (head) => {
    const owed = here?.owed(head.promises ?? []);
    const recheck = owed && here?.recheck(owed.promises);
    return {
      ...(head.customer.id === '' && { customer: copy ? telephone(thread, customer.name) : customer }),
      ...(owed && { promises: listed(owed.promises) }),
      ...(recheck && { recheck }),
      ...(here &&
        surveyAfter(head, here.levels, { at: here.said.at, place: head.place, draft: here.said.draft })),
    };
  });
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

/** So that news of the case finds the threads in which it was told. */
const linkCase = async (
  desk: TableDesk,
  reply: Reply,
  { backoffice, hash, open }: DraftCase,
): Promise<void> => {
  const { brand } = threadName(reply.thread);
  await desk.links.put(brand, backoffice, open ?? hash, promisedIn(reply));
};

/** A reply that went out, with what follows from it. */
interface Ended {
  reply: Reply;
  draft: Draft;
  here: SaidHere;
}

/** Takes the reply off the head, with what is owed from now on where it was said here; what that is, for whoever did. */
const endReply = async (desk: TableDesk, head: Head, ended: Ended): Promise<Owed | undefined> => {
  const { reply, here } = ended;
  let owed = here.owed([]);
  const changed = await changeHead(desk, head, (seen) => {
    if (seen.reply?.id !== reply.id || seen.reply.state === 'refused') return undefined;
    if (promisedIn(reply) === reply.thread) owed = here.owed(seen.promises ?? []);
    return {
      reply: undefined,
      ...(isAnsweredAside(reply) && latestOf(seen) === reply.basedOn && ENDED_UNSAID),
      ...aheadOf(seen, ended, owed),
    };
  });
  return changed && owed;
};

/** What is to happen next in the thread: promised there, or where the customer was told. */
const aheadOf = (seen: Head, { reply, draft, here }: Ended, owed: Owed): HeadChange => {
  const mine = promisedIn(reply) === reply.thread;
  // "You are welcome" keeps no promise, and ends no watch over the case.
  const isAside = draft.case === undefined && draft.promiseBy === undefined;
  const left = mine ? owed.promises : (seen.promises ?? []).filter((one) => !isSaid(one));
  return {
    ...(!isAside && { promises: listed(left), recheck: mine ? here.recheck(left) : undefined }),
    ...(seen.draft?.id === draft.id && { draft: undefined }),
    ...(mine && !isReworded(reply) && restedBy(seen, here.said, draft)),
    ...(mine && surveyAfter(seen, here.levels, { at: here.said.at, place: seen.place, draft })),
  };
};

/** Whether a draft asked something tells nothing of what an agent wrote instead. */
const isReworded = ({ deliveries }: Reply): boolean => deliveries.every(({ ownWords }) => ownWords);

/** Answered where they agreed to be: nobody waits here any more. */
const isAnsweredAside = ({ deliveries, thread }: Reply): boolean =>
  !deliveries.some((delivery) => delivery.thread === thread);

const countReply = async (desk: TableDesk, sent: Omit<SentReply, 'levels' | 'timeZone'>): Promise<void> => {
  const { brand: id } = threadName(sent.reply.thread);
  const [brand, levels] = await Promise.all([desk.brands.get(id), desk.serviceLevels.of(id)]);
  await count(desk, brand, countedReply({ ...sent, levels, timeZone: brand.timeZone }));
  if (sent.reply.askedAt !== undefined) desk.meter.count('Replied', id);
};
