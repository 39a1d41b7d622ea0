import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Statistics } from '#desk/ports/numbers.ts';
import { bucketOf, countOf, mergeAll } from '#domain/histogram.ts';
import { type Cell, COUNTS, type Counted, SPANS, type Totals } from '#domain/statistics.ts';
import { mergeTotals } from '#domain/totals.ts';
import { statistics } from '#platform/statistics.ts';
import { type MeteredTable, meteredTable } from '../bench/meteredTable.ts';
import { memoryTable } from '../memoryTable.ts';

let metered: MeteredTable;
let store: Statistics;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  const [opened, tapped] = await Promise.all([memoryTable(), meteredTable()]);
  close = opened.close;
  store = statistics(opened.table);
  metered = tapped;
});
afterAll(() => Promise.all([close(), metered.close()]));

const newBrand = () => `brand-${++serial}`;

const CELL: Cell = {
  day: '2026-11-02',
  place: 'private',
  channel: 'messenger',
  asked: 'bag',
  lang: 'en',
  agent: 'anna',
};
const cell = (change: Partial<Cell> = {}): Cell => ({ ...CELL, ...change });

const totalsOfOne = ({ counts, spans = {} }: Counted): Totals => ({
  counts: Object.fromEntries(
    COUNTS.filter((one) => counts.includes(one)).map((one) => [
      one,
      counts.filter((other) => other === one).length,
    ]),
  ),
  spans: Object.fromEntries(
    SPANS.filter((span) => span in spans).map((span) => [span, { [bucketOf(spans[span]!)]: 1 }]),
  ),
});

const reply = (first: number, approval = first / 2): Counted => ({
  counts: ['replies', 'unchanged'],
  spans: { first_wall: first, first_business: first, approval },
});

const event: fc.Arbitrary<Counted> = fc.record({
  counts: fc.array(fc.constantFrom(...COUNTS), { minLength: 1, maxLength: 4 }),
  spans: fc.dictionary(fc.constantFrom(...SPANS), fc.nat(6_000_000), { maxKeys: 5 }),
});

describe('what was counted', () => {
  it.each(COUNTS)('%s is there again under its own name', async (count) => {
    const brand = newBrand();
    await store.add(brand, CELL, { counts: [count] });
    expect(await store.cells(brand, CELL.day, CELL.day)).toEqual([
      { cell: CELL, totals: { counts: { [count]: 1 }, spans: {} } },
    ]);
  });

  it.each(SPANS)('%s is there again in its bucket, from a moment to a year', async (span) => {
    const brand = newBrand();
    const waits = [0, 1, 59, 3600, 86_400, 31_536_000];
    for (const seconds of waits) await store.add(brand, CELL, { counts: [], spans: { [span]: seconds } });
    expect(await store.cells(brand, CELL.day, CELL.day)).toEqual([
      {
        cell: CELL,
        totals: { counts: {}, spans: { [span]: mergeAll(waits.map((one) => ({ [bucketOf(one)]: 1 }))) } },
      },
    ]);
  });

  it('adds up to the events, whatever they were and wherever they were kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), async (events) => {
        const brand = newBrand();
        for (const one of events) await store.add(brand, CELL, one);
        expect(await store.cells(brand, CELL.day, CELL.day)).toEqual([
          { cell: CELL, totals: mergeTotals(events.map(totalsOfOne)) },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('loses nothing where many are counted at once', async () => {
    const brand = newBrand();
    await Promise.all(Array.from({ length: 60 }, (_, index) => store.add(brand, CELL, reply(60 + index))));
    const [found] = await store.cells(brand, CELL.day, CELL.day);
    expect(found?.totals.counts).toEqual({ replies: 60, unchanged: 60 });
    expect(countOf(found?.totals.spans.first_wall ?? {})).toBe(60);
  });

  it('is nothing where an event adds nothing', async () => {
    const brand = newBrand();
    await store.add(brand, CELL, { counts: [] });
    expect(await store.cells(brand, CELL.day, CELL.day)).toEqual([]);
  });
});

describe('cells', () => {
  it('are those of the days that were asked for, the first and the last included', async () => {
    const brand = newBrand();
    const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03'];
    for (const day of days) await store.add(brand, cell({ day }), reply(60));
    const found = await store.cells(brand, '2026-11-01', '2026-11-02');
    expect(found.map((one) => one.cell.day)).toEqual(['2026-11-01', '2026-11-02']);
  });

  it('are a brand’s own', async () => {
    const [brand, other] = [newBrand(), newBrand()];
    await store.add(other, CELL, reply(60));
    expect(await store.cells(brand, CELL.day, CELL.day)).toEqual([]);
  });

  it('keep apart what could be taken for each other', async () => {
    const brand = newBrand();
    const alike = [
      cell({ asked: 'a#b', lang: 'c' }),
      cell({ asked: 'a', lang: 'b#c' }),
      cell({ asked: 'a%23b', lang: 'c' }),
      cell({ asked: '', lang: 'a#b#c' }),
      cell({ agent: 'anna#F1' }),
      cell({ agent: 'Анна 🙂/%' }),
    ];
    for (const one of alike) await store.add(brand, one, reply(60));
    const found = await store.cells(brand, CELL.day, CELL.day);
    expect(found.map((one) => JSON.stringify(one.cell)).sort()).toEqual(
      alike.map((one) => JSON.stringify(one)).sort(),
    );
    for (const { totals } of found) expect(totals.counts.replies).toBe(1);
  });

  it('are all there where they fill more than a page', async () => {
    const brand = newBrand();
    // A page is a megabyte at most.
    const agents = Array.from({ length: 1200 }, (_, index) => `${index}`.padStart(900, 'x'));
    await Promise.all(agents.map((agent) => store.add(brand, cell({ agent }), { counts: ['replies'] })));
    expect(await store.cells(brand, CELL.day, CELL.day)).toHaveLength(agents.length);
  });
});

describe('an event', () => {
  /** As people in a corpus of support on X wait: half of them 13.6 minutes, one in ten 9.1 hours. */
  const waits = (() => {
    const random = fc.sample(
      fc.tuple(fc.double({ min: 1e-9, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      { seed: 1, numRuns: 600 },
    );
    const spread = Math.log((9.1 * 60) / 13.6) / 1.2816;
    return random.map(
      ([u, v]) => 816 * Math.exp(spread * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v)),
    );
  })();

  it('costs one write unit, after 600 replies to one question by one agent in one day as well', async () => {
    const counted = statistics(metered.table);
    const brand = newBrand();
    const add = (seconds: number, index: number) =>
      counted.add(brand, CELL, {
        counts: [
          'replies',
          index % 5 === 0 ? 'edited' : 'unchanged',
          ...(seconds > 3600 ? (['breach_first_reply'] as const) : []),
        ],
        spans: {
          first_wall: seconds,
          first_business: seconds * ((index % 10) / 10),
          approval: seconds * ((index % 7) / 7),
        },
      });
    const cost = await metered.cost(() => Promise.all(waits.map(add)));
    expect(cost).toMatchObject({ write: waits.length, index: 0, read: 0, writes: waits.length });
  }, 60_000);
});
