import type { Instant } from '#domain/instant.ts';
import { LOCALE } from '../words/language.ts';
import { SPAN, TIME } from './timeSpoken.ts';
import { wallDay } from './wallTime.ts';

/* Times in words, in the zone of the agent's browser. All spans are milliseconds. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (big: string, small: number, smallWords: (count: number) => string): string =>
  small === 0 ? big : `${big} ${smallWords(small)}`;

/** `45 s`, `12 min`, `2 h 5 min`, `3 d 4 h`: always rounded down. */
export const lengthWords = (span: number): string => {
  if (span < MINUTE) return SPAN.seconds(Math.floor(span / SECOND));
  if (span < HOUR) return SPAN.minutes(Math.floor(span / MINUTE));
  if (span < DAY)
    return two(SPAN.hours(Math.floor(span / HOUR)), Math.floor((span % HOUR) / MINUTE), SPAN.minutes);
  return two(SPAN.days(Math.floor(span / DAY)), Math.floor((span % DAY) / HOUR), SPAN.hours);
};

/** `due in 12 min`, `overdue by 3 min`. */
export const dueWords = (dueAt: Instant, now: number): string => {
  const left = Date.parse(dueAt) - now;
  return left > 0 ? TIME.due(lengthWords(left)) : TIME.overdue(lengthWords(-left));
};

/** `just now`, `2 min ago`. */
export const agoWords = (at: Instant, now: number): string => {
  const span = now - Date.parse(at);
  return span < MINUTE ? TIME.now : TIME.ago(lengthWords(span));
};

const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', weekday: 'short' });
const DATE = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short' });
const DATE_OF_YEAR = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const UTC = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** The day on a zone's walls, or on the agent's own, as its midnight in UTC, where all days are equally long. */
const dayOf = (ms: number, zone: string | undefined): number => {
  if (zone !== undefined) return Date.parse(wallDay(ms, zone));
  const local = new Date(ms);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
};

const NAMED_DAYS: Readonly<Record<number, string>> = {
  [-1]: TIME.yesterday,
  0: TIME.today,
  1: TIME.tomorrow,
};

/** The day as seen from `now`, in the agent's zone or another: `yesterday`, `Thu`, `2 Nov`, `2 Nov 2025`. */
export const dayWords = (ms: number, now: number, zone?: string): string => {
  const day = dayOf(ms, zone);
  const days = (day - dayOf(now, zone)) / DAY;
  const named = NAMED_DAYS[days];
  if (named !== undefined) return named;
  if (Math.abs(days) < 7) return WEEKDAY.format(day);
  return (Math.abs(days) < 180 ? DATE : DATE_OF_YEAR).format(day);
};

export const clockWords = (at: Instant): string => CLOCK.format(Date.parse(at));

/** `yesterday 18:40`. */
export const whenWords = (at: Instant, now: number): string =>
  TIME.at(dayWords(Date.parse(at), now), clockWords(at));

/** The same behind “since”, “until” or “by”: some languages turn it around there. */
export const pointWords = (at: Instant, now: number): string =>
  TIME.point(dayWords(Date.parse(at), now), clockWords(at));

/** For the tooltip: `2 Nov 2026, 18:40 UTC`. */
export const utcWords = (at: Instant): string => `${UTC.format(Date.parse(at))} UTC`;

/** `Europe/London`: whose local time the page shows. */
export const zoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
