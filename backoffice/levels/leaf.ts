import * as z from 'zod/mini';
import { isTimeZone } from '#domain/timeZone.ts';
import type { LocalDate } from '#domain/zone.ts';
import { complaintsOf } from '../definition/issue.ts';
import { isDate } from '../definition/times.ts';

/* The smallest things that stand in service-levels.yaml, each with the words for what would be right. */

/** A value that `read` understands. */
const leaf = <T>(wanted: string, read: (value: unknown) => T | undefined) =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): T => {
      const found = read(value);
      if (found !== undefined) return found;
      const message = value === undefined ? 'is missing' : `must be ${wanted}`;
      context.issues.push({ code: 'custom', input: value, message });
      return z.NEVER;
    }),
  );

/** Reads text alone. */
const written = <T>(wanted: string, read: (text: string) => T | undefined) =>
  leaf(wanted, (value) => (typeof value === 'string' ? read(value.trim()) : undefined));

/** Keys and values are read by one schema, anything else by another, so that complaints are those of the one meant. */
export const byKind = <A, B>(keys: z.ZodMiniType<A>, other: z.ZodMiniType<B>) =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): A | B => {
      const isKeys = typeof value === 'object' && value !== null && !Array.isArray(value);
      const parsed = z.safeParse<z.ZodMiniType<A | B>>(isKeys ? keys : other, value, { reportInput: true });
      if (parsed.success) return parsed.data;
      for (const { path, message } of complaintsOf(parsed.error.issues))
        context.issues.push({ code: 'custom', input: value, path: [...path], message });
      return z.NEVER;
    }),
  );

/** One, or a list of them. */
export const oneOrMore = <T>(one: z.ZodMiniType<T>) =>
  z.pipe(
    z.transform((value: unknown) => (Array.isArray(value) || value === undefined ? value : [value])),
    z.array(one).check(
      z.refine((all) => all.length > 0, 'must name at least one'),
      z.maxLength(40),
    ),
  );

const UNITS = /^(?:(\d{1,3})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,7})s)?$/;
const LONGEST_SECONDS = 366 * 86_400;

/** `15m`, `4h`, `2d`, `90s`, `1h30m`, in seconds; a day is 24 hours. */
const secondsIn = (text: string): number | undefined => {
  const [whole, d = 0, h = 0, m = 0, s = 0] = UNITS.exec(text.replaceAll(' ', '')) ?? [];
  const seconds = Number(d) * 86_400 + Number(h) * 3600 + Number(m) * 60 + Number(s);
  return whole === undefined || whole === '' || seconds > LONGEST_SECONDS ? undefined : seconds;
};

const A_DURATION = 'a duration such as 15m, 4h, 2d or 90s, no longer than 366d';

/** No clock runs shorter, whatever is asked for (docs/rules.md C31). */
const SHORTEST_SECONDS = 15;

const noShorter = (seconds: number | undefined): number | undefined =>
  seconds === undefined || seconds < SHORTEST_SECONDS ? undefined : seconds;

export const Duration = written(`${A_DURATION}, no shorter than 15s`, (text) => noShorter(secondsIn(text)));

const isNothing = (value: unknown): boolean => value === 0 || value === null || value === '';

/** As Duration; nothing at all, or 0, is no target: 0. */
export const TargetSeconds = leaf(`${A_DURATION}, no shorter than 15s, or 0 for no target`, (value) => {
  if (isNothing(value)) return 0;
  const seconds = typeof value === 'string' ? secondsIn(value) : undefined;
  return seconds === 0 ? 0 : noShorter(seconds);
});

/** As Duration; 0 is at once. */
export const Delay = leaf(`${A_DURATION}, or 0 for at once`, (value) =>
  value === 0 ? 0 : typeof value === 'string' ? secondsIn(value) : undefined,
);

const FRACTION = /^(\d{1,6})\s*\/\s*(\d{1,6})$/;

const shareOf = (value: unknown): number => {
  const [, part, whole] = (typeof value === 'string' && FRACTION.exec(value.trim())) || [];
  return part === undefined
    ? Number(typeof value === 'number' ? value : Number.NaN)
    : Number(part) / Number(whole);
};

/** A part of a whole that is neither nothing nor all of it: `0.5`, `48/72`. */
export const Share = leaf('more than 0 and less than 1, such as 0.5 or 48/72', (value) => {
  const share = shareOf(value);
  return share > 0 && share < 1 ? share : undefined;
});

export const Zone = written('a time zone such as Europe/London', (text) =>
  isTimeZone(text) ? text : undefined,
);

const DAY = /^\d{4}-\d\d-\d\d$/;

export const asDate = (text: string): LocalDate | undefined =>
  DAY.test(text) && isDate(text) ? text : undefined;

export const A_DATE = 'a date such as 2026-12-25';
export const CalendarDate = written(A_DATE, asDate);

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const HOURS = new RegExp(`^(${TIME})\\s*-\\s*(${TIME}|24:00)$`);

/** An end before the start is on the next day. */
export const Hours = written('hours such as 09:00-17:00, or 22:00-06:00 over midnight', (text) => {
  const [, from, to] = HOURS.exec(text) ?? [];
  return from === undefined || to === undefined ? undefined : ([from, to] satisfies [string, string]);
});
