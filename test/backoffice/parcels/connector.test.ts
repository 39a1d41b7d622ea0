import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Office } from '#desk/ports/backOffice.ts';
import type { CaseStatus, LookupResult } from '#domain/caseStatus.ts';
import { API_KEY, type Network, openNetwork } from './network.ts';
import { checked, officeOf, published } from './published.ts';

const NAMES = ['parcels', 'parcels-dhl', 'parcels-easypost'] as const;

let network: Network;
beforeEach(async () => {
  network = await openNetwork();
});
afterEach(() => network.simulator.close());

const office = (name: string): Promise<Office> =>
  officeOf(
    name,
    { baseUrl: network.simulator.url, key: API_KEY, username: API_KEY, password: '' },
    { now: network.simulator.now, timeZone: 'Europe/Riga' },
  );

const lookUp = async (name: string, reference: string, postcode: string): Promise<LookupResult> =>
  (await office(name)).lookUp({ reference, proofs: { postcode } });

const statusOf = (result: LookupResult): CaseStatus => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.status;
};

describe.each(NAMES)('the definition %s', (name) => {
  it('passes its check with all its fixtures', async () => {
    expect((await checked(name)).problems).toEqual([]);
  });

  it.each([
    ['VL100200301', 'in_transit'],
    ['VL100200303', 'attempt_failed'],
    ['VL100200306', 'resolved'],
    ['VL100200307', 'rejected'],
    ['VL100200308', 'unknown'],
  ])('tells the phase of %s: %s', async (code, phase) => {
    const postcode = network.simulator.world.under(code)[0]!.postcode;
    expect(statusOf(await lookUp(name, code, postcode)).phase.value).toBe(phase);
  });

  it('tells the parcel of a recycled code to its own recipient alone', async () => {
    const own = await lookUp(name, 'VL100200309', '4201');
    const former = await lookUp(name, 'VL100200309', '1001');
    expect([own.ok, former]).toEqual([true, { ok: false, reason: 'no_match' }]);
  });

  it('answers a wrong postcode and a missing parcel alike', async () => {
    const wrong = await lookUp(name, 'VL100200301', 'LV-9999');
    expect(wrong).toEqual(await lookUp(name, 'VL999999999', 'LV-9999'));
  });

  it('lets out neither name nor address nor telephone of the recipient', async () => {
    const told = JSON.stringify(await lookUp(name, 'VL100200306', 'LV-1082'));
    expect(told).not.toMatch(/vitols|pine cone|2000 0123|1082/i);
  });

  it.each([
    ['busy', { status: 429, retryAfter: 30 }],
    ['down', { status: 503 }],
    ['cut short', { truncate: true }],
    ['no JSON', { body: '<html>', contentType: 'text/html' }],
    ['lost', { reset: true }],
  ])('says unavailable when the carrier is %s', async (_, fault) => {
    await network.door('/__fault', fault);
    expect(await lookUp(name, 'VL100200301', '1010')).toMatchObject({ ok: false, reason: 'unavailable' });
  });
});

describe('a parcel code', () => {
  it.each([
    ['Где VL100200301?', ['VL100200301']],
    ['vl 100-200-301', ['VL100200301']],
    ['VL10020030', []],
  ])('is found in a text: %s', (text, values) => {
    expect(
      published('parcels')
        .references(text)
        .map(({ value }) => value),
    ).toEqual(values);
  });
});

describe('another day of delivery', () => {
  const order = {
    ...{ id: 'act_1', name: 'reschedule_delivery', reference: 'VL100200303' },
    ...{ inputs: { date: '2026-11-06' }, requester: { channel: 'x', id: '1' } },
  };

  it('is done, and the new window is what the customer can be told', async () => {
    const outcome = await (await office('parcels')).act?.(order);
    expect(outcome).toMatchObject({
      kind: 'done',
      result: {
        status: { eta: { value: { from: '2026-11-06T07:00:00.000Z', to: '2026-11-06T16:00:00.000Z' } } },
      },
    });
  });

  it('is found by reading back when its answer was lost', async () => {
    const asked = await office('parcels');
    await network.door('/__fault', { reset: true, after: 'work', times: 1 });
    const outcome = await asked.act?.(order);
    const back = await asked.readBack?.(order);
    expect([outcome?.kind, back?.kind]).toEqual(['unknown', 'found']);
  });

  it('is absent when the request never arrived', async () => {
    const asked = await office('parcels');
    await network.door('/__fault', { reset: true, times: 1 });
    await asked.act?.(order);
    expect(await asked.readBack?.(order)).toEqual({ kind: 'absent' });
  });

  it.each([
    ['a delivered parcel', { reference: 'VL100200306' }, 'refused'],
    ['a Sunday', { inputs: { date: '2026-11-08' } }, 'refused'],
  ])('is refused for good for %s', async (_, change, kind) => {
    expect((await (await office('parcels')).act?.({ ...order, ...change }))?.kind).toBe(kind);
  });

  it('may be tried again when the network has no time', async () => {
    await network.door('/__fault', { status: 503, retryAfter: 60, times: 1 });
    expect((await (await office('parcels')).act?.(order))?.kind).toBe('not_done');
  });
});
