import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule, Weekday } from '#domain/brand.ts';
import * as business from '#domain/businessTime.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { type Period, periodsAfter, periodsOn } from '#domain/schedule.ts';
import { plusDays, wallTime } from '#domain/zone.ts';

const DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Zones, and moments at which their clocks were changed. */
const CHANGES: Record<string, Instant[]> = {
  'Etc/UTC': [],
  'Asia/Kathmandu': [],
  'Europe/London': ['2024-03-31T01:00:00.000Z', '2024-10-27T01:00:00.000Z'],
  /** By half an hour. */
  'Australia/Lord_Howe': ['2019-04-06T15:00:00.000Z', '2019-10-05T15:30:00.000Z'],
  'Pacific/Chatham': ['2019-04-06T14:00:00.000Z', '2019-09-28T14:00:00.000Z'],
  /** A date that never was. */
  'Pacific/Apia': ['2011-12-30T10:00:00.000Z', '2019-09-28T14:00:00.000Z'],
  /** At midnight. */
  'America/Sao_Paulo': ['2018-02-18T02:00:00.000Z', '2018-11-04T03:00:00.000Z'],
  /** Four times a year. */
  'Africa/Casablanca': ['2017-05-21T02:00:00.000Z', '2017-07-02T02:00:00.000Z', '2019-05-05T02:00:00.000Z'],
};

/** Rows of a day at multiples of so many minutes; an end before the start is a night. */
const rows = (minutes: number) => {
  const last = (24 * 60) / minutes;
  const time = (max: number) => fc.integer({ min: 0, max }).map((step) => clock(step * minutes * 60));
  const row = fc.tuple(time(last - 1), time(last)).filter(([from, to]) => from !== to);
  return fc.array(row, { minLength: 1, maxLength: 3 });
};
const quarters = rows(15);
/** Times of the date that never was move on by hours (B7), to one moment only if all are as many minutes past the hour. */
const hours = rows(60);
const seconds = fc.integer({ min: 0, max: 400_000 });

const anywhere = fc
  .integer({ min: Date.parse('2011-01-01') / 1000, max: Date.parse('2026-01-01') / 1000 })
  .map((second) => instantOf(second * 1000));
const near = (changes: Instant[]): fc.Arbitrary<Instant> =>
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -200_000, max: 100_000 }))
    .map(([change, away]) => plusSeconds(change, away));

/** A schedule, and a moment to whose week its holidays, shifts and breaks belong. */
interface Scene {
  on: Schedule;
  at: Instant;
}

const sceneAt = (timeZone: string, at: Instant): fc.Arbitrary<Scene> => {
  const date = fc
    .integer({ min: -2, max: 8 })
    .map((days) => plusDays(wallTime(timeZone, msOf(at)).date, days));
  const pairs = timeZone === 'Pacific/Apia' ? hours : quarters;
  return fc.record({
    at: fc.constant(at),
    on: fc.record({
      timeZone: fc.constant(timeZone),
      hours: fc.dictionary(fc.constantFrom(...DAYS), pairs, { minKeys: 1 }),
      holidays: fc.array(date, { maxLength: 3 }),
      shifts: fc.dictionary(date, pairs, { maxKeys: 2 }),
      breaks: fc.dictionary(date, pairs, { maxKeys: 2 }),
    }),
  });
};

const scene: fc.Arbitrary<Scene> = fc
  .constantFrom(...Object.entries(CHANGES))
  .chain(([timeZone, changes]) =>
    (changes.length === 0 ? anywhere : fc.oneof(anywhere, near(changes))).chain((at) =>
      sceneAt(timeZone, at),
    ),
  );

const holds = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
): void => fc.assert(fc.property(...arbitraries, check), { numRuns: 150 });

describe('business time on any schedule', () => {
  it('lies inside hours after any number of seconds', () => {
    holds([scene, seconds], ({ on, at }, n) => {
      expect(business.isActive(on, business.after(on, at, n))).toBe(true);
    });
  });

  it('counts as many open seconds up to a deadline as it was given', () => {
    holds([scene, seconds], ({ on, at }, n) => {
      expect(business.within(on, at, business.after(on, at, n))).toBe(n);
      expect(business.within(on, business.before(on, at, n), at)).toBe(n);
    });
  });

  it('reaches the same deadline in one step or in two', () => {
    holds([scene, seconds, seconds], ({ on, at }, a, b) => {
      expect(business.after(on, business.after(on, at, a), b)).toBe(business.after(on, at, a + b));
    });
  });

  it('never gives an earlier deadline for a later start or a longer target', () => {
    holds([scene, seconds, seconds, seconds], ({ on, at }, n, more, later) => {
      const due = business.after(on, at, n);
      expect(business.after(on, at, n + more) >= due).toBe(true);
      expect(business.after(on, plusSeconds(at, later), n) >= due).toBe(true);
    });
  });

  it('never gives an earlier deadline for one more holiday', () => {
    holds([scene, seconds, fc.integer({ min: 0, max: 9 })], ({ on, at }, n, days) => {
      const holiday = plusDays(wallTime(on.timeZone, msOf(at)).date, days);
      const closed = { ...on, holidays: [...(on.holidays ?? []), holiday] };
      expect(business.after(closed, at, n) >= business.after(on, at, n)).toBe(true);
    });
  });

  it('moves a deadline by as much open time as a pause inside hours takes', () => {
    const place = fc.record({
      period: fc.nat(3),
      minute: fc.nat(600),
      length: fc.integer({ min: 1, max: 240 }),
    });
    holds([scene, seconds, place], ({ on, at }, n, pause) => {
      const [date, row] = rowWithin({ on, at }, pause);
      const paused = { ...on, breaks: { ...on.breaks, [date]: [...(on.breaks?.[date] ?? []), row] } };
      const due = business.after(on, at, n);
      expect(business.after(paused, at, n)).toBe(
        cutBy(on.timeZone, date, row).reduce((moved, { start, end }) => {
          const from = instantOf(Math.max(start, msOf(at)));
          const taken = business.within(on, from, instantOf(end));
          return due < instantOf(start) ? moved : business.after(on, at, n + taken);
        }, due),
      );
    });
  });

  it('is tried on nights, several rows a day, shifts, breaks and holidays, in every zone', () => {
    const scenes = fc.sample(scene, { numRuns: 300, seed: 1 }).map(({ on }) => on);
    const days = scenes.flatMap(({ hours: week }) => DAYS.flatMap((day) => (week[day] ? [week[day]] : [])));
    expect(new Set(scenes.map(({ timeZone }) => timeZone))).toEqual(new Set(Object.keys(CHANGES)));
    expect(days.filter((day) => day.length > 1).length).toBeGreaterThan(100);
    expect(days.flat().filter(([from, to]) => to < from).length).toBeGreaterThan(100);
    for (const part of ['shifts', 'breaks', 'holidays'] as const)
      expect(scenes.filter((on) => Object.keys(on[part] ?? []).length > 0).length).toBeGreaterThan(100);
  });

  it('yields periods that begin in order and never overlap', () => {
    holds([scene], ({ on, at }) => {
      let last = msOf(at);
      for (const { start, end } of first(40, periodsAfter(on, msOf(at)))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    });
  });
});

/** Where a pause lies: in which open period, from which of its minutes on, for how many. */
interface Place {
  period: number;
  minute: number;
  length: number;
}

/** A pause as the date and row of a break, cut to end with its open period or at midnight. */
const rowWithin = ({ on, at }: Scene, { period, minute, length }: Place): [string, [string, string]] => {
  const open = [...first(period + 1, periodsAfter(on, msOf(at)))].at(-1)!;
  const whole = Math.ceil(open.start / MINUTE) * MINUTE;
  const start = whole + (minute % Math.max(1, Math.floor((open.end - whole) / MINUTE))) * MINUTE;
  const { date, seconds: from } = wallTime(on.timeZone, start);
  const until = Math.min(from + length * 60, from + (open.end - start) / 1000, 86_400);
  return [date, [clock(from), clock(until)]];
};

const cutBy = (timeZone: string, date: string, row: [string, string]): readonly Period[] =>
  periodsOn({ timeZone, hours: {}, shifts: { [date]: [row] } }, date);

const MINUTE = 60_000;

const clock = (second: number): string =>
  `${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}`;

const two = (n: number): string => String(n).padStart(2, '0');

function* first<T>(count: number, from: Iterable<T>): Generator<T> {
  let taken = 0;
  for (const one of from) {
    yield one;
    taken += 1;
    if (taken === count) return;
  }
}
