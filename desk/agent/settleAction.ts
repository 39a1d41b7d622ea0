import type { Action } from '#domain/action.ts';
import { checkAt } from '#domain/actionRules.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { ActionVerdict } from '#domain/view.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { changedMeanwhile } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/**
 * A person looked into the back office and tells whether an action of unknown outcome was done there. `not_done` gives
 * it back to be done; of one that was, the customer is told by hand, for its result is not known here.
 * @throws VisibleError `missing/action`, `conflict/changed`.
 */
export const settleAction =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, { action: id, outcome }: ActionVerdict): Promise<void> => {
    const action = await desk.actions.get(thread, id);
    if (action === undefined) throw new VisibleError('missing', 'action', 'There is no such action.');
    if (action.state !== 'needs_human') throw changedMeanwhile();
    const settled = decided(action, outcome);
    if (!(await desk.actions.replace(settled, action))) throw changedMeanwhile();
    await showOnHead(desk, settled);
    await audit(desk, thread, agent, `found_${outcome}`, action.title);
    if (outcome === 'not_done') await desk.hints.draft([{ thread, why: 'act', action: id }]);
  };

const decided = (
  { rounds: _rounds, reason: _reason, ...action }: Action,
  outcome: ActionVerdict['outcome'],
): Action => ({ ...action, state: outcome === 'done' ? 'done' : 'approved' });

const showOnHead = async (desk: TableDesk, action: Action): Promise<void> => {
  const { head } = await openThread(desk, action.thread);
  const { id, title, state, approvedAt: at, by } = action;
  await changeHead(desk, head, (current) =>
    current.action?.id === id
      ? { action: { id, title, state, by: by.name, at, checkAt: checkAt(action) } }
      : undefined,
  );
};
