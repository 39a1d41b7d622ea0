import type { Instant } from '#domain/instant.ts';

/* Times in words, in the zone of the agent's browser. All spans are milliseconds. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (big: number, bigUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;

/** `45 s`, `12 min`, `2 h 5 min`, `3 d 4 h`: always rounded down. */
export const lengthWords = (span: number): string => {
  if (span < MINUTE) return `${Math.floor(span / SECOND)} s`;
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return two(Math.floor(span / HOUR), 'h', Math.floor((span % HOUR) / MINUTE), 'min');
  return two(Math.floor(span / DAY), 'd', Math.floor((span % DAY) / HOUR), 'h');
};

/** `due in 12 min`, `overdue by 3 min`. */
export const dueWords = (dueAt: Instant, now: number): string => {
  const left = Date.parse(dueAt) - now;
  return left > 0 ? `due in ${lengthWords(left)}` : `overdue by ${lengthWords(-left)}`;
};

/** `just now`, `2 min ago`. */
export const agoWords = (at: Instant, now: number): string => {
  const span = now - Date.parse(at);
  return span < MINUTE ? 'just now' : `${lengthWords(span)} ago`;
};

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DATE_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const UTC = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);

const NAMED_DAYS: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

/** The local day as seen from `now`: `yesterday`, `Thu`, `2 Nov`, `2 Nov 2025`. */
export const dayWords = (ms: number, now: number): string => {
  // Rounding, because a day on which the clocks change is 23 or 25 hours long.
  const days = Math.round((midnight(ms) - midnight(now)) / DAY);
  const named = NAMED_DAYS[days];
  if (named !== undefined) return named;
  if (Math.abs(days) < 7) return WEEKDAY.format(ms);
  return (Math.abs(days) < 180 ? DATE : DATE_OF_YEAR).format(ms);
};

export const clockWords = (at: Instant): string => CLOCK.format(Date.parse(at));

/** `yesterday 18:40`. */
export const whenWords = (at: Instant, now: number): string =>
  `${dayWords(Date.parse(at), now)} ${clockWords(at)}`;

/** For the tooltip: `2 Nov 2026, 18:40 UTC`. */
export const utcWords = (at: Instant): string => `${UTC.format(Date.parse(at))} UTC`;

/** `Europe/London`: whose local time the page shows. */
export const zoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
