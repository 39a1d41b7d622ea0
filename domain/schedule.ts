import type { Schedule } from './brand.ts';
import { VisibleError } from './errors.ts';
import { type LocalDate, momentOf, plusDays, secondsOf, wallTime, weekdayOf } from './zone.ts';

/** A stretch of open time, half-open `[start, end)`, in epoch milliseconds (docs/rules.md B1). */
export interface Period {
  start: number;
  end: number;
}

/** Seconds since midnight of one date. */
type Row = [start: number, end: number];
type Pairs = readonly [string, string][] | undefined;

const DAY = 86_400;
/** A schedule closed for so long is a mistake, not a rest: ten years, in days. */
export const LONGEST_REST = 3660;

/**
 * Open time after a moment, oldest first, cut to begin no earlier. Successive periods may touch, never overlap.
 * @throws VisibleError `input/schedule_closed` when nothing opens for ten years, `input/wall_time`.
 */
export function* periodsAfter(schedule: Schedule, ms: number): Generator<Period, never> {
  let { date } = wallTime(schedule.timeZone, ms);
  let cursor = ms;
  for (let closed = 0; closed < LONGEST_REST; closed += 1) {
    for (const { start, end } of periodsOn(schedule, date)) {
      if (end <= cursor) continue;
      yield { start: Math.max(start, cursor), end };
      cursor = end;
      closed = 0;
    }
    date = plusDays(date, 1);
  }
  throw neverOpens();
}

/**
 * Open time before a moment, newest first, cut to end no later; empty at first when the moment is an opening.
 * @throws VisibleError as `periodsAfter`.
 */
export function* periodsBefore(schedule: Schedule, ms: number): Generator<Period, never> {
  let { date } = wallTime(schedule.timeZone, ms);
  let cursor = ms;
  for (let closed = 0; closed < LONGEST_REST; closed += 1) {
    for (const { start, end } of periodsOn(schedule, date).toReversed()) {
      if (start > cursor) continue;
      yield { start, end: Math.min(end, cursor) };
      cursor = start;
      closed = 0;
    }
    date = plusDays(date, -1);
  }
  throw neverOpens();
}

/**
 * Open periods of one local date, oldest first, none overlapping. A shift replaces the weekday's rows, breaks cut,
 * a holiday closes its date whole. A row that a change of the clock leaves empty is dropped (B8).
 */
export const periodsOn = (schedule: Schedule, date: LocalDate): readonly Period[] => {
  const known = KNOWN.get(schedule) ?? new Map<LocalDate, Period[]>();
  const found = known.get(date) ?? laidOut(schedule, date);
  if (known.size > MOST_KNOWN) known.clear();
  KNOWN.set(schedule, known.set(date, found));
  return found;
};

/** The same dates are asked for at every look at a clock, and zones are slow. */
const KNOWN = new WeakMap<Schedule, Map<LocalDate, Period[]>>();
const MOST_KNOWN = 500;

const laidOut = (schedule: Schedule, date: LocalDate): Period[] => {
  if (isHoliday(schedule, date)) return [];
  const inZone = ([start, end]: Row): Period => ({
    start: momentOf(schedule.timeZone, { date, seconds: start }),
    end: momentOf(schedule.timeZone, { date, seconds: end }),
  });
  const breaks = rowsOn(date, (day) => schedule.breaks?.[day]).map(inZone);
  const open = rowsOn(date, (day) => openingsOf(schedule, day)).map(inZone);
  return breaks.reduce(cutOut, open.sort((a, b) => a.start - b.start).reduce(join, []));
};

/** Whether the calendar gives a date rows of its own, even if a break or a change of the clock empties them. */
export const hasHours = (schedule: Schedule, date: LocalDate): boolean =>
  (openingsOf(schedule, date) ?? []).length > 0;

const isHoliday = (schedule: Schedule, date: LocalDate): boolean =>
  schedule.holidays?.includes(date) ?? false;

const openingsOf = (schedule: Schedule, date: LocalDate): Pairs =>
  isHoliday(schedule, date) ? undefined : (schedule.shifts?.[date] ?? schedule.hours[weekdayOf(date)]);

/** The rows that begin on a date, up to midnight, and what the night before runs over into it. */
const rowsOn = (date: LocalDate, pairsOf: (date: LocalDate) => Pairs): Row[] => {
  const own = (pairsOf(date) ?? []).map(rowOf);
  const eve = (pairsOf(plusDays(date, -1)) ?? []).map(rowOf);
  return [
    ...eve.filter(([, end]) => end > DAY).map(([, end]): Row => [0, end - DAY]),
    ...own.map(([start, end]): Row => [start, Math.min(end, DAY)]),
  ];
};

/** An end before the start is on the next date: `["22:00","06:00"]` is a night. */
const rowOf = ([from, to]: [string, string]): Row => {
  const start = secondsOf(from);
  const end = secondsOf(to);
  return [start, end >= start ? end : end + DAY];
};

const join = (joined: Period[], next: Period): Period[] => {
  const last = joined.at(-1);
  if (next.end <= next.start) return joined;
  if (last === undefined || last.end < next.start) return [...joined, next];
  return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
};

const cutOut = (periods: Period[], cut: Period): Period[] =>
  cut.end <= cut.start
    ? periods
    : periods
        .flatMap(({ start, end }) => [
          { start, end: Math.min(end, cut.start) },
          { start: Math.max(start, cut.end), end },
        ])
        .filter(({ start, end }) => start < end);

export const neverOpens = (): VisibleError =>
  new VisibleError('input', 'schedule_closed', 'The schedule does not open within ten years.');
