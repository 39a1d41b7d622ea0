import type { Schedule } from '../brand.ts';
import { after, within } from '../businessTime.ts';
import { type Instant, msOf, plusSeconds } from '../instant.ts';
import type { PauseState } from './serviceLevels.ts';

/** A time in which a clock rests, half-open `[from, to)`; still resting without `to`. */
export interface Pause {
  state: PauseState;
  from: Instant;
  to?: Instant;
}

/** By the calendar where there is no schedule. */
const afterOpen = (schedule: Schedule | undefined, since: Instant, seconds: number): Instant =>
  schedule === undefined ? plusSeconds(since, seconds) : after(schedule, since, seconds);

const withinOpen = (schedule: Schedule | undefined, from: Instant, to: Instant): number =>
  schedule === undefined ? Math.max(0, msOf(to) - msOf(from)) / 1000 : within(schedule, from, to);

/** In order and none overlapping, beginning no earlier than `since`. */
const laidOut = (pauses: readonly Pause[], since: Instant): { from: Instant; to: Instant | undefined }[] => {
  const laid: { from: Instant; to: Instant | undefined }[] = [];
  for (const { from, to } of pauses.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = laid.at(-1);
    const reached = laid.length === 0 ? since : last?.to;
    if (reached === undefined) break;
    const begins = from > reached ? from : reached;
    if (to === undefined || to > begins) laid.push({ from: begins, to });
  }
  return laid;
};

/**
 * The moment at which so many seconds have run since `since`, pauses left out (docs/rules.md C18); undefined while the
 * clock rests. What ends exactly where a pause begins ends with it, as at closing (B3).
 * @throws VisibleError as `after`.
 */
export const afterPauses = (
  schedule: Schedule | undefined,
  since: Instant,
  seconds: number,
  pauses: readonly Pause[],
): Instant | undefined => {
  let left = seconds;
  let cursor = since;
  for (const { from, to } of laidOut(pauses, since)) {
    const run = withinOpen(schedule, cursor, from);
    if (left < run) break;
    if (to === undefined) return undefined;
    left -= run;
    cursor = to;
  }
  return afterOpen(schedule, cursor, left);
};

/** Seconds that ran between two moments, pauses left out. @throws VisibleError as `within`. */
export const ranBetween = (
  schedule: Schedule | undefined,
  from: Instant,
  to: Instant,
  pauses: readonly Pause[] = [],
): number => {
  let run = 0;
  let cursor = from;
  for (const pause of laidOut(pauses, from)) {
    if (pause.from >= to) break;
    run += withinOpen(schedule, cursor, pause.from);
    if (pause.to === undefined) return run;
    cursor = pause.to;
  }
  return run + withinOpen(schedule, cursor, to);
};
