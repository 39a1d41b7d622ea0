import { correlationOf } from '#domain/correlation.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { keyId, keyTime } from '#domain/message.ts';
import type { Delivery, ReadBack, Reply, SendResult } from '#domain/reply.ts';
import {
  checkAt,
  claim,
  currentDelivery,
  expireLease,
  giveBack,
  settleReadBack,
  settleSend,
} from '#domain/replyRules.ts';
import { threadName } from '#domain/thread.ts';
import { changeHead } from '../changeHead.ts';
import { connectionTo } from '../connection.ts';
import type { CaseDesk } from '../layers.ts';
import type { Outgoing } from '../ports/channel.ts';
import type { PublishWork } from '../ports/hints.ts';
import { notArrived } from './notArrived.ts';
import { outgoingOf } from './outgoing.ts';
import { recordSent } from './recordSent.ts';
import { forgetSurvey, noteAsked } from './surveySent.ts';
import { type Objection, whyNot } from './whyNot.ts';

/** Longer than the longest send (three calls of eight seconds), shorter than the queue's visibility time-out. */
const LEASE_SECONDS = 40;

/** What a publisher works on: the thread, and the draft the reply was made from. */
interface Job {
  desk: CaseDesk;
  head: Head;
  draft: Draft;
}

/**
 * Takes the one next step of a reply: send, read back, or record. A step that leads on to another is taken at once;
 * a step that must wait leaves its time on the head. Any number of workers may do this at the same time.
 */
export const publish =
  (desk: CaseDesk) =>
  async (work: PublishWork): Promise<void> => {
    const head = await desk.threads.head(work.thread);
    const found = await desk.replies.get(work.thread, work.reply);
    if (head === undefined || found === undefined) return;
    if (work.failed !== undefined) return notArrived(await jobFor(desk, head, found), found, work.failed);
    if (head.reply?.id === found.id) await moveOn(await jobFor(desk, head, found), found, work.echo);
  };

const jobFor = async (desk: CaseDesk, head: Head, reply: Reply): Promise<Job> => {
  const draft = await desk.threads.draft(reply.thread, reply.draftId);
  if (draft === undefined) throw new Error(`The draft of reply ${reply.id} is not there.`);
  return { desk, head, draft };
};

const CAME_BACK: readonly Reply['state'][] = ['refused', 'returned'];

const moveOn = async (job: Job, found: Reply, echo: PublishWork['echo']): Promise<void> => {
  const { desk, head, draft } = job;
  let reply = await byEcho(desk, found, echo);
  for (let next: Reply | undefined = reply; next !== undefined; next = await step(job, reply)) reply = next;
  if (draft.survey !== undefined && CAME_BACK.includes(reply.state))
    return forgetSurvey(desk, head, reply, draft);
  if (isNews(head, reply, reply !== found)) await showOnHead(desk, head, reply);
};

/** The brand's own message came in from the channel: if it is this reply, its outcome is open no more. */
const byEcho = async (desk: CaseDesk, reply: Reply, echo: PublishWork['echo']): Promise<Reply> => {
  const delivery = currentDelivery(reply);
  if (echo === undefined || delivery === undefined || !(await isEchoOf(desk, reply, delivery, echo)))
    return reply;
  const { id, at } = echo;
  return (
    (await written(desk, reply, settleReadBack(reply, { kind: 'found', id, at }, desk.clock.now()))) ?? reply
  );
};

/** By what it was sent along with, where that comes back; else by its place and words. */
const isEchoOf = async (
  desk: CaseDesk,
  reply: Reply,
  { thread, text }: Delivery,
  echo: NonNullable<PublishWork['echo']>,
): Promise<boolean> => {
  const sentBefore = reply.deliveries.some(({ sentId }) => sentId === echo.id);
  if (sentBefore) return false;
  // Of the parts of a reply all bear the same; where it went tells them apart.
  const isOthers = thread !== echo.thread && reply.deliveries.some((one) => one.thread === echo.thread);
  if (echo.correlation !== undefined) return !isOthers && echo.correlation === correlationOf(reply);
  const channel = desk.channels(threadName(thread).channel);
  return thread === echo.thread && (await channel.sameText(text, echo.text));
};

/** A step of ours, or of a publisher that died before it could show it; what another is sending is theirs to show. */
const isNews = (head: Head, { state }: Reply, ours: boolean): boolean =>
  state !== 'sent' && (ours || (state !== 'sending' && head.reply?.state !== state));

/** The reply after one step, or undefined when there is nothing more to do now. */
const step = async (job: Job, reply: Reply): Promise<Reply | undefined> => {
  const { desk, head, draft } = job;
  switch (reply.state) {
    case 'approved':
      return sendNext(job, reply);
    case 'sending':
      return written(desk, reply, expireLease(reply, desk.clock.now()));
    case 'unknown':
      return lookForIt(desk, reply);
    case 'sent':
      await noteAsked(desk, head, reply, draft);
      await recordSent(desk, head, reply, draft);
      return undefined;
    case 'proposed':
    case 'needs_human':
    case 'refused':
    case 'returned':
      return undefined;
    default:
      return reply.state satisfies never;
  }
};

/** Writes the row if it is still as it was read; undefined when there is nothing to write or somebody was faster. */
const written = async (desk: CaseDesk, from: Reply, to: Reply | undefined): Promise<Reply | undefined> => {
  if (to === undefined || to === from) return undefined;
  return (await desk.replies.replace(to, from)) ? to : undefined;
};

const sendNext = async ({ desk, head, draft }: Job, reply: Reply): Promise<Reply | undefined> => {
  if (reply.notBefore !== undefined && desk.clock.now() < reply.notBefore) return undefined;
  const objection = await whyNot(desk, head, reply, draft);
  if (objection !== undefined) return sendBack(desk, reply, objection, draft);
  const delivery = currentDelivery(reply);
  if (delivery === undefined) return undefined;
  const there = delivery.thread === head.thread ? head : await desk.threads.head(delivery.thread);
  const outgoing = outgoingOf(desk, reply, delivery, { asked: head, there });
  if (outgoing === undefined) return sendBack(desk, reply, WINDOW_CLOSED, draft);
  const connection = await connectionTo(desk, delivery.thread);
  const mine = claim(reply, desk.clock.now(), LEASE_SECONDS);
  const claimed = await written(
    desk,
    reply,
    mine && { ...mine, deliveries: markAfter(mine, there?.lastOutbound) },
  );
  if (claimed === undefined) return undefined;
  const began = desk.clock.now();
  const result = timed(await connection.send(outgoing), began);
  countTrouble(desk, threadName(reply.thread).brand, result);
  return settled(desk, claimed, result);
};

const WINDOW_CLOSED: Objection = {
  code: 'window_closed',
  reason:
    'The channel takes nothing from the brand any more so long after their last message. The thread shows what is still possible.',
};

const markAfter = (reply: Reply, after: string | undefined): Delivery[] => {
  const current = currentDelivery(reply);
  return reply.deliveries.map((one) => (one === current && after !== undefined ? { ...one, after } : one));
};

/** Where the channel tells no time, it was said no earlier than it was begun: whoever wrote since is not answered by it. */
const timed = (result: SendResult, began: Instant): SendResult =>
  result.kind === 'sent' ? { ...result, at: result.at ?? began } : result;

/** A result counts while its fence is the row's, even when somebody found the lease over meanwhile. */
const settled = async (desk: CaseDesk, claimed: Reply, result: SendResult): Promise<Reply | undefined> => {
  const now = desk.clock.now();
  const first = await written(desk, claimed, settleSend(claimed, result, now));
  if (first !== undefined) return first;
  const row = await desk.replies.get(claimed.thread, claimed.id);
  return row?.fence === claimed.fence ? written(desk, row, settleSend(row, result, now)) : undefined;
};

const countTrouble = (desk: CaseDesk, brand: string, result: SendResult): void => {
  if (result.kind === 'unknown') desk.meter.count('PublishUnknown', brand);
  if (result.kind === 'refused' && result.code === 'auth_lost') desk.meter.count('AuthLost', brand);
};

/** Back to the agent, with a new draft on its way. */
const sendBack = async (
  desk: CaseDesk,
  reply: Reply,
  { code, reason }: Objection,
  { survey }: Draft,
): Promise<Reply | undefined> => {
  const returned = await written(desk, reply, giveBack(reply, code, reason));
  if (returned !== undefined && survey === undefined)
    await desk.hints.draft([{ thread: reply.thread, why: 'agent' }]);
  return returned;
};

/** What was there before the send, or was found for an earlier part, is not what was sent. */
const lookForIt = async (desk: CaseDesk, reply: Reply): Promise<Reply | undefined> => {
  const now = desk.clock.now();
  const delivery = currentDelivery(reply);
  if (delivery === undefined || (reply.notBefore !== undefined && now < reply.notBefore)) return undefined;
  const { after } = delivery;
  const found = reply.deliveries.flatMap(({ sentId }) => (sentId === undefined ? [] : [sentId]));
  const taken = after === undefined ? found : [...found, keyId(after)];
  const since = after !== undefined && keyTime(after) > reply.approvedAt ? keyTime(after) : reply.approvedAt;
  const outgoing: Outgoing = { ...delivery, correlation: correlationOf(reply) };
  return written(
    desk,
    reply,
    settleReadBack(reply, await readBack(desk, outgoing, { since, taken, now }), now),
  );
};

/** How often a channel is given time to tell by itself what became of a text. */
const HEAR_AGAIN_SECONDS = 60;

/** What the channel shows of a text, or what follows from how it is found out there. */
const readBack = async (
  desk: CaseDesk,
  outgoing: Outgoing,
  { since, taken, now }: { since: Instant; taken: string[]; now: Instant },
): Promise<ReadBack> => {
  const { channel } = threadName(outgoing.thread);
  const way = desk.channels(channel).traits.places[outgoing.place]?.readBack ?? 'never';
  switch (way) {
    case 'listed': {
      const connection = await connectionTo(desk, outgoing.thread);
      return connection.readBack?.(outgoing, since, taken) ?? { kind: 'untold' };
    }
    case 'echoed':
    case 'reported':
      return { kind: 'unreadable', until: plusSeconds(now, HEAR_AGAIN_SECONDS) };
    case 'same_key':
      return { kind: 'absent' };
    case 'never':
      return { kind: 'untold' };
    default:
      return way satisfies never;
  }
};

/** What the queue shows of the reply, and when somebody looks again. */
const showOnHead = async (desk: CaseDesk, start: Head, reply: Reply): Promise<void> => {
  await changeHead(desk, start, (head) => {
    if (head.reply?.id !== reply.id) return undefined;
    return { reply: { ...head.reply, state: reply.state, checkAt: checkAt(reply) } };
  });
};
