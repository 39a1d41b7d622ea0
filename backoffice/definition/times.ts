import * as z from 'zod/mini';
import { type Instant, instantOf } from '#domain/instant.ts';
import { type LocalDate, momentOf } from '#domain/zone.ts';

/** A moment as a source writes it: an instant, or a day on the brand's calendar. */
export type SourceTime = { at: Instant } | { day: LocalDate };

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/** `2026-02-31` is no date, though JavaScript makes one of it. */
export const isDate = (date: string): boolean => {
  const ms = Date.parse(date);
  return !Number.isNaN(ms) && instantOf(ms).startsWith(date);
};

const readTime = (text: string): SourceTime | undefined => {
  if (DAY.test(text)) return isDate(text) ? { day: text } : undefined;
  const [, date = ''] = MOMENT.exec(text) ?? [];
  const ms = isDate(date)
    ? Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
    : Number.NaN;
  return Number.isNaN(ms) ? undefined : { at: instantOf(ms) };
};

/** ISO 8601, a date or a date-time with its offset: a local time without one could be any of 24. */
export const Time = z.pipe(
  z.string().check(
    z.refine((text) => readTime(text) !== undefined, {
      error: 'must be a date, or a date-time with Z or an offset',
    }),
  ),
  z.transform((text): SourceTime => readTime(text) ?? { at: text }),
);

export const isDay = (time: SourceTime): time is { day: LocalDate } => 'day' in time;

const LAST_SECOND = 86_399;

/** A day begins at its midnight in the brand's zone. */
export const startOf = (time: SourceTime, timeZone: string): Instant =>
  isDay(time) ? instantOf(momentOf(timeZone, { date: time.day, seconds: 0 })) : time.at;

/** What is due on a day is due until its last second. */
export const endOf = (time: SourceTime, timeZone: string): Instant =>
  isDay(time) ? instantOf(momentOf(timeZone, { date: time.day, seconds: LAST_SECOND })) : time.at;
