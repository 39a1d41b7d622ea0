import { type Instant, msOf } from '#domain/instant.ts';
import { wholeSecond } from './wire.ts';

/** Ids of X hold the millisecond of their making, counted from this one, above 22 bits of other things. */
const EPOCH_MS = 1_288_834_974_657;

/** An id that says anything else than "just now" was not made that way. */
const PLAUSIBLE_MS = 600_000;

/**
 * When X took a text, from the id it gave it: X's answer holds no time, and the own clock's would give the
 * message another key than the event that reports it later.
 */
export const sentAt = (id: string, now: Instant): Instant => {
  const ms = Number(BigInt(id) >> 22n) + EPOCH_MS;
  return wholeSecond(Math.abs(ms - msOf(now)) < PLAUSIBLE_MS ? ms : msOf(now));
};
