import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BehindRequest, threadsBehind } from '#desk/report/behind.ts';
import { report } from '#desk/report/report.ts';
import type { BehindRow } from '#domain/behind.ts';
import { VisibleError } from '#domain/errors.ts';
import { plusSeconds } from '#domain/instant.ts';
import { type Count, type Counted, DIMENSIONS } from '#domain/statistics.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { reporting, watched } from './reporting.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

type World = ReturnType<typeof reporting>;

/** All pages of it. */
const allBehind = async ({ desk, brand }: World, asked: BehindRequest): Promise<BehindRow[]> => {
  const rows: BehindRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await threadsBehind(desk)(brand.id, { ...asked, cursor });
    expect(page.rows.length).toBeLessThanOrEqual(50);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return rows;
};

const SPAN = { from: '2026-10-01', to: '2026-11-02' };
const replyAfter = (seconds: number): Counted => ({
  counts: ['replies', 'unchanged'],
  spans: { first_wall: seconds, first_business: seconds / 2 },
});

describe('the threads behind a number', () => {
  it('are as many as it counts, for every number and every group of it', async () => {
    const count = fc.constantFrom<Count>('replies', 'notices', 'edited', 'dismissed', 'promises_kept');
    const name = fc.constantFrom('a', 'b', '-', '#');
    const cell = fc.record({
      place: fc.constantFrom('public' as const, 'private' as const),
      ...{ channel: name, asked: name, lang: name, agent: name },
    });
    const event = fc.tuple(fc.uniqueArray(count, { minLength: 1, maxLength: 3 }), cell, fc.nat(20 * 86_400));
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 15 }), async (events) => {
        const world = reporting(table);
        for (const [counts, of, second] of events)
          await world.counts(plusSeconds('2026-10-05T00:00:00.000Z', second), of, { counts });
        const by = [...DIMENSIONS];
        const { groups } = await report(world.desk)(world.brand.id, { ...SPAN, by });
        for (const { of, counts } of groups)
          for (const [what, number] of Object.entries(counts))
            expect(await allBehind(world, { ...SPAN, ...of, what })).toHaveLength(number);
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('come newest first, page after page, each once', async () => {
    const world = reporting(table);
    const moments = Array.from({ length: 120 }, (_, index) =>
      plusSeconds('2026-10-20T00:00:00.000Z', index * 3700),
    );
    await Promise.all(moments.map((at) => world.counts(at, {}, replyAfter(60))));
    const rows = await allBehind(world, { ...SPAN, what: 'replies' });
    expect(rows.map(({ at }) => at)).toEqual(moments.toReversed());
    expect(new Set(rows.map(({ thread }) => thread)).size).toBe(120);
  });

  it('say how long each waited, and can be those alone that waited so long', async () => {
    const world = reporting(table);
    for (const seconds of [60, 600, 6000])
      await world.counts('2026-11-01T10:00:00.000Z', {}, replyAfter(seconds));
    const waits = async (asked: BehindRequest) =>
      (await allBehind(world, { ...SPAN, ...asked })).map(({ waited }) => waited).sort();
    expect(await waits({ what: 'first_wall', longer: '600' })).toEqual([600, 6000]);
    expect(await waits({ what: 'first_business' })).toEqual([30, 300, 3000]);
    expect(await waits({ what: 'replies', longer: '601' })).toEqual([6000]);
    expect(await waits({ what: 'approval' })).toEqual([]);
  });

  it('of a limit that passed are those of the alarms, with whoever owed it', async () => {
    const world = reporting(table);
    await world.breaches('2026-11-01T10:00:00.000Z');
    await world.breaches('2026-11-01T11:00:00.000Z', { metric: 'next_reply' });
    await world.breaches('2026-11-01T12:00:00.000Z', { metric: 'promise', owner: 'Anna Bell' });
    await world.breaches('2026-11-01T13:00:00.000Z', { level: 'warning' });
    const { groups } = await report(world.desk)(world.brand.id, SPAN);
    expect(groups[0]?.counts).toEqual({
      breach_first_reply: 1,
      breach_next_reply: 1,
      promises_broken: 1,
    });
    const behind = (what: string) => allBehind(world, { ...SPAN, what });
    expect(await behind('breach_first_reply')).toMatchObject([{ at: '2026-11-01T10:00:00.000Z' }]);
    expect(await behind('promises_broken')).toMatchObject([{ agent: '-', owner: 'Anna Bell' }]);
    expect((await behind('overdue')).map(({ at }) => at.slice(11, 13))).toEqual(['11', '10']);
  });

  it('of a day are those of the brand’s own day, alarms as well', async () => {
    const world = reporting(table, '2026-07-02T12:00:00.000Z');
    // London is an hour ahead in July: the 2nd begins at 23:00.
    await world.breaches('2026-07-01T22:59:59.999Z');
    await world.breaches('2026-07-01T23:00:00.000Z');
    const on = async (day: string) =>
      (await allBehind(world, { from: day, to: day, what: 'breach_first_reply' })).length;
    expect([await on('2026-07-01'), await on('2026-07-02')]).toEqual([1, 1]);
  });

  it('of episodes that ended are those that were answered and those that were not', async () => {
    const world = reporting(table);
    await world.counts('2026-11-01T10:00:00.000Z', {}, replyAfter(60));
    await world.counts('2026-11-01T11:00:00.000Z', {}, { counts: ['dismissed', 'dismissed_spam'] });
    await world.counts('2026-11-01T12:00:00.000Z', {}, { counts: ['notices', 'unchanged'] });
    expect(await allBehind(world, { ...SPAN, what: 'ended' })).toHaveLength(2);
  });

  it('are another brand’s to no one', async () => {
    const [one, other] = [reporting(table), reporting(table)];
    await other.counts('2026-11-01T10:00:00.000Z', {}, replyAfter(60));
    expect(await allBehind(one, { ...SPAN, what: 'replies' })).toEqual([]);
  });

  it('are looked for only as far as somebody can be let wait, and from there on at the next page', async () => {
    const { table: tapped, counted } = watched(table);
    const world = reporting(tapped);
    await world.counts('2025-11-01T10:00:00.000Z', {}, replyAfter(60));
    const asked = { days: '400', what: 'replies' };
    const first = await counted(() => threadsBehind(world.desk)(world.brand.id, asked));
    expect(first.result.rows).toEqual([]);
    expect(first.result.next).toBe('2026-07-05');
    expect(first.reads).toBe(120);
    expect(await allBehind(world, asked)).toHaveLength(1);
  });

  it('cost a write beside the counter’s, an event', async () => {
    const { table: tapped, counted } = watched(table);
    const world = reporting(tapped);
    const cost = await counted(() => world.counts('2026-11-01T10:00:00.000Z', {}, replyAfter(60)));
    expect(cost).toMatchObject({ writes: 2, reads: 0 });
  });

  it.each([
    [{}, 'input/what'],
    [{ what: 'constructor' }, 'input/what'],
    [{ what: 'replies', longer: '-1' }, 'input/longer'],
    [{ what: 'replies', longer: '1e9' }, 'input/longer'],
    [{ what: 'replies', cursor: '2026-11-03' }, 'input/cursor'],
    [{ what: 'replies', cursor: 'yesterday' }, 'input/cursor'],
    [{ what: 'replies', cursor: '2026-11-01/' }, 'input/cursor'],
    [{ what: 'replies', days: '0' }, 'input/days'],
    [{ what: 'replies', days: '401' }, 'input/days'],
  ])('are refused in words for %j', async (asked, wanted) => {
    const { desk, brand } = reporting(table);
    const refusal = await threadsBehind(desk)(brand.id, asked).then(
      () => 'answered',
      (error: unknown) => (error instanceof VisibleError ? `${error.kind}/${error.code}` : String(error)),
    );
    expect(refusal).toBe(wanted);
  });
});
