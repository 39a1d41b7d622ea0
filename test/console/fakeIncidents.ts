import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Incident, IncidentView } from '#domain/incident.ts';
import { at } from './fakeThreads.ts';

const fact = (id: string, label: string, value: FactValue): CitedFact => ({
  id,
  label,
  value,
  source: 'outages · serviceProblem[0]',
  observedAt: at(-4),
  certainty: 'confirmed',
  disclose: 'public',
});

export const OUTAGE: Incident = {
  id: 'outages:SP-17',
  brand: 'zephyrline',
  backoffice: 'outages',
  reference: 'SP-17',
  version: 4,
  facts: [
    fact('case.kind', 'Kind of case', { kind: 'code', code: 'outage' }),
    fact('case.phase', 'State of the case', { kind: 'code', code: 'in_progress' }),
    fact('case.where', 'Where it is', { kind: 'place', name: 'Harbour district' }),
    fact('case.cause', 'Cause', { kind: 'code', code: 'cable_break' }),
    fact('case.eta', 'When it is expected', {
      kind: 'instant',
      at: '2026-11-06T18:00:00.000Z',
      precision: 'minute',
    }),
  ],
  news: 'in_progress cable_break 2026-11-06T18:00',
  previews: [
    { lang: 'en', text: 'The cable in your area is broken; a crew is working on the repair.' },
    { lang: 'ru', text: 'На вашем участке обрыв кабеля, ремонтом занимается бригада.' },
    { lang: 'de', text: 'In Ihrer Gegend ist ein Kabel gebrochen, ein Bautrupp repariert es.' },
  ],
  seenAt: at(-4),
  untold: true,
};

export const incident = (change: Partial<Incident> = {}, threads = 12): IncidentView => ({
  incident: { ...OUTAGE, ...change },
  threads,
});
