import { describe, expect, it } from 'vitest';
import { bucketOf, mergeAll, quantile } from '#domain/histogram.ts';
import { isUnfair } from '#domain/parity.ts';

const waits = (...seconds: number[]) => mergeAll(seconds.map((one) => ({ [bucketOf(one)]: 1 })));

describe('who waits unlike those who asked in the other place', () => {
  it('is whoever waits twice as long as half of them did', () => {
    const others = waits(60, 300, 9000);
    const median = quantile(others, 0.5) ?? 0;
    expect(isUnfair(2 * median, others)).toBe(true);
    expect(isUnfair(2 * median - 1, others)).toBe(false);
    expect([isUnfair(616, others), isUnfair(584, others)]).toEqual([true, false]);
  });

  it('is not excused by one who was forgotten there', () => {
    expect(isUnfair(1300, waits(300, 300, 300, 300, 300, 200_000))).toBe(true);
  });

  it('is compared with a single reply where there was only one', () => {
    expect(isUnfair(1300, waits(600))).toBe(true);
    expect(isUnfair(1100, waits(600))).toBe(false);
  });

  it('is nobody while nobody there was answered', () => {
    expect(isUnfair(86_400, {})).toBe(false);
  });
});
