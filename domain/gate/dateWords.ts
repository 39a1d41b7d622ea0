import type { TimeWords } from '../lexicon/lexicon.ts';
import { findPhrases, type Word } from '../words.ts';
import { type LocalDate, plusDays, weekdayOf } from '../zone.ts';

/** A date as words give it: whether a calendar date is meant by it. */
export interface DateWords {
  to: number;
  means(date: LocalDate): boolean;
  /** By its weekday, "today" or "yesterday": a date beside it names the same day. */
  relative?: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');

const dayMonth = (to: number, day: number, month: number, year?: string): DateWords | undefined => {
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const tail = `-${two(month)}-${two(day)}`;
  return { to, means: (date) => date.endsWith(tail) && (year === undefined || date.startsWith(year)) };
};

const monthOf = (word: Word | undefined, time: TimeWords): number =>
  word === undefined ? 0 : time.months.findIndex((forms) => forms.includes(word.fold)) + 1;

const dayOf = (word: Word | undefined, time: TimeWords): number => {
  if (word === undefined) return 0;
  const day = /^\d{1,2}$/.test(word.raw) ? word.raw : time.ordinal.exec(word.fold)?.[1];
  return Number(day ?? 0);
};

const yearAt = (word: Word | undefined): string | undefined =>
  word !== undefined && /^(?:19|20)\d{2}$/.test(word.raw) ? word.raw : undefined;

/** `5 November`, `November 5th, 2026`, `5 ноября`, and a month alone. */
const named = (words: readonly Word[], at: number, time: TimeWords): DateWords | undefined => {
  const [first, second] = [words[at], words[at + 1]];
  const before = dayOf(first, time);
  const monthAfter = before > 0 ? monthOf(second, time) : 0;
  const month = monthAfter > 0 ? monthAfter : monthOf(first, time);
  const day = monthAfter > 0 ? before : dayOf(second, time);
  if (month === 0) return undefined;
  const year = yearAt(words[at + 2]);
  if (day > 0) return dayMonth(year === undefined ? at + 2 : at + 3, day, month, year);
  const sure = first !== undefined && !['may', 'march'].includes(first.fold);
  return sure ? { to: at + 1, means: (date) => date.slice(5, 7) === two(month) } : undefined;
};

const either = (to: number, a: number, b: number, year?: string): DateWords | undefined => {
  const readings = [dayMonth(to, a, b, year), dayMonth(to, b, a, year)].filter((date) => date !== undefined);
  return readings.length === 0 ? undefined : { to, means: (date) => readings.some((one) => one.means(date)) };
};

const joinedBy = (text: string, words: readonly Word[], at: number, marks: string): string | undefined => {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined || second.start !== first.end + 1) return undefined;
  const mark = text[first.end] ?? ' ';
  return marks.includes(mark) && /^\d{1,4}$/.test(first.raw) && /^\d{1,4}$/.test(second.raw)
    ? mark
    : undefined;
};

/** `2026-11-05`, `05.11`, `5/11/2026`; of day and month both orders are taken to be meant. */
const numeric = (text: string, words: readonly Word[], at: number): DateWords | undefined => {
  const mark = joinedBy(text, words, at, '-./');
  if (mark === undefined) return undefined;
  const third = joinedBy(text, words, at + 1, '-./') === mark ? words[at + 2]?.raw : undefined;
  const [a, b] = [Number(words[at]?.raw), Number(words[at + 1]?.raw)];
  if (a > 1900 && third !== undefined) return dayMonth(at + 3, Number(third), b, String(a));
  if (third !== undefined) return either(at + 3, a, b, third.length === 2 ? `20${third}` : third);
  return mark === '-' || words[at + 1]?.raw.length !== 2 ? undefined : either(at + 2, a, b);
};

const relative = (
  words: readonly Word[],
  at: number,
  time: TimeWords,
  today: LocalDate,
): DateWords | undefined => {
  for (const { phrase, offset } of time.days) {
    const [hit] = findPhrases(words.slice(at, at + 4), [phrase]).filter(({ from }) => from === 0);
    if (hit !== undefined) {
      const wanted = plusDays(today, offset);
      return { to: at + hit.to, means: (date) => date === wanted, relative: true };
    }
  }
  if (time.weekend.has(words[at]?.fold ?? ''))
    return { to: at + 1, means: (date) => near(date, today) && ['sat', 'sun'].includes(weekdayOf(date)) };
  const weekday = time.weekdays[words[at]?.fold ?? ''];
  if (weekday === undefined) return undefined;
  return { to: at + 1, means: (date) => near(date, today) && weekdayOf(date) === weekday, relative: true };
};

/** "On Thursday" is one of the nearest two, before or after. */
const near = (date: LocalDate, today: LocalDate): boolean =>
  date >= plusDays(today, -7) && date <= plusDays(today, 7);

/** Whether "today", "tomorrow" or a weekday begins at a word. */
export const isDayWord = (words: readonly Word[], at: number, time: TimeWords): boolean =>
  Object.hasOwn(time.weekdays, words[at]?.fold ?? '') ||
  time.days.some(({ phrase }) =>
    findPhrases(words.slice(at, at + 4), [phrase]).some(({ from }) => from === 0),
  );

const oneDate = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
  today: LocalDate,
): DateWords | undefined =>
  numeric(text, words, at) ?? named(words, at, time) ?? relative(words, at, time, today);

/** Where a date goes on after a weekday: "Tuesday, 1 December", "Mittwoch, der 4. November", "yesterday (4 November)". */
const nextPart = (
  text: string,
  words: readonly Word[],
  { to }: DateWords,
  time: TimeWords,
): number | undefined => {
  const [last, next] = [words[to - 1], words[to]];
  if (last === undefined || next === undefined || last.sentence !== next.sentence) return undefined;
  if (!/^,?\s{1,2}\(?$/.test(text.slice(last.end, next.start))) return undefined;
  return time.articles.has(next.fold) ? to + 1 : to;
};

/** A weekday and the date beside it are one day; when they differ, none. */
const joined = (
  words: readonly Word[],
  at: number,
  first: DateWords,
  second: DateWords,
  time: TimeWords,
): DateWords => {
  const weekday = time.weekdays[words[at]?.fold ?? ''];
  const same = (date: LocalDate): boolean =>
    weekday === undefined ? first.means(date) : weekdayOf(date) === weekday;
  return { to: second.to, means: (date) => same(date) && second.means(date) };
};

/** The date that begins at a word. */
export const dateAt = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
  today: LocalDate,
): DateWords | undefined => {
  const first = oneDate(text, words, at, time, today);
  const next = first?.relative === true ? nextPart(text, words, first, time) : undefined;
  if (first === undefined || next === undefined) return first;
  const second = numeric(text, words, next) ?? named(words, next, time);
  return second === undefined || second.to === next + 1 ? first : joined(words, at, first, second, time);
};
