import type { Draft } from '#domain/draft.ts';
import { type Head, isUnderWay, keepsWaiting } from '#domain/head.ts';
import { keyTime } from '#domain/message.ts';
import { NOT_DELIVERED } from '#domain/messageChanges.ts';
import type { Reply } from '#domain/reply.ts';
import { listed } from '#domain/sla/promise.ts';
import { accountOf } from '../accountOf.ts';
import { changeHead } from '../changeHead.ts';
import type { CaseDesk } from '../layers.ts';
import type { PublishWork } from '../ports/hints.ts';
import type { HeadChange } from '../ports/threads.ts';
import { promisedIn, recordSent } from './recordSent.ts';
import { forgetSurvey } from './surveySent.ts';

/** A reply of which the channel tells that it did not arrive. */
interface Failed {
  desk: CaseDesk;
  head: Head;
  draft: Draft;
}

/**
 * The channel took a reply and tells later that it did not arrive: the customer still waits, since they asked, and the
 * agent sees why (docs/rules.md W5). Safe to repeat: the reply's row is written last.
 * @throws Error when the row moved meanwhile; the work is to be repeated.
 */
export const notArrived = async (
  { desk, head, draft }: Failed,
  reply: Reply,
  { id, at, thread, code = 'rejected', reason = NOT_DELIVERED }: NonNullable<PublishWork['failed']>,
): Promise<void> => {
  await desk.threads.putChange({ what: 'undelivered', thread, id, at, reason });
  if (draft.survey !== undefined) return forgetSurvey(desk, head, reply, draft);
  const part = reply.deliveries.find(({ sentId }) => sentId === id);
  if (reply.state === 'refused' || reply.state === 'returned' || part?.copy) return;
  if (part === undefined && reply.state === 'sent') return;
  // Whoever sent it may not have entered it yet, and would end the episode again.
  if (reply.state === 'sent' && head.reply?.id === reply.id) await recordSent(desk, head, reply, draft);
  const refused: Reply = { ...reply, state: 'refused', code, reason };
  await reopen(desk, refused);
  await unsay(desk, head, refused);
  if (!(await desk.replies.replace(refused, reply)))
    throw new Error(`Reply ${reply.id} moved while its failure was noted.`);
  await desk.hints.draft([{ thread: reply.thread, why: 'agent' }]);
};

const reopen = async (desk: CaseDesk, reply: Reply): Promise<void> => {
  const head = await desk.threads.head(reply.thread);
  if (head === undefined) return;
  const { id, by, approvedAt: at, basedOn } = reply;
  const since = reply.askedAt ?? (basedOn === '' ? undefined : keyTime(basedOn));
  await changeHead(desk, head, (seen) => ({
    // Another reply may be on its way by now; its turn is not taken from it.
    ...((seen.reply?.id === id || !isUnderWay(seen.reply)) && {
      reply: { id, state: 'refused', by: by.name, at, checkAt: at },
    }),
    ...(since !== undefined && {
      waitingSince: keepsWaiting(seen, since),
      openedAt: seen.openedAt === undefined || since < seen.openedAt ? since : seen.openedAt,
    }),
    // What nobody got was no first reply.
    ...(reply.deliveries.some(({ sentAt }) => sentAt === seen.firstReplyAt) && { firstReplyAt: undefined }),
    ...withoutPromises(reply, seen),
  }));
  const other = promisedIn(reply);
  const there = other === reply.thread ? undefined : await desk.threads.head(other);
  if (there !== undefined) await changeHead(desk, there, (seen) => withoutPromises(reply, seen));
};

/** What was promised in a text that nobody got is owed by nobody. */
const withoutPromises = ({ deliveries }: Reply, { promises = [] }: Head): HeadChange | undefined => {
  const saidAt = deliveries.at(-1)?.sentAt;
  const left = promises.filter(({ madeAt, source }) => source !== 'reply' || madeAt !== saidAt);
  return left.length === promises.length ? undefined : { promises: listed(left) };
};

/** They were told nothing: the next draft says it all again. */
const unsay = async (desk: CaseDesk, head: Head, { draftId }: Reply): Promise<void> => {
  const { brand, people, id } = accountOf(desk, head);
  const { told, ...known } = await desk.accounts.get(brand, people, id);
  if (told?.draft === draftId) await desk.accounts.put(brand, people, id, known);
};
