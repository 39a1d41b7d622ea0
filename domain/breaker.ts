import { type Instant, plusSeconds } from './instant.ts';

/** A circuit breaker of one back office, shared by all who ask it. */
export interface Breaker {
  /** Compare-and-set guard; 0 when nothing was ever written. */
  revision: number;
  /** In a row. */
  failures: number;
  /** Nobody asks before; afterwards one asks to try it. */
  openUntil?: Instant;
}

export const CLOSED: Breaker = { revision: 0, failures: 0 };

/** Failures in a row after which nobody asks for a while. */
const MOST_FAILURES = 5;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 600;
/** How long the one who tries has before another may. */
const TRIAL_SECONDS = 10;

/** `ask`, `wait`, or `try`: ask only as the one whose `tried` breaker is written first. */
export const leave = ({ failures, openUntil }: Breaker, now: Instant): 'ask' | 'wait' | 'try' => {
  if (openUntil === undefined) return 'ask';
  if (openUntil > now) return 'wait';
  return failures >= MOST_FAILURES ? 'try' : 'ask';
};

export const tried = (breaker: Breaker, now: Instant): Breaker => ({
  ...breaker,
  openUntil: plusSeconds(now, TRIAL_SECONDS),
});

/** @param retryAt when the back office itself says when it can be asked again; it is believed at once. */
export const failed = (breaker: Breaker, now: Instant, retryAt?: Instant): Breaker => {
  const failures = breaker.failures + 1;
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - MOST_FAILURES), LONGEST_PAUSE_SECONDS);
  const openUntil = retryAt ?? (failures < MOST_FAILURES ? undefined : plusSeconds(now, pause));
  const { revision } = breaker;
  return { revision, failures, ...(openUntil === undefined ? {} : { openUntil }) };
};

/** Undefined when there is nothing to forget. */
export const succeeded = ({ revision, failures, openUntil }: Breaker): Breaker | undefined =>
  failures === 0 && openUntil === undefined ? undefined : { revision, failures: 0 };
