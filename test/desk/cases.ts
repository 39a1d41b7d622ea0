import type { CaseItem, CaseStatus, Eta, Fact, Phase, Where } from '#domain/caseStatus.ts';
import type { Disclosure } from '#domain/disclosure.ts';
import type { Instant } from '#domain/instant.ts';

/** Thursday, in winter: Europe/London is UTC. */
export const NOW: Instant = '2026-11-05T09:10:00.000Z';

export const AMS: Where = {
  kind: 'airport',
  code: 'AMS',
  name: 'Amsterdam',
  names: {
    en_in: 'in Amsterdam',
    en_to: 'Amsterdam',
    ru: 'Амстердам',
    ru_in: 'в Амстердаме',
    ru_to: 'в Амстердам',
    ru_from: 'из Амстердама',
  },
};

export const LHR: Where = {
  kind: 'airport',
  code: 'LHR',
  name: 'London Heathrow',
  names: {
    en_in: 'at London Heathrow',
    en_to: 'London Heathrow',
    ru: 'Лондон, Хитроу',
    ru_in: 'в Лондоне, в Хитроу',
    ru_to: 'в Лондон, в Хитроу',
    ru_from: 'из Лондона, из Хитроу',
  },
};

export const fact = <T>(
  value: T,
  disclose: Disclosure = 'verified_basic',
  certainty: Fact<T>['certainty'] = 'confirmed',
): Fact<T> => ({
  value,
  observedAt: NOW,
  source: { connector: 'baggage', path: 'DelayedBag[0]' },
  certainty,
  disclose,
});

type Step = NonNullable<CaseStatus['nextStep']>['value'];

export interface CaseSketch {
  phase: Phase;
  since?: Instant;
  where?: Where;
  step?: Partial<Step> & { code: string };
  eta?: Partial<Eta> & { to: Instant };
  owner?: string;
  action?: { code: string; deadline?: Instant };
  items?: CaseItem[];
  reported?: boolean;
  replacedBy?: string;
  internal?: string[];
  fetchedAt?: Instant;
}

const factsOf = ({ since, where, step, eta, owner, action, items }: CaseSketch): Partial<CaseStatus> => ({
  ...(since && { phaseSince: fact(since, 'private_thread') }),
  ...(where && { where: fact(where) }),
  ...(step && { nextStep: fact({ owner: 'airline', ...step }) }),
  ...(eta && { eta: fact({ precision: 'minute', basis: 'carrier', ...eta } as Eta) }),
  ...(owner && { owner: fact(owner) }),
  ...(action && { customerAction: fact(action) }),
  ...(items && { items: fact(items) }),
});

/** A case as the baggage connector draws it, from what matters to a test. */
export const caseOf = (sketch: CaseSketch): CaseStatus => ({
  v: 1,
  kind: 'delayed_bag',
  ref: { display: 'AMSZY•••45', hash: 'h', ...(sketch.replacedBy && { replacedBy: sketch.replacedBy }) },
  phase: fact(sketch.phase, 'private_thread', sketch.reported ? 'reported' : 'confirmed'),
  sourceStatus: { code: 'BTS' },
  ...factsOf(sketch),
  internal: (sketch.internal ?? []).map((note) => fact(note, 'agent_only')),
  freshness: { fetchedAt: sketch.fetchedAt ?? NOW, staleAfterSec: 900 },
  gaps: [],
});

const YESTERDAY = '2026-11-04T18:40:00.000Z';
const MORNING = '2026-11-05T07:30:00.000Z';

/** One case for everything the baggage connector can say. */
export const CASES: Readonly<Record<string, CaseSketch>> = {
  received: { phase: 'received', since: MORNING, step: { code: 'tracing_continues' } },
  searching: { phase: 'searching', since: '2026-11-03T14:20:00.000Z', step: { code: 'tracing_continues' } },
  'searching, handover ahead': {
    phase: 'searching',
    since: '2026-10-17T14:20:00.000Z',
    step: { code: 'handover_after_21_days', by: '2026-11-07T14:20:00.000Z' },
  },
  'searching, handed over': {
    phase: 'searching',
    since: '2026-10-14T14:20:00.000Z',
    step: { code: 'handover_after_21_days', by: '2026-11-04T14:20:00.000Z' },
  },
  'waiting for the customer': {
    phase: 'waiting_on_customer',
    since: MORNING,
    action: { code: 'contents_form', deadline: '2026-11-07T17:00:00.000Z' },
  },
  located: { phase: 'located', since: YESTERDAY, where: AMS, step: { code: 'flight_pending', where: LHR } },
  'located, match': {
    phase: 'located',
    since: YESTERDAY,
    where: AMS,
    reported: true,
    step: { code: 'flight_pending', where: LHR },
  },
  'located, flight known': {
    phase: 'located',
    since: YESTERDAY,
    where: AMS,
    step: { code: 'flight_to', where: LHR, number: 'ZY1007', by: '2026-11-05T16:05:00.000Z' },
  },
  'located, nothing more': { phase: 'located', since: YESTERDAY, where: AMS },
  customs: {
    phase: 'waiting_on_third_party',
    since: YESTERDAY,
    where: LHR,
    step: { code: 'customs', where: LHR },
  },
  'in transit, not yet left': {
    phase: 'in_transit',
    since: MORNING,
    where: AMS,
    step: { code: 'flight_to', where: LHR, number: 'ZY1007', by: '2026-11-05T16:05:00.000Z' },
  },
  'in transit': {
    phase: 'in_transit',
    since: MORNING,
    step: { code: 'flight_to', where: LHR, number: 'ZY1007', by: '2026-11-05T16:05:00.000Z' },
  },
  'in transit, no time': {
    phase: 'in_transit',
    since: MORNING,
    step: { code: 'flight_pending', where: LHR },
  },
  'courier collects': {
    phase: 'out_for_delivery',
    since: MORNING,
    where: LHR,
    owner: 'Swift Parcels',
    step: { code: 'courier_collects' },
  },
  'courier delivers': {
    phase: 'out_for_delivery',
    since: MORNING,
    where: { kind: 'courier', name: 'Swift Parcels' },
    owner: 'Swift Parcels',
    eta: { from: '2026-11-05T14:00:00.000Z', to: '2026-11-05T18:00:00.000Z' },
    step: { code: 'courier_delivers', by: '2026-11-05T18:00:00.000Z' },
  },
  'courier delivers, moved': {
    phase: 'out_for_delivery',
    since: MORNING,
    owner: 'Swift Parcels',
    eta: {
      from: '2026-11-06T14:00:00.000Z',
      to: '2026-11-06T18:00:00.000Z',
      original: '2026-11-05T12:00:00.000Z',
      movedTimes: 1,
    },
    step: { code: 'courier_delivers' },
  },
  'attempt failed': {
    phase: 'attempt_failed',
    since: YESTERDAY,
    owner: 'Swift Parcels',
    eta: { from: '2026-11-06T09:00:00.000Z', to: '2026-11-06T12:00:00.000Z' },
    step: { code: 'courier_tries_again' },
    action: { code: 'confirm_address' },
  },
  'attempt failed, no time': {
    phase: 'attempt_failed',
    since: YESTERDAY,
    step: { code: 'courier_tries_again' },
  },
  delivered: { phase: 'resolved', since: MORNING },
  'two bags, one found': {
    phase: 'searching',
    since: '2026-11-03T14:20:00.000Z',
    step: { code: 'tracing_continues' },
    items: [
      { label: '1', phase: 'located', where: AMS },
      { label: '2', phase: 'searching' },
    ],
  },
  'new reference': {
    phase: 'searching',
    since: MORNING,
    step: { code: 'tracing_continues' },
    replacedBy: 'LHRZY20417',
  },
};
