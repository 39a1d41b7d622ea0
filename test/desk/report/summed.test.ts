import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedSingly } from '#desk/report/counted.ts';
import { report } from '#desk/report/report.ts';
import { summingUp } from '#desk/watch/sumUp.ts';
import { COUNTS, type Counted, SPANS } from '#domain/statistics.ts';
import { plusDays } from '#domain/zone.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { reporting, watched } from './reporting.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const REPLY: Counted = { counts: ['replies', 'unchanged', 'in_time'], spans: { first_wall: 600 } };
const at = (day: string) => `${day}T10:00:00.000Z`;
const AGENTS = ['anna', 'boris', 'lena', 'oleg', 'rita'];
const CHANNELS = ['x', 'vk', 'telegram', 'messenger'];

describe('days that are over', () => {
  it('are read as a row each, however much was counted on them', async () => {
    const { table: tapped, counted } = watched(table);
    const { brand, desk, counts, passTo } = reporting(tapped, '2026-10-01T09:00:00.000Z');
    // Twenty rows a day, for thirty days.
    for (let day = '2026-10-04'; day <= '2026-11-02'; day = plusDays(day, 1)) {
      passTo(at(day));
      await Promise.all(
        AGENTS.flatMap((agent) => CHANNELS.map((channel) => counts(at(day), { agent, channel }, REPLY))),
      );
    }
    passTo('2026-11-02T12:00:00.000Z');
    const ask = () => report(desk)(brand.id, { days: '400', by: ['agent', 'channel'] });
    const before = await counted(ask);
    expect(before.rows).toBe(600);
    for (let hour = 12; hour < 17; hour += 1) {
      passTo(`2026-11-02T${hour}:00:00.000Z`);
      await summingUp(desk)(brand);
    }
    const after = await counted(ask);
    // Three days that may still change, as they were counted; twenty-seven that are over.
    expect(after.rows).toBe(3 * 20 + 27);
    expect(after.result.groups).toEqual(before.result.groups);
  }, 60_000);

  it('tell what was counted, breaches among it, whatever it was', async () => {
    const event: fc.Arbitrary<Counted> = fc.record({
      counts: fc.array(fc.constantFrom(...COUNTS), { minLength: 1, maxLength: 4 }),
      spans: fc.dictionary(fc.constantFrom(...SPANS), fc.nat(6_000_000), { maxKeys: 5 }),
    });
    const name = fc.constantFrom('a', '-', '#', '%23', '["', '=1+1', 'ж');
    const cell = fc.record({ channel: name, asked: name, lang: name, agent: name });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(event, cell, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 }),
        async (events) => {
          const { brand, desk, counts, breaches, passTo } = reporting(table);
          for (const [one, of, day] of events) await counts(at(`2026-10-0${day}`), of, one);
          await breaches(at('2026-10-05'));
          await breaches(at('2026-10-05'), { metric: 'promise' });
          await breaches(at('2026-10-05'), { level: 'warning' });
          const asked = { from: '2026-09-01', to: '2026-11-02', by: ['channel', 'asked', 'lang', 'agent'] };
          const before = await report(desk)(brand.id, asked);
          for (const hour of [13, 14, 15, 16, 17, 18]) {
            passTo(`2026-11-02T${hour}:00:00.000Z`);
            await summingUp(desk)(brand);
          }
          expect(await desk.sums.last(brand.id)).toBe('2026-10-30');
          expect(await report(desk)(brand.id, asked)).toEqual(before);
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);

  it('still tell what is counted late', async () => {
    const { brand, desk, counts, passTo } = reporting(table, '2026-10-10T12:00:00.000Z');
    await counts(at('2026-10-10'), {}, REPLY);
    passTo('2026-10-20T12:00:00.000Z');
    await summingUp(desk)(brand);
    const replies = async () =>
      (await report(desk)(brand.id, { from: '2026-10-10', to: '2026-10-10' })).groups[0]?.counts.replies;
    expect(await replies()).toBe(1);
    await counts(at('2026-10-10'), {}, REPLY);
    expect(await replies()).toBe(2);
  });

  it('are read as they were counted where something was counted while they were summed up', async () => {
    const { brand, desk, counts } = reporting(table, '2026-10-20T12:00:00.000Z');
    const day = { from: '2026-10-10', to: '2026-10-10' };
    await counts(at('2026-10-10'), {}, REPLY);
    await desk.sums.put(brand.id, '2026-10-10', async () => {
      const cells = await countedSingly(desk, brand.id, day);
      await counts(at('2026-10-10'), {}, REPLY);
      return cells;
    });
    expect((await report(desk)(brand.id, day)).groups[0]?.counts.replies).toBe(2);
  });

  it('are summed up once nothing more is expected of them, and looked at once an hour', async () => {
    const { table: tapped, counted } = watched(table);
    const { brand, desk, counts, passTo } = reporting(tapped, '2026-10-28T12:00:00.000Z');
    await counts(at('2026-10-28'), {}, REPLY);
    const sumUp = summingUp(desk);
    passTo('2026-10-30T23:59:00.000Z');
    await sumUp(brand);
    expect(await desk.sums.last(brand.id)).toBeUndefined();
    passTo('2026-10-31T00:01:00.000Z');
    // A look at the last day, another at the first; the day and its alarms are read; one write before, one after.
    expect(await counted(() => sumUp(brand))).toMatchObject({ reads: 4, writes: 2 });
    expect(await desk.sums.last(brand.id)).toBe('2026-10-28');
    expect(await counted(() => sumUp(brand))).toMatchObject({ reads: 0, writes: 0 });
    passTo('2026-10-31T01:00:00.000Z');
    expect(await counted(() => sumUp(brand))).toMatchObject({ reads: 1, writes: 0 });
  });

  it('of a brand that has counted nothing are none', async () => {
    const { brand, desk } = reporting(table);
    await summingUp(desk)(brand);
    expect(await desk.sums.last(brand.id)).toBeUndefined();
  });

  it('stay as they were counted where they are too much for a row', async () => {
    const { brand, desk, counts } = reporting(table, '2026-10-28T12:00:00.000Z');
    await counts(at('2026-10-01'), {}, REPLY);
    const random = () => Array.from({ length: 8 }, () => Math.random().toString(36).slice(2)).join('');
    const huge = Array.from({ length: 4000 }, () => ({
      cell: { ...HUGE, asked: random(), agent: random() },
      totals: { counts: { replies: 1 }, spans: {} },
    }));
    await desk.sums.put(brand.id, '2026-10-01', async () => huge);
    expect(await desk.sums.last(brand.id)).toBe('2026-10-01');
    const { groups } = await report(desk)(brand.id, { from: '2026-10-01', to: '2026-10-01' });
    expect(groups[0]?.counts.replies).toBe(1);
  });
});

const HUGE = { day: '2026-10-01', place: 'public', channel: 'x', lang: 'en' } as const;
