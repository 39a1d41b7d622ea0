import { describe, expect, it } from 'vitest';
import { instantOfWall, wallTime } from '../../console/src/live/wallTime.ts';

describe('a time on the wall', () => {
  it.each([
    ['2026-11-05T15:30', 'Europe/Berlin', '2026-11-05T14:30:00.000Z'],
    ['2026-07-05T15:30', 'Europe/Berlin', '2026-07-05T13:30:00.000Z'],
    ['2026-11-05T00:10', 'Europe/Moscow', '2026-11-04T21:10:00.000Z'],
    ['2026-11-05T15:30', 'Asia/Kolkata', '2026-11-05T10:00:00.000Z'],
    ['2026-11-05T09:00', 'America/New_York', '2026-11-05T14:00:00.000Z'],
  ])('%s in %s is %s, and back', (wall, zone, at) => {
    expect(instantOfWall(wall, zone)).toBe(at);
    expect(wallTime(at, zone)).toBe(wall);
  });

  it('that comes twice when clocks are set back is the first of the two', () => {
    expect(instantOfWall('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('that clocks skip is as much later as they skip', () => {
    expect(instantOfWall('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it.each(['', 'T', '2026-11-05T', 'T15:30', '2026-11-05T15', '2026-13-05T15:30', '2026-11-05T25:30'])(
    '"%s" is no moment yet',
    (wall) => {
      expect(instantOfWall(wall, 'Europe/Berlin')).toBeUndefined();
    },
  );

  it('of what is no instant is empty', () => {
    expect(wallTime('soon', 'Europe/Berlin')).toBe('');
  });
});
