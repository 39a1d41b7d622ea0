import type { Schedule } from '#domain/brand.ts';
import { periodsOn } from '#domain/schedule.ts';
import type { Complain, Path } from '../definition/problem.ts';
import { A_DATE, asDate } from './leaf.ts';
import type { ScheduleSource } from './schema.ts';
import { checkDay, readWeek } from './week.ts';

type Dated = ScheduleSource['shifts'];

const NAME = /^[a-z][a-z0-9_-]{0,39}$/;

/** What stands under real dates; complains of the rest, and of hours that overlap. */
const dated = (source: Dated, path: Path, complain: Complain): Dated => {
  for (const [date, hours] of Object.entries(source)) {
    if (asDate(date) === undefined) complain([...path, date], `must be ${A_DATE}`);
    checkDay(hours, [...path, date], complain);
  }
  return Object.fromEntries(Object.entries(source).filter(([date]) => asDate(date) !== undefined));
};

/** Complains of what stands there and changes nothing, which nobody means. */
const checkDates = (schedule: Schedule, path: Path, complain: Complain): void => {
  const { holidays = [], shifts = {}, breaks = {} } = schedule;
  for (const date of Object.keys(shifts))
    if (holidays.includes(date))
      complain(
        [...path, 'shifts', date],
        'is a holiday as well, which closes the whole day: keep one of the two',
      );
  const whole = { ...schedule, breaks: {} };
  for (const date of Object.keys(breaks)) {
    const open = JSON.stringify(periodsOn(whole, date));
    if (open === JSON.stringify(periodsOn(schedule, date)))
      complain([...path, 'breaks', date], 'cuts nothing: the schedule is closed then');
  }
};

const readSchedule = (source: ScheduleSource, path: Path, complain: Complain): Schedule => {
  const schedule: Schedule = {
    timeZone: source.timeZone,
    hours: readWeek(source.hours, [...path, 'hours'], complain),
    holidays: source.holidays,
    shifts: dated(source.shifts, [...path, 'shifts'], complain),
    breaks: dated(source.breaks, [...path, 'breaks'], complain),
  };
  checkDates(schedule, path, complain);
  return schedule;
};

/** By name; complains of everything that would surprise whoever wrote it. */
export const readSchedules = (
  sources: Readonly<Record<string, ScheduleSource>>,
  complain: Complain,
): Record<string, Schedule> =>
  Object.fromEntries(
    Object.entries(sources).map(([name, source]) => {
      const path = ['schedules', name];
      if (!NAME.test(name))
        complain(path, 'a name begins with a small letter and goes on with letters, digits, - or _');
      return [name, readSchedule(source, path, complain)];
    }),
  );
