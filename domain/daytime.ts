import type { Brand } from './brand.ts';
import { type Instant, instantOf, msOf } from './instant.ts';
import { momentOf, plusDays, secondsOf, wallTime } from './zone.ts';

/** The moment itself where it lies in the brand's daytime, else when that begins next: nobody is woken by a notice. */
export const inDaytime = (
  now: Instant,
  { timeZone, daytime: [from, to] }: Pick<Brand, 'timeZone' | 'daytime'>,
): Instant => {
  const { date, seconds } = wallTime(timeZone, msOf(now));
  const [start, end] = [secondsOf(from), secondsOf(to)];
  if (seconds >= start && seconds < end) return now;
  const day = seconds < start ? date : plusDays(date, 1);
  return instantOf(momentOf(timeZone, { date: day, seconds: start }));
};

/** The moment itself where it lies in the brand's daytime, else when that ended last. */
export const lastDaytime = (
  at: Instant,
  { timeZone, daytime: [from, to] }: Pick<Brand, 'timeZone' | 'daytime'>,
): Instant => {
  const { date, seconds } = wallTime(timeZone, msOf(at));
  const [start, end] = [secondsOf(from), secondsOf(to)];
  if (seconds >= start && seconds <= end) return at;
  const day = seconds < start ? plusDays(date, -1) : date;
  return instantOf(momentOf(timeZone, { date: day, seconds: end }));
};
