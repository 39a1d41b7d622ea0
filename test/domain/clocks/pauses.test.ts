import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#domain/brand.ts';
import { isActive } from '#domain/businessTime.ts';
import type { Head } from '#domain/head.ts';
import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { clocksOf, pausedAnew } from '#domain/sla/clocks.ts';
import { type Pause, ranBetween } from '#domain/sla/pause.ts';
import { allowing, minutes, quietHead } from '../levels.ts';

type Span = [from: string, to: string];

const ALL = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const daily = (timeZone: string, ...hours: Span[]): Schedule => ({
  timeZone,
  hours: Object.fromEntries(ALL.map((day) => [day, hours])),
});
const BERLIN = daily('Europe/Berlin', ['09:00', '18:00']);
const NIGHTS = daily('Europe/Berlin', ['20:00', '06:00']);

/** `2013-06-04 09:30` in UTC. */
const utc = (text: string): Instant => instantOf(msOf(`${text.replace(' ', 'T')}Z`));
const held = ([from, to]: Span): Pause => ({ state: 'on_hold', from: utc(from), to: utc(to) });

/** When the first reply is due of a thread that was set aside in these times. */
const dueAt = (schedule: Schedule | undefined, since: Instant, target: number, pauses: readonly Pause[]) => {
  const levels = allowing(
    { first_reply: minutes(target) },
    schedule === undefined
      ? { pauses: ['on_hold'] }
      : { pauses: ['on_hold'], schedule: 'office', schedules: { office: schedule } },
  );
  const head: Head = { ...quietHead, lastInbound: `${since}#1`, waitingSince: since, pauses: [...pauses] };
  return clocksOf(head, levels, since)[0]?.dueAt;
};

describe('pauses', () => {
  it.each<[string, Schedule | undefined, string, number, Span[], string]>([
    ['one', BERLIN, '2013-06-04 09:00', 120, [['2013-06-04 09:30', '2013-06-04 09:45']], '2013-06-04 11:15'],
    [
      ...(['several', BERLIN, '2013-06-04 09:00', 120] as const),
      [
        ['2013-06-04 09:30', '2013-06-04 09:45'],
        ['2013-06-04 10:00', '2013-06-04 10:30'],
      ],
      '2013-06-04 11:45',
    ],
    [
      ...(['several that overlap', undefined, '2013-06-04 09:00', 60] as const),
      [
        ['2013-06-04 09:30', '2013-06-04 10:30'],
        ['2013-06-04 10:00', '2013-06-04 10:10'],
        ['2013-06-04 10:20', '2013-06-04 11:00'],
      ],
      '2013-06-04 11:30',
    ],
    // The other hour ends exactly at closing and rolls (C26).
    [
      'up to closing',
      BERLIN,
      '2013-06-04 09:00',
      120,
      [['2013-06-04 10:00', '2013-06-04 15:00']],
      '2013-06-05 07:00',
    ],
    [
      'across closing',
      BERLIN,
      '2013-06-04 15:00',
      120,
      [['2013-06-04 15:30', '2013-06-05 08:00']],
      '2013-06-05 09:30',
    ],
    [
      'outside hours',
      BERLIN,
      '2013-06-04 15:00',
      120,
      [['2013-06-04 17:00', '2013-06-05 06:00']],
      '2013-06-05 08:00',
    ],
    [
      'across midnight',
      NIGHTS,
      '2013-06-04 21:00',
      120,
      [['2013-06-04 21:30', '2013-06-04 22:30']],
      '2013-06-05 00:00',
    ],
    [
      'across a change of the clock',
      NIGHTS,
      '2024-03-30 23:30',
      120,
      [['2024-03-31 00:30', '2024-03-31 01:30']],
      '2024-03-31 02:30',
    ],
    [
      'across several days',
      BERLIN,
      '2013-06-04 09:00',
      120,
      [['2013-06-04 09:30', '2013-06-10 12:00']],
      '2013-06-10 13:30',
    ],
    [
      'that begins where the time is over',
      undefined,
      '2013-06-04 09:00',
      60,
      [['2013-06-04 10:00', '2013-06-04 12:00']],
      '2013-06-04 12:00',
    ],
    [
      'that begins after it is over',
      undefined,
      '2013-06-04 09:00',
      60,
      [['2013-06-04 10:01', '2013-06-04 12:00']],
      '2013-06-04 10:00',
    ],
  ])('C18 are subtracted exactly: %s', (_what, schedule, since, target, spans, expected) => {
    expect(dueAt(schedule, utc(since), target, spans.map(held))).toBe(utc(expected));
  });

  /** The first open minute that is no pause, after so many of them: told minute by minute. */
  const walked = (schedule: Schedule, since: Instant, target: number, pauses: readonly Pause[]): Instant => {
    let left = target;
    for (let at = since; ; at = plusSeconds(at, 60)) {
      const rests = pauses.some(({ from, to }) => from <= at && (to === undefined || at < to));
      if (rests || !isActive(schedule, at)) continue;
      if (left === 0) return at;
      left -= 1;
    }
  };

  const SCHEDULES = [
    BERLIN,
    NIGHTS,
    daily('Europe/Berlin', ['01:00', '04:00'], ['12:00', '12:30']),
    daily('Australia/Lord_Howe', ['00:00', '24:00']),
  ];
  const minute = fc.integer({ min: 0, max: 4000 });
  // Over the changes of the clock in Berlin and on Lord Howe Island.
  const start = fc.constantFrom(
    '2024-03-30T08:00:00.000Z',
    '2024-10-26T08:00:00.000Z',
    '2024-04-06T00:00:00.000Z',
  );

  it('C18 are subtracted exactly, any number of them on any schedule, as minutes counted one by one have it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCHEDULES),
        start,
        fc.integer({ min: 1, max: 1200 }),
        fc.array(fc.tuple(minute, fc.integer({ min: 0, max: 900 })), { maxLength: 4 }),
        (schedule, since, target, spans) => {
          const pauses = spans.map(
            ([from, length]): Pause => ({
              state: 'on_hold',
              from: plusSeconds(since, from * 60),
              to: plusSeconds(since, (from + length) * 60),
            }),
          );
          const due = dueAt(schedule, since, target, pauses);
          expect(due).toBe(walked(schedule, since, target, pauses));
          expect(ranBetween(schedule, since, due!, pauses)).toBe(target * 60);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('C18 are subtracted from those clocks alone of which the policy says that they rest', () => {
    const pauses: Pause[] = [
      { state: 'on_customer', from: utc('2013-06-04 09:30'), to: utc('2013-06-04 15:30') },
    ];
    expect(dueAt(undefined, utc('2013-06-04 09:00'), 60, pauses)).toBe(utc('2013-06-04 10:00'));
  });
});

describe('a thread that is created in a state in which clocks rest', () => {
  it('C19 consumes nothing until it opens', () => {
    const before: Pause = { state: 'on_hold', from: utc('2013-06-04 08:00') };
    const since = utc('2013-06-04 10:00');
    expect(dueAt(BERLIN, since, 60, [before])).toBeUndefined();
    expect(dueAt(BERLIN, since, 60, [{ ...before, to: utc('2013-06-04 10:30') }])).toBe(
      utc('2013-06-04 11:30'),
    );
  });

  it('C19 is counted for the half hour in which it was open', () => {
    const pauses = [
      held(['2013-06-04 10:00', '2013-06-04 10:30']),
      held(['2013-06-04 11:00', '2013-06-04 13:00']),
    ];
    expect(ranBetween(BERLIN, utc('2013-06-04 10:00'), utc('2013-06-04 12:00'), pauses)).toBe(1800);
  });
});

describe('what the customer says during a pause', () => {
  const levels = allowing({ resolution: minutes(120) }, { pauses: ['on_customer', 'on_hold'] });
  const opened = utc('2013-06-04 09:00');
  const open: Head = { ...quietHead, openedAt: opened };
  const resolution = (head: Head) => clocksOf(head, levels, opened)[0]?.dueAt;
  const asked = {
    ...open,
    ...pausedAnew(open, { state: 'on_customer', from: utc('2013-06-04 09:30') }),
  } as Head;

  it('C20 lets the clock run on from that very moment', () => {
    expect(resolution(asked)).toBeUndefined();
    expect(resolution({ ...asked, spokeAt: utc('2013-06-04 11:07') })).toBe(utc('2013-06-04 12:37'));
  });

  it('C20 ends a pause that had an end before it', () => {
    const until = { ...open, ...pausedAnew(open, held(['2013-06-04 09:30', '2013-06-04 18:00'])) } as Head;
    expect(resolution(until)).toBe(utc('2013-06-04 19:30'));
    expect(resolution({ ...until, spokeAt: utc('2013-06-04 10:00') })).toBe(utc('2013-06-04 11:30'));
    expect(resolution({ ...until, spokeAt: utc('2013-06-04 20:00') })).toBe(utc('2013-06-04 19:30'));
  });

  it.each<[string, Pause]>([
    ['we set it aside', held(['2013-06-04 10:00', '2013-06-04 18:00'])],
    ['we asked once more', { state: 'on_customer', from: utc('2013-06-04 10:00') }],
  ])('C20 ends every pause at once where %s while we waited for them', (_what, second) => {
    const both = { ...asked, ...pausedAnew(asked, second) } as Head;
    expect(resolution({ ...both, spokeAt: utc('2013-06-04 11:00') })).toBe(utc('2013-06-04 12:30'));
  });

  it('C20 counts from the next pause on for that one', () => {
    const spoken: Head = { ...asked, spokeAt: utc('2013-06-04 10:00') };
    const again = {
      ...spoken,
      ...pausedAnew(spoken, { state: 'on_customer', from: utc('2013-06-04 10:30') }),
    } as Head;
    expect(resolution(again)).toBeUndefined();
    expect(resolution({ ...again, spokeAt: utc('2013-06-04 12:00') })).toBe(utc('2013-06-04 13:00'));
  });
});
