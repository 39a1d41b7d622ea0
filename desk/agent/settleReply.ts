import { VisibleError } from '#domain/errors.ts';
import type { Agent, Reply } from '#domain/reply.ts';
import { settleReadBack } from '#domain/replyRules.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';

export interface Verdict {
  reply: string;
  outcome: 'sent' | 'not_sent';
}

/**
 * A person looked into the channel and tells whether a reply of unknown outcome is there. `not_sent` gives it back
 * to be sent again.
 * @throws VisibleError `missing/reply`, `conflict/changed`.
 */
export const settleReply =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, verdict: Verdict): Promise<void> => {
    const reply = await desk.replies.get(thread, verdict.reply);
    if (reply === undefined) throw new VisibleError('missing', 'reply', 'There is no such reply.');
    if (reply.state !== 'needs_human') throw changedMeanwhile();
    const now = desk.clock.now();
    if (!(await desk.replies.replace(decided(reply, verdict, now), reply))) throw changedMeanwhile();
    await putBackOnItsWay(desk, reply, now);
    await audit(desk, thread, agent, verdict.outcome === 'sent' ? 'found_sent' : 'found_not_sent');
    await desk.hints.publish([{ thread, reply: reply.id }]);
  };

const decided = (reply: Reply, verdict: Verdict, now: string): Reply => {
  if (verdict.outcome === 'sent')
    return settleReadBack(reply, { kind: 'found', id: byHand(reply), at: now }, now);
  const { code: _code, reason: _reason, rounds: _rounds, ...rest } = reply;
  return { ...rest, state: 'approved' };
};

/** The channel's id is not known to the person; this one is ours and can collide with none. */
const byHand = (reply: Reply): string =>
  `${reply.id}-${reply.deliveries.filter(({ sentId }) => sentId !== undefined).length}`;

const putBackOnItsWay = async (desk: TableDesk, reply: Reply, now: string): Promise<void> => {
  const head = await desk.threads.head(reply.thread);
  if (head === undefined) return;
  await changeHead(desk, head, (seen) =>
    seen.reply?.id === reply.id ? { reply: { ...seen.reply, state: 'approved', checkAt: now } } : undefined,
  );
};
