import { VisibleError } from '#domain/errors.ts';
import type { Head } from '#domain/head.ts';
import type { Reply } from '#domain/reply.ts';
import { checkAt } from '#domain/replyRules.ts';
import type { ThreadId } from '#domain/thread.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/**
 * Shows on the head how a reply stands that has not gone out. Answers the head then; undefined where it shows another
 * reply, or `stands` finds that it does not hold there any more.
 */
export const showState = (
  desk: TableDesk,
  start: Head,
  reply: Reply,
  stands: (head: Head) => boolean = () => true,
): Promise<Head | undefined> =>
  changeHead(desk, start, (head) =>
    head.reply?.id === reply.id && stands(head)
      ? {
          reply: { ...head.reply, state: reply.state, at: reply.approvedAt, checkAt: checkAt(reply) },
        }
      : undefined,
  );

/**
 * The reply that the head shows. Where somebody's decision was written but not shown, it is shown now.
 * @throws VisibleError `missing/thread`, `missing/reply`, `conflict/changed`
 */
export const replyOnHead = async (desk: TableDesk, thread: ThreadId, id: string) => {
  const { head } = await openThread(desk, thread);
  const reply = await desk.replies.get(thread, id);
  if (reply === undefined) throw new VisibleError('missing', 'reply', 'There is no such reply.');
  if (head.reply?.id !== id) throw changedMeanwhile();
  if (head.reply.state === 'proposed' && reply.state !== 'proposed') {
    await showState(desk, head, reply);
    if (reply.state === 'approved') await desk.hints.publish([{ thread, reply: id }]);
    throw changedMeanwhile();
  }
  return { head, reply };
};

/**
 * Where a reply is shown as proposed its row is looked at: a thread on which a decision was not shown could never be
 * answered again.
 * @throws VisibleError `conflict/changed` once it is shown
 */
export const showDecided = async (desk: TableDesk, { thread, reply }: Head): Promise<void> => {
  if (reply?.state === 'proposed') await replyOnHead(desk, thread, reply.id);
};
