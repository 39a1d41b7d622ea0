import { describe, expect, it } from 'vitest';
import { routeOf } from '#desk/answer/route.ts';
import type { Known } from '#desk/ports/people.ts';
import type { Understanding } from '#domain/understanding.ts';
import { scriptedOffice } from '../scriptedOffice.ts';

const tickets = scriptedOffice({ name: 'tickets', topics: ['connection'] }).office;
const outages = scriptedOffice({
  name: 'outages',
  topics: ['connection'],
  identity: 'none',
  finds: true,
  actions: [],
}).office;

const REPORT: Understanding = {
  lang: 'ru',
  intent: 'request',
  wants: 'create_ticket',
  topics: ['connection'],
  references: [],
  proofs: {},
};

const routed = (told: Partial<Understanding> = {}, known: Partial<Known> = {}) =>
  routeOf({
    offices: [tickets, outages],
    told: { ...REPORT, ...told },
    known: { revision: 0, tries: 0, ...known },
  });

describe('a report that something does not work', () => {
  it('is first held against what is known to be wrong, and becomes a new case only where nothing is', () => {
    expect(routed()).toMatchObject({
      kind: 'find',
      office: { name: 'outages' },
      otherwise: { kind: 'act', action: 'create_ticket', office: { name: 'tickets' } },
    });
  });

  it('that names a case is about that case', () => {
    const named = { references: [{ backoffice: 'tickets', value: 'TT-700123' }] };
    expect(routed(named)).toMatchObject({ kind: 'case', office: { name: 'tickets' } });
  });

  it('of a customer who was told of a case there already is about that case', () => {
    const told = { reference: { backoffice: 'tickets', value: 'TT-700123' } };
    expect(routed({}, told)).toMatchObject({ kind: 'case', office: { name: 'tickets' } });
  });
});

describe('a wish for money back', () => {
  const complaints = scriptedOffice({
    name: 'complaints',
    topics: ['compensation'],
    actions: [{ kind: 'open_complaint', identity: 'none' }],
  }).office;
  const wish: Understanding = { ...REPORT, wants: 'open_complaint', topics: ['compensation'] };
  const wished = (told: Partial<Understanding>) =>
    routeOf({ offices: [complaints], told: { ...wish, ...told }, known: { revision: 0, tries: 0 } });

  it('opens a complaint', () => {
    expect(wished({})).toMatchObject({ kind: 'act', action: 'open_complaint' });
  });

  it('that asks how much there is to get is answered by the rule first', () => {
    expect(wished({ general: true })).toMatchObject({ kind: 'policy', otherwise: { kind: 'act' } });
  });
});
