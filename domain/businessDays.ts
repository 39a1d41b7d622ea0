import type { Schedule } from './brand.ts';
import { after, before } from './businessTime.ts';
import { VisibleError } from './errors.ts';
import { type Instant, instantOf, msOf } from './instant.ts';
import { hasHours, LONGEST_REST, neverOpens } from './schedule.ts';
import { momentOf, plusDays, wallTime } from './zone.ts';

/**
 * So many open dates later, at the same wall clock, then moved into hours (docs/rules.md B6). Unlike seconds (B3), days that
 * end exactly at closing stay there. Zero days from a closed date is the next open one.
 * @throws VisibleError `input/negative_duration`, `input/schedule_closed`, `input/wall_time`.
 */
export const afterDays = (schedule: Schedule, at: Instant, days: number): Instant => {
  const sameClock = onOpenDate(schedule, at, days, 1);
  return before(schedule, sameClock, 0) === sameClock ? sameClock : after(schedule, sameClock, 0);
};

/** So many open dates earlier, at the same wall clock, then moved back into hours. @throws VisibleError as `afterDays`. */
export const beforeDays = (schedule: Schedule, at: Instant, days: number): Instant =>
  before(schedule, onOpenDate(schedule, at, days, -1), 0);

const onOpenDate = (schedule: Schedule, at: Instant, days: number, step: 1 | -1): Instant => {
  if (!(days >= 0)) throw new VisibleError('input', 'negative_duration', 'A duration cannot be negative.');
  const { date, seconds } = wallTime(schedule.timeZone, msOf(at));
  let open = days === 0 && !hasHours(schedule, date) ? nextOpen(schedule, date, step) : date;
  for (let passed = 0; passed < days; passed += 1) open = nextOpen(schedule, open, step);
  return instantOf(momentOf(schedule.timeZone, { date: open, seconds }));
};

const nextOpen = (schedule: Schedule, date: string, step: 1 | -1): string => {
  for (let days = 1; days < LONGEST_REST; days += 1) {
    const next = plusDays(date, days * step);
    if (hasHours(schedule, next)) return next;
  }
  throw neverOpens();
};
