import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, periodBefore, periodsWithout, stepOf, stepsOf } from '#domain/period.ts';
import { plusDays } from '#domain/zone.ts';

const period = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 400 }))
  .map(([start, days]) => {
    const from = plusDays('2025-01-01', start);
    return { from, to: plusDays(from, days - 1) };
  });

describe('the steps of a period', () => {
  it('are its days, each once and in order, however they are put together', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('day' as const, 'week' as const), (whole, step) => {
        const steps = stepsOf(whole, step);
        expect(steps[0]?.from).toBe(whole.from);
        expect(steps.at(-1)?.to).toBe(whole.to);
        for (const [index, one] of steps.entries())
          if (index > 0) expect(one.from).toBe(plusDays(steps[index - 1]!.to, 1));
        expect(steps.reduce((sum, one) => sum + daysOf(one), 0)).toBe(daysOf(whole));
      }),
    );
  });

  it('are weeks from Monday to Sunday where there would be too many days', () => {
    const quarter = { from: '2026-08-03', to: '2026-11-02' };
    expect(stepOf(quarter)).toBe('day');
    const longer = { from: '2026-08-02', to: '2026-11-02' };
    expect(stepOf(longer)).toBe('week');
    const weeks = stepsOf(longer, 'week');
    // 2 August 2026 is a Sunday, 2 November a Monday.
    expect(weeks[0]).toEqual({ from: '2026-08-02', to: '2026-08-02' });
    expect(weeks[1]).toEqual({ from: '2026-08-03', to: '2026-08-09' });
    expect(weeks.at(-1)).toEqual({ from: '2026-11-02', to: '2026-11-02' });
  });
});

describe('a period', () => {
  it('is compared with as many days right before it', () => {
    expect(periodBefore({ from: '2026-10-27', to: '2026-11-02' })).toEqual({
      from: '2026-10-20',
      to: '2026-10-26',
    });
  });

  it('without some of its days is what is left, in as few pieces as can be', () => {
    const without = periodsWithout(
      { from: '2026-10-30', to: '2026-11-04' },
      new Set(['2026-10-30', '2026-11-01', '2027-01-01']),
    );
    expect(without).toEqual([
      { from: '2026-10-31', to: '2026-10-31' },
      { from: '2026-11-02', to: '2026-11-04' },
    ]);
  });
});
