import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOver } from '#desk/agent/handOver.ts';
import { keepPromise, makePromise } from '#desk/agent/promises.ts';
import { intake } from '#desk/incoming/intake.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

const anna = { id: 'anna', name: 'Anna Bell', initials: 'AB' };
const boris = { id: 'boris', name: 'Boris King', initials: 'BK' };
const HOUR = 3600;

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** Anna promised on the telephone that something will be settled within three days. */
const promised = async () => {
  serial += 1;
  const brand = `ow${serial}`;
  const { desk, now } = deskFor(table, brand);
  const thread = `${brand}:x:d.1`;
  const author = { id: '1' };
  await intake(desk)({
    thread,
    id: '1',
    at: now(),
    direction: 'in',
    place: 'private',
    author,
    text: 'Well?',
  });
  const by = plusSeconds(now(), 72 * HOUR);
  const { promise } = await makePromise(desk)(anna, thread, { kind: 'other', by, what: 'the refund' });
  const head = async () => (await desk.threads.head(thread))!;
  const counted = async () =>
    (await desk.statistics.cells(brand, '2026-11-02', '2026-11-02')).map(({ totals }) => totals.counts);
  return { desk, brand, thread, promise, head, counted };
};

describe('a promise an agent wrote down', () => {
  it('is theirs, and owes a word midway', async () => {
    const { head } = await promised();
    expect((await head()).promises).toMatchObject([
      { kind: 'midway', owner: 'Anna Bell' },
      { kind: 'other', owner: 'Anna Bell', what: 'the refund' },
    ]);
  });

  it('is kept once, though two say so at the same time, and with it the word midway', async () => {
    const { desk, thread, promise, head, counted } = await promised();
    const keeps = [anna, boris].map((agent) => keepPromise(desk)(agent, thread, { promise, how: 'paid' }));
    const outcomes = await Promise.allSettled(keeps);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await head()).not.toHaveProperty('promises');
    expect((await counted()).reduce((sum, { promises_kept = 0 }) => sum + promises_kept, 0)).toBe(1);
  });

  it.each([
    ['what', { what: ' ' }],
    ['by', { by: '2026-11-02T08:00:00.000Z' }],
  ])('needs %s', async (code, wrong) => {
    const { desk, thread } = await promised();
    const right = { kind: 'call' as const, by: '2026-11-03T08:00:00.000Z', what: 'a call' };
    await expect(makePromise(desk)(anna, thread, { ...right, ...wrong })).rejects.toMatchObject({ code });
  });
});

describe('a hand-over', () => {
  it('gives all promises to the colleague, and leaves on the thread who gave them and why', async () => {
    const { desk, brand, thread, head } = await promised();
    const told = await handOver(desk)(anna, brand, { to: 'boris', note: 'my shift ends', isLead: false });
    expect(told).toEqual({ threads: 1 });
    expect((await head()).promises?.map(({ owner }) => owner)).toEqual(['Boris King', 'Boris King']);
    expect((await desk.threads.read(thread))?.audit[0]).toMatchObject({
      what: 'handed_over',
      detail: 'Anna Bell to Boris King: my shift ends',
    });
  });

  it('of what another answers for is a lead’s', async () => {
    const { desk, brand } = await promised();
    const request = { to: 'boris', from: 'anna', note: 'she is ill' };
    const lena = { id: 'lena', name: 'Lena Orlova', initials: 'LO' };
    await expect(handOver(desk)(boris, brand, { ...request, isLead: false })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'lead',
    });
    expect(await handOver(desk)(lena, brand, { ...request, isLead: true })).toEqual({ threads: 1 });
  });
});
