import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import { takeBack } from '#domain/replyRules.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import type { TableDesk } from '../layers.ts';
import { replyOnHead, showState } from './proposed.ts';

const tooLate = (): VisibleError =>
  new VisibleError('conflict', 'too_late', 'The reply is on its way already and cannot be taken back.');

const notYours = (): VisibleError =>
  new VisibleError(
    'forbidden',
    'proposer',
    'Only who proposed a reply takes it back; a lead can send it back.',
  );

/**
 * Takes an approved or proposed reply back while nobody has begun to send it; its draft is on the desk again. An
 * approved one is anybody's to stop; a proposed one is its proposer's, and a lead sends it back with a reason.
 * @throws VisibleError `missing/reply`, `forbidden/proposer`, `conflict/changed`, `conflict/too_late`
 */
export const undo =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, id: string): Promise<void> => {
    const { reply, head } = await replyOnHead(desk, thread, id);
    if (reply.state === 'proposed' && reply.by.id !== agent.id) throw notYours();
    const taken = takeBack(reply, `${agent.name} took it back before it was sent.`);
    if (taken === undefined || !(await desk.replies.replace(taken, reply))) throw tooLate();
    await showState(desk, head, taken);
    await audit(desk, thread, agent, 'undone');
  };
