import { describe, expect, it } from 'vitest';
import type { Schedule } from '#domain/brand.ts';
import { afterDays, beforeDays } from '#domain/businessDays.ts';
import { after, before, isActive, within } from '#domain/businessTime.ts';
import { instantOf, msOf } from '#domain/instant.ts';
import { type Period, periodsAfter, periodsBefore } from '#domain/schedule.ts';
import { momentOf, secondsOf } from '#domain/zone.ts';
import { type BizCase, haveVectors, instant, readVectors } from './vectors.ts';

const SECONDS = { second: 1, minute: 60, hour: 3600, day: Number.NaN };

const take = (periods: Iterable<Period>, count: number): [string, string][] => {
  const taken: [string, string][] = [];
  for (const { start, end } of periods) {
    taken.push([instantOf(start), instantOf(end)]);
    if (taken.length === count) break;
  }
  return taken;
};

const moved = (schedule: Schedule, { op, unit = 'minute', n = 0, t = '' }: BizCase): string => {
  const [seconds, days] = op === 'after' ? [after, afterDays] : [before, beforeDays];
  return unit === 'day' ? days(schedule, instant(t), n) : seconds(schedule, instant(t), n * SECONDS[unit]);
};

const localToUtc = (schedule: Schedule, { date = '', time = '' }: BizCase): string =>
  instantOf(
    momentOf(schedule.timeZone, { date, seconds: secondsOf(time.slice(0, 5)) + Number(time.slice(6) || 0) }),
  );

const OPERATIONS: Record<string, (schedule: Schedule, it: BizCase) => unknown> = {
  after: moved,
  before: moved,
  within: (schedule, { from = '', to = '' }) => within(schedule, instant(from), instant(to)),
  active: (schedule, { t = '' }) => isActive(schedule, instant(t)),
  periodsAfter: (schedule, { t = '', take: n = 0 }) => take(periodsAfter(schedule, msOf(t)), n),
  periodsBefore: (schedule, { t = '', take: n = 0 }) => take(periodsBefore(schedule, msOf(t)), n),
  localToUtc,
};

/** Predicates of biz: okno asks `isActive` alone. No other case is left out. */
const WITHOUT_USE = ['onBreak', 'onHoliday'];

const withMs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withMs);
  return typeof value === 'string' ? instant(value) : value;
};

const disagreements = (cases: BizCase[], schedules: Schedule[] = []): unknown[] =>
  cases
    .filter(({ op }) => !WITHOUT_USE.includes(op))
    .map((it) => {
      const schedule = it.schedule ?? schedules[it.s ?? 0]!;
      return { it, expected: withMs(it.expect ?? it.expectSeconds), got: OPERATIONS[it.op]!(schedule, it) };
    })
    .filter(({ expected, got }) => JSON.stringify(expected) !== JSON.stringify(got));

describe.skipIf(!haveVectors)('business time against biz 1.8.2', () => {
  it('agrees with every case restated from its specifications', () => {
    const { cases } = readVectors<{ cases: BizCase[] }>('spec');
    expect(disagreements(cases)).toEqual([]);
  });

  it('agrees with every random case over 140 schedules and 20 zones', () => {
    const { cases, schedules } = readVectors<{ cases: BizCase[]; schedules: Schedule[] }>('oracle');
    expect(disagreements(cases, schedules)).toEqual([]);
  });
});
