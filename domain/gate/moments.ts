import { findPhrases, hasPhrase } from '../words.ts';
import type { LocalDate } from '../zone.ts';
import { clockAt, type Fits } from './clockWords.ts';
import { type DateWords, dateAt } from './dateWords.ts';
import type { Clock } from './hours.ts';
import { spelledNumber } from './numbers.ts';
import type { Scene } from './scene.ts';
import { clocksOf } from './support.ts';

/** A date, a time of day or both, as a text names it; word indexes, the second exclusive. */
export interface Moment {
  from: number;
  to: number;
  means?: DateWords['means'];
  /** The date is "tomorrow", "Thursday": it tells itself what is to come and what has been. */
  relative?: boolean;
  /** Minutes since midnight. */
  minutes?: number;
  /** As a word, "two o'clock": either half of the day may be meant. */
  either?: boolean;
  /** Told in Universal Time, whatever the customer's zone. */
  utc?: boolean;
  /** Only a preposition makes it a time: "by two". */
  bare?: boolean;
  /** A part of the day, in minutes since midnight, past them into the next; alone, or beside the time. */
  part?: { from: number; to: number };
}

type Part = NonNullable<Moment['part']>;
type PartOfDay = Moment & { part: Part };

/** "Two days", "48 hours". */
export interface Duration {
  from: number;
  to: number;
  seconds: number;
  /** Of the unit it is told in; a duration is right when it is nearest in that unit. */
  unit: number;
}

export interface Times {
  moments: Moment[];
  durations: Duration[];
  /** Indexes of words that tell a time. */
  taken: Set<number>;
}

/** How far apart in words a date and a time may stand and still belong together. */
const REACH = 4;

const numberAt = (scene: Scene, at: number): number | undefined => {
  const word = scene.words[at];
  const { numbers } = scene.lexicon.time;
  if (word === undefined) return undefined;
  if (/^\d{1,4}$/.test(word.raw)) return Number(word.raw);
  return spelledNumber(word.fold, numbers);
};

/** `35min`, `1h`. */
const joinedDuration = (scene: Scene, at: number): Duration | undefined => {
  const word = scene.words[at];
  const [, count, mark] = /^(\d{1,4})(\p{L}{1,7})$/u.exec(word?.fold ?? '') ?? [];
  if (word === undefined || count === undefined || mark === undefined) return undefined;
  const unit = scene.lexicon.time.units.find(({ words }) => hasPhrase([{ ...word, fold: mark }], [words]));
  return unit === undefined
    ? undefined
    : { from: at, to: at + 1, seconds: Number(count) * unit.seconds, unit: unit.seconds };
};

/** Of a month a length is told to the month. */
const MONTH = 28 * 86_400;

/** "Half an hour", "a week": told without a number, and not to the minute. */
const phraseDuration = (scene: Scene, at: number): Duration | undefined => {
  const window = scene.words.slice(at, at + 5);
  for (const { phrase, seconds } of scene.lexicon.time.durations) {
    const hit = findPhrases(window, [phrase]).find(({ from }) => from === 0);
    if (hit === undefined) continue;
    const rough = Math.min(seconds, Math.max(1800, seconds / 4));
    return { from: at, to: at + hit.to, seconds, unit: seconds >= MONTH ? seconds : rough };
  }
  return undefined;
};

const durationAt = (scene: Scene, at: number): Duration | undefined => {
  const joined = joinedDuration(scene, at);
  if (joined !== undefined) return joined;
  const count = numberAt(scene, at);
  const next = scene.words[at + 1];
  if (count === undefined || next === undefined || next.sentence !== scene.words[at]?.sentence)
    return phraseDuration(scene, at);
  const unit = scene.lexicon.time.units.find(({ words }) => hasPhrase([next], [words]));
  return unit === undefined
    ? phraseDuration(scene, at)
    : { from: at, to: at + 2, seconds: count * unit.seconds, unit: unit.seconds };
};

interface Atoms {
  dates: Moment[];
  clocks: Moment[];
  durations: Duration[];
}

/** "1 uur en 35 minuten", "1 час 35 минут": hours that minutes follow are a length, whatever stands before them. */
const isLength = (scene: Scene, at: number): boolean => {
  const hours = durationAt(scene, at);
  if (hours === undefined || hours.unit !== 3600) return false;
  return [hours.to, hours.to + 1].some((next) => durationAt(scene, next)?.unit === 60);
};

/** A time of day, with the zone if one is told. */
const clockMoment = (scene: Scene, from: number, { to, ...clock }: Clock): Moment => {
  const utc = /^(?:utc|gmt)$/.test(scene.words[to]?.fold ?? '');
  return { from, to: utc ? to + 1 : to, ...clock, ...(utc && { utc }) };
};

/** Reads one date, time or duration at a word; answers the index after it. */
const readAt = (scene: Scene, at: number, today: LocalDate, atoms: Atoms, fits: Fits): number => {
  const { time } = scene.lexicon;
  const clock = isLength(scene, at) ? undefined : clockAt(scene.text, scene.words, at, time, fits);
  if (clock !== undefined) {
    const moment = clockMoment(scene, at, clock);
    atoms.clocks.push(moment);
    return moment.to;
  }
  const duration = durationAt(scene, at);
  if (duration !== undefined) {
    atoms.durations.push(duration);
    return duration.to;
  }
  const date = dateAt(scene.text, scene.words, at, time, today);
  if (date === undefined) return at + 1;
  atoms.dates.push({ from: at, ...date });
  return date.to;
};

const distance = (a: Moment, b: Moment): number => Math.max(b.from - a.to, a.from - b.to, 0);

const sameSentence = (scene: Scene, a: Moment, b: Moment): boolean =>
  scene.words[a.from]?.sentence === scene.words[b.from]?.sentence;

const nearest = (scene: Scene, list: readonly Moment[], to: Moment): Moment | undefined =>
  list
    .filter((one) => sameSentence(scene, one, to) && distance(one, to) <= REACH)
    .sort((a, b) => distance(a, to) - distance(b, to))[0];

const sameClause = (scene: Scene, a: Moment, b: Moment): boolean =>
  scene.words[a.from]?.clause === scene.words[b.from]?.clause;

/** "Between 14:00 and 18:00": the ends of a range are a word apart. */
const inRange = (scene: Scene, a: Moment, b: Moment): boolean => {
  if (a === b || distance(a, b) > 1) return false;
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  const gap = scene.text.slice(scene.words[first.to - 1]?.end ?? 0, scene.words[second.from]?.start ?? 0);
  return !/[;,.]/.test(gap);
};

/** The dates that a time of day may take: of its clause, or of one that has no other time of its own. */
const datesFor = (
  scene: Scene,
  dates: readonly Moment[],
  clocks: readonly Moment[],
  clock: Moment,
): Moment[] =>
  dates.filter((date) => {
    if (sameClause(scene, date, clock)) return true;
    const away = distance(date, clock);
    return !clocks.some(
      (other) =>
        other !== clock &&
        sameSentence(scene, date, other) &&
        (sameClause(scene, date, other) || distance(date, other) < away) &&
        !inRange(scene, other, clock),
    );
  });

/** Each time of day takes the nearest date of its sentence; dates without a time stand for themselves. */
const pair = (scene: Scene, dates: readonly Moment[], clocks: readonly Moment[]): Moment[] => {
  const used = new Set<Moment>();
  const timed = clocks.map((clock) => {
    const date = nearest(scene, datesFor(scene, dates, clocks, clock), clock);
    if (date?.means === undefined) return clock;
    used.add(date);
    return {
      ...clock,
      from: Math.min(clock.from, date.from),
      to: Math.max(clock.to, date.to),
      means: date.means,
      ...(date.relative === true && { relative: true }),
    };
  });
  return [...timed, ...dates.filter((date) => !used.has(date))];
};

/** "In the evening": all parts of the day that are told; a greeting tells none. */
const partsOf = (scene: Scene): PartOfDay[] => {
  const greeted = new Set(
    findPhrases(scene.words, scene.lexicon.reply.greetings).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, index) => from + index),
    ),
  );
  return scene.lexicon.time.dayParts.flatMap(({ phrase, from, to }) =>
    findPhrases(scene.words, [phrase])
      .filter((hit) => !greeted.has(hit.from))
      .map((hit) => ({ from: hit.from, to: hit.to, part: { from, to } })),
  );
};

const standsBy = (scene: Scene, part: PartOfDay, clock: Moment): boolean => {
  const away = distance(part, clock);
  return away <= REACH && sameSentence(scene, part, clock) && (away === 0 || sameClause(scene, part, clock));
};

/** The part of the day that a time of day, and no nearer one, stands in: "yesterday evening at twenty to seven". */
const partFor = (
  scene: Scene,
  parts: readonly PartOfDay[],
  clocks: readonly Moment[],
  clock: Moment,
): PartOfDay | undefined =>
  parts
    .filter((part) => standsBy(scene, part, clock))
    .filter((part) => clocks.every((other) => distance(part, other) >= distance(part, clock)))
    .sort((a, b) => distance(a, clock) - distance(b, clock))[0];

/** `4:05` in the afternoon is `16:05`. */
const inHalf = (minutes: number, part: Part): number => {
  const later = minutes + 720;
  return minutes < 780 && minutes < part.from && later >= part.from && later <= part.to ? later : minutes;
};

/** Times of day with the parts of the day beside them; the parts that stand by no time come by themselves. */
const withParts = (scene: Scene, clocks: readonly Moment[], parts: readonly PartOfDay[]): Moment[] => {
  const used = new Set<PartOfDay>();
  const timed = clocks.map((clock) => {
    const beside = partFor(scene, parts, clocks, clock);
    if (beside === undefined || clock.minutes === undefined) return clock;
    used.add(beside);
    const minutes = clock.either === true ? clock.minutes : inHalf(clock.minutes, beside.part);
    return { ...clock, minutes, part: beside.part };
  });
  const bySome = (part: PartOfDay): boolean => clocks.some((clock) => standsBy(scene, part, clock));
  return [...timed, ...parts.filter((part) => !used.has(part) && !bySome(part))];
};

/** Hours and minutes told one after the other are one length of time: "1 hour and 35 minutes". */
const joinDurations = (durations: readonly Duration[]): Duration[] => {
  const joined: Duration[] = [];
  for (const next of durations) {
    const last = joined.at(-1);
    if (last === undefined || next.from - last.to > 1 || next.unit >= last.unit) joined.push(next);
    else {
      const seconds = last.seconds + next.seconds;
      joined.splice(-1, 1, { from: last.from, to: next.to, seconds, unit: next.unit });
    }
  }
  return joined;
};

/** An answer tells a handful of times; a text with more is not compared but refused, so that work stays bounded. */
export const MOST_TIMES = 60;

/** All dates, times and durations of a text. */
export const timesOf = (scene: Scene, entityWords: ReadonlySet<number>, today: LocalDate): Times => {
  const atoms: Atoms = { dates: [], clocks: [], durations: [] };
  const taken = new Set<number>();
  let at = 0;
  const known = new Set(scene.input.facts.flatMap((fact) => clocksOf(fact, scene.input.timeZone)));
  const fits: Fits = (minutes) => known.has(minutes);
  while (at < scene.words.length) at = entityWords.has(at) ? at + 1 : readAt(scene, at, today, atoms, fits);
  for (const { from, to } of [...atoms.dates, ...atoms.clocks, ...atoms.durations])
    for (let index = from; index < to; index += 1) taken.add(index);
  if (atoms.dates.length + atoms.clocks.length > MOST_TIMES)
    return { moments: [...atoms.clocks, ...atoms.dates], durations: atoms.durations, taken };
  const parts = partsOf(scene);
  for (const { from, to } of parts) for (let index = from; index < to; index += 1) taken.add(index);
  const moments = pair(scene, atoms.dates, withParts(scene, atoms.clocks, parts));
  return { moments, durations: joinDurations(atoms.durations), taken };
};
