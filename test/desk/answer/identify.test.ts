import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identify } from '#desk/answer/identify.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import type { Known } from '#desk/ports/people.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const status = {} as CaseStatus;

/** A back office with one file: AMSZY10045, Petrov. */
const office = () => {
  const asked: string[] = [];
  let down = false;
  const backoffice: BackOffice = {
    name: 'baggage',
    kind: 'delayed_bag',
    topics: ['bag'],
    identity: 'verified',
    proof: 'surname',
    referenceForm: 'bag_file',
    actions: [],
    finds: false,
    references: () => [],
    mask: (reference) => reference,
    key: (_brand, reference) => reference,
    connect: async () => ({
      lookUp: async ({ reference, proofs }): Promise<LookupResult> => {
        asked.push(`${reference} ${proofs.surname}`);
        if (down) return { ok: false, reason: 'unavailable' };
        if (proofs.surname === undefined) return { ok: false, reason: 'need_identifiers' };
        return reference === 'AMSZY10045' && proofs.surname === 'Petrov'
          ? { ok: true, status, proved: 'verified_basic' }
          : { ok: false, reason: 'no_match' };
      },
    }),
  };
  return { backoffice, asked, setDown: (value: boolean) => (down = value) };
};

const said = (reference?: string, surname?: string): Understanding => ({
  lang: 'en',
  intent: 'case',
  references: reference === undefined ? [] : [{ backoffice: 'baggage', value: reference }],
  proofs: surname === undefined ? {} : { surname },
  topics: [],
});

const customer = async () => {
  serial += 1;
  const files = office();
  const world = deskFor(table, `i${serial}`, files.backoffice);
  const brand = await world.desk.brands.get('');
  const account = { brand, people: 'x', id: '800200' };
  const known = () => world.desk.accounts.get(brand.id, 'x', account.id);
  const says = async (told: Understanding) =>
    identify(world.desk, files.backoffice, account, await known(), told);
  const saysAtOnce = async (all: Understanding[]) => {
    const before = await known();
    return Promise.allSettled(
      all.map((told) => identify(world.desk, files.backoffice, account, before, told)),
    );
  };
  const remembers = async (more: Partial<Known>) =>
    world.desk.accounts.put(brand.id, 'x', account.id, { ...(await known()), ...more });
  return { ...world, ...files, says, saysAtOnce, remembers };
};

describe('whose case it is', () => {
  it('asks for both halves when nothing is known, and for the missing one after that', async () => {
    const { says } = await customer();
    expect(await says(said())).toEqual({ kind: 'ask', missing: ['reference', 'surname'], miss: false });
    expect(await says(said('AMSZY10045'))).toEqual({ kind: 'ask', missing: ['surname'], miss: false });
    expect(await says(said(undefined, 'Petrov'))).toMatchObject({ kind: 'case' });
  });

  it('keeps the file it asks the proof of, where the back office wants one for what was opened here', async () => {
    const { says, remembers, asked } = await customer();
    const reference = { backoffice: 'baggage', value: 'LHRZY20311' };
    await remembers({ reference, opened: ['LHRZY20311', 'AMSZY10045'] });
    expect(await says(said('AMSZY10045'))).toEqual({ kind: 'ask', missing: ['surname'], miss: false });
    expect(await says(said(undefined, 'Petrov'))).toMatchObject({
      kind: 'case',
      reference: { value: 'AMSZY10045' },
    });
    expect(asked.at(-1)).toBe('AMSZY10045 Petrov');
  });

  it('never asks again for what was told before', async () => {
    const { says } = await customer();
    await says(said('AMSZY10045', 'Petrov'));
    expect(await says(said())).toMatchObject({ kind: 'case' });
  });

  it('answers the same for a file that does not exist and one that is somebody else’s', async () => {
    const [stranger, dreamer] = [await customer(), await customer()];
    expect(await stranger.says(said('AMSZY10045', 'Smith'))).toEqual(
      await dreamer.says(said('AMSZY99999', 'Petrov')),
    );
  });

  it('leaves it to a person after three pairs that do not match, even when the fourth would', async () => {
    const { says, asked } = await customer();
    const tried = [];
    for (const name of ['Smith', 'Jones', 'Brown', 'Petrov'])
      tried.push((await says(said('AMSZY10045', name))).kind);
    expect(tried).toEqual(['ask', 'ask', 'too_many_tries', 'too_many_tries']);
    expect(asked).toHaveLength(3);
  });

  it('stays with the person when the customer writes again without a new pair', async () => {
    const { says } = await customer();
    for (const name of ['Smith', 'Jones', 'Brown']) await says(said('AMSZY10045', name));
    expect(await says(said())).toMatchObject({ kind: 'too_many_tries' });
  });

  it('does not burn a try when the customer writes again without a new pair', async () => {
    const { says, asked } = await customer();
    await says(said('AMSZY10045', 'Smith'));
    expect(await says(said())).toMatchObject({ kind: 'ask', miss: true });
    expect(await says(said())).toMatchObject({ kind: 'ask', miss: true });
    expect(asked).toHaveLength(1);
  });

  it('forgets failed tries after a day', async () => {
    const { says, wait } = await customer();
    for (const name of ['Smith', 'Jones', 'Brown']) await says(said('AMSZY10045', name));
    wait(24 * 3600 + 1);
    expect(await says(said('AMSZY10045', 'Petrov'))).toMatchObject({ kind: 'case' });
  });

  it('uses at most one outcome of many tries made at the same time', async () => {
    const { saysAtOnce } = await customer();
    const tries = await saysAtOnce(['A', 'B', 'C', 'D', 'Petrov'].map((name) => said('AMSZY10045', name)));
    expect(tries.filter(({ status: outcome }) => outcome === 'fulfilled')).toHaveLength(1);
  });

  it('counts no try while the back office cannot answer', async () => {
    const { says, setDown } = await customer();
    setDown(true);
    for (let n = 0; n < 4; n += 1)
      expect(await says(said('AMSZY10045', 'Petrov'))).toMatchObject({ kind: 'unavailable' });
    setDown(false);
    expect(await says(said())).toMatchObject({ kind: 'case' });
  });

  it('asks anew when a verified customer names a file that is not theirs', async () => {
    const { says } = await customer();
    await says(said('AMSZY10045', 'Petrov'));
    expect(await says(said('LHRZY20311'))).toMatchObject({ kind: 'ask', miss: true });
  });
});
