import type { Brand, Schedule } from './brand.ts';
import type { CaseKind, Phase } from './caseStatus.ts';
import { type Instant, instantOf, msOf } from './instant.ts';
import { hasHours } from './schedule.ts';
import { momentOf, plusDays, secondsOf, type WallTime, wallTime, weekdayOf } from './zone.ts';

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

/** A date the customer was told and that is no further away needs no update in between. */
const NEAR_DAYS = 7;
const DAY_MS = 86_400_000;

/** How its next update comes: after some hours of daytime, at the day's end, on another day, or not at all. */
type Rhythm = { after: number } | 'evening' | 'tomorrow' | 'business_morning' | 'none';

/** `schedule` tells the brand's business days; Monday to Friday without one. */
type Daytime = Pick<Brand, 'timeZone' | 'daytime'> & { schedule?: Schedule | undefined };

/** What a case is about, and the date of its next step that the same draft tells. */
interface About {
  kind: CaseKind;
  due?: Instant;
}

/**
 * The next-update time a draft may name: on a half hour of the brand's wall clock, in its daytime, at least an hour
 * ahead. Undefined when the next step is the customer's, when nothing follows, or when the phase is unknown.
 */
export const nextUpdateBy = (
  phase: Phase,
  now: Instant,
  brand: Daytime,
  about: About = { kind: 'delayed_bag' },
): Instant | undefined => {
  const ms = msOf(now);
  const moment = wishes(rhythmOf(phase, about, now), wallTime(brand.timeZone, ms), brand)
    .map((wall) => momentOf(brand.timeZone, wall))
    .find((at) => at >= ms + SHORTEST * 1000);
  return moment === undefined ? undefined : instantOf(moment);
};

const rhythmOf = (phase: Phase, { kind, due }: About, now: Instant): Rhythm => {
  const own = RHYTHMS[phase];
  if (own === 'none') return own;
  switch (kind) {
    case 'parcel':
      return 'evening';
    case 'order':
    case 'complaint':
      return isNear(due, now) ? 'none' : 'business_morning';
    case 'call_back':
      return isNear(due, now) ? 'none' : own;
    case 'document':
      return 'none';
    case 'delayed_bag':
    case 'trouble_ticket':
    case 'outage':
    case 'generic':
      return own;
    default:
      return kind satisfies never;
  }
};

const isNear = (due: Instant | undefined, now: Instant): boolean =>
  due !== undefined && due > now && msOf(due) - msOf(now) <= NEAR_DAYS * DAY_MS;

const RHYTHMS: Readonly<Record<Phase, Rhythm>> = {
  searching: 'tomorrow',
  received: { after: 4 * HOUR },
  in_progress: { after: 4 * HOUR },
  waiting_on_third_party: { after: 4 * HOUR },
  located: { after: 4 * HOUR },
  attempt_failed: { after: 3 * HOUR },
  in_transit: 'evening',
  out_for_delivery: 'evening',
  waiting_on_customer: 'none',
  ready_for_collection: 'none',
  resolved: 'none',
  closed: 'none',
  rejected: 'none',
  cancelled: 'none',
  unknown: 'none',
};

/** Times in the order in which they would be liked; all in daytime and on a half hour. */
const wishes = (rhythm: Rhythm, today: WallTime, brand: Daytime): WallTime[] => {
  const daytime = daytimeOf(brand);
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
    case 'business_morning':
      return Array.from({ length: 14 }, (_, days) => on(days + 1, MORNING)).filter(({ date }) =>
        isBusinessDay(date, brand),
      );
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

const isBusinessDay = (date: string, { schedule }: Daytime): boolean =>
  schedule === undefined ? !['sat', 'sun'].includes(weekdayOf(date)) : hasHours(schedule, date);

const daytimeOf = ({ daytime: [from, to] }: Daytime): [start: number, end: number] => [
  roundUp(secondsOf(from)),
  Math.floor(secondsOf(to) / HALF_HOUR) * HALF_HOUR,
];

const roundUp = (seconds: number): number => Math.ceil(seconds / HALF_HOUR) * HALF_HOUR;
