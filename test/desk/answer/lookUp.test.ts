import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookUp } from '#desk/answer/lookUp.ts';
import type { BackOffice } from '#desk/ports/backOffice.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const world = async (more: Partial<BackOffice> = {}) => {
  serial += 1;
  const scripted = scriptedOffice(more);
  const desk = deskFor(table, `l${serial}`, scripted.office);
  const brand = await desk.desk.brands.get('');
  const ask = (reference = 'TT-700123') =>
    lookUp(desk.desk, brand, scripted.office, { reference, proofs: { surname: 'Orlova' } });
  return { ...scripted, ...desk, ask };
};

const DOWN = { ok: false, reason: 'unavailable' } as const;
const MISS = { ok: false, reason: 'no_match' } as const;

describe('asking a back office', () => {
  it('stops after five failures in a row, for every instance', async () => {
    const { ask, asked, knows } = await world();
    knows(DOWN);
    for (let n = 0; n < 8; n += 1) expect(await ask()).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(asked).toHaveLength(5);
  });

  it('is tried by one when the pause is over, and by all once it answers', async () => {
    const { ask, asked, knows, wait } = await world();
    knows(DOWN);
    for (let n = 0; n < 5; n += 1) await ask();
    wait(31);
    await Promise.all([ask(), ask(), ask()]);
    expect(asked).toHaveLength(6);
    knows({ ok: true, status: ticketOf('in_progress'), proved: 'verified_basic' });
    wait(120);
    expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('makes no call before the moment the back office named', async () => {
    const { ask, asked, knows, wait } = await world();
    knows({ ...DOWN, retryAt: '2026-11-02T09:01:30.000Z' });
    await ask();
    wait(60);
    expect(await ask()).toMatchObject({ reason: 'unavailable', retryAt: '2026-11-02T09:01:30.000Z' });
    expect(asked).toHaveLength(1);
  });

  it('leaves a reference to people after ten misses in a day, whoever asks, and other references alone', async () => {
    const { ask, asked, knows, wait } = await world();
    knows(MISS);
    for (let n = 0; n < 12; n += 1) await ask();
    expect(asked).toHaveLength(10);
    expect(await ask()).toEqual({ ok: false, reason: 'locked' });
    expect(await ask('TT-1')).toEqual(MISS);
    wait(24 * 3600);
    expect(await ask()).toEqual(MISS);
  });

  it('leaves a back office to people for the rest of an hour in which two hundred lookups missed', async () => {
    const { ask, asked, knows, wait } = await world();
    knows(MISS);
    for (let n = 0; n < 201; n += 1) await ask(`TT-${n}`);
    expect(asked).toHaveLength(200);
    wait(3600);
    expect(await ask('TT-999')).toEqual(MISS);
  });

  it('puts no more questions in a minute than the back office takes, all instances together', async () => {
    const { ask, asked, knows, wait } = await world({ perMinute: 3 });
    knows({ ok: true, status: ticketOf('in_progress'), proved: 'verified_basic' });
    for (let n = 0; n < 5; n += 1) await ask();
    expect(asked).toHaveLength(3);
    wait(60);
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('counts what goes wrong for the alarms, and nothing else', async () => {
    const { ask, knows, counts } = await world();
    knows(DOWN);
    await ask();
    knows(MISS);
    await ask();
    knows({ ok: true, status: ticketOf('in_progress'), proved: 'verified_basic' });
    await ask();
    expect(counts).toEqual(['BackOfficeDown', 'LookupMiss']);
  });
});
