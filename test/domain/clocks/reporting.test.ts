import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#domain/brand.ts';
import { PHASES } from '#domain/caseStatus.ts';
import { countedReply } from '#domain/counting.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { nextUpdateBy } from '#domain/nextUpdate.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import { midwayOf } from '#domain/sla/promise.ts';
import { secondsOf, wallTime } from '#domain/zone.ts';
import { vectorsIn } from '#local/tools/vectorsRows.ts';
import { scheduleOf } from '#local/tools/vectorsSchedule.ts';
import { allowing, draftId, minutes, quietHead } from '../levels.ts';
import { approvedReply } from '../replies.ts';
import { haveVectors, instant, readVectors } from '../vectors.ts';

/** What is counted of a reply that was asked for and sent at these moments, within an open hour where it is in time. */
const countedOf = (schedule: Schedule, from: Instant, to: Instant, head: Partial<Head> = {}) =>
  countedReply({
    head: { ...quietHead, waitingSince: from, ...head },
    reply: approvedReply({
      thread: quietHead.thread,
      askedAt: from,
      approvedAt: to,
      deliveries: [{ thread: quietHead.thread, place: 'public', text: 'Found.', sentAt: to }],
    }),
    draft: { id: draftId(from), asked: 'bag', lang: 'en' } as Draft,
    owed: { made: [], kept: [] },
    levels: allowing(
      { first_reply: minutes(60) },
      { schedule: 'office', schedules: { office: schedule }, pauses: ['on_hold'] },
    ),
    timeZone: 'Europe/London',
  });

const counted = (...of: Parameters<typeof countedOf>) => countedOf(...of).spans;

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const office: Schedule = {
  timeZone: 'Etc/UTC',
  hours: Object.fromEntries(WORKDAYS.map((day) => [day, [['09:00', '17:00']]])),
};

describe('what is reported of a reply', () => {
  it('C42 is the open time that passed, beside that of the wall clock', () => {
    const [from, to] = ['2024-04-03T02:00:00.000Z', '2024-04-04T08:42:00.000Z'];
    expect(counted(office, from, to)).toMatchObject({ first_business: 28_800, first_wall: 110_520 });
    expect(counted(office, from, to, { firstReplyAt: from })).toMatchObject({ next_business: 28_800 });
  });

  it('C42 leaves out the time in which its clock rested', () => {
    const [from, to] = ['2024-04-03T10:00:00.000Z', '2024-04-03T12:00:00.000Z'];
    const pauses = [
      { state: 'on_hold', from: '2024-04-03T10:30:00.000Z', to: '2024-04-03T11:15:00.000Z' },
    ] as const;
    expect(counted(office, from, to, { pauses: [...pauses] })).toMatchObject({ first_business: 75 * 60 });
  });

  it.skipIf(!haveVectors)('C42 equals every elapsed time that biz computes', () => {
    const rows = ['spec', 'oracle'].flatMap((name) => vectorsIn(readVectors(name)).rows);
    const cases = rows.flatMap(({ given, schedule }) => {
      const { op, from, to, expect: wanted, expectSeconds = wanted } = given as Record<string, string>;
      return op === 'within' && from && to
        ? [{ from, to, wanted: Number(expectSeconds), on: scheduleOf(schedule) }]
        : [];
    });
    expect(cases.length).toBeGreaterThan(500);
    for (const { from, to, wanted, on } of cases)
      expect([on.timeZone, from, to, counted(on, instant(from), instant(to))?.first_business]).toEqual([
        ...[on.timeZone, from, to, wanted],
      ]);
  });
});

const ZONES = ['Europe/London', 'Europe/Moscow', 'Asia/Kathmandu', 'America/Los_Angeles', 'Pacific/Chatham'];
const brandIn = (timeZone: string, from: string, to: string) => ({
  timeZone,
  daytime: [from, to] as [string, string],
});
const brand = fc
  .tuple(
    fc.constantFrom(...ZONES),
    fc.constantFrom(['09:00', '20:00'], ['10:00', '19:30'], ['08:00', '22:00']),
  )
  .map(([zone, [from, to]]) => brandIn(zone, from!, to!));
// Over both changes of the clock.
const moment = fc
  .integer({ min: msOf('2026-03-20T00:00:00.000Z') / 1000, max: msOf('2026-11-20T00:00:00.000Z') / 1000 })
  .map((second) => instantOf(second * 1000));

const isDaytime = (at: Instant, { timeZone, daytime: [from, to] }: ReturnType<typeof brandIn>): boolean => {
  const { seconds } = wallTime(timeZone, msOf(at));
  return secondsOf(from) <= seconds && seconds <= secondsOf(to);
};

describe('a reply', () => {
  const judged = (to: Instant, head: Partial<Head> = {}) =>
    countedOf(office, '2024-04-03T16:30:00.000Z', to, head).counts.filter(
      (count) => count === 'in_time' || count === 'late',
    );

  it('is in time up to the very limit of its clock, in open hours, and late after it', () => {
    expect(judged('2024-04-04T09:30:00.000Z')).toEqual(['in_time']);
    expect(judged('2024-04-04T09:30:00.001Z')).toEqual(['late']);
  });

  it('is neither where no clock runs for it', () => {
    // The only target is one for a first reply.
    expect(judged('2024-04-04T09:30:00.000Z', { firstReplyAt: '2024-04-01T09:00:00.000Z' })).toEqual([]);
  });

  it('is judged as the first one it was, entered only after its publisher had died', () => {
    const sentAt = '2024-04-04T09:00:00.000Z';
    expect(judged(sentAt, { firstReplyAt: sentAt })).toEqual(['in_time']);
  });
});

describe('what the brand says of its own accord', () => {
  it('C41 is promised for the daytime, whatever the case and the hour', () => {
    fc.assert(
      fc.property(brand, moment, fc.constantFrom(...PHASES), (on, now, phase) => {
        const by = nextUpdateBy(phase, now, on);
        if (by !== undefined) expect([by, isDaytime(by, on)]).toEqual([by, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('C41 midway through a long promise is prepared and owed in the daytime, whenever it was made', () => {
    fc.assert(
      fc.property(brand, moment, fc.integer({ min: 24, max: 300 }), (on, madeAt, hours) => {
        const by = plusSeconds(madeAt, hours * 3600);
        const fix = { id: 'fix:h', kind: 'fix', source: 'policy', madeAt, by, owner: 'Anna Bell' } as const;
        const midway = midwayOf(fix, DEFAULT_LEVELS, on);
        if (midway?.from === undefined) return;
        expect([midway, isDaytime(midway.by, on)]).toEqual([midway, true]);
        expect([midway, isDaytime(midway.from, on)]).toEqual([midway, true]);
        expect(madeAt < midway.from && midway.from < midway.by && midway.by < by).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('C41 of 72 hours comes between hour 48 and hour 70', () => {
    const on = brandIn('Etc/UTC', '00:00', '24:00');
    const [madeAt, by] = ['2026-11-02T09:00:00.000Z', '2026-11-05T09:00:00.000Z'];
    const fix = { id: 'fix:h', kind: 'fix', source: 'policy', madeAt, by, owner: 'Anna Bell' } as const;
    expect(midwayOf(fix, DEFAULT_LEVELS, on)).toMatchObject({
      from: '2026-11-04T09:00:00.000Z',
      by: '2026-11-05T07:00:00.000Z',
    });
  });
});
