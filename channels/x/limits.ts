import { type Instant, instantOf, msOf, plusSeconds } from '#domain/instant.ts';
import type { Headers } from './client.ts';

/** Three windows run at once: of the endpoint, of the app's day and of the user's day. */
const WINDOWS = ['x-rate-limit', 'x-app-limit-24hour', 'x-user-limit-24hour'] as const;

/** A reset already past (clocks differ) still gets a breath; X gives no reset at all to some refusals. */
const LEAST_WAIT_SECONDS = 1;
const WAIT_WITHOUT_RESET_SECONDS = 60;
/** No window is longer than a day: a reset beyond is nonsense that would silence the brand. */
const LONGEST_WAIT_SECONDS = 25 * 3600;

const resetOf = (headers: Headers, window: string): number | undefined => {
  const seconds = Number(headers[`${window}-reset`] ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
};

const within = (resetMs: number, now: Instant): Instant =>
  instantOf(
    Math.min(
      Math.max(resetMs, msOf(plusSeconds(now, LEAST_WAIT_SECONDS))),
      msOf(plusSeconds(now, LONGEST_WAIT_SECONDS)),
    ),
  );

/** When the last of the used-up windows opens again; undefined while calls remain in all of them. */
export const exhaustedUntil = (headers: Headers, now: Instant): Instant | undefined => {
  const resets = WINDOWS.filter((window) => headers[`${window}-remaining`] === '0').flatMap(
    (window) => resetOf(headers, window) ?? [],
  );
  return resets.length === 0 ? undefined : within(Math.max(...resets), now);
};

/** When a call that was refused for a limit may be made again. */
export const resetIn = (headers: Headers, now: Instant): Instant => {
  const reset = resetOf(headers, WINDOWS[0]);
  return (
    exhaustedUntil(headers, now) ??
    (reset === undefined ? plusSeconds(now, WAIT_WITHOUT_RESET_SECONDS) : within(reset, now))
  );
};
