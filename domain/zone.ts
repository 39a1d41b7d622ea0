import * as Moment from 'temporal-polyfill/fns/Instant';
import * as Local from 'temporal-polyfill/fns/PlainDateTime';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';
import type { Weekday } from './brand.ts';
import { VisibleError } from './errors.ts';
import { type Instant, instantOf, msOf } from './instant.ts';

/* Calendars and wall clocks of IANA zones; the only file that knows the time library. Moments are epoch milliseconds. */

/** A date on a wall calendar, `2026-11-02`; sorts as text. */
export type LocalDate = string;

/** What the wall shows: a date, and seconds since its midnight (24:00 is 86,400). */
export interface WallTime {
  date: LocalDate;
  seconds: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const TIME = /^(\d\d):([0-5]\d)$/;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const satisfies readonly Weekday[];

/** What a wall in the zone shows at a moment. @throws RangeError for a zone the runtime does not know. */
export const wallTime = (timeZone: string, ms: number): WallTime => {
  const zoned = Moment.toZonedDateTimeISO(Moment.fromEpochMilliseconds(ms), timeZone);
  const shown = ms + Zoned.offsetNanoseconds(zoned) / 1e6;
  const midnight = Math.floor(shown / DAY_MS) * DAY_MS;
  return { date: dateOf(midnight), seconds: (shown - midnight) / 1000 };
};

/** The day on which a moment falls there. */
export const dayAt = (timeZone: string, at: Instant): LocalDate => wallTime(timeZone, msOf(at)).date;

/**
 * The moment a wall in the zone shows a time. A time the zone skips moves on by hours until there is one, so a skipped
 * day has no length; of two equal times the first is meant (docs/rules.md B7).
 */
export const momentOf = (timeZone: string, wall: WallTime): number => {
  for (let wanted = Date.parse(wall.date) + wall.seconds * 1000; ; wanted += HOUR_MS) {
    const zoned = Local.toZonedDateTime(localOf(new Date(wanted)), timeZone);
    const ms = zoned.epochMilliseconds;
    if (ms + Zoned.offsetNanoseconds(zoned) / 1e6 === wanted) return ms;
  }
};

/** When a day begins there. */
export const midnightOf = (timeZone: string, date: LocalDate): Instant =>
  instantOf(momentOf(timeZone, { date, seconds: 0 }));

export const plusDays = (date: LocalDate, days: number): LocalDate =>
  dateOf(Date.parse(date) + days * DAY_MS);

export const weekdayOf = (date: LocalDate): Weekday => WEEKDAYS[new Date(date).getUTCDay()] ?? 'sun';

/** Seconds since midnight of `HH:MM`, up to `24:00`. @throws VisibleError `input/wall_time` */
export const secondsOf = (time: string): number => {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  if (seconds <= DAY_MS / 1000) return seconds;
  throw new VisibleError('input', 'wall_time', 'A time must be HH:MM, at most 24:00.');
};

const localOf = (shown: Date): Local.Record =>
  Local.create(
    shown.getUTCFullYear(),
    shown.getUTCMonth() + 1,
    shown.getUTCDate(),
    shown.getUTCHours(),
    shown.getUTCMinutes(),
    shown.getUTCSeconds(),
    shown.getUTCMilliseconds(),
  );

const dateOf = (midnight: number): LocalDate => new Date(midnight).toISOString().slice(0, 10);
