import { VisibleError } from '#domain/errors.ts';
import type { Head } from '#domain/head.ts';
import type { Reply } from '#domain/reply.ts';

/** Somebody was first: says who, so that the second agent learns it. */
const approvedAlready = (by: string, at: string): VisibleError =>
  new VisibleError('conflict', 'approved_already', `${by} approved a reply here first.`, { by, at });

export const customerWrote = (): VisibleError =>
  new VisibleError('conflict', 'customer_wrote', 'The customer has written again since this draft was made.');

export const changedMeanwhile = (): VisibleError =>
  new VisibleError('conflict', 'changed', 'The thread has changed since it was shown.');

/** @throws VisibleError `conflict/approved_already` while a reply is on its way or waits for a person's verdict. */
export const refuseSecondReply = (head: Head, sent: Reply | undefined): void => {
  const state = head.reply?.state;
  if (head.reply !== undefined && state !== 'refused' && state !== 'returned')
    throw approvedAlready(head.reply.by, head.reply.at);
  if (sent !== undefined) throw approvedAlready(sent.by.name, sent.approvedAt);
};
