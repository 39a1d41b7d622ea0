import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/** The agent takes the thread. @throws VisibleError `conflict/changed` when somebody else took it meanwhile. */
export const assign =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId): Promise<void> => {
    const { head: seen } = await openThread(desk, thread);
    await changeHead(desk, seen, (head) => {
      if (head.owner !== seen.owner) throw changedMeanwhile();
      return { owner: agent.name };
    });
    await audit(desk, thread, agent, 'assigned');
  };
