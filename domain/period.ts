import { type LocalDate, plusDays } from './zone.ts';

/** Days of a brand's own, both included. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** How long one point of a series is. */
export type Step = 'day' | 'week';

const DAY_MS = 86_400_000;
const WEEK = 7;
/** More points than this say less, and nobody can tell them apart. */
const MOST_POINTS = 92;

export const daysOf = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

export const stepOf = (period: Period): Step => (daysOf(period) > MOST_POINTS ? 'week' : 'day');

/** As many days, right before. */
export const periodBefore = (period: Period): Period => ({
  from: plusDays(period.from, -daysOf(period)),
  to: plusDays(period.from, -1),
});

/** Days, or weeks from Monday to Sunday, of which the first and the last may be cut off. */
export const stepsOf = ({ from, to }: Period, step: Step): Period[] => {
  const steps: Period[] = [];
  for (let day = from; day <= to; ) {
    const end = step === 'day' ? day : plusDays(day, daysToSunday(day));
    steps.push({ from: day, to: end < to ? end : to });
    day = plusDays(end, 1);
  }
  return steps;
};

const daysToSunday = (day: LocalDate): number => (WEEK - new Date(day).getUTCDay()) % WEEK;

/** What is left of a period without some of its days, in order. */
export const periodsWithout = ({ from, to }: Period, days: ReadonlySet<LocalDate>): Period[] => {
  const left: Period[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const last = left.at(-1);
    if (days.has(day)) continue;
    if (last !== undefined && plusDays(last.to, 1) === day) last.to = day;
    else left.push({ from: day, to: day });
  }
  return left;
};
