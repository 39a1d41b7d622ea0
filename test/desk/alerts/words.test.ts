import { describe, expect, it } from 'vitest';
import { onTheWall, span } from '#desk/alerts/moments.ts';
import { countedAs, impactOf, titleOf } from '#desk/alerts/words.ts';
import { LEVELS, METRICS } from '#domain/alarm.ts';

const kinds = METRICS.flatMap((metric) => LEVELS.map((level) => ({ metric, level })));

describe('what an alarm means', () => {
  it('is one sentence for every metric and level', () => {
    for (const kind of kinds.filter(({ level }) => level !== 'escalation'))
      expect(impactOf(kind)).toMatch(/^[A-Z][^.]{20,130}\.$/);
  });

  it('asks the lead to act wherever it is escalated', () => {
    for (const kind of kinds.filter(({ level }) => level === 'escalation'))
      expect(impactOf(kind)).toContain('so the lead is asked to act.');
  });

  it('is told apart by level where both are', () => {
    expect(impactOf({ metric: 'update', level: 'warning' })).not.toBe(
      impactOf({ metric: 'update', level: 'breach' }),
    );
  });

  it('has a title that a subject of mail can carry', () => {
    for (const metric of METRICS) expect(titleOf(metric)).toMatch(/^[A-Z][a-z ]{3,20}$/);
  });

  it('is counted, but for what a gauge says already', () => {
    const uncounted = kinds.filter(
      ({ metric, level }) => level === 'breach' && !countedAs({ metric, level }),
    );
    expect(uncounted.map(({ metric }) => metric)).toEqual(['backlog']);
  });
});

describe('how late it is', () => {
  it.each([
    [0, 'less than a minute'],
    [29, 'less than a minute'],
    [60, '1 minute'],
    [3599, '1 hour'],
    [3 * 3600 + 300, '3 hours 5 minutes'],
    [86_400 + 60, '1 day 1 minute'],
    [2 * 86_400 + 3 * 3600 + 59 * 60, '2 days 3 hours'],
  ])('after %i seconds is %s', (seconds, words) => {
    expect(span(seconds)).toBe(words);
  });
});

describe('a moment on the wall', () => {
  it.each([
    ['Europe/Berlin', 'Mon 2 Nov, 00:30'],
    ['America/New_York', 'Sun 1 Nov, 18:30'],
    ['Pacific/Chatham', 'Mon 2 Nov, 13:15'],
  ])('in %s reads %s', (zone, words) => {
    expect(onTheWall('2026-11-01T23:30:00.000Z', zone)).toBe(words);
  });
});
