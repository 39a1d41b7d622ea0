import { instantOfWall, wallDay, wallTime } from '../../live/wallTime.ts';
import { ASIDE } from '../handlingWords.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A moment that is often wanted, by the clocks of a zone. */
export interface Quick {
  says: string;
  wall: string;
}

/** Until when threads are mostly set aside; those of them that lie ahead. */
export const quickTimes = (now: number, zone: string): Quick[] =>
  [
    { says: ASIDE.hour, wall: wallTime(new Date(now + HOUR_MS).toISOString(), zone) },
    { says: ASIDE.afternoon, wall: `${wallDay(now, zone)}T17:00` },
    { says: ASIDE.tomorrow, wall: `${wallDay(now + DAY_MS, zone)}T09:00` },
  ].filter(({ wall }) => Date.parse(instantOfWall(wall, zone) ?? '') > now);
