import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import { momentOf, plusDays, secondsOf, wallTime } from '#domain/zone.ts';

const ZONE = 'Europe/Moscow';
const HOUR = 3600;

/** Moments of the demo. */
export interface Times {
  now: Instant;
  /** A time of day in Moscow, days from today. */
  at(days: number, time: string): Instant;
  ago(hours: number): Instant;
  ahead(hours: number): Instant;
}

export const timesAround = (now: Instant): Times => {
  const today = wallTime(ZONE, msOf(now)).date;
  return {
    now,
    at: (days, time) => instantOf(momentOf(ZONE, { date: plusDays(today, days), seconds: secondsOf(time) })),
    ago: (hours) => plusSeconds(now, -hours * HOUR),
    ahead: (hours) => plusSeconds(now, hours * HOUR),
  };
};
