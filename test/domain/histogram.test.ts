import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, countOf, type Histogram, merge, mergeAll, quantile } from '#domain/histogram.ts';

const DAYS_60 = 60 * 86_400;
/** Rounding of the logarithm at an edge. */
const HAIR = 1e-9;

const counted = (seconds: readonly number[]): Histogram => {
  const histogram: Record<string, number> = {};
  for (const one of seconds) histogram[bucketOf(one)] = (histogram[bucketOf(one)] ?? 0) + 1;
  return histogram;
};

/** By definition: the smallest that at least a share p of all do not exceed. */
const bruteQuantile = (seconds: readonly number[], p: number): number => {
  const sorted = [...seconds].sort((one, other) => one - other);
  const rank = sorted.findIndex((_, index) => index + 1 >= p * sorted.length - HAIR);
  return sorted[Math.max(0, rank)]!;
};

/** As long as people wait: as many between a second and ten as between a day and ten. */
const duration = fc.double({ min: 0, max: Math.log(DAYS_60), noNaN: true }).map((log) => Math.exp(log));
const durations = fc.array(duration, { minLength: 1, maxLength: 200 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a quantile of a histogram', () => {
  it('is within 2.5 % of that of the durations themselves', () => {
    fc.assert(
      fc.property(durations, share, (seconds, p) => {
        const exact = bruteQuantile(seconds, p);
        expect(Math.abs(quantile(counted(seconds), p)! - exact) / exact).toBeLessThanOrEqual(0.025 + HAIR);
      }),
    );
  });

  it('is never smaller for a larger share', () => {
    fc.assert(
      fc.property(durations, share, share, (seconds, one, other) => {
        const histogram = counted(seconds);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(quantile(histogram, low)!).toBeLessThanOrEqual(quantile(histogram, high)!);
      }),
    );
  });

  it('is by nearest rank: the second of two is reached only above the half', () => {
    const histogram = counted([60, 6000]);
    expect(quantile(histogram, 0.5)).toBeCloseTo(60, -1);
    expect(quantile(histogram, 0.51)).toBeGreaterThan(5800);
    expect([quantile(histogram, 0), quantile(histogram, 1)]).toEqual([
      quantile(histogram, 0.5),
      quantile(histogram, 0.51),
    ]);
  });

  it('takes the seventh of a hundred for 7 %, whatever floating point says', () => {
    const histogram = counted([...Array(7).fill(10), ...Array(93).fill(1000)]);
    expect(quantile(histogram, 0.07)).toBeLessThan(11);
  });

  it('is not there where nothing was counted', () => {
    expect(quantile({}, 0.5)).toBeUndefined();
    expect(countOf({})).toBe(0);
  });
});

describe('days that are merged', () => {
  it('say the same as one long day, however they are split and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(duration, fc.nat(6)), { maxLength: 200 }), share, (waits, p) => {
        const week = Array.from({ length: 7 }, (_, day) =>
          counted(waits.flatMap(([seconds, on]) => (on === day ? [seconds] : []))),
        );
        const whole = counted(waits.map(([seconds]) => seconds));
        expect(mergeAll(week)).toEqual(whole);
        expect(week.reduceRight(merge, {})).toEqual(whole);
        expect(merge(mergeAll(week.slice(0, 3)), mergeAll(week.slice(3)))).toEqual(whole);
        expect(quantile(mergeAll(week), p)).toEqual(quantile(whole, p));
        expect(countOf(mergeAll(week))).toBe(waits.length);
      }),
    );
  });

  it('are left as they were', () => {
    const day = Object.freeze(counted([60]));
    merge(day, day);
    expect(day).toEqual(counted([60]));
  });
});

describe('a bucket', () => {
  it('is never passed by a shorter duration', () => {
    fc.assert(
      fc.property(duration, duration, (one, other) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        expect(Number(bucketOf(short))).toBeLessThanOrEqual(Number(bucketOf(long)));
      }),
    );
  });

  it('is the first for less than a second, and for what cannot be', () => {
    expect([0, 0.999, -5, Number.NaN].map(bucketOf)).toEqual(['0', '0', '0', '0']);
    expect(bucketOf(1)).toBe('1');
    expect(quantile(counted([0.4]), 0.5)).toBe(0);
  });

  it('is the last for two months and for ever', () => {
    expect([DAYS_60, 10 * DAYS_60, Number.POSITIVE_INFINITY].map(bucketOf)).toEqual(['314', '314', '314']);
  });
});
