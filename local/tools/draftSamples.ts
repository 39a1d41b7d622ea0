import { isPlain, wordsFor } from '#desk/compose/caseWords.ts';
import type { PlainKind } from '#desk/compose/catalogue/en.ts';
import type { Say } from '#desk/compose/plan.ts';
import { caseFrom, SINCE, type Sketch, told } from '#desk/compose/sampleCases.ts';
import {
  AMSTERDAM,
  DOCUMENT,
  HEATHROW,
  LATER,
  type More,
  NEXT_UPDATE,
  OF_KIND,
  TOMORROW,
  TONIGHT,
} from '#desk/compose/sampleSketches.ts';
import { ACTION_KINDS } from '#domain/action.ts';
import { CASE_KINDS, type Phase } from '#domain/caseStatus.ts';
import { PROOFS, type Proof, REFERENCE_FORMS, type ReferenceForm } from '#domain/identity.ts';

/* Everything okno can be asked to say, one sample each: for reading aloud, and for tests that no words are missing. */

/** What is so in one phase alone. */
const OF_PHASE: Readonly<Partial<Record<`${PlainKind} ${Phase}`, More>>> = {
  'trouble_ticket received': {
    cause: undefined,
    step: { code: 'engineer_visits', by: '2026-11-06T10:00:00.000Z' },
  },
  'trouble_ticket waiting_on_customer': { step: undefined, action: { code: 'confirm_appointment' } },
  'trouble_ticket waiting_on_third_party': { step: undefined, linked: 'outage', eta: { to: LATER } },
  'trouble_ticket resolved': { action: { code: 'confirm_fixed' } },
  'outage received': { eta: undefined, cause: undefined },
  'parcel waiting_on_customer': {
    cause: 'customs',
    action: { code: 'send_information', text: 'what is inside' },
  },
  'parcel ready_for_collection': { action: { code: 'collect', deadline: '2026-11-07T17:00:00.000Z' } },
  'parcel attempt_failed': { cause: 'nobody_home', step: { code: 'delivers_again' } },
  'complaint waiting_on_customer': {
    step: undefined,
    action: {
      code: 'send_information',
      text: 'a picture of the ticket',
      deadline: '2026-11-07T17:00:00.000Z',
    },
  },
  'complaint resolved': { step: { code: 'payment_due', by: LATER } },
  'generic in_progress': { step: undefined },
};

const PHASES: readonly Phase[] = [
  'received',
  'searching',
  'in_progress',
  'waiting_on_customer',
  'waiting_on_third_party',
  'located',
  'in_transit',
  'ready_for_collection',
  'out_for_delivery',
  'attempt_failed',
  'resolved',
  'closed',
  'rejected',
  'cancelled',
];

/** Every kind and phase the English catalogue has words for, each with what it commonly tells. */
export const PLAIN_CASES: readonly Sketch[] = CASE_KINDS.filter(isPlain).flatMap((kind) =>
  PHASES.filter((phase) => wordsFor({ lang: 'en' }, 'cases', kind, phase) !== undefined).map((phase) => ({
    kind,
    phase,
    ...OF_KIND[kind],
    ...OF_PHASE[`${kind} ${phase}`],
  })),
);

const BAGS: readonly Sketch[] = [
  { kind: 'delayed_bag', phase: 'searching', step: { code: 'tracing_continues' } },
  {
    kind: 'delayed_bag',
    phase: 'located',
    where: AMSTERDAM,
    step: { code: 'flight_pending', where: HEATHROW },
  },
  {
    kind: 'delayed_bag',
    phase: 'in_transit',
    step: { code: 'flight_to', where: HEATHROW, number: 'ZY1007', by: '2026-11-05T16:05:00.000Z' },
  },
  {
    kind: 'delayed_bag',
    phase: 'out_for_delivery',
    owner: 'Swift Parcels',
    step: { code: 'courier_delivers' },
    eta: { from: '2026-11-05T14:00:00.000Z', to: TONIGHT },
  },
  { kind: 'delayed_bag', phase: 'resolved' },
];

export interface Sample {
  title: string;
  say: Say;
}

const NAMES_NEXT: readonly Phase[] = [
  'resolved',
  'closed',
  'rejected',
  'cancelled',
  'ready_for_collection',
  'waiting_on_customer',
];

const about = (sketch: Sketch, more: Partial<Extract<Say, { kind: 'status' }>> = {}): Say => ({
  kind: 'status',
  status: caseFrom(sketch),
  verification: 'verified_strong',
  ...(NAMES_NEXT.includes(sketch.phase) || sketch.kind === 'document' ? {} : { nextUpdateBy: NEXT_UPDATE }),
  ...more,
});

const nameOf = ({ kind, phase }: Sketch): string => `${kind} ${phase}`;

const AGO = '2026-11-02T10:00:00.000Z';
const OUTAGE: Sketch = { kind: 'outage', phase: 'in_progress', ...OF_KIND.outage };
const TICKET: Sketch = { kind: 'trouble_ticket', phase: 'in_progress', ...OF_KIND.trouble_ticket };
const PARCEL: Sketch = { kind: 'parcel', phase: 'in_transit', ...OF_KIND.parcel };

/** Times that moved, promises that were missed, news. */
const TURNS: readonly Sample[] = [
  { title: 'ticket, promise kept by the estimate', say: about({ ...TICKET, eta: { to: TOMORROW } }) },
  { title: 'ticket, estimate later than the promise', say: about({ ...TICKET, eta: { to: LATER } }) },
  { title: 'ticket, promise missed', say: about({ ...TICKET, promisedBy: SINCE }) },
  { title: 'ticket, no time at all', say: about({ kind: 'trouble_ticket', phase: 'in_progress' }) },
  {
    title: 'outage, moved before we wrote',
    say: about({ ...OUTAGE, eta: { to: TONIGHT, original: SINCE, movedTimes: 2 } }),
  },
  {
    title: 'outage, moved since we wrote',
    say: about({ ...OUTAGE, eta: { to: TOMORROW } }, { previous: told({ ...OUTAGE, eta: { to: TONIGHT } }) }),
  },
  {
    title: 'parcel, with the courier since we wrote',
    say: about({ ...PARCEL, phase: 'out_for_delivery' }, { previous: told(PARCEL) }),
  },
  {
    title: 'order, in progress since we wrote',
    say: about(
      { kind: 'order', phase: 'in_progress', ...OF_KIND.order },
      { previous: told({ kind: 'order', phase: 'received', ...OF_KIND.order }) },
    ),
  },
];

const DONE: readonly Sample[] = ACTION_KINDS.map((action) => {
  const of = {
    create_ticket: { ...TICKET, phase: 'received', step: undefined },
    place_order: { kind: 'order', phase: 'received', ...OF_KIND.order },
    open_complaint: { kind: 'complaint', phase: 'received', step: { code: 'decision_due', by: LATER } },
    reschedule_delivery: {
      ...PARCEL,
      eta: { from: '2026-11-06T09:00:00.000Z', to: '2026-11-06T12:00:00.000Z' },
    },
    send_document: DOCUMENT,
    call_back: { kind: 'call_back', phase: 'received', ...OF_KIND.call_back },
  } as const satisfies Record<string, Sketch>;
  const reference = action === 'send_document' ? {} : { reference: 'TT-700123' };
  return { title: `done ${action}`, say: about(of[action], { done: { action, ...reference } }) };
});

const ask = (
  form: ReferenceForm,
  proof: Proof | undefined,
  missing: ('reference' | Proof)[],
  miss: boolean,
): Say => ({ kind: 'ask', form, ...(proof && { proof }), missing, miss });

const ASKS: readonly Sample[] = [
  ...REFERENCE_FORMS.map((form) => ({
    title: `ask ${form}`,
    say: ask(form, 'surname', ['reference', 'surname'], false),
  })),
  ...PROOFS.map((proof) => ({ title: `ask ${proof}`, say: ask('parcel', proof, [proof], false) })),
  ...REFERENCE_FORMS.map((form, index) => ({
    title: `missed ${form}`,
    say: ask(form, PROOFS[index % PROOFS.length], ['reference'], true),
  })),
  { title: 'missed case, no proof', say: ask('case', undefined, ['reference'], true) },
];

const AWAY: readonly Sample[] = [
  ...CASE_KINDS.map((kind) => ({
    title: `unavailable ${kind}`,
    say: { kind: 'unavailable', about: kind, nextUpdateBy: NEXT_UPDATE } as const,
  })),
  {
    title: 'unavailable ticket, known before',
    say: {
      kind: 'unavailable',
      about: 'trouble_ticket',
      previous: told(TICKET),
      verification: 'verified_strong',
    },
  },
  ...(['delayed_bag', 'parcel', 'order'] as const).map((kind) => ({
    title: `too early ${kind}`,
    say: { kind: 'too_early', about: kind, nextUpdateBy: NEXT_UPDATE } as const,
  })),
];

export const SAMPLES: readonly Sample[] = [
  ...PLAIN_CASES.map((sketch) => ({ title: nameOf(sketch), say: about(sketch) })),
  ...PLAIN_CASES.map((sketch) => ({ ...sketch, since: AGO })).map((sketch) => ({
    title: `${nameOf(sketch)}, nothing new`,
    say: about(sketch, { previous: told(sketch) }),
  })),
  ...BAGS.map((sketch) => ({ title: nameOf(sketch), say: about(sketch) })),
  { title: 'document', say: about(DOCUMENT) },
  ...TURNS,
  ...DONE,
  ...ASKS,
  ...AWAY,
];
