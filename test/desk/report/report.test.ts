import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportRequest, report } from '#desk/report/report.ts';
import type { Brand } from '#domain/brand.ts';
import { VisibleError } from '#domain/errors.ts';
import { type Cell, type Counted, DIMENSIONS } from '#domain/statistics.ts';
import { alarms } from '#platform/alarms.ts';
import { dailySums } from '#platform/dailySums.ts';
import { statistics } from '#platform/statistics.ts';
import type { Table } from '#platform/table.ts';
import { threads } from '#platform/threads.ts';
import { memoryTable } from '../../memoryTable.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const CELL: Cell = {
  day: '2026-11-02',
  place: 'public',
  channel: 'x',
  asked: 'bag',
  lang: 'en',
  agent: 'anna',
};
const REPLY: Counted = { counts: ['replies', 'unchanged'], spans: { first_wall: 600 } };

/** The report of a brand of its own, of whose days these were counted. */
const deskWith = async (
  events: readonly [Partial<Cell>, Counted][],
  { now = '2026-11-02T12:00:00.000Z', timeZone = 'Europe/London' } = {},
) => {
  const id = `brand-${++serial}`;
  const store = statistics(table);
  await Promise.all(events.map(([cell, counted]) => store.add(id, { ...CELL, ...cell }, counted)));
  const brand = { id, timeZone } as Brand;
  const desk = {
    brands: { get: async () => brand, all: async () => [brand] },
    clock: { now: () => now },
    statistics: store,
    sums: dailySums(table),
    alarms: alarms(table),
    threads: threads(table),
  };
  return (asked: ReportRequest = {}) => report(desk)(id, asked);
};

const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'answered',
    (error: unknown) =>
      error instanceof VisibleError ? `${error.kind}/${error.code} ${error.message}` : String(error),
  );

describe('a report', () => {
  it('is one group of everything where no dimension is asked for', async () => {
    const ask = await deskWith([
      [{}, REPLY],
      [{ place: 'private', channel: 'messenger', agent: 'boris' }, REPLY],
      [{ day: '2026-11-01' }, { counts: ['promises_made'] }],
    ]);
    const view = await ask({ from: '2026-11-01', to: '2026-11-02' });
    expect(view).toMatchObject({ from: '2026-11-01', to: '2026-11-02', by: [] });
    expect(view.groups).toHaveLength(1);
    expect(view.groups[0]).toMatchObject({
      of: {},
      counts: { replies: 2, unchanged: 2, promises_made: 1 },
      spans: { first_wall: { n: 2 } },
    });
  });

  it('says how long people waited, within 2.5 %', async () => {
    const waits = Array.from({ length: 100 }, (_, index) => (index + 1) * 60);
    const ask = await deskWith(
      waits.map((first_wall) => [{}, { counts: ['replies'], spans: { first_wall } }]),
    );
    const { n, p50, p90, p95 } = (await ask()).groups[0]!.spans.first_wall!;
    expect(n).toBe(100);
    for (const [found, exact] of [
      [p50, 3000],
      [p90, 5400],
      [p95, 5700],
    ] as const)
      expect(Math.abs(found - exact) / exact).toBeLessThanOrEqual(0.025);
  });

  it('has a group for each combination of dimensions that occurs, most replies first', async () => {
    const ask = await deskWith([
      [{ channel: 'x' }, REPLY],
      [{ channel: 'vk' }, REPLY],
      [{ channel: 'vk', place: 'private' }, REPLY],
      [{ channel: 'vk', place: 'private', lang: 'ru' }, REPLY],
      [{ channel: 'telegram', place: 'private' }, { counts: ['dismissed'] }],
    ]);
    expect(
      (await ask({ by: ['channel', 'place'] })).groups.map(({ of, counts }) => [of, counts.replies]),
    ).toEqual([
      [{ channel: 'vk', place: 'private' }, 2],
      [{ channel: 'vk', place: 'public' }, 1],
      [{ channel: 'x', place: 'public' }, 1],
      [{ channel: 'telegram', place: 'private' }, undefined],
    ]);
  });

  it('lists agents by the alphabet and not by their numbers', async () => {
    const ask = await deskWith([
      [{ agent: 'lena' }, REPLY],
      [{ agent: 'lena' }, REPLY],
      [{ agent: 'anna', channel: 'x' }, REPLY],
      [{ agent: 'anna', channel: 'vk' }, REPLY],
      [{ agent: 'anna', channel: 'vk' }, REPLY],
      [{ agent: '-' }, { counts: ['breach_first_reply'] }],
    ]);
    expect(
      (await ask({ by: ['channel', 'agent'] })).groups.map(({ of }) => `${of.agent} ${of.channel}`),
    ).toEqual(['- x', 'anna vk', 'anna x', 'lena x']);
  });

  it('tells of agents what they carried, and nothing by which they could be ranked', async () => {
    const ask = await deskWith([
      [{ agent: 'lena' }, { ...REPLY, counts: ['replies', 'late', 'edited'] }],
      [{ agent: 'lena' }, { counts: ['dismissed', 'dismissed_spam'] }],
    ]);
    expect((await ask({ by: ['agent'] })).groups).toEqual([
      { of: { agent: 'lena' }, counts: { replies: 1, dismissed: 1 }, spans: {}, rates: {} },
    ]);
  });

  it('says of what was counted what share went well', async () => {
    const ask = await deskWith([
      [{}, { counts: ['replies', 'unchanged', 'promises_made', 'promises_kept', 'survey_yes'] }],
      [{}, { counts: ['replies', 'unchanged', 'promises_kept', 'survey_no'] }],
      [{}, { counts: ['replies', 'edited', 'promises_kept', 'breach_first_reply'] }],
      [{}, { counts: ['replies', 'dismissed', 'promises_broken', 'breach_update', 'breach_next_reply'] }],
    ]);
    expect((await ask()).groups[0]?.rates).toEqual({
      breaches: 0.5,
      unchanged: 0.5,
      edited: 0.25,
      dismissed: 0.25,
      promises_kept: 0.75,
      satisfied: 0.5,
    });
  });

  it('has no share of nothing, and no span without durations', async () => {
    const ask = await deskWith([[{}, { counts: ['breach_first_reply', 'survey_asked', 'promises_made'] }]]);
    expect((await ask()).groups).toEqual([
      { of: {}, counts: { breach_first_reply: 1, survey_asked: 1, promises_made: 1 }, spans: {}, rates: {} },
    ]);
  });

  it('of days without anything is one empty group, and none by dimensions', async () => {
    const ask = await deskWith([]);
    expect((await ask()).groups).toEqual([{ of: {}, counts: {}, spans: {}, rates: {} }]);
    expect((await ask({ by: ['channel'] })).groups).toEqual([]);
  });

  it('counts everything in exactly one group, whatever the dimensions', async () => {
    const name = fc.constantFrom('a', 'b', '-', '#', '["');
    const place = fc.constantFrom('public', 'private');
    const cell = fc.record({ place, channel: name, asked: name, lang: name, agent: name });
    const cells = fc.array(cell, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cells, fc.subarray([...DIMENSIONS]), async (some, by) => {
        const ask = await deskWith(some.map((one) => [one as Partial<Cell>, REPLY]));
        const { groups } = await ask({ by });
        expect(new Set(groups.map(({ of }) => JSON.stringify(of))).size).toBe(groups.length);
        expect(groups.reduce((sum, { counts }) => sum + (counts.replies ?? 0), 0)).toBe(some.length);
        const timed = by.includes('agent') ? 0 : some.length;
        expect(groups.reduce((sum, { spans }) => sum + (spans.first_wall?.n ?? 0), 0)).toBe(timed);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the days of a report', () => {
  it('are the last seven where none are named, today in the brand’s own zone included', async () => {
    const now = '2026-11-02T22:30:00.000Z';
    const inMoscow = await deskWith([], { now, timeZone: 'Europe/Moscow' });
    expect(await inMoscow()).toMatchObject({ from: '2026-10-28', to: '2026-11-03' });
    const inLondon = await deskWith([], { now });
    expect(await inLondon()).toMatchObject({ from: '2026-10-27', to: '2026-11-02' });
  });

  it('are seven up to the last, or from the first until today, where one alone is named', async () => {
    const ask = await deskWith([]);
    expect(await ask({ to: '2026-03-01' })).toMatchObject({ from: '2026-02-23', to: '2026-03-01' });
    expect(await ask({ from: '2026-10-01' })).toMatchObject({ from: '2026-10-01', to: '2026-11-02' });
  });

  it('may be one, or four hundred', async () => {
    const ask = await deskWith([]);
    expect(await refusal(ask({ from: '2026-11-02', to: '2026-11-02' }))).toBe('answered');
    expect(await refusal(ask({ from: '2025-09-29', to: '2026-11-02' }))).toBe('answered');
  });

  it.each([
    [{ from: '2026-11-03', to: '2026-11-02' }, 'input/days `from` must not be after `to`.'],
    [{ from: '2026-12-01' }, 'input/days `from` must not be after `to`.'],
    [{ from: '2025-09-28', to: '2026-11-02' }, 'input/days A report covers 400 days at most, not 401.'],
    [{ from: '2026-02-30', to: '2026-11-02' }, 'input/from `from` must be a date like 2026-11-02.'],
    [{ from: '2026-13-45' }, 'input/from `from` must be a date like 2026-11-02.'],
    [{ to: '2026-11-02T00:00:00Z' }, 'input/to `to` must be a date like 2026-11-02.'],
    [{ to: '+002026-11-02' }, 'input/to `to` must be a date like 2026-11-02.'],
    [{ from: '' }, 'input/from `from` must be a date like 2026-11-02.'],
    [{ from: '2026-11-02#' }, 'input/from `from` must be a date like 2026-11-02.'],
  ])('%j are refused in words', async (asked, words) => {
    expect(await refusal((await deskWith([]))(asked))).toBe(words);
  });
});

describe('the dimensions of a report', () => {
  it.each(['day', '', 'Channel', 'constructor'])('%j is none of them', async (name) => {
    expect(await refusal((await deskWith([]))({ by: ['channel', name] }))).toBe(
      'input/by A report is grouped by any of place, channel, asked, lang, agent.',
    );
  });

  it('count once where they are named twice', async () => {
    const ask = await deskWith([[{}, REPLY]]);
    expect((await ask({ by: ['lang', 'lang'] })).by).toEqual(['lang']);
  });
});
