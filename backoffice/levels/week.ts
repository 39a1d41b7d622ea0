import type { Weekday } from '#domain/brand.ts';
import { secondsOf } from '#domain/zone.ts';
import type { Complain, Path } from '../definition/problem.ts';
import type { ScheduleSource } from './schema.ts';

/* The hours of a week, their groups of days resolved. */

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NAMES: readonly string[] = WEEK;
const DAY = 86_400;
const SEVEN_DAYS = 7 * DAY;

type Pair = [from: string, to: string];

/** A stretch of open time in seconds since some midnight, and where it is written. */
interface Row {
  start: number;
  end: number;
  words: string;
  path: Path;
}

/** `fri-mon` is a group as well. Undefined for what is no day. */
const daysOf = (key: string): Weekday[] | undefined => {
  const [from, to, ...more] = key.split('-').map((name) => NAMES.indexOf(name));
  if (from === undefined || from < 0 || more.length > 0) return undefined;
  if (to === undefined) return WEEK.slice(from, from + 1);
  if (to < 0) return undefined;
  const length = ((to - from + WEEK.length) % WEEK.length) + 1;
  return [...WEEK, ...WEEK].slice(from, from + length);
};

const rowOf = ([from, to]: Pair, midnight: number, path: Path): Row => {
  const [start, end] = [secondsOf(from), secondsOf(to)];
  return {
    start: midnight + start,
    end: midnight + (end >= start ? end : end + DAY),
    words: `${from}-${to}`,
    path,
  };
};

const inOrder = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => a.start - b.start);

const checkRows = (rows: readonly Row[], complain: Complain): void => {
  for (const { start, end, path } of rows)
    if (start === end) complain(path, 'begins and ends at the same time; a whole day is 00:00-24:00');
  const sorted = inOrder(rows);
  for (const [index, { start, path }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before !== undefined && before.end > start)
      complain(path, `overlaps ${before.words}: end the earlier one sooner, or write one for both`);
  }
};

/** With the week's first row once more at the end: Sunday night runs over into Monday. */
const aroundTheWeek = (rows: readonly Row[]): Row[] => {
  const [first] = inOrder(rows);
  const again = first && { ...first, start: first.start + SEVEN_DAYS, end: first.end + SEVEN_DAYS };
  return again === undefined ? [] : [...rows, again];
};

/** Hours of one date; complains of what overlaps. */
export const checkDay = (pairs: readonly Pair[], path: Path, complain: Complain): void =>
  checkRows(
    pairs.map((pair, index) => rowOf(pair, 0, [...path, index])),
    complain,
  );

/** Hours by weekday; complains of days that are none or stand twice, of what overlaps, and of a week without hours. */
export const readWeek = (
  hours: ScheduleSource['hours'],
  path: Path,
  complain: Complain,
): { [Day in Weekday]?: Pair[] } => {
  const week = new Map<Weekday, Pair[]>();
  const rows: Row[] = [];
  for (const [key, pairs] of Object.entries(hours)) {
    const days = daysOf(key.toLowerCase());
    const twice = days?.find((day) => week.has(day));
    if (days === undefined)
      complain([...path, key], `is no day; write ${WEEK.join(', ')}, or a group such as mon-fri`);
    if (twice !== undefined) complain([...path, key], `${twice} has hours already`);
    for (const day of days ?? []) {
      week.set(day, pairs);
      const midnight = WEEK.indexOf(day) * DAY;
      rows.push(...pairs.map((pair, index) => rowOf(pair, midnight, [...path, key, index])));
    }
  }
  checkRows(aroundTheWeek(rows), complain);
  if (rows.every(({ start, end }) => start === end))
    complain(path, 'never opens: give at least one day hours such as ["09:00-17:00"]');
  return Object.fromEntries(WEEK.flatMap((day) => (week.has(day) ? [[day, week.get(day)]] : [])));
};
