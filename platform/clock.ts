import type { Clock } from '#desk/ports/clock.ts';
import { instantOf } from '#domain/instant.ts';

let offsetMs = 0;

/** The one clock of the process. It tells real time unless it was turned, which only the local runtime does. */
export const systemClock: Clock = { now: () => instantOf(Date.now() + offsetMs) };

/** Turns the clock forward by a number of milliseconds; answers how far it is now ahead of real time. */
export const turnClock = (ms: number): number => {
  offsetMs += ms;
  return offsetMs;
};
