import { afterEach, describe, expect, it } from 'vitest';
import { readLevels } from '#backoffice/levels/read.ts';
import type { Schedule, Weekday } from '#domain/brand.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { clocksOf } from '#domain/sla/clocks.ts';
import { TARGETS } from '#domain/sla/serviceLevels.ts';
import { allowing, draftId, minutes, quietHead } from '../levels.ts';

type Span = [from: string, to: string];

const WORKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL: Weekday[] = [...WORKDAYS, 'sat', 'sun'];

const open = (timeZone: string, days: Weekday[], hours: Span[], more: Partial<Schedule> = {}): Schedule => ({
  timeZone,
  hours: Object.fromEntries(days.map((day) => [day, hours])),
  ...more,
});
const office = open('Etc/UTC', WORKDAYS, [['09:00', '17:00']]);
const berlin = open('Europe/Berlin', WORKDAYS, [['08:00', '20:00']], { holidays: ['2016-11-01'] });

/** `2013-06-04 09:30` in UTC. */
const utc = (text: string): Instant => instantOf(msOf(`${text.replace(' ', 'T')}Z`));

const asking = (since: Instant): Head => ({ ...quietHead, lastInbound: `${since}#1`, waitingSince: since });

/** When the first reply is due to somebody who wrote then. */
const dueAt = (schedule: Schedule, since: string, target: number): Instant | undefined => {
  const levels = allowing(
    { first_reply: minutes(target) },
    { schedule: 'hours', schedules: { hours: schedule } },
  );
  return clocksOf(asking(utc(since)), levels, utc(since))[0]?.dueAt;
};

type Row = [what: string, schedule: Schedule, since: string, target: number, due: string];

describe('a clock in business hours', () => {
  it.each<Row>([
    ['at night', office, '2024-03-12 03:00', 30, '2024-03-12 09:30'],
    ['in the evening', office, '2024-03-12 17:00', 30, '2024-03-13 09:30'],
    ['at the weekend', office, '2024-03-16 12:00', 30, '2024-03-18 09:30'],
  ])(
    'C22 starts at the next opening for what is said outside hours, %s',
    (_, schedule, since, target, due) => {
      expect(dueAt(schedule, since, target)).toBe(utc(due));
    },
  );

  it.each<Row>([
    ['on it', berlin, '2016-11-01 13:56:21', 120, '2016-11-02 09:00'],
    ['before it', berlin, '2016-10-31 18:30', 60, '2016-11-02 07:30'],
    [
      'on it, though its night has begun the day before',
      nightsBut('2024-03-16'),
      '2024-03-16 02:00',
      60,
      '2024-03-17 23:00',
    ],
  ])(
    'C23 starts at the next working opening for what is said on a holiday: %s',
    (_, schedule, since, target, due) => {
      expect(dueAt(schedule, since, target)).toBe(utc(due));
    },
  );

  it.each<Row>([
    [
      'two intervals a day',
      open('Etc/UTC', WORKDAYS, [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
      '2024-03-11 11:30',
      60,
      '2024-03-11 13:30',
    ],
    [
      'an interval over midnight',
      open('Etc/UTC', ['fri'], [['22:00', '06:00']]),
      '2024-03-15 23:00',
      120,
      '2024-03-16 01:00',
    ],
    [
      'the second half of such a night',
      open('Etc/UTC', ['fri'], [['22:00', '06:00']]),
      '2024-03-16 05:30',
      60,
      '2024-03-22 22:30',
    ],
    [
      'all hours of all days',
      open('Europe/London', ALL, [['00:00', '24:00']]),
      '2024-03-30 12:00',
      48 * 60,
      '2024-04-01 12:00',
    ],
    [
      'an interval of one minute',
      open('Etc/UTC', ['wed'], [['10:00', '10:01']]),
      '2024-03-11 00:00',
      1.5,
      '2024-03-20 10:00:30',
    ],
  ])('C25 computes with %s', (_, schedule, since, target, due) => {
    expect(dueAt(schedule, since, target)).toBe(utc(due));
  });

  it.each<Row>([
    ['of a day', office, '2024-03-11 16:00', 60, '2024-03-12 09:00'],
    ['of a week', office, '2024-03-15 16:00', 60, '2024-03-18 09:00'],
    [
      'for lunch',
      open('Etc/UTC', WORKDAYS, [
        ['09:00', '12:00'],
        ['13:00', '17:00'],
      ]),
      '2024-03-11 11:00',
      60,
      '2024-03-11 13:00',
    ],
    ['after several days', office, '2024-03-11 03:00', 2400, '2024-03-18 09:00'],
  ])(
    'C26 rolls a deadline that falls exactly at closing %s to the next opening',
    (_, schedule, since, target, due) => {
      expect(dueAt(schedule, since, target)).toBe(utc(due));
      expect(dueAt(schedule, since, target - 1)! < utc(due)).toBe(true);
    },
  );

  it.each<Row>([
    [
      'opens an hour later where the gap swallows the opening',
      sundays(['02:30', '05:00']),
      '2024-03-31 00:00',
      30,
      '2024-03-31 02:00',
    ],
    [
      'drops hours that the gap empties',
      sundays(['02:30', '03:15']),
      '2024-03-31 00:00',
      30,
      '2024-04-07 01:00',
    ],
    [
      'loses an hour across the gap',
      sundays(['01:00', '04:00']),
      '2024-03-31 00:00',
      119,
      '2024-03-31 01:59',
    ],
    [
      'closes at the edge of the gap',
      sundays(['01:00', '02:00']),
      '2024-03-31 00:00',
      60,
      '2024-04-06 23:00',
    ],
    [
      'opens at the first of two equal times',
      sundays(['02:30', '03:00']),
      '2024-10-27 00:00',
      89,
      '2024-10-27 01:59',
    ],
    [
      'closes at the first of two equal times',
      sundays(['01:00', '02:30']),
      '2024-10-26 12:00',
      90,
      '2024-11-03 00:00',
    ],
    [
      'gains an hour across the overlap',
      sundays(['01:00', '04:00']),
      '2024-10-26 12:00',
      239,
      '2024-10-27 02:59',
    ],
  ])('C27 %s', (_, schedule, since, target, due) => {
    expect(dueAt(schedule, since, target)).toBe(utc(due));
  });

  it.each<Row>([
    [
      'the half hour by which Lord Howe Island moves its clocks',
      open('Australia/Lord_Howe', ALL, [['01:00', '04:00']]),
      '2019-10-05 14:00',
      149,
      '2019-10-05 16:59',
    ],
    [
      'three quarters of an hour, on the Chatham Islands',
      open('Pacific/Chatham', ALL, [['09:00', '10:00']]),
      '2019-01-05 12:00',
      30,
      '2019-01-05 19:45',
    ],
    [
      'the same in their winter',
      open('Pacific/Chatham', ALL, [['09:00', '10:00']]),
      '2019-06-05 12:00',
      30,
      '2019-06-05 20:45',
    ],
    [
      'the day that Samoa skipped',
      open('Pacific/Apia', ALL, [['09:00', '17:00']]),
      '2011-12-30 02:00',
      90,
      '2011-12-30 19:30',
    ],
    [
      'half past five, in Kolkata',
      open('Asia/Kolkata', ALL, [['09:00', '17:00']]),
      '2024-03-12 11:00',
      60,
      '2024-03-13 04:00',
    ],
  ])('C28 computes with %s', (_, schedule, since, target, due) => {
    expect(dueAt(schedule, since, target)).toBe(utc(due));
  });
});

function sundays(hours: Span): Schedule {
  return open('Europe/Berlin', ['sun'], [hours]);
}

function nightsBut(holiday: string): Schedule {
  return open('Etc/UTC', ALL, [['22:00', '06:00']], { holidays: [holiday] });
}

describe('the zone of a clock', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('C30 is its schedule’s, wherever the server stands', () => {
    const found = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Etc/UTC', 'Asia/Kathmandu'].map((zone) => {
      process.env.TZ = zone;
      const wall = new Date('2016-11-02T15:00:00Z').getHours();
      return [
        wall,
        dueAt(berlin, '2016-11-02 15:00', 60),
        dueAt(berlin, '2016-11-01 13:56:21', 120),
        dueAt(sundays(['02:30', '05:00']), '2024-03-31 00:00', 30),
      ];
    });
    expect(new Set(found.map(([wall]) => wall)).size).toBe(4);
    const expected = ['2016-11-02 16:00', '2016-11-02 09:00', '2024-03-31 02:00'].map(utc);
    for (const [, ...dues] of found) expect(dues).toEqual(expected);
  });
});

describe('a target', () => {
  const T = utc('2026-11-02 09:00');
  const everywhere: Head = {
    ...asking(T),
    openedAt: T,
    draft: { id: draftId(T), state: 'ready', basedOn: `${T}#1` },
  };
  const of = (seconds: number) => Object.fromEntries(TARGETS.map((name) => [name, { seconds, warnAt: 0.5 }]));

  it('C31 is at least 15 seconds, whatever the policy says', () => {
    const running = clocksOf(everywhere, allowing(of(4)), T);
    expect(running.map(({ metric }) => metric)).toEqual(['first_reply', 'resolution', 'approval']);
    for (const { dueAt: due } of running) expect(due).toBe(plusSeconds(T, 15));
    expect(clocksOf(everywhere, allowing(of(16)), T)[0]?.dueAt).toBe(plusSeconds(T, 16));
  });

  it('C31 of zero, or none, is no target', () => {
    expect(clocksOf(everywhere, allowing(of(0)), T)).toEqual([]);
    expect(clocksOf(everywhere, allowing({}), T)).toEqual([]);
  });

  it.each<[string, string]>([
    ['0', 'nothing'],
    ['', 'nothing'],
    ['0s', 'nothing'],
    ['15s', '15'],
    ['14s', 'refused'],
  ])('C31 that is written as "%s" is %s', (text, meant) => {
    const file = `apiVersion: service-levels/v1\npolicies:\n  - name: default\n    targets:\n      first_reply: ${text}\n`;
    const read = readLevels('service-levels.yaml', file);
    const target = 'levels' in read ? read.levels.policies[0]?.targets.first_reply?.seconds : 'refused';
    expect(String(target ?? 'nothing')).toBe(meant);
  });
});
