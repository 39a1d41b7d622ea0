import { VisibleError } from '#domain/errors.ts';
import type { Head } from '#domain/head.ts';
import type { Reply } from '#domain/reply.ts';
import { checkAt } from '#domain/replyRules.ts';
import type { ThreadId } from '#domain/thread.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/** What an agent decides about a reply that has not gone out: its row is changed first, the head shows it after. */
export const showState = async (desk: TableDesk, start: Head, reply: Reply): Promise<void> => {
  await changeHead(desk, start, (head) =>
    head.reply?.id === reply.id
      ? {
          reply: { ...head.reply, state: reply.state, at: reply.approvedAt, checkAt: checkAt(reply) },
        }
      : undefined,
  );
};

/**
 * The reply that the head shows, with its draft. Where somebody's decision was written but not shown, it is shown now.
 * @throws VisibleError `missing/thread`, `missing/reply`, `conflict/changed`
 */
export const replyOnHead = async (desk: TableDesk, thread: ThreadId, id: string) => {
  const { head, drafts } = await openThread(desk, thread);
  const reply = await desk.replies.get(thread, id);
  if (reply === undefined) throw new VisibleError('missing', 'reply', 'There is no such reply.');
  if (head.reply?.id !== id) throw changedMeanwhile();
  if (head.reply.state === 'proposed' && reply.state !== 'proposed') {
    await showState(desk, head, reply);
    if (reply.state === 'approved') await desk.hints.publish([{ thread, reply: id }]);
    throw changedMeanwhile();
  }
  return { head, reply, draft: drafts.find((one) => one.id === reply.draftId) };
};
