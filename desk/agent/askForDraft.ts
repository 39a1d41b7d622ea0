import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/** Has the case looked up and a draft written anew. */
export const askForDraft =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId): Promise<void> => {
    await openThread(desk, thread);
    await desk.hints.draft([{ thread, why: 'agent' }]);
    await audit(desk, thread, agent, 'asked_for_draft');
  };
