import * as z from 'zod/mini';
import { VisibleError } from '#domain/errors.ts';
import { type Instant, instantOf, msOf } from '#domain/instant.ts';
import { dayAt, momentOf, plusDays, wallTime } from '#domain/zone.ts';

/** How far the clock is to be turned: by minutes, on to the next thing that becomes due, to a morning, to a wall time. */
export const Turn = z.union([
  z.strictObject({ minutes: z.int().check(z.minimum(1), z.maximum(30 * 24 * 60)) }),
  z.strictObject({ brand: z.string(), until: z.enum(['next', 'morning']) }),
  z.strictObject({ brand: z.string(), wall: z.iso.datetime({ local: true, offset: false }) }),
]);
export type Turn = z.infer<typeof Turn>;

interface World {
  now: Instant;
  timeZone: string;
  /** When the next thing becomes due by itself. */
  nextAt: Instant | undefined;
}

const MINUTE_MS = 60_000;
/** At most thirty days at once, so that a slip of the hand does not end the demo. */
const MOST_MS = 30 * 24 * 60 * MINUTE_MS;
const MORNING_SECONDS = 9 * 3600;

const tomorrowMorning = ({ now, timeZone }: World): number => {
  const date = dayAt(timeZone, now);
  return momentOf(timeZone, { date: plusDays(date, 1), seconds: MORNING_SECONDS });
};

const onTheWall = (wall: string, timeZone: string): number => {
  const midnight = Date.parse(`${wall.slice(0, 10)}T00:00Z`);
  return momentOf(timeZone, { date: wall.slice(0, 10), seconds: (Date.parse(`${wall}Z`) - midnight) / 1000 });
};

/** What is due within one minute is due together. */
const nextMinute = (at: Instant): number => Math.ceil(msOf(at) / MINUTE_MS) * MINUTE_MS;

const targetOf = (turn: Turn, world: World): number => {
  if ('minutes' in turn) return msOf(world.now) + turn.minutes * MINUTE_MS;
  if ('wall' in turn) return onTheWall(turn.wall, world.timeZone);
  if (turn.until === 'morning') return tomorrowMorning(world);
  if (world.nextAt !== undefined) return nextMinute(world.nextAt);
  throw new VisibleError(
    'conflict',
    'nothing_due',
    'Nothing will become due here by itself. Write something first.',
  );
};

/** How many milliseconds the clock is turned on. @throws VisibleError `conflict/nothing_due`, `input/turn` */
export const turnBy = (turn: Turn, world: World): number => {
  const ms = targetOf(turn, world) - msOf(world.now);
  if (ms <= 0) {
    const { seconds } = wallTime(world.timeZone, msOf(world.now));
    const shown = instantOf(seconds * 1000).slice(11, 16);
    throw new VisibleError(
      'input',
      'turn',
      `The past stays past: it is ${shown} already. Choose a later time.`,
    );
  }
  if (ms > MOST_MS) throw new VisibleError('input', 'turn', 'At most thirty days at once.');
  return ms;
};
