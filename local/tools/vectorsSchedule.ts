import * as z from 'zod';
import type { Schedule } from '#domain/brand.ts';

/* Schedules as others write them, read as okno takes them. What is no time or zone is left to the domain to refuse. */

/** `9:00` and `09:00:00` are `09:00`; anything else, `09:00:30` too, stays as it is. */
const clockOf = (text: string): string =>
  text.replace(/^(\d{1,2}):(\d\d)(:00(\.0+)?)?$/, (_, hours: string, minutes: string) =>
    [hours.padStart(2, '0'), minutes].join(':'),
  );

const clock = z.string().transform(clockOf);
const pair = z.tuple([clock, clock]);
type Pair = z.infer<typeof pair>;

/** `[from, to]`, or an object of a start and an end. */
const interval = z.union([
  pair,
  z.strictObject({ start: clock, end: clock }).transform(({ start, end }): Pair => [start, end]),
  z.strictObject({ from: clock, to: clock }).transform(({ from, to }): Pair => [from, to]),
]);

/** Intervals of one day: a list, one alone, or as biz writes them, `{"09:00":"17:00"}`. */
const intervals = z
  .union(
    [
      z.null().transform((): Pair[] => []),
      interval.transform((one): Pair[] => [one]),
      z.array(interval),
      z
        .record(z.string().regex(/^\d/), clock)
        .transform((row) => Object.entries(row).map(([from, to]): Pair => [clockOf(from), to])),
    ],
    { error: 'must be intervals like [["09:00","17:00"]]' },
  )
  .transform((list): [string, string][] => list);

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const LONG_DAY = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?$/i;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Monday` is `mon`. */
const shortDays = (hours: unknown): unknown =>
  isObject(hours)
    ? Object.fromEntries(
        Object.entries(hours).map(([day, rows]) => [
          LONG_DAY.test(day) ? day.slice(0, 3).toLowerCase() : day,
          rows,
        ]),
      )
    : hours;

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a date like 2026-11-02');
const byDate = z.record(date, intervals).nullish();

const schedule = z.object({
  timeZone: z.string(),
  hours: z
    .preprocess(shortDays, z.partialRecord(z.enum(DAYS), intervals).nullish())
    .transform((hours) => hours ?? {}),
  shifts: byDate,
  breaks: byDate,
  holidays: z.array(z.union([date, z.object({ date }).transform((day) => day.date)])).nullish(),
});

const ZONE_NAMES = ['timezone', 'time_zone', 'zone', 'tz'];

/** A schedule of a vector; its zone may go by other names, whatever it lacks is empty. @throws ZodError */
export const scheduleOf = (given: unknown): Schedule => {
  const zone = isObject(given) ? ZONE_NAMES.map((name) => given[name]).find(Boolean) : undefined;
  const named = isObject(given) && given.timeZone === undefined ? { ...given, timeZone: zone } : given;
  const { timeZone, hours, shifts, breaks, holidays } = schedule.parse(named);
  return {
    timeZone,
    hours,
    shifts: shifts ?? undefined,
    breaks: breaks ?? undefined,
    holidays: holidays ?? undefined,
  };
};
