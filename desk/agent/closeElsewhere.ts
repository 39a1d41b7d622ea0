import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import { audit } from '../audit.ts';
import { closableBy } from '../dossier/dossier.ts';
import { otherOf } from '../dossier/joinPeople.ts';
import { isSibling } from '../dossier/siblings.ts';
import type { ChannelDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/**
 * Has one line drafted for a thread whose question was answered in another. Nothing goes out by it: the line is
 * approved there like any reply.
 * @throws VisibleError `input/other`, `missing/thread`, `conflict/not_answered`
 */
export const closeElsewhere =
  (desk: ChannelDesk) =>
  async (agent: Agent, thread: ThreadId, other: ThreadId): Promise<void> => {
    const { head } = await otherOf(desk, thread, other);
    if (!(await isSibling(desk, head, thread)))
      throw new VisibleError('input', 'other', 'This thread is not known to be the same person’s.');
    const answeredIn = await openThread(desk, thread);
    if (closableBy(desk, head, [answeredIn]) === undefined)
      throw new VisibleError(
        'conflict',
        'not_answered',
        'They were not answered there since they asked here.',
      );
    await desk.hints.draft([{ thread: other, why: 'elsewhere', answeredIn: thread }]);
    await audit(desk, other, agent, 'asked_to_close', thread);
  };
