import type { Action, ActionInput, ProposedAction } from '#domain/action.ts';
import { checkAt } from '#domain/actionRules.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Head, latestOf } from '#domain/head.ts';
import type { Agent } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { ActRequest } from '#domain/view.ts';
import { audit } from '../audit.ts';
import { changeHead } from '../changeHead.ts';
import { customerWrote } from '../conflict.ts';
import type { TableDesk } from '../layers.ts';
import { openThread } from '../openThread.ts';

/**
 * Approves something proposed beside a draft, with its inputs as the agent left them, and hints whoever does it.
 * @throws VisibleError `missing/action`, `input/action` (details: the input), `conflict/customer_wrote`,
 * `conflict/acting_already` (details: by, at).
 */
export const approveAction =
  (desk: TableDesk) =>
  async (agent: Agent, thread: ThreadId, request: ActRequest): Promise<{ action: string }> => {
    const { head, drafts, actions } = await openThread(desk, thread);
    const draft = drafts.find(({ id }) => id === request.draftId);
    const proposal = draft?.actions?.find(({ name }) => name === request.name);
    if (draft === undefined || proposal === undefined)
      throw new VisibleError('missing', 'action', 'This is not proposed any more.');
    if (draft.basedOn !== latestOf(head)) throw customerWrote();
    const before = actions.find((one) => one.draftId === draft.id && one.name === proposal.name);
    if (before?.state === 'done') throw actingAlready(before.by.name, before.approvedAt);
    const action = actionOf(desk, agent, draft.thread, draft.id, proposal, checked(proposal, request.inputs));
    await desk.actions.put(action);
    await putOnItsWay(desk, head, action);
    await audit(desk, thread, agent, 'approved_action', proposal.title);
    await desk.hints.draft([{ thread, why: 'act', action: action.id }]);
    return { action: action.id };
  };

const actionOf = (
  desk: TableDesk,
  by: Agent,
  thread: ThreadId,
  draftId: string,
  { backoffice, name, kind, title, reference }: ProposedAction,
  inputs: Action['inputs'],
): Action => ({
  id: desk.makeId('action'),
  thread,
  draftId,
  backoffice,
  name,
  kind,
  title,
  ...(reference && { reference }),
  inputs,
  by,
  approvedAt: desk.clock.now(),
  state: 'approved',
  fence: 0,
});

const MOST_CHARACTERS = 4000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const PHONE = /^\+?\d{6,15}$/;

const fits = ({ kind, choices, maxLength }: ActionInput, value: string): boolean => {
  switch (kind) {
    case 'text':
      return value.length <= (maxLength ?? MOST_CHARACTERS);
    case 'choice':
      return choices?.some((choice) => choice.value === value) ?? false;
    case 'instant':
      return INSTANT.test(value) && !Number.isNaN(Date.parse(value));
    case 'date':
      return DATE.test(value) && !Number.isNaN(Date.parse(value));
    case 'phone':
      return PHONE.test(value.replace(/[\s().-]/g, ''));
    default:
      return kind satisfies never;
  }
};

/** The inputs that belong to the action, each as it must be; others are left out. */
const checked = ({ inputs }: ProposedAction, given: Readonly<Record<string, string>>): Action['inputs'] => {
  const entries = inputs.map((input) => ({ input, value: (given[input.name] ?? input.value ?? '').trim() }));
  const wrong = entries.find(({ input, value }) => (value === '' ? input.required : !fits(input, value)));
  if (wrong !== undefined)
    throw new VisibleError('input', 'action', `“${wrong.input.title}” is missing or not as it must be.`, {
      input: wrong.input.name,
    });
  return Object.fromEntries(
    entries.filter(({ value }) => value !== '').map(({ input, value }) => [input.name, value]),
  );
};

const actingAlready = (by: string, at: string): VisibleError =>
  new VisibleError('conflict', 'acting_already', `${by} had this done here first.`, { by, at });

const OVER = ['done', 'refused'];

const putOnItsWay = async (desk: TableDesk, start: Head, action: Action): Promise<void> => {
  await changeHead(desk, start, (head) => {
    if (latestOf(head) !== latestOf(start)) throw customerWrote();
    if (head.action !== undefined && !OVER.includes(head.action.state))
      throw actingAlready(head.action.by, head.action.at);
    const { id, title, state, approvedAt: at, by } = action;
    return {
      action: { id, title, state, by: by.name, at, checkAt: checkAt(action) },
      owner: head.owner ?? by.name,
    };
  });
};
