import { describe, expect, it } from 'vitest';
import type { Schedule, Weekday } from '#domain/brand.ts';
import { afterDays, beforeDays } from '#domain/businessDays.ts';
import * as time from '#domain/businessTime.ts';
import { instant } from './vectors.ts';

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL_DAYS: Weekday[] = [...WORKDAYS, 'sat', 'sun'];

const open = (
  timeZone: string,
  days: Weekday[],
  pairs: [string, string][],
  more: Partial<Schedule> = {},
): Schedule => ({ timeZone, hours: Object.fromEntries(days.map((day) => [day, pairs])), ...more });

const office = open('Etc/UTC', WORKDAYS, [['09:00', '17:00']]);
const berlin = open('Europe/Berlin', WORKDAYS, [['08:00', '20:00']], { holidays: ['2016-11-01'] });

const minutesAfter = (schedule: Schedule, at: string, minutes: number): string =>
  time.after(schedule, instant(at), minutes * 60);

describe('business time', () => {
  it.each([
    ['2024-03-11T03:00:00Z', 2400, '2024-03-18T09:00:00Z'],
    ['2024-11-22T00:07:00Z', 0, '2024-11-22T09:00:00Z'],
    ['2024-03-11T16:00:00Z', 60, '2024-03-12T09:00:00Z'],
  ])('is %s plus %d minutes at %s in an office open 09 to 17', (at, minutes, expected) => {
    expect(minutesAfter(office, at, minutes)).toBe(instant(expected));
  });

  it('rolls a deadline that falls exactly at closing to the next opening', () => {
    expect(minutesAfter(office, '2024-03-15T16:00:00Z', 60)).toBe('2024-03-18T09:00:00.000Z');
  });

  it('stays on an opening when it counts backwards', () => {
    expect(time.before(office, '2024-03-18T07:00:00.000Z', 480 * 60)).toBe('2024-03-15T09:00:00.000Z');
  });

  it('is at the previous closing before zero seconds outside hours', () => {
    expect(time.before(office, '2024-11-22T00:07:00.000Z', 0)).toBe('2024-11-21T17:00:00.000Z');
  });

  it('is open at the opening second and closed at the closing one', () => {
    expect(time.isActive(office, '2024-03-11T09:00:00.000Z')).toBe(true);
    expect(time.isActive(office, '2024-03-11T16:59:59.999Z')).toBe(true);
    expect(time.isActive(office, '2024-03-11T17:00:00.000Z')).toBe(false);
  });

  it('counts open seconds only', () => {
    expect(time.within(office, '2024-04-03T02:00:00.000Z', '2024-04-04T08:42:00.000Z')).toBe(28_800);
  });

  it('counts nothing when the end is before the start', () => {
    expect(time.within(office, '2024-04-04T12:00:00.000Z', '2024-04-03T12:00:00.000Z')).toBe(0);
  });

  it('refuses a negative duration', () => {
    expect(() => time.after(office, '2024-04-04T12:00:00.000Z', -1)).toThrow(
      expect.objectContaining({ kind: 'input', code: 'negative_duration' }),
    );
  });

  it('starts at the next working opening after an event on a holiday', () => {
    expect(minutesAfter(berlin, '2016-11-01T13:56:21Z', 120)).toBe('2016-11-02T09:00:00.000Z');
  });

  it('keeps seconds', () => {
    expect(minutesAfter(berlin, '2016-11-07T13:26:36Z', 1200)).toBe('2016-11-09T09:26:36.000Z');
  });

  it('computes two intervals a day', () => {
    const lunch = open('Etc/UTC', WORKDAYS, [
      ['13:00', '17:00'],
      ['09:00', '12:00'],
    ]);
    expect(minutesAfter(lunch, '2024-03-11T11:30:00Z', 60)).toBe('2024-03-11T13:30:00.000Z');
  });

  it('computes an interval that runs over midnight', () => {
    const nights = open('Etc/UTC', ['fri'], [['22:00', '06:00']]);
    expect(minutesAfter(nights, '2024-03-15T23:00:00Z', 120)).toBe('2024-03-16T01:00:00.000Z');
    expect(time.isActive(nights, '2024-03-16T05:59:59.000Z')).toBe(true);
    expect(time.isActive(nights, '2024-03-16T22:30:00.000Z')).toBe(false);
  });

  it('closes a holiday whole, also for the night before it', () => {
    const nights = open('Etc/UTC', ALL_DAYS, [['22:00', '06:00']], { holidays: ['2024-03-16'] });
    expect(time.within(nights, '2024-03-15T12:00:00.000Z', '2024-03-17T12:00:00.000Z')).toBe(2 * 3600);
  });

  it('counts an hour once when rows overlap', () => {
    const twice = open(
      'Etc/UTC',
      ['mon'],
      [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
    );
    expect(time.within(twice, '2024-03-11T00:00:00.000Z', '2024-03-12T00:00:00.000Z')).toBe(4 * 3600);
  });

  it('never rests when every day is open from midnight to midnight', () => {
    const always = open('Europe/London', ALL_DAYS, [['00:00', '24:00']]);
    expect(minutesAfter(always, '2024-03-30T12:00:00Z', 48 * 60)).toBe('2024-04-01T12:00:00.000Z');
  });

  it('computes a one-minute interval', () => {
    const minute = open('Etc/UTC', ['wed'], [['10:00', '10:01']]);
    expect(minutesAfter(minute, '2024-03-11T00:00:00Z', 1.5)).toBe('2024-03-20T10:00:30.000Z');
  });

  it('replaces the hours of a date by its shifts, compared in the zone of the schedule', () => {
    const chatham = open('Pacific/Chatham', WORKDAYS, [['09:00', '17:00']], {
      shifts: { '2024-03-11': [['12:00', '13:00']] },
    });
    expect(time.within(chatham, '2024-03-10T10:15:00.000Z', '2024-03-11T10:15:00.000Z')).toBe(3600);
  });

  it('drops an interval that the spring gap empties', () => {
    const gap = open('Europe/Berlin', ['sun'], [['02:30', '03:15']]);
    expect(time.within(gap, '2024-03-30T12:00:00.000Z', '2024-03-31T12:00:00.000Z')).toBe(0);
  });

  it('begins an hour later when the opening is skipped by the clock', () => {
    const gap = open('Europe/Berlin', ['sun'], [['02:30', '05:00']]);
    expect(minutesAfter(gap, '2024-03-30T12:00:00Z', 0)).toBe('2024-03-31T01:30:00.000Z');
  });

  it('takes the first of two equal local times', () => {
    const overlap = open('Europe/Berlin', ['sun'], [['02:30', '03:00']]);
    expect(time.within(overlap, '2024-10-27T00:00:00.000Z', '2024-10-27T12:00:00.000Z')).toBe(90 * 60);
  });

  it('gives no hours to a date the calendar skipped', () => {
    const apia = open('Pacific/Apia', ['fri'], [['09:00', '17:00']]);
    expect(time.within(apia, '2011-12-29T00:00:00.000Z', '2012-01-02T00:00:00.000Z')).toBe(0);
  });
});

describe('business days', () => {
  it('keep the wall clock and then move into hours', () => {
    const schedule: Schedule = {
      timeZone: 'Etc/UTC',
      hours: {
        tue: [['09:00', '17:00']],
        wed: [['09:00', '17:00']],
        thu: [['10:00', '16:00']],
        fri: [['09:00', '17:00']],
      },
    };
    expect(afterDays(schedule, '2024-03-12T18:00:00.000Z', 2)).toBe('2024-03-15T09:00:00.000Z');
  });

  it('are counted over open dates only, in both directions', () => {
    expect(afterDays(office, '2024-03-15T12:00:00.000Z', 1)).toBe('2024-03-18T12:00:00.000Z');
    expect(beforeDays(office, '2024-03-18T12:00:00.000Z', 1)).toBe('2024-03-15T12:00:00.000Z');
  });

  it('keep the wall clock over a change of the clock', () => {
    const london = open('Europe/London', ALL_DAYS, [['09:00', '17:00']]);
    expect(afterDays(london, '2024-03-30T12:00:00.000Z', 1)).toBe('2024-03-31T11:00:00.000Z');
  });

  it('refuse a negative number', () => {
    expect(() => afterDays(office, '2024-03-15T12:00:00.000Z', -1)).toThrow(
      expect.objectContaining({ code: 'negative_duration' }),
    );
  });
});

describe('a schedule that cannot be walked', () => {
  const now = '2024-03-15T12:00:00.000Z';
  const closed = expect.objectContaining({ kind: 'input', code: 'schedule_closed' });

  it.each([time.after, time.before, afterDays, beforeDays])(
    'is refused when it never opens, by %o',
    (move) => {
      expect(() => move({ timeZone: 'Etc/UTC', hours: {} }, now, 60)).toThrow(closed);
    },
  );

  it('is refused when all its shifts are over', () => {
    const over = {
      timeZone: 'Etc/UTC',
      hours: {},
      shifts: { '2024-03-14': [['09:00', '10:00']] },
    } satisfies Schedule;
    expect(() => time.after(over, now, 60)).toThrow(closed);
  });

  it.each([
    ['9:00', '17:00'],
    ['09:00', '24:30'],
    ['09:00', '17:60'],
    ['', '17:00'],
  ] as [string, string][])('is refused for the row %s to %s', (from, to) => {
    const wrong = expect.objectContaining({ kind: 'input', code: 'wall_time' });
    expect(() => time.after(open('Etc/UTC', ['sun'], [[from, to]]), now, 60)).toThrow(wrong);
  });
});
