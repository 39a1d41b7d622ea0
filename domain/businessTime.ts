import type { Schedule } from './brand.ts';
import { VisibleError } from './errors.ts';
import { type Instant, instantOf, msOf } from './instant.ts';
import { periodsAfter, periodsBefore } from './schedule.ts';

/* Arithmetic on a schedule's open time, by B1 to B10 of docs/rules.md. Walks period by period, keeps milliseconds. */

/**
 * The moment at which so many open seconds have passed since `at`. A result at closing rolls to the next opening
 * (B3), so it is always inside hours; zero seconds outside hours is the next opening (B2).
 * @throws VisibleError `input/negative_duration` (B5), `input/schedule_closed`, `input/wall_time`.
 */
export const after = (schedule: Schedule, at: Instant, seconds: number): Instant => {
  let left = durationMs(seconds);
  const periods = periodsAfter(schedule, msOf(at));
  for (;;) {
    const { start, end } = periods.next().value;
    if (left < end - start) return instantOf(start + left);
    left -= end - start;
  }
};

/**
 * The moment from which so many open seconds pass until `at`. Not the mirror of `after`: a result at an opening
 * stays there (B3), zero seconds outside hours is the previous closing (B2).
 * @throws VisibleError as `after`.
 */
export const before = (schedule: Schedule, at: Instant, seconds: number): Instant => {
  let left = durationMs(seconds);
  const periods = periodsBefore(schedule, msOf(at));
  for (;;) {
    const { start, end } = periods.next().value;
    if (left <= end - start) return instantOf(end - left);
    left -= end - start;
  }
};

/** Open seconds in `[from, to)`; 0 when `to` is not after `from` (B4). @throws VisibleError as `after`. */
export const within = (schedule: Schedule, from: Instant, to: Instant): number => {
  const until = msOf(to);
  let open = 0;
  if (until <= msOf(from)) return open;
  for (const { start, end } of periodsAfter(schedule, msOf(from))) {
    if (start >= until) break;
    open += Math.min(end, until) - start;
  }
  return open / 1000;
};

/** Open at the opening second, not at the closing one (B1). @throws VisibleError as `after`. */
export const isActive = (schedule: Schedule, at: Instant): boolean =>
  periodsAfter(schedule, msOf(at)).next().value.start === msOf(at);

const durationMs = (seconds: number): number => {
  if (seconds >= 0) return Math.round(seconds * 1000);
  throw new VisibleError('input', 'negative_duration', 'A duration cannot be negative.');
};
