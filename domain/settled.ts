import type { Instant } from './instant.ts';
import { dayAt, type LocalDate, plusDays } from './zone.ts';

/** Redelivery and repair take hours; after so many days nothing more is expected of a day that is over. */
const DAYS = 3;

/** The last day of which nothing more is expected, as a brand's own wall shows days. */
export const lastSettled = (timeZone: string, now: Instant): LocalDate =>
  plusDays(dayAt(timeZone, now), -DAYS);
