import type { ActOrder, BackOffice, Identifiers, Office } from '#desk/ports/backOffice.ts';
import type { ActOutcome, ActReadBack, ProposedAction } from '#domain/action.ts';
import type { CaseStatus, LookupResult, Phase } from '#domain/caseStatus.ts';
import { caseOf } from './cases.ts';

/** A back office whose every answer is in the test's hands and whose every call is kept. */
export interface ScriptedOffice {
  office: BackOffice;
  asked: Identifiers[];
  orders: ActOrder[];
  readBacks: ActOrder[];
  /** What a lookup, and a search, answers from now on. */
  knows: (next: LookupResult) => void;
  /** What the next attempts to do something come to. */
  acts: (next: ActOutcome) => void;
  shows: (next: ActReadBack) => void;
}

export const ticketOf = (phase: Phase, more: Partial<CaseStatus> = {}): CaseStatus => ({
  ...caseOf({ phase, since: '2026-11-02T08:00:00.000Z' }),
  kind: 'trouble_ticket',
  ref: { display: 'TT-•••23', hash: 'tt-700123' },
  ...more,
});

export const outageOf = (phase: Phase, cause?: 'cable_break' | 'power_failure'): CaseStatus => {
  const status = ticketOf(phase, { kind: 'outage', ref: { display: 'SP-88', hash: 'sp-88', open: 'SP-88' } });
  const toAll = <F extends { disclose: string }>(fact: F) => ({ ...fact, disclose: 'public' as const });
  return {
    ...status,
    phase: toAll(status.phase),
    ...(status.phaseSince && { phaseSince: toAll(status.phaseSince) }),
    ...(cause && { cause: { ...toAll(status.phase), value: cause } }),
  };
};

export const PROPOSAL: ProposedAction = {
  backoffice: 'tickets',
  name: 'create_ticket',
  kind: 'create_ticket',
  title: 'Create a trouble ticket',
  risk: 'low',
  inputs: [
    {
      name: 'description',
      title: 'What is wrong',
      kind: 'text',
      required: true,
      maxLength: 100,
      value: 'no signal',
    },
    { name: 'phone', title: 'Phone', kind: 'phone', required: false },
  ],
};

const next = <T>(list: T[], otherwise: T): T => list.shift() ?? otherwise;

export const scriptedOffice = (more: Partial<BackOffice> = {}): ScriptedOffice => {
  const asked: Identifiers[] = [];
  const orders: ActOrder[] = [];
  const readBacks: ActOrder[] = [];
  const outcomes: ActOutcome[] = [];
  const found: ActReadBack[] = [];
  let known: LookupResult = { ok: false, reason: 'no_match' };
  const done: ActOutcome = {
    kind: 'done',
    result: {
      status: ticketOf('received'),
      reference: { backoffice: 'tickets', value: 'TT-700123' },
    },
  };
  const connected: Office = {
    lookUp: async (identifiers) => {
      asked.push(identifiers);
      return known;
    },
    find: async () => known,
    offer: async () => PROPOSAL,
    act: async (order) => {
      orders.push(order);
      return next(outcomes, done);
    },
    readBack: async (order) => {
      readBacks.push(order);
      return next(found, { kind: 'absent' });
    },
  };
  const office: BackOffice = {
    name: 'tickets',
    kind: 'trouble_ticket',
    topics: ['connection'],
    identity: 'verified',
    proof: 'surname',
    referenceForm: 'ticket',
    actions: [{ kind: 'create_ticket', identity: 'none' }],
    finds: false,
    references: (text) => [...text.matchAll(/TT-\d+/g)].map(([value]) => ({ backoffice: 'tickets', value })),
    mask: (reference) => reference,
    key: (_brand, reference) => reference.toLowerCase(),
    connect: async () => connected,
    ...more,
  };
  return {
    office,
    asked,
    orders,
    readBacks,
    knows: (result) => {
      known = result;
    },
    acts: (outcome) => void outcomes.push(outcome),
    shows: (shown) => void found.push(shown),
  };
};
