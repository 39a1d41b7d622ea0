import { describe, expect, it } from 'vitest';
import { backlogOf } from '#domain/backlog.ts';
import { askedTrends, loadsOf, parityOf } from '#domain/overview.ts';
import { seriesOf } from '#domain/series.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { ServiceLevels, SlaPolicy } from '#domain/sla/serviceLevels.ts';
import { answeringOf } from '#domain/standing.ts';
import type { Cell, CountedCell, Totals } from '#domain/statistics.ts';
import { targetsOf } from '#domain/targets.ts';

const NOW = '2026-11-02T12:00:00.000Z';

const CELL: Cell = {
  day: '2026-11-02',
  place: 'public',
  channel: 'x',
  asked: 'bag',
  lang: 'en',
  agent: 'anna',
};
const counted = (
  cell: Partial<Cell>,
  counts: Totals['counts'],
  spans: Totals['spans'] = {},
): CountedCell => ({ cell: { ...CELL, ...cell }, totals: { counts, spans } });

describe('whether customers are answered', () => {
  const judged = (share: number | undefined, threads = 0, since = NOW, overdue = 0, replies = 20) =>
    answeringOf(
      { counts: { replies }, rates: share === undefined ? {} : { in_time: share } },
      { threads, overdue, ...(threads > 0 && { oldest: since }) },
      { backlog: { threads: 200, oldestSeconds: 12 * 3600 } },
      NOW,
    );

  it.each([
    ['nine of ten came in time and nobody is overdue', judged(0.9, 12), 'answered'],
    ['fewer than nine of ten came in time', judged(0.89), 'slow'],
    ['somebody is overdue, however good the rest', judged(1, 1, NOW, 1), 'slow'],
    ['fewer than three of four came in time', judged(0.74), 'unanswered'],
    ['as many wait as the brand calls too many', judged(1, 200), 'unanswered'],
    [
      'somebody has waited as long as it calls too long',
      judged(1, 1, '2026-11-02T00:00:00.000Z'),
      'unanswered',
    ],
    ['nobody wrote and nobody waits', judged(undefined, 0, NOW, 0, 0), 'quiet'],
    ['no clock ran for what was answered', judged(undefined), 'answered'],
    ['the first ones wait and nobody was answered yet', judged(undefined, 2, NOW, 0, 0), 'waiting'],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted));
});

describe('who waits', () => {
  it('is counted by how long already, an edge belonging to the longer', () => {
    const ago = (minutes: number) => ({
      thread: `b:x:${minutes}`,
      since: new Date(Date.parse(NOW) - minutes * 60_000).toISOString(),
    });
    expect(backlogOf([14, 15, 59, 60, 240, 1439, 1440, 9999].map(ago), NOW)).toEqual({
      threads: 8,
      oldest: ago(9999).since,
      ages: [1, 2, 1, 2, 2],
    });
    expect(backlogOf([], NOW)).toEqual({ threads: 0, ages: [0, 0, 0, 0, 0] });
  });
});

describe('a target beside a number', () => {
  const policy = (name: string, when: SlaPolicy['when'], first: number, schedule?: string): SlaPolicy => ({
    ...{ name, when, schedule, pauses: [] },
    targets: {
      first_reply: { seconds: first, warnAt: 0.5 },
      next_reply: { seconds: 2 * first, warnAt: 0.5 },
    },
  });
  const levels: Pick<ServiceLevels, 'policies'> & ServiceLevels = {
    ...DEFAULT_LEVELS,
    policies: [
      policy('urgent', { priority: ['urgent'] }, 60),
      policy('vk', { channel: ['vk'] }, 7200, 'office'),
      policy('public', { place: ['public'] }, 1800),
      policy('default', {}, 3600),
    ],
  };
  const both = (channel: string) => (['private', 'public'] as const).map((place) => ({ channel, place }));

  it('is that of normal priority, of its channel and place', () => {
    expect(targetsOf(levels, [{ channel: 'x', place: 'private' }])).toEqual({
      first: { seconds: 3600, business: false },
      next: { seconds: 7200, business: false },
    });
    expect(targetsOf(levels, both('vk')).first).toEqual({
      seconds: 7200,
      business: true,
    });
  });

  it('is none where they have not the same one', () => {
    expect(targetsOf(levels, both('x'))).toEqual({});
    expect(
      targetsOf(levels, [
        { channel: 'x', place: 'public' },
        { channel: 'vk', place: 'public' },
      ]),
    ).toEqual({});
    expect(targetsOf({ ...levels, policies: [] }, both('x'))).toEqual({});
  });
});

describe('a series', () => {
  it('has a point for every day, whether anything happened on it or not', () => {
    const series = seriesOf(
      [counted({}, { replies: 2 }), counted({ day: '2026-10-31', channel: 'vk' }, { replies: 1 })],
      { from: '2026-10-31', to: '2026-11-02' },
      'day',
      'channel',
    );
    expect(series.map(({ of, points }) => [of, points.map(({ from, counts }) => [from, counts])])).toEqual([
      [
        { channel: 'vk' },
        [
          ['2026-10-31', { replies: 1 }],
          ['2026-11-01', {}],
          ['2026-11-02', {}],
        ],
      ],
      [
        { channel: 'x' },
        [
          ['2026-10-31', {}],
          ['2026-11-01', {}],
          ['2026-11-02', { replies: 2 }],
        ],
      ],
    ]);
  });

  it('of nothing, undivided, is one of empty points', () => {
    const series = seriesOf([], { from: '2026-11-01', to: '2026-11-02' }, 'day', undefined);
    expect(series).toHaveLength(1);
    expect(series[0]?.points).toHaveLength(2);
    expect(seriesOf([], { from: '2026-11-01', to: '2026-11-02' }, 'day', 'place')).toEqual([]);
  });
});

describe('what customers ask about', () => {
  it('is what was answered or closed, beside as much of before', () => {
    const now = [
      counted({ asked: 'bag' }, { replies: 3, dismissed: 1 }),
      counted({ asked: 'thanks' }, { dismissed: 2 }),
      counted({ asked: 'parcel' }, { breach_first_reply: 4 }),
    ];
    const before = [counted({ asked: 'bag' }, { replies: 8 }), counted({ asked: 'plan' }, { replies: 1 })];
    expect(askedTrends(now, before)).toEqual([
      { asked: 'bag', ended: 4, before: 8 },
      { asked: 'thanks', ended: 2, before: 0 },
      { asked: 'plan', ended: 0, before: 1 },
    ]);
  });
});

describe('private and public', () => {
  const waits = (place: Cell['place'], bucket: string) =>
    counted({ place }, { replies: 1 }, { first_wall: { [bucket]: 1 } });

  it('are compared by the median of all waits', () => {
    const { ratio, ...parity } = parityOf([
      waits('private', '150'),
      counted({ place: 'private' }, { replies: 1 }, { next_wall: { '150': 1 } }),
      waits('public', '130'),
    ]);
    expect(parity.private?.n).toBe(2);
    expect(ratio).toBeCloseTo((parity.private?.p50 ?? 0) / (parity.public?.p50 ?? 1));
    expect(ratio).toBeGreaterThan(2);
  });

  it('are not where one of them has no replies', () => {
    expect(parityOf([waits('public', '130')])).not.toHaveProperty('ratio');
  });
});

describe('what agents carry', () => {
  it('is told by their names, whatever the numbers, of whoever has any', () => {
    const people = [
      { id: 'lena', name: 'Lena Orlova' },
      { id: 'anna', name: 'Anna Bell' },
      { id: 'marta', name: 'Marta Weiss' },
    ];
    const cells = [
      counted({ agent: 'lena' }, { replies: 90 }),
      counted({ agent: 'anna' }, { replies: 1, notices: 2 }),
      counted({ agent: '-' }, { breach_first_reply: 3 }),
      counted({ agent: 'gone' }, { dismissed: 1 }),
    ];
    expect(loadsOf(cells, people, new Map([['Anna Bell', 4]]))).toEqual([
      { id: 'anna', name: 'Anna Bell', replies: 1, notices: 2, dismissed: 0, open: 4 },
      { id: 'lena', name: 'Lena Orlova', replies: 90, notices: 0, dismissed: 0, open: 0 },
      { id: 'gone', name: 'gone', replies: 0, notices: 0, dismissed: 1, open: 0 },
    ]);
  });
});
