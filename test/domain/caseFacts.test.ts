import { describe, expect, it } from 'vitest';
import { caseFrom } from '#desk/compose/sampleCases.ts';
import { allCaseFacts, caseFacts } from '#domain/caseFacts.ts';
import { changesSince } from '#domain/changes.ts';
import { AMS, CASES, caseOf } from '#test/desk/cases.ts';

const ids = (facts: readonly { id: string }[]): string[] => facts.map(({ id }) => id);

describe('facts of a case', () => {
  const located = caseOf({ ...CASES.located!, internal: ['loss reason 79'] });

  it('are few in public', () => {
    expect(caseFacts(located, 'public')).toEqual([]);
  });

  it('are phase and times to somebody who gave the reference alone', () => {
    expect(ids(caseFacts(located, 'private_thread'))).toEqual([
      'case.kind',
      'case.phase',
      'case.phaseSince',
      'case.checkedAt',
    ]);
  });

  it('hold the place for somebody who is verified', () => {
    expect(caseFacts(located, 'verified_basic').find(({ id }) => id === 'case.where')?.value).toMatchObject({
      kind: 'place',
      code: 'AMS',
    });
  });

  it('never hold what is for agents alone, however strong the proof', () => {
    expect(ids(caseFacts(located, 'verified_strong'))).not.toContain('case.internal[0]');
  });

  it('are all known to the gate', () => {
    expect(ids(allCaseFacts(located))).toContain('case.internal[0]');
  });

  it('count bags by state', () => {
    const two = allCaseFacts(caseOf(CASES['two bags, one found']!));
    const numbers = ['case.itemCount', 'case.foundCount', 'case.groups[0]'].map(
      (wanted) => two.find(({ id }) => id === wanted)?.value,
    );
    expect(numbers).toEqual([2, 1, 1].map((value) => ({ kind: 'number', value })));
  });

  it('name the source and its path', () => {
    expect(allCaseFacts(located)[0]?.source).toBe('baggage · DelayedBag[0]');
  });
});

describe('what changed since an earlier answer', () => {
  const facts = (name: string) => allCaseFacts(caseOf(CASES[name]!));

  it('is nothing when only the time of the look is new', () => {
    const later = allCaseFacts(caseOf({ ...CASES.located!, fetchedAt: '2026-11-06T09:10:00.000Z' }));
    expect(changesSince(facts('located'), later)).toEqual([]);
  });

  it('is phase, place and step when a bag takes off', () => {
    expect(ids(changesSince(facts('located'), facts('in transit')))).toEqual([
      'case.phase',
      'case.where',
      'case.nextStep',
      'case.nextStep.by',
      'case.nextStep.number',
    ]);
  });

  it('is nothing when a place only got a name in another language', () => {
    const renamed = { ...AMS, names: { ...AMS.names, uk: 'Амстердам' } };
    const after = allCaseFacts(caseOf({ ...CASES.located!, where: renamed }));
    expect(changesSince(facts('located'), after)).toEqual([]);
  });
});

describe('facts that only some kinds of case have', () => {
  const ticket = caseFrom({
    kind: 'trouble_ticket',
    phase: 'waiting_on_customer',
    cause: 'cable_break',
    promisedBy: '2026-11-06T18:00:00.000Z',
    action: { code: 'send_information', text: 'which lamp is lit' },
    details: { delay: { kind: 'duration', seconds: 5700 } },
    linked: 'outage',
    disclose: 'private_thread',
  });
  const told = (id: string) => allCaseFacts(ticket).find((fact) => fact.id === id)?.value;

  it.each([
    ['case.kind', { kind: 'code', code: 'trouble_ticket' }],
    ['case.cause', { kind: 'code', code: 'cable_break' }],
    ['case.promisedBy', { kind: 'instant', at: '2026-11-06T18:00:00.000Z', precision: 'minute' }],
    ['case.customerAction.text', { kind: 'text', text: 'which lamp is lit' }],
    ['case.delay', { kind: 'duration', seconds: 5700 }],
    ['case.linked', { kind: 'code', code: 'outage' }],
  ])('%s is told as the back office gives it', (id, value) => {
    expect(told(id)).toEqual(value);
  });

  it('never hold the reference of another case', () => {
    expect(JSON.stringify(allCaseFacts(ticket))).not.toContain('X1');
  });

  it('are news when they change', () => {
    const moved = caseFrom({ kind: 'trouble_ticket', phase: 'waiting_on_customer', cause: 'weather' });
    const changed = ids(changesSince(allCaseFacts(ticket), allCaseFacts(moved)));
    expect(changed).toEqual([
      'case.cause',
      'case.promisedBy',
      'case.customerAction',
      'case.customerAction.text',
      'case.linked',
      'case.delay',
    ]);
  });
});
