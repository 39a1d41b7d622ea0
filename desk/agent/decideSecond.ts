import { VisibleError } from '#domain/errors.ts';
import { answersLatest, type Head } from '#domain/head.ts';
import type { Agent, Reply } from '#domain/reply.ts';
import { approveSecond, giveBack } from '#domain/replyRules.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changedMeanwhile, customerWrote } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { replyOnHead, showState } from './proposed.ts';
import { sendsAt } from './sendsAt.ts';

export interface SecondVerdict {
  reply: string;
  verdict: 'approve' | 'return';
  /** Why it goes back to whoever proposed it. */
  reason?: string;
}

/**
 * A lead has a reply sent that an agent proposed, or gives it back with a reason.
 * @throws VisibleError `forbidden/own_proposal` to who proposed it, `input/reason`, `missing/reply`,
 * `conflict/changed`, `conflict/customer_wrote` (it is given back then)
 */
export const decideSecond =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, { reply: id, verdict, reason }: SecondVerdict): Promise<void> => {
    const { head, reply } = await replyOnHead(desk, thread, id);
    refuseUnless(head, reply, agent);
    if (verdict === 'return') return sendBack(desk, agent, { head, reply }, reason?.trim() ?? '');
    if (!answersLatest(head, { id: reply.draftId, basedOn: reply.basedOn })) {
      await returned(desk, head, reply, 'customer_wrote', 'The customer has written again meanwhile.');
      throw customerWrote();
    }
    await sendOn(desk, agent, { head, reply });
  };

const refuseUnless = (head: Head, reply: Reply, agent: Agent): void => {
  if (reply.state !== 'proposed' || head.reply?.state !== 'proposed') throw changedMeanwhile();
  if (reply.by.id !== agent.id) return;
  throw new VisibleError(
    'forbidden',
    'own_proposal',
    'Somebody else has to approve what you proposed yourself.',
  );
};

interface Waiting {
  head: Head;
  reply: Reply;
}

/** The head decides, and shows what the row says should that be something else: the publisher mends what is left between. */
const sendOn = async (desk: TableDesk, agent: Agent, { head, reply }: Waiting): Promise<void> => {
  const now = desk.clock.now();
  const approved = approveSecond(reply, agent, now, sendsAt(desk, now));
  const shown = await showState(desk, head, approved, (seen) => seen.reply?.state === 'proposed');
  if (shown === undefined) throw changedMeanwhile();
  if (!(await desk.replies.replace(approved, reply))) {
    const row = await desk.replies.get(reply.thread, reply.id);
    if (row !== undefined) await showState(desk, shown, row);
    throw changedMeanwhile();
  }
  await audit(desk, reply.thread, agent, 'approved_second');
  await desk.hints.publish([{ thread: reply.thread, reply: reply.id }]);
};

const sendBack = async (
  desk: TableDesk,
  agent: Agent,
  { head, reply }: Waiting,
  reason: string,
): Promise<void> => {
  if (reason.length < 3) throw new VisibleError('input', 'reason', 'Please say what should be different.');
  await returned(desk, head, reply, 'sent_back', `${agent.name}: ${reason}`);
  await audit(desk, reply.thread, agent, 'sent_back', reason);
};

const returned = async (
  desk: TableDesk,
  head: Head,
  reply: Reply,
  code: string,
  reason: string,
): Promise<void> => {
  const given = giveBack(reply, code, reason);
  if (given === undefined || !(await desk.replies.replace(given, reply))) throw changedMeanwhile();
  await showState(desk, head, given);
};
