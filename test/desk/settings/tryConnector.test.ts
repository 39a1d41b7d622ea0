import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import { tryConnector } from '#desk/settings/tryConnector.ts';
import type { LookupResult } from '#domain/caseStatus.ts';
import type { ConnectorTrialRequest, Reading } from '#domain/settingsView.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';
import { ADAM, settingsFor } from './settingsFor.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const FOUND: LookupResult = { ok: true, proved: 'verified_basic', status: ticketOf('in_progress') };
const NO_MATCH: LookupResult = { ok: false, reason: 'no_match' };
const GIVEN: ConnectorTrialRequest = {
  reference: 'TT-700123',
  proof: 'Ivanova',
  lang: 'en',
  channel: 'x',
};

let serial = 0;
const world = (more: Partial<BackOffice> = {}) => {
  serial += 1;
  const scripted = scriptedOffice({
    references: (text) => (/\bTT-\d{6}\b/.test(text) ? [{ backoffice: 'tickets', value: text.trim() }] : []),
    mask: () => 'TT-•••23',
    ...more,
  });
  const brand = `tried-${serial}`;
  const { desk, ...rest } = settingsFor(table, brand, scripted.office);
  return {
    ...{ ...rest, ...scripted, desk, brand },
    trial: (request: Partial<ConnectorTrialRequest> = {}) =>
      tryConnector(desk)(ADAM, brand, 'tickets', { ...GIVEN, ...request }),
  };
};

const textsOf = (readings: readonly Reading[], given: Reading['given'], place: Reading['place']) =>
  readings
    .filter((reading) => reading.given === given && reading.place === place)
    .flatMap(({ deliveries }) => deliveries.map(({ text }) => text));

describe('a back office that is tried', () => {
  it('shows its facts with source and level, and the draft for each place and each thing that is known', async () => {
    const { knows, trial } = world();
    knows(FOUND);
    const { outcome, facts, readings, ...found } = await trial();
    expect(outcome).toBe('found');
    expect(found.case).toMatchObject({
      display: 'TT-•••23',
      kind: 'trouble_ticket',
      proved: 'verified_basic',
    });
    expect(facts.map(({ id }) => id)).toContain('case.phase');
    expect(facts.every(({ source, certainty, disclose }) => source && certainty && disclose)).toBe(true);
    expect(readings.map(({ given, place, state }) => `${given} ${place} ${state}`)).toEqual([
      'reference private ready',
      'reference public ready',
      'proof private ready',
      'proof public ready',
    ]);
    expect(readings.map(({ reach }) => reach)).toEqual(['public', 'public', 'verified_basic', 'public']);
    expect(textsOf(readings, 'proof', 'private').join()).toMatch(/working on your fault/);
    expect(readings.at(-2)?.told).toContainEqual({ id: 'case.phase', label: 'State of the case' });
  });

  it('asks for what is missing where the reference alone is given, and is not asked then', async () => {
    const { knows, trial, asked } = world();
    knows(FOUND);
    const { outcome, readings } = await trial({ proof: '' });
    expect(outcome).toBe('need_identifiers');
    expect(textsOf(readings, 'reference', 'private').join()).toMatch(/surname/);
    expect(asked).toEqual([]);
  });

  it('is asked once, as nobody, whatever is made of its answer', async () => {
    const { knows, trial, asked, desk, brand } = world();
    knows(FOUND);
    await trial();
    expect(asked).toEqual([{ reference: 'TT-700123', proofs: { surname: 'Ivanova' } }]);
    expect(await desk.accounts.get(brand, 'x', 'specimen')).toMatchObject({ revision: 0 });
  });

  it('answers an unknown file and a wrong name in the same words', async () => {
    const { knows, trial } = world();
    knows(NO_MATCH);
    const wrongName = await trial({ proof: 'Petrova' });
    const wrongFile = await trial({ reference: 'TT-999999' });
    const { at: _, tookMs: _took, ...first } = wrongName;
    const { at: _at, tookMs: _tookToo, ...second } = wrongFile;
    expect(first).toEqual(second);
    expect(first.outcome).toBe('no_match');
  });

  it('counts what does not match, and goes silent on a reference that was tried too often', async () => {
    const { knows, trial, desk, brand, now } = world();
    knows(NO_MATCH);
    for (let tries = 0; tries < 10; tries += 1) expect((await trial()).outcome).toBe('no_match');
    expect(await desk.officeStates.read(brand, 'tickets', 'TT-700123', now())).toMatchObject({
      misses: 10,
      referenceMisses: 10,
    });
    const { outcome, readings } = await trial();
    expect(outcome).toBe('locked');
    expect(readings.at(-1)).toMatchObject({ state: 'human', human: 'too_many_tries', deliveries: [] });
  });

  it('that fails says why, and is left alone after five failures in a row', async () => {
    const { knows, trial, asked } = world();
    knows({ ok: false, reason: 'unavailable', detail: 'It answered 503.' });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await trial()).toMatchObject({ outcome: 'unavailable', detail: 'It answered 503.' });
    const left = await trial();
    expect(left).toMatchObject({ outcome: 'unavailable', retryAt: expect.any(String) });
    expect(left.detail).toMatch(/left alone/);
    expect(textsOf(left.readings, 'proof', 'private').join()).not.toBe('');
    expect(asked).toHaveLength(5);
  });

  it('is never made to send a one-time code', async () => {
    let codes = 0;
    const amount = { ...ticketOf('resolved').phase, disclose: 'verified_strong' as const };
    const status = ticketOf('in_progress', {
      details: { amount: { ...amount, value: { kind: 'money', amount: 5, currency: 'EUR' } } },
    });
    const { knows, trial, office } = world({ identity: 'strong' });
    const { connect } = office;
    Object.assign(office, {
      connect: async (...context: Parameters<typeof connect>) => ({
        ...(await connect(...context)),
        challenge: async () => {
          codes += 1;
          return true;
        },
      }),
    });
    knows({ ok: true, proved: 'verified_basic', status });
    const { readings } = await trial();
    expect(readings.at(-1)?.state).toBe('ready');
    expect(codes).toBe(0);
  });

  it('can be asked by words alone where it knows what is open', async () => {
    const { knows, trial } = world({ identity: 'none', finds: true });
    knows({ ...FOUND, proved: 'none' });
    const { outcome, readings } = await trial({ reference: '', proof: '', words: 'no signal in Harbour' });
    expect(outcome).toBe('found');
    expect(readings.map(({ given }) => given)).toEqual(['words', 'words']);
  });

  it('is tried under a name that is kept, with the reference masked', async () => {
    const { knows, trial, desk, brand, now } = world();
    knows(FOUND);
    await trial();
    expect(await desk.trials.latest(brand)).toEqual([
      {
        at: now(),
        by: 'Adam Novak',
        what: 'backoffice',
        name: 'tickets',
        display: 'TT-•••23',
        outcome: 'found',
      },
    ]);
  });

  it('shows nothing where it cannot be kept who looked', async () => {
    const { knows, desk, brand } = world();
    knows(FOUND);
    const failing = { ...desk, trials: { ...desk.trials, put: () => Promise.reject(new Error('full')) } };
    await expect(tryConnector(failing)(ADAM, brand, 'tickets', GIVEN)).rejects.toThrow('full');
  });

  it.each(['sms', 'telegraph', '__proto__'])('is not tried on %s', async (channel) => {
    const { desk, brand } = world();
    const deaf = {
      ...desk,
      channels: (name: string) => {
        const found = desk.channels(name);
        return name === 'sms' ? { ...found, traits: { ...found.traits, outOnly: true as const } } : found;
      },
    };
    await expect(tryConnector(deaf)(ADAM, brand, 'tickets', { ...GIVEN, channel })).rejects.toMatchObject({
      kind: 'input',
      code: 'channel',
    });
  });
});
