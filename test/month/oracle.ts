import { type Instant, instantOf, msOf } from '#domain/instant.ts';
import { BEGINS, type Happening, LEVELS, MINUTES, type Plan, type PlannedThread } from './plan.ts';

/* What a month must come to, counted the slow way: business time is walked minute by minute, episodes are told apart. */

const MINUTE = 60_000;
const FIRST = msOf(BEGINS);
/** Open time goes on after the month: deadlines may lie there. */
const WALKED = MINUTES + 14 * 24 * 60;

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const wallOf = (ms: number) => {
  const parts = Object.fromEntries(berlin.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    day: String(parts.weekday).toLowerCase(),
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}`,
  };
};

/** For each minute of the month and two weeks after it whether the office is open. */
const openMinutes = (): Uint8Array => {
  const { hours, holidays = [] } = LEVELS.schedules.office!;
  const open = new Uint8Array(WALKED);
  for (let minute = 0; minute < WALKED; minute += 1) {
    const { day, date, time } = wallOf(FIRST + minute * MINUTE);
    const rows = holidays.includes(date) ? [] : (hours[day as 'mon'] ?? []);
    open[minute] = rows.some(([from, to]) => time >= from && time < to) ? 1 : 0;
  }
  return open;
};

const OPEN = openMinutes();

/** Milliseconds of open time until each minute. */
const SUMS: number[] = [0];
for (const open of OPEN) SUMS.push((SUMS.at(-1) ?? 0) + open * MINUTE);

const openUntil = (at: Instant): number => {
  const ms = msOf(at) - FIRST;
  const minute = Math.floor(ms / MINUTE);
  return (SUMS[minute] ?? 0) + (OPEN[minute] ? ms - minute * MINUTE : 0);
};

/** The first open moment at which so much open time has passed. */
const afterOpenTime = (since: Instant, seconds: number): Instant => {
  const wanted = openUntil(since) + seconds * 1000;
  let minute = Math.floor((msOf(since) - FIRST) / MINUTE);
  while (!OPEN[minute] || (SUMS[minute + 1] ?? 0) <= wanted) minute += 1;
  return instantOf(FIRST + minute * MINUTE + (wanted - (SUMS[minute] ?? 0)));
};

const isFast = ({ place, asked }: PlannedThread): boolean =>
  place === 'public' && (asked === 'bag' || asked === 'connection');

export interface Breach {
  thread: string;
  metric: 'first_reply' | 'next_reply' | 'promise';
  dueAt: Instant;
  /** When it could first be known. */
  knownAt: Instant;
}

export interface Answered {
  thread: PlannedThread;
  at: Instant;
  agent: string;
  edited: boolean;
  first: boolean;
  wall: number;
  business: number;
}

export interface Outcome {
  breaches: Breach[];
  answered: Answered[];
  promisesMade: number;
  promisesKept: number;
}

const HOUR = 3600;

const dueOf = (thread: PlannedThread, since: Instant, first: boolean): Instant => {
  if (isFast(thread)) return instantOf(msOf(since) + (first ? HOUR : 2 * HOUR) * 1000);
  return afterOpenTime(since, first ? 2 * HOUR : 4 * HOUR);
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** A thread as it stands while its story is followed. */
interface Standing {
  thread: PlannedThread;
  outcome: Outcome;
  waits?: { since: Instant; heardAt: Instant; alarmed?: true } | undefined;
  replied?: true;
  lastOut?: Instant;
  promise?: { by: Instant; broken?: true } | undefined;
}

/** Whoever waits until after the limit has been let down, once an episode. */
const expire = ({ thread, outcome, waits, replied }: Standing, until: Instant): void => {
  if (waits === undefined || waits.alarmed) return;
  const dueAt = dueOf(thread, waits.since, !replied);
  if (dueAt >= until) return;
  const metric = replied ? 'next_reply' : 'first_reply';
  outcome.breaches.push({ thread: thread.name, metric, dueAt, knownAt: later(dueAt, waits.heardAt) });
  waits.alarmed = true;
};

const breakPromise = ({ thread, outcome, promise }: Standing, until: Instant): void => {
  if (promise === undefined || promise.broken || promise.by >= until) return;
  outcome.breaches.push({ thread: thread.name, metric: 'promise', dueAt: promise.by, knownAt: promise.by });
  promise.broken = true;
};

const asks = (standing: Standing, { at, heardAt }: Happening): void => {
  const { waits, lastOut } = standing;
  if (lastOut !== undefined && at <= lastOut) return;
  if (waits === undefined) standing.waits = { since: at, heardAt };
  else if (at < waits.since) {
    // The alarm is out if a sweep came between the limit as it was known and this older message.
    expire(standing, instantOf(Math.floor(msOf(heardAt) / MINUTE) * MINUTE + 1));
    standing.waits = { ...waits, since: at, heardAt };
  }
};

const count = (
  { thread, outcome, waits, replied }: Standing,
  { at, agent, edited }: Extract<Happening, { kind: 'answers' }>,
): void => {
  if (waits === undefined) return;
  const wall = (msOf(at) - msOf(waits.since)) / 1000;
  const business = isFast(thread) ? wall : (openUntil(at) - openUntil(waits.since)) / 1000;
  outcome.answered.push({ thread, at, agent, edited, first: !replied, wall, business });
};

const promises = (standing: Standing, at: Instant, by: Instant | undefined): void => {
  if (by === undefined) return;
  const { outcome, promise } = standing;
  if (promise !== undefined && at <= promise.by) outcome.promisesKept += 1;
  outcome.promisesMade += 1;
  standing.promise = { by };
};

const ends = (standing: Standing, one: Exclude<Happening, { kind: 'asks' }>): void => {
  expire(standing, one.at);
  breakPromise(standing, one.at);
  if (one.kind === 'dismissed') {
    // Where nobody waits it is the promised message that needs no saying.
    if (standing.waits === undefined) standing.promise = undefined;
    standing.waits = undefined;
    return;
  }
  if (one.kind === 'answers') {
    count(standing, one);
    promises(standing, one.at, one.promiseBy);
  } else standing.promise = undefined;
  standing.waits = undefined;
  standing.replied = true;
  standing.lastOut = one.at;
};

/** One thread, happening by happening, in the order in which they were heard of. */
const follow = (thread: PlannedThread, story: readonly Happening[], end: Instant): Outcome => {
  const outcome: Outcome = { breaches: [], answered: [], promisesMade: 0, promisesKept: 0 };
  const standing: Standing = { thread, outcome };
  for (const one of story) {
    if (one.kind === 'asks') asks(standing, one);
    else ends(standing, one);
  }
  expire(standing, end);
  breakPromise(standing, end);
  return outcome;
};

/** The month as it must come out. */
export const expected = ({ threads, happenings }: Plan, end: Instant): Outcome => {
  const stories = threads.map((): Happening[] => []);
  for (const one of happenings) stories[one.thread]?.push(one);
  const outcomes = threads.map((thread, at) => follow(thread, stories[at] ?? [], end));
  return {
    breaches: outcomes.flatMap(({ breaches }) => breaches),
    answered: outcomes.flatMap(({ answered }) => answered),
    promisesMade: outcomes.reduce((sum, { promisesMade }) => sum + promisesMade, 0),
    promisesKept: outcomes.reduce((sum, { promisesKept }) => sum + promisesKept, 0),
  };
};
