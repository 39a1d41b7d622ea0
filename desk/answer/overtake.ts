import type { Head } from '#domain/head.ts';
import { giveBack } from '#domain/replyRules.ts';
import type { TableDesk } from '../layers.ts';
import type { HeadChange } from '../ports/threads.ts';

/**
 * A reply that waits for a lead goes back to who proposed it: a newer draft is about to take its place. One that a lead
 * approved meanwhile is on its way, and stays so.
 */
export const giveBackProposed = async (
  desk: Pick<TableDesk, 'replies'>,
  { thread, reply }: Head,
): Promise<void> => {
  if (reply?.state !== 'proposed') return;
  const row = await desk.replies.get(thread, reply.id);
  if (row?.state !== 'proposed') return;
  const given = giveBack(row, 'newer_draft', 'A newer draft has taken its place.');
  if (given !== undefined) await desk.replies.replace(given, row);
};

/** What the head shows of it then. */
export const overtaken = ({ reply }: Head): HeadChange =>
  reply?.state === 'proposed' ? { reply: { ...reply, state: 'returned' } } : {};
