import { type Instant, instantOf, msOf } from './instant.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days that tell what is usual: on every one of them it spoke in an hour, or that is not. */
export const USUAL_DAYS = 7;
/** The hours behind us that must all be silent, though each usually is not: fewer would happen by chance. */
const SILENT_HOURS = 3;

/** The hour of a moment, as it is noted: `2026-11-22T09`. */
export const hourOf = (at: Instant): string => at.slice(0, 13);

/**
 * Whether a channel has said nothing in the last full hours, in each of which it spoke on every day of the week
 * before. `spoke`: the hours (UTC) in which it did. One that speaks now and then is never silent.
 */
export const isSilent = (spoke: ReadonlySet<string>, now: Instant): boolean => {
  if (spoke.has(hourOf(now))) return false;
  return Array.from({ length: SILENT_HOURS }, (_, back) => msOf(now) - (back + 1) * HOUR_MS).every((at) => {
    const isUsual = Array.from({ length: USUAL_DAYS }, (_, day) => at - (day + 1) * DAY_MS).every((one) =>
      spoke.has(hourOf(instantOf(one))),
    );
    return isUsual && !spoke.has(hourOf(instantOf(at)));
  });
};

/** The end of the last hour in which it spoke. */
export const silentSince = (spoke: ReadonlySet<string>): Instant => {
  const last = [...spoke].sort().at(-1) ?? hourOf(instantOf(0));
  return instantOf(msOf(`${last}:00:00.000Z`) + HOUR_MS);
};
