import { PHASES } from '#domain/caseStatus.ts';
import { newsOf } from '#domain/changes.ts';
import { isSame } from '#domain/contact.ts';
import type { Draft, DraftCase } from '#domain/draft.ts';
import { countedReply } from '#domain/counting.ts';
import { ENDED_UNSAID, type Head, latestOf } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Attachment, Message } from '#domain/message.ts';
import type { Delivery, OutgoingFile, Reply } from '#domain/reply.ts';
import { pausedAnew } from '#domain/sla/clocks.ts';
import { isSaid, listed, type Promised } from '#domain/sla/promise.ts';
import { nextRecheck, type Owed, owedAfter, type Said } from '#domain/sla/promising.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { surveyAfter } from '#domain/sla/survey.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import { joinByCase, withThread } from '../dossier/remember.ts';
import type { CaseDesk, ChannelDesk, TableDesk } from '../layers.ts';
import { telephone } from '../noticesTo.ts';
import type { HeadChange } from '../ports.ts';
import { endedLate } from '../watch/endedLate.ts';

/**
 * Enters what was sent into the threads it went to and ends the episode, at the channel's own time of sending
 * (docs/rules.md C6). Safe to repeat: a crash anywhere in it is mended by doing it again.
 */
export const recordSent = async (desk: CaseDesk, start: Head, reply: Reply, draft: Draft): Promise<void> => {
  const said = await saidIn(desk, reply, draft);
  await endedLate(desk, start, said.said.at);
  let head = start;
  for (const delivery of reply.deliveries) {
    const message = await outgoing(desk, delivery);
    if (message === undefined) continue;
    await desk.threads.append(message);
    const noted = await desk.threads.noteOutbound(message);
    if (delivery.thread === reply.thread) head = noted ?? head;
    else await enterElsewhere(desk, noted, start, delivery, promisedIn(reply) === delivery.thread ? said : undefined);
  }
  if (draft.case !== undefined) await linkCase(desk, reply, draft.case);
  await joinByCase(desk, head, draft);
  await remember(desk, head, reply, draft);
  const owed = await endReply(desk, head, reply, draft, said);
  if (owed !== undefined) await countReply(desk, start, reply, draft, owed);
};

/** The update is owed in the thread in which it was promised: "I will write to you here". */
export const promisedIn = ({ deliveries, thread }: Reply): ThreadId =>
  deliveries.find(({ place, copy }) => place === 'private' && !copy)?.thread ?? thread;

/** What was said, and what follows from it where it was promised. */
interface SaidHere {
  said: Said;
  levels: ServiceLevels;
  owed(before: readonly Promised[]): Owed;
  recheck(promises: readonly Promised[]): Head['recheck'];
}

const saidIn = async (desk: TableDesk, reply: Reply, draft: Draft): Promise<SaidHere> => {
  const { brand: id } = threadName(reply.thread);
  const [brand, levels] = await Promise.all([desk.brands.get(id), desk.serviceLevels.of(id)]);
  const now = desk.clock.now();
  const said: Said = {
    reply: reply.id,
    at: reply.deliveries.at(-1)?.sentAt ?? now,
    ...(reply.askedAt && { askedAt: reply.askedAt }),
    owner: reply.by.name,
    draft,
  };
  return {
    ...{ said, levels },
    owed: (before) => owedAfter(before, said, levels, brand),
    recheck: (promises) => recheckOf(draft, promises, now),
  };
};

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
      ...(here && surveyAfter(head, here.levels, { at: here.said.at, place: head.place, draft: here.said.draft })),
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

/** The case that was told of is watched from now on, as long as something can still happen to it. */
const recheckOf = (
  { case: of, facts }: Draft,
  promises: readonly Promised[],
  now: Instant,
): Head['recheck'] => {
  const phase = facts.find(({ id }) => id === 'case.phase')?.value;
  if (of === undefined || phase?.kind !== 'code') return undefined;
  const known = PHASES.find((one) => one === phase.code);
  const at = known && nextRecheck(known, promises, now);
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

/** Takes the reply off the head, with what is owed from now on where it was said here; what that is, for whoever did. */
const endReply = async (
  desk: TableDesk,
  head: Head,
  reply: Reply,
  draft: Draft,
  here: SaidHere,
): Promise<Owed | undefined> => {
  const mine = promisedIn(reply) === reply.thread;
  // "You are welcome" keeps no promise, and ends no watch over the case.
  const isAside = draft.case === undefined && draft.promiseBy === undefined;
  let owed = here.owed([]);
  const ended = await changeHead(desk, head, (seen) => {
    if (seen.reply?.id !== reply.id || seen.reply.state === 'refused') return undefined;
    const before = seen.promises ?? [];
    if (mine) owed = here.owed(before);
    const left = mine ? owed.promises : before.filter((one) => !isSaid(one));
    const recheck = mine ? here.recheck(left) : undefined;
    return {
      reply: undefined,
      ...(isAnsweredAside(reply) && latestOf(seen) === reply.basedOn && ENDED_UNSAID),
      ...(!isAside && { promises: listed(left), recheck }),
      ...(seen.draft?.id === draft.id && { draft: undefined }),
      ...restedBy(seen, here.said, draft),
      ...(mine && surveyAfter(seen, here.levels, { at: here.said.at, place: seen.place, draft })),
    };
  });
  return ended && owed;
};

/** Once we have asked the customer for something it is their turn, until they write (docs/rules.md C18 to C20). */
const restedBy = (head: Head, { at }: Said, { asks }: Draft): HeadChange => {
  if (asks.length === 0) return {};
  const spoke = head.waitingSince !== undefined && head.waitingSince > at ? { spokeAt: head.waitingSince } : {};
  return { ...pausedAnew(head, { state: 'on_customer', from: at }), ...spoke };
};

/** Answered where they agreed to be: nobody waits here any more. */
const isAnsweredAside = ({ deliveries, thread }: Reply): boolean =>
  !deliveries.some((delivery) => delivery.thread === thread);

const countReply = async (desk: TableDesk, start: Head, reply: Reply, draft: Draft, owed: Owed): Promise<void> => {
  const { brand: id } = threadName(reply.thread);
  const [brand, levels] = await Promise.all([desk.brands.get(id), desk.serviceLevels.of(id)]);
  const { cell, counted } = countedReply({ head: start, reply, draft, owed, levels, timeZone: brand.timeZone });
  await desk.statistics.add(id, cell, counted);
  if (reply.askedAt !== undefined) desk.meter.count('Replied', id);
};
