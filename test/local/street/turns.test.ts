import { describe, expect, it } from 'vitest';
import { turnBy } from '#local/street/turns.ts';

const HOUR = 3_600_000;
const london = (now: string, nextAt?: string) => ({ now, timeZone: 'Europe/London', nextAt });

describe('a turn of the clock', () => {
  it('goes on by minutes', () => {
    expect(turnBy({ minutes: 90 }, london('2026-11-02T09:10:00.000Z'))).toBe(1.5 * HOUR);
  });

  it('goes on to the end of the minute in which the next thing becomes due', () => {
    const world = london('2026-11-02T09:10:00.000Z', '2026-11-02T09:44:10.000Z');
    expect(turnBy({ brand: 'zephyrline', until: 'next' }, world)).toBe(35 * 60_000);
  });

  it('says so when nothing will become due by itself', () => {
    expect(() =>
      turnBy({ brand: 'zephyrline', until: 'next' }, london('2026-11-02T09:10:00.000Z')),
    ).toThrowError(/Nothing will become due/);
  });

  it('goes on to nine tomorrow morning on the wall of the brand', () => {
    const turn = { brand: 'zephyrline', until: 'morning' } as const;
    expect(turnBy(turn, london('2026-11-02T09:00:00.000Z'))).toBe(24 * HOUR);
    // The night before 25 October has 25 hours in London.
    expect(turnBy(turn, london('2026-10-24T08:00:00.000Z'))).toBe(25 * HOUR);
  });

  it('goes on to a time on the wall of the brand', () => {
    const turn = { brand: 'zephyrline', wall: '2026-07-01T12:30' };
    expect(turnBy(turn, london('2026-07-01T10:30:00.000Z'))).toBe(HOUR);
  });

  it.each(['2026-11-02T09:10', '2026-11-02T08:00'])('never goes back: %s', (wall) => {
    expect(() => turnBy({ brand: 'zephyrline', wall }, london('2026-11-02T09:10:00.000Z'))).toThrowError(
      'The past stays past: it is 09:10 already. Choose a later time.',
    );
  });

  it('goes on by thirty days at most', () => {
    expect(() =>
      turnBy({ brand: 'zephyrline', wall: '2026-12-24T09:00' }, london('2026-11-02T09:10:00.000Z')),
    ).toThrowError('At most thirty days at once.');
  });
});
