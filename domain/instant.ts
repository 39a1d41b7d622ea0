/** A moment as UTC ISO 8601 with milliseconds (`2026-11-02T09:15:23.000Z`): fixed width, so it sorts as text. */
export type Instant = string;

/** Later than any moment: all that is open is due by then. */
export const END_OF_TIME: Instant = '9999-12-31T23:59:59.999Z';

export const msOf = (at: Instant): number => Date.parse(at);

export const instantOf = (ms: number): Instant => new Date(ms).toISOString();

/** `at` moved by a number of seconds, which may be negative. */
export const plusSeconds = (at: Instant, seconds: number): Instant => instantOf(msOf(at) + seconds * 1000);

/** The earliest of the moments given; undefined ones are passed over. */
export const earliest = (...moments: (Instant | undefined)[]): Instant | undefined =>
  moments.filter((moment) => moment !== undefined).sort()[0];
