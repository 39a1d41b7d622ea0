import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule, Weekday } from '#domain/brand.ts';
import * as business from '#domain/businessTime.ts';
import { instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { periodsAfter, periodsOn } from '#domain/schedule.ts';
import { plusDays, wallTime } from '#domain/zone.ts';

const DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ZONES = [
  'Etc/UTC',
  'Europe/London',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );
const pairs = fc.array(
  fc.tuple(time, time).filter(([from, to]) => from !== to),
  { minLength: 1, maxLength: 2 },
);
const moment = fc
  .integer({ min: Date.parse('2011-01-01') / 1000, max: Date.parse('2026-01-01') / 1000 })
  .map((seconds) => instantOf(seconds * 1000));
const date = moment.map((at) => at.slice(0, 10));
const seconds = fc.integer({ min: 0, max: 400_000 });

const schedule: fc.Arbitrary<Schedule> = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  hours: fc.dictionary(fc.constantFrom(...DAYS), pairs, { minKeys: 1 }),
  holidays: fc.array(date, { maxLength: 3 }),
  shifts: fc.dictionary(date, pairs, { maxKeys: 2 }),
  breaks: fc.dictionary(date, pairs, { maxKeys: 2 }),
});

const holds = <T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
): void => fc.assert(fc.property(...arbitraries, check), { numRuns: 150 });

describe('business time on any schedule', () => {
  it('lies inside hours after any number of seconds', () => {
    holds([schedule, moment, seconds], (on, at, n) => {
      expect(business.isActive(on, business.after(on, at, n))).toBe(true);
    });
  });

  it('counts as many open seconds up to a deadline as it was given', () => {
    holds([schedule, moment, seconds], (on, at, n) => {
      expect(business.within(on, at, business.after(on, at, n))).toBe(n);
      expect(business.within(on, business.before(on, at, n), at)).toBe(n);
    });
  });

  it('reaches the same deadline in one step or in two', () => {
    holds([schedule, moment, seconds, seconds], (on, at, a, b) => {
      expect(business.after(on, business.after(on, at, a), b)).toBe(business.after(on, at, a + b));
    });
  });

  it('never gives an earlier deadline for a later start or a longer target', () => {
    holds([schedule, moment, seconds, seconds, seconds], (on, at, n, more, later) => {
      const due = business.after(on, at, n);
      expect(business.after(on, at, n + more) >= due).toBe(true);
      expect(business.after(on, plusSeconds(at, later), n) >= due).toBe(true);
    });
  });

  it('never gives an earlier deadline for one more holiday', () => {
    holds([schedule, moment, seconds, fc.integer({ min: 0, max: 9 })], (on, at, n, days) => {
      const holiday = plusDays(wallTime(on.timeZone, msOf(at)).date, days);
      const closed = { ...on, holidays: [...(on.holidays ?? []), holiday] };
      expect(business.after(closed, at, n) >= business.after(on, at, n)).toBe(true);
    });
  });

  it('moves a deadline by as much as a break inside hours takes', () => {
    const part = fc.integer({ min: 1, max: 29 });
    holds([moment, seconds, part, part], (at, n, from, length) => {
      const on: Schedule = {
        timeZone: 'Asia/Kathmandu',
        hours: Object.fromEntries(DAYS.map((day) => [day, [['09:00', '17:00']]])),
      };
      const day = plusDays(wallTime(on.timeZone, msOf(at)).date, 1);
      const until = from + length;
      const paused = { ...on, breaks: { [day]: [[`10:${two(from)}`, `10:${two(until)}`]] } } as Schedule;
      const due = business.after(on, at, n);
      const breakAt = instantOf(periodsOn(on, day)[0]!.start + (60 + from) * 60_000);
      const moved = due < breakAt ? due : business.after(on, at, n + length * 60);
      expect(business.after(paused, at, n)).toBe(moved);
    });
  });

  it('yields periods that begin in order and never overlap', () => {
    holds([schedule, moment], (on, at) => {
      let last = msOf(at);
      for (const { start, end } of first(40, periodsAfter(on, msOf(at)))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    });
  });
});

const two = (n: number): string => String(n).padStart(2, '0');

function* first<T>(count: number, from: Iterable<T>): Generator<T> {
  let taken = 0;
  for (const one of from) {
    yield one;
    taken += 1;
    if (taken === count) return;
  }
}
