import type { Instant } from '#domain/instant.ts';

/* A day and time as the clocks on a zone's walls show it, `2026-11-05T14:30`, and the instant it is. */

const DAY_MS = 86_400_000;
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

const wallOf = (ms: number, zone: string): string => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const [year, month, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((part) =>
    parts.get(part),
  );
  return `${year}-${month}-${day}T${hour}:${minute}`;
};

/** Empty for what is no instant. */
export const wallTime = (at: Instant, zone: string): string =>
  Number.isNaN(Date.parse(at)) ? '' : wallOf(Date.parse(at), zone);

/** `2026-11-05` */
export const wallDay = (ms: number, zone: string): string => wallOf(ms, zone).slice(0, 10);

const offsetAt = (ms: number, zone: string): number =>
  Date.parse(`${wallOf(ms, zone)}:00Z`) - Math.floor(ms / 60_000) * 60_000;

/**
 * Undefined for half a time and for none. Of two such moments (clocks set back) the first; one that the clocks skip is
 * as much later as they skip.
 */
export const instantOfWall = (wall: string, zone: string): Instant | undefined => {
  const naive = WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(naive)) return undefined;
  const [before, after] = [naive - DAY_MS, naive + DAY_MS].map((ms) => naive - offsetAt(ms, zone));
  const found = [before, after].find((ms) => ms !== undefined && wallOf(ms, zone) === wall) ?? before;
  return found === undefined ? undefined : new Date(found).toISOString();
};
