import type { Where } from '#domain/caseStatus.ts';
import type { FactValue } from '#domain/facts.ts';
import type { PlainKind } from './catalogue/en.ts';
import type { Sketch } from './sampleCases.ts';

/* What cases of each kind commonly have to tell. */

export const TONIGHT = '2026-11-05T18:00:00.000Z';
export const TOMORROW = '2026-11-06T18:00:00.000Z';
export const NEXT_UPDATE = '2026-11-05T14:00:00.000Z';
export const LATER = '2026-11-19T00:00:00.000Z';

const HARBOUR: Where = {
  kind: 'area',
  name: 'North Harbour',
  names: {
    en_in: 'in North Harbour',
    ru_in: 'в Северной гавани',
    uk_in: 'у Північній гавані',
    nl_in: 'in Noordhaven',
    de_in: 'in Nordhafen',
  },
};
const airport = (code: string, name: string, names: Where['names']): Where => ({
  kind: 'airport',
  code,
  name,
  ...(names && { names }),
});
export const AMSTERDAM = airport('AMS', 'Amsterdam', {
  en_in: 'in Amsterdam',
  ru_in: 'в Амстердаме',
  uk_in: 'в Амстердамі',
  nl_in: 'in Amsterdam',
  de_in: 'in Amsterdam',
});
export const HEATHROW = airport('LHR', 'London Heathrow', {
  en_to: 'London Heathrow',
  ru_to: 'в Лондон, в Хитроу',
  uk_to: 'до Лондона, в Гітроу',
  nl_to: 'naar Londen Heathrow',
  de_to: 'nach London Heathrow',
});
const DEPOT: Where = { kind: 'hub', name: 'Gotham', names: {} };

/** What a sketch tells beside its kind and phase. */
export type More = Omit<Sketch, 'kind' | 'phase'>;
const text = (value: string): FactValue => ({ kind: 'text', text: value });

/** What such a case commonly has to tell. */
export const OF_KIND: Readonly<Record<PlainKind, More>> = {
  trouble_ticket: { cause: 'cable_break', step: { code: 'crew_repairs' }, promisedBy: TOMORROW },
  outage: {
    where: HARBOUR,
    cause: 'power_failure',
    eta: { to: TONIGHT },
    disclose: 'public',
  },
  order: {
    details: { item: text('Breeze 300') },
    step: { code: 'takes_effect', by: '2026-12-01T00:00:00.000Z' },
  },
  parcel: { owner: 'Swift Parcels', where: DEPOT, eta: { from: '2026-11-05T14:00:00.000Z', to: TONIGHT } },
  complaint: {
    step: { code: 'decision_due', by: LATER },
    details: {
      amount: { kind: 'money', amount: 35.5, currency: 'EUR' },
      payment: { kind: 'code', code: 'bank_transfer' },
      delay: { kind: 'duration', seconds: 5700 },
    },
    disclose: 'verified_strong',
  },
  call_back: { step: { code: 'calls_back', by: TONIGHT }, details: { phone: text('+44 20 7946 0011') } },
  generic: { step: { code: 'answer_due', by: TOMORROW } },
};

/** A document that can be opened by anybody. */
export const DOCUMENT: Sketch = {
  kind: 'document',
  phase: 'resolved',
  details: {
    title: text('Preparing for a blood test'),
    link: { kind: 'link', url: 'https://docs.vesna.example/forms/blood-test.pdf' },
  },
  disclose: 'public',
};
