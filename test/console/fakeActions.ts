import type { Action, ProposedAction } from '#domain/action.ts';
import type { Agent } from '#domain/reply.ts';
import type { ActRequest, ThreadDetail } from '#domain/view.ts';
import { threadOf } from './fakeThreads.ts';

export const CALL = 'zephyrline:x:call';
export const TARIFF = 'zephyrline:x:tariff';

/** Hostile in every word that is not ours. */
export const MARKUP = '<img src=x onerror=alert(1)>\u202Egnp.exe';

export const CALL_BACK: ProposedAction = {
  backoffice: 'cases',
  name: 'call_back',
  kind: 'call_back',
  title: 'Call the customer back',
  risk: 'low',
  inputs: [
    { name: 'at', title: 'When', kind: 'instant', required: true, value: '2026-11-05T14:30:00.000Z' },
    { name: 'phone', title: 'Telephone number', kind: 'phone', required: true, value: '+44 20 7946 0018' },
    {
      name: 'about',
      title: 'What about',
      kind: 'text',
      required: false,
      maxLength: 2000,
      value: 'My suitcase, file AMSZY10045. Please ring me after half past two.',
    },
    { name: 'surname', title: 'Last name', kind: 'text', required: false, maxLength: 80 },
  ],
};

export const CHANGE_TARIFF: ProposedAction = {
  backoffice: 'orders',
  name: 'change_tariff',
  kind: 'place_order',
  title: 'Change the tariff',
  risk: 'high',
  reference: { backoffice: 'orders', value: 'C-40017' },
  inputs: [
    {
      name: 'tariff',
      title: 'Tariff',
      kind: 'choice',
      required: true,
      choices: [
        { value: 'm', title: 'Medium, 650 a month' },
        { value: 'l', title: 'Large, 900 a month' },
      ],
      value: 'm',
    },
    { name: 'from', title: 'From', kind: 'date', required: false, value: '2026-12-01' },
  ],
};

export const withProposal = (detail: ThreadDetail, ...actions: ProposedAction[]): ThreadDetail => ({
  ...detail,
  drafts: detail.drafts.map((draft) => ({ ...draft, actions })),
});

const wanting = (key: string, name: string, text: string, ...actions: ProposedAction[]): ThreadDetail =>
  withProposal(
    threadOf({
      key,
      customer: { id: key, handle: key, name },
      place: 'private',
      messages: [[-6, text]],
      dueIn: 50,
      draft: { state: 'human', human: 'action_first', intent: 'request' },
    }),
    ...actions,
  );

export const toDo = (): ThreadDetail[] => [
  wanting('call', 'Ana Duarte', 'Please ring me after half past two, +44 20 7946 0018', CALL_BACK),
  wanting('tariff', 'Piet de Vries', 'Put me on the medium one, contract C-40017', CHANGE_TARIFF),
];

/** Puts an action on the head as its approval, or whoever does it, leaves it. */
export const withAction = (
  detail: ThreadDetail,
  by: Agent,
  approvedAt: string,
  change: Partial<Action>,
): ThreadDetail => {
  const draft = detail.drafts[0]!;
  const { inputs: proposed, risk: _, ...proposal } = draft.actions![0]!;
  const inputs = Object.fromEntries(proposed.map(({ name, value = '' }) => [name, value]));
  const action: Action = {
    ...proposal,
    id: 'act_1',
    thread: draft.thread,
    draftId: draft.id,
    inputs,
    by,
    approvedAt,
    state: 'approved',
    fence: 0,
    ...change,
  };
  const { id, title, state } = action;
  const head = {
    ...detail.row.head,
    version: detail.row.head.version + 1,
    action: { id, title, state, by: by.name, at: approvedAt, checkAt: approvedAt },
  };
  return { ...detail, row: { ...detail.row, head }, actions: [action] };
};

/** The draft made from what came of it: the answer, in place of the proposal. */
export const withAnswer = (detail: ThreadDetail, text: string): ThreadDetail => {
  const { actions: _actions, human: _human, ...old } = detail.drafts[0]!;
  const draft = {
    ...old,
    id: `${old.id}_done`,
    state: 'ready' as const,
    deliveries: [{ thread: old.thread, place: old.place, text, claims: [] }],
  };
  const { id, state, basedOn } = draft;
  const head = { ...detail.row.head, draft: { id, state, basedOn } };
  return { ...detail, row: { ...detail.row, head }, drafts: [draft, ...detail.drafts] };
};

/** The title of the first input a desk would not take, if there is one. */
export const refusedInput = (
  { drafts }: ThreadDetail,
  { draftId, name, inputs }: ActRequest,
): ProposedAction['inputs'][number] | undefined =>
  drafts
    .find(({ id }) => id === draftId)
    ?.actions?.find((proposal) => proposal.name === name)
    ?.inputs.find((input) =>
      input.kind === 'phone'
        ? !/^\+?\d{6,15}$/.test((inputs[input.name] ?? '').replace(/[\s().-]/g, ''))
        : input.required && (inputs[input.name] ?? '') === '',
    );
