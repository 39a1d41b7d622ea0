import type { Draft } from '#domain/draft.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import { approve } from './agent/approve.ts';
import type { ChannelDesk } from './layers.ts';
import type { ThreadRows } from './ports/threads.ts';

/** Somebody who waits with another question is not answered by a notice. */
const asksSomethingElse = ({ head, drafts }: ThreadRows, { incident }: Draft): boolean =>
  head.waitingSince !== undefined && drafts[0]?.incident?.reference !== incident?.reference;

/**
 * Puts a notice on its way that an agent approved for all who are affected by an incident; one the gate refuses, and
 * one to a customer who asks something else, stays on the desk.
 */
export const sendToAffected = async (
  desk: ChannelDesk,
  rows: ThreadRows,
  draft: Draft,
  by: Agent,
): Promise<void> => {
  if (draft.state !== 'ready' || asksSomethingElse(rows, draft)) return;
  try {
    await approve(desk)(by, draft.thread, { draftId: draft.id });
  } catch (error) {
    // A reply is on its way already, or the customer wrote at this moment: the draft waits for a person.
    if (!(error instanceof VisibleError && error.kind === 'conflict')) throw error;
  }
};
