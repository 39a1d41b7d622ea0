import type { Brand } from './brand.ts';
import type { Phase } from './caseStatus.ts';
import { type Instant, instantOf, msOf } from './instant.ts';
import { momentOf, plusDays, secondsOf, type WallTime, wallTime } from './zone.ts';

/* When the brand may say it will write next. The time a draft names becomes a promise once the reply is sent. */

const HALF_HOUR = 1800;
const HOUR = 3600;
const MORNING = 10 * HOUR;
const NOON = 12 * HOUR;
/** An evening update is an hour before the daytime ends, and at least two hours away. */
const EVENING_BEFORE_END = HOUR;
const EVENING_LEAD = 2 * HOUR;
/** Nothing sooner: a promise must leave time to find something out. */
const SHORTEST = HOUR;

/** How a phase wants its next update: after some hours of daytime, at the day's end, on another day, or not at all. */
type Rhythm = { after: number } | 'evening' | 'tomorrow' | 'none';

type Daytime = Pick<Brand, 'timeZone' | 'daytime'>;

/**
 * The next-update time a draft may name: on a half hour of the brand's wall clock, in its daytime, at least an hour
 * ahead. Undefined when the next step is the customer's, when nothing follows, or when the phase is unknown.
 */
export const nextUpdateBy = (phase: Phase, now: Instant, brand: Daytime): Instant | undefined => {
  const ms = msOf(now);
  const moment = wishes(rhythmOf(phase), wallTime(brand.timeZone, ms), daytimeOf(brand))
    .map((wall) => momentOf(brand.timeZone, wall))
    .find((at) => at >= ms + SHORTEST * 1000);
  return moment === undefined ? undefined : instantOf(moment);
};

const rhythmOf = (phase: Phase): Rhythm => {
  switch (phase) {
    case 'searching':
      return 'tomorrow';
    case 'received':
    case 'in_progress':
    case 'waiting_on_third_party':
    case 'located':
      return { after: 4 * HOUR };
    case 'attempt_failed':
      return { after: 3 * HOUR };
    case 'in_transit':
    case 'out_for_delivery':
      return 'evening';
    case 'waiting_on_customer':
    case 'ready_for_collection':
    case 'resolved':
    case 'closed':
    case 'rejected':
    case 'cancelled':
    case 'unknown':
      return 'none';
    default:
      return phase satisfies never;
  }
};

/** Times in the order in which they would be liked; all in daytime and on a half hour. */
const wishes = (rhythm: Rhythm, today: WallTime, daytime: [start: number, end: number]): WallTime[] => {
  const on = (days: number, seconds: number): WallTime => ({
    date: plusDays(today.date, days),
    seconds: Math.min(Math.max(seconds, daytime[0]), daytime[1]),
  });
  const mornings = [on(0, MORNING), on(1, MORNING), on(2, MORNING)];
  switch (rhythm) {
    case 'none':
      return [];
    case 'tomorrow':
      return [on(1, NOON), on(2, NOON)];
    case 'evening': {
      const evening = on(0, daytime[1] - EVENING_BEFORE_END);
      return today.seconds + EVENING_LEAD <= evening.seconds ? [evening] : mornings.slice(1);
    }
    default: {
      const wanted = roundUp(today.seconds + rhythm.after);
      return daytime[0] <= wanted && wanted <= daytime[1] ? [on(0, wanted)] : mornings;
    }
  }
};

const daytimeOf = ({ daytime: [from, to] }: Daytime): [start: number, end: number] => [
  roundUp(secondsOf(from)),
  Math.floor(secondsOf(to) / HALF_HOUR) * HALF_HOUR,
];

const roundUp = (seconds: number): number => Math.ceil(seconds / HALF_HOUR) * HALF_HOUR;
