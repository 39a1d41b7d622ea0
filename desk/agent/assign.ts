import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import { type ThreadId, threadName } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/** Id of a person of the brand, nobody, or the agent who asks where it is absent. */
export type Assignee = string | null | undefined;

/**
 * Somebody answers for the thread from now on, or nobody in particular.
 * @throws VisibleError `input/to`; `conflict/changed` when somebody else took it meanwhile.
 */
export const assign =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, to: Assignee): Promise<void> => {
    const owner = await ownerOf(desk, agent, thread, to);
    const { head: seen } = await openThread(desk, thread);
    await changeHead(desk, seen, (head) => {
      if (head.owner !== seen.owner) throw changedMeanwhile();
      return { owner };
    });
    if (owner === undefined) await audit(desk, thread, agent, 'unassigned');
    else await audit(desk, thread, agent, 'assigned', owner === agent.name ? undefined : owner);
  };

/** Name of who is to answer for it. */
const ownerOf = async (
  desk: TableDesk,
  agent: Agent,
  thread: ThreadId,
  to: Assignee,
): Promise<string | undefined> => {
  if (to === null) return undefined;
  if (to === undefined || to === agent.id) return agent.name;
  const { people } = await desk.brands.get(threadName(thread).brand);
  const found = people.find(({ id }) => id === to);
  if (found === undefined) throw new VisibleError('input', 'to', 'Nobody of that name works for this brand.');
  return found.name;
};
