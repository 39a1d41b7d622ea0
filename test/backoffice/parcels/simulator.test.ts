import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedParcels } from '#backoffice/parcels/simulator/demo.ts';
import { parcelWorld } from '#backoffice/parcels/simulator/world.ts';
import { type Network, openNetwork } from './network.ts';
import { expectRecorded } from './recorded.ts';
import { DhlShipments, EasypostTrackers, misfits, ShipmentTrackings } from './shapes.ts';

let network: Network;
beforeEach(async () => {
  network = await openNetwork();
});
afterEach(() => network.simulator.close());

const STORIES = {
  inTransit: 'VL100200301',
  outForDelivery: 'VL100200302',
  attemptFailed: 'VL100200303',
  atPickupPoint: 'VL100200304',
  etaMoved: 'VL100200305',
  delivered: 'VL100200306',
  returned: 'VL100200307',
  unknownWord: 'VL100200308',
  recycled: 'VL100200309',
} as const;
const TELLING = Object.entries(STORIES);
/** All but the one whose status word no publisher knows. */
const KNOWN = TELLING.filter(([name]) => name !== 'unknownWord');

describe('the fixtures of parcels', () => {
  it.each(TELLING)('are what the simulator answers: %s', async (name, code) => {
    expectRecorded(
      `parcels/fixtures/${name}.json`,
      (await network.neutral(`/parcels?trackingCode=${code}`)).body,
    );
    expectRecorded(`parcels-dhl/fixtures/${name}.json`, (await network.dhl(code)).body);
    expectRecorded(`parcels-easypost/fixtures/${name}.json`, (await network.easypost(code)).body);
  });

  it('know how it looks when there is no such parcel', async () => {
    const none = 'VL999999999';
    expectRecorded(
      'parcels/fixtures/none.json',
      (await network.neutral(`/parcels?trackingCode=${none}`)).body,
    );
    expectRecorded('parcels-dhl/fixtures/none.json', (await network.dhl(none)).body);
    expectRecorded('parcels-easypost/fixtures/none.json', (await network.easypost(none)).body);
  });

  it('know how two parcels under way with one code look', async () => {
    await network.door('/__world/open', {
      ...{ code: STORIES.inTransit, recipient: 'Somebody Else', postcode: 'LV-5001', city: 'Ogre' },
    });
    const { body } = await network.neutral(`/parcels?trackingCode=${STORIES.inTransit}`);
    expectRecorded('parcels/fixtures/ambiguous.json', body);
  });

  it('know how a changed day looks, as the answer and read back', async () => {
    const path = `/parcels/${STORIES.attemptFailed}/reschedule`;
    const answer = await network.neutral(path, { requestId: 'act_fixture0001', date: '2026-11-06' });
    expectRecorded('parcels/fixtures/rescheduled.json', answer.body);
    const tooLate = { requestId: 'act_2', date: '2026-11-06' };
    const refusal = await network.neutral(`/parcels/${STORIES.delivered}/reschedule`, tooLate);
    expectRecorded('parcels/fixtures/tooLate.json', refusal.body);
    expectRecorded(
      'parcels/fixtures/readBack.json',
      (await network.neutral('/parcels?requestId=act_fixture0001')).body,
    );
  });
});

describe('the shapes of parcels', () => {
  it.each(KNOWN)('are those that DHL publishes: %s', async (_, code) => {
    expect(misfits(DhlShipments, (await network.dhl(code)).body)).toEqual([]);
  });

  it.each(KNOWN)('are those that EasyPost publishes: %s', async (_, code) => {
    expect(misfits(EasypostTrackers, (await network.easypost(code)).body)).toEqual([]);
  });

  it.each(TELLING)('are those of TMF684 with our additions: %s', async (_, code) => {
    const { body } = await network.neutral(`/parcels?trackingCode=${code}`);
    expect(misfits(ShipmentTrackings, body)).toEqual([]);
  });

  it('let the check find a field that nobody published', () => {
    expect(misfits(EasypostTrackers, { trackers: [], has_more: false, extra: 1 })).toEqual([
      ' unrecognized_keys',
    ]);
  });
});

describe('the parcel network', () => {
  it.each([
    ['/parcels?trackingCode=VL100200301', { 'x-api-key': 'wrong' }],
    ['/track/shipments?trackingNumber=VL100200301', { 'DHL-API-Key': 'wrong' }],
    ['/v2/trackers?tracking_code=VL100200301', { authorization: 'Basic d3Jvbmc6' }],
  ])('answers 401 to a stranger at %s', async (path, headers) => {
    const response = await fetch(`${network.simulator.url}${path}`, { headers });
    expect(response.status).toBe(401);
  });

  it('gives both parcels of a recycled code, the newest first', async () => {
    const { body } = await network.neutral(`/parcels?trackingCode=${STORIES.recycled}`);
    expect(body).toMatchObject([
      { addressTo: { postcode: 'LV-4201' }, status: 'inTransit' },
      { addressTo: { postcode: 'LV-1001' }, status: 'delivered' },
    ]);
  });

  it('keeps the first estimate and counts how often it moved', async () => {
    const estimate = { to: '2026-11-07T16:00:00.000Z' };
    await network.door('/__world/estimate', { code: STORIES.etaMoved, estimate });
    const { body } = await network.neutral(`/parcels?trackingCode=${STORIES.etaMoved}`);
    expect(body).toMatchObject([{ originalEstimatedDeliveryDate: '2026-11-02', estimateChanges: 2 }]);
  });

  it('does not call it moved when a day becomes a window of that day', async () => {
    await network.door('/__world/move', { code: STORIES.attemptFailed, to: 'in_transit' });
    const window = { from: '2026-11-04T08:00:00.000Z', to: '2026-11-04T10:00:00.000Z' };
    await network.door('/__world/move', {
      code: STORIES.attemptFailed,
      to: 'out_for_delivery',
      estimate: window,
    });
    const { body } = await network.neutral(`/parcels?trackingCode=${STORIES.attemptFailed}`);
    expect(body).toMatchObject([{ estimateChanges: 1, estimatedDeliveryWindow: window }]);
  });

  it('tells a stale record as stale', async () => {
    await network.door('/__fault', { lastUpdate: '2026-10-20T00:00:00.000Z' });
    const { body } = await network.easypost(STORIES.inTransit);
    expect(body).toMatchObject({ trackers: [{ updated_at: '2026-10-20T00:00:00Z' }] });
  });
});

describe('another day of delivery', () => {
  const change = (code: string, date: string, requestId = 'act_fixture0001') =>
    network.neutral(`/parcels/${code}/reschedule`, { requestId, date });

  it('is found again by the id of the request', async () => {
    await change(STORIES.attemptFailed, '2026-11-06');
    const { body } = await network.neutral('/parcels?requestId=act_fixture0001');
    expect(body).toMatchObject([{ trackingCode: STORIES.attemptFailed, rescheduledTo: '2026-11-06' }]);
  });

  it('is not moved by the same request sent again', async () => {
    const first = await change(STORIES.attemptFailed, '2026-11-06');
    expect(await change(STORIES.attemptFailed, '2026-11-09')).toEqual(first);
  });

  it.each([
    ['a delivered parcel', STORIES.delivered, '2026-11-06', 409],
    ['one that is at the door', STORIES.outForDelivery, '2026-11-06', 409],
    ['a Sunday', STORIES.inTransit, '2026-11-08', 422],
    ['today', STORIES.inTransit, '2026-11-03', 422],
    ['a day a month away', STORIES.inTransit, '2026-12-03', 422],
    ['no day at all', STORIES.inTransit, 'soon', 400],
    ['an unknown parcel', 'VL999999999', '2026-11-06', 404],
  ])('is refused for %s', async (_, code, date, status) => {
    expect((await change(code, date)).status).toBe(status);
  });

  it('survives a restart with everything else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'okno-parcels-'));
    const journal = join(folder, 'parcels.jsonl');
    const before = await openNetwork({ journal });
    await before.door('/__world/move', { code: STORIES.inTransit, to: 'out_for_delivery' });
    await before.neutral(`/parcels/${STORIES.attemptFailed}/reschedule`, {
      requestId: 'a',
      date: '2026-11-06',
    });
    await before.simulator.close();
    const after = await openNetwork({ journal });
    expect(after.simulator.world.parcels()).toEqual(before.simulator.world.parcels());
    await after.simulator.close();
    rmSync(folder, { recursive: true });
  });

  it('is done although its answer is lost', async () => {
    await network.door('/__fault', { reset: true, after: 'work', times: 1 });
    await expect(change(STORIES.attemptFailed, '2026-11-06')).rejects.toThrow();
    expect((await network.neutral('/parcels?requestId=act_fixture0001')).body).toHaveLength(1);
  });
});

describe('the demo parcels', () => {
  const HOURS = Array.from(
    { length: 24 },
    (_, hour) => `2026-11-03T${String(hour).padStart(2, '0')}:40:00.000Z`,
  );

  it.each(HOURS)('are expected in the future, whenever the demo begins: %s', (now) => {
    const world = parcelWorld();
    seedParcels(world, now);
    const expected = world.parcels().flatMap(({ estimate }) => estimate?.to ?? []);
    expect(expected.filter((to) => to <= now)).toEqual([]);
  });

  it.each(HOURS)('have no past in the future, whenever the demo begins: %s', (now) => {
    const world = parcelWorld();
    seedParcels(world, now);
    const times = world.parcels().map(({ checkpoints }) => checkpoints.map(({ at }) => at));
    expect(times).toEqual(times.map((own) => own.toSorted().filter((at) => at <= now)));
  });
});
