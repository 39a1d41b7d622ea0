import type { LocalDate } from '#domain/zone.ts';
import { lengthWords } from '../live/timeWords.ts';
import { LOCALE } from '../words/language.ts';

/* Numbers, shares and days, as they are written where the page is read. */

const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const SHARE = new Intl.NumberFormat(LOCALE, { style: 'percent' });
const FINE_SHARE = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const CHANGE = new Intl.NumberFormat(LOCALE, { style: 'percent', signDisplay: 'exceptZero' });
const DAY = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', day: 'numeric', month: 'short' });
const LONG_DAY = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

export const numberWords = (value: number): string => NUMBER.format(value);

/** Of what is nearly all, nobody wants to read that it is all. */
export const shareWords = (share: number): string =>
  (share > 0.99 && share < 1 ? FINE_SHARE : SHARE).format(share);

/** `+12 %`, `−3 %`, `0 %`. */
export const changeWords = (now: number, before: number): string => CHANGE.format(now / before - 1);

/** Of a histogram, so within 2.5 %: what is finer than a minute, or an hour in days, would not be true. */
const rounded = (seconds: number): number => {
  const unit = seconds < 60 ? 1 : seconds < 86_400 ? 60 : 3600;
  return Math.round(seconds / unit) * unit;
};

/** `42 s`, `13 min`, `2 h 5 min`. */
export const spanWords = (seconds: number): string => lengthWords(1000 * rounded(seconds));

/** `2 Nov`; a day of the brand's own, whatever the zone of the browser. */
export const dayWords = (day: LocalDate): string => DAY.format(Date.parse(day));

export const longDayWords = (day: LocalDate): string => LONG_DAY.format(Date.parse(day));
