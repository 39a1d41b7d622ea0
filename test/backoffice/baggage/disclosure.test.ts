import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFiles } from '#backoffice/baggage/simulator/demo.ts';
import { MOVES } from '#backoffice/baggage/simulator/model.ts';
import { allCaseFacts } from '#domain/caseFacts.ts';
import type { CaseStatus, Fact } from '#domain/caseStatus.ts';
import { NOW, type Office, openOffice, statusOf } from './office.ts';

/** docs/rules.md D1, for a case whose reference the customer gave. */
const EXPECTED: Readonly<Record<string, Fact<unknown>['disclose']>> = {
  phase: 'private_thread',
  phaseSince: 'private_thread',
  openedAt: 'private_thread',
  lastChangeAt: 'private_thread',
  where: 'verified_basic',
  eta: 'verified_basic',
  nextStep: 'verified_basic',
  owner: 'verified_basic',
  customerAction: 'verified_basic',
  items: 'verified_basic',
};

const SECRETS = {
  address: '17 Quayside Row',
  phone: '7700 900',
  email: 'traveller@mail.example',
  lossComments: 'ramp staff',
  surname: 'PETROV',
  givenName: 'IVAN',
  tag: '0999',
};

const facts = (status: CaseStatus): [string, string][] =>
  Object.entries(status).flatMap(([name, value]) =>
    typeof value === 'object' && 'disclose' in value ? [[name, value.disclose] as [string, string]] : [],
  );

let office: Office;
const seen: CaseStatus[] = [];

/** Every file of the demo world, and the main one pushed through everything that can happen to it. */
beforeAll(async () => {
  office = await openOffice();
  const { world } = office.simulator;
  const seeds = demoFiles(NOW);
  world.seed(seeds);
  for (const { file } of seeds)
    seen.push(statusOf(await office.lookup({ reference: file.reference, surname: file.surname })));
  for (const to of MOVES.filter((name) => name !== 'recreated' && name !== 'pending')) {
    world.advance('AMSZY10045', { to });
    seen.push(statusOf(await office.lookup({ reference: 'AMSZY10045', surname: 'Petrov' })));
  }
});
afterAll(() => office.close());

describe('what leaves the connector', () => {
  it('has the disclosure level its kind of fact must have', () => {
    for (const [name, level] of seen.flatMap(facts)) expect([name, level]).toEqual([name, EXPECTED[name]]);
  });

  it('covers every kind of fact at least once', () => {
    expect(new Set(seen.flatMap(facts).map(([name]) => name))).toEqual(new Set(Object.keys(EXPECTED)));
  });

  it.each(Object.entries(SECRETS))('never holds the %s of the record', (_, secret) => {
    expect(JSON.stringify(seen)).not.toContain(secret);
  });

  it('tells loss reason and fault station to agents alone', () => {
    for (const { internal = [], ...rest } of seen) {
      expect(JSON.stringify(rest)).not.toMatch(/loss reason|fault station/);
      expect(internal.map(({ value }) => value)).toContain('loss reason 79');
      expect(new Set(internal.map(({ disclose }) => disclose))).toEqual(new Set(['agent_only']));
    }
  });

  it('has nothing that may be said in public', () => {
    for (const status of seen)
      expect(allCaseFacts(status).filter(({ disclose }) => disclose === 'public')).toEqual([]);
  });
});
