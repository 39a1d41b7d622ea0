import { findPhrases } from '../words.ts';
import type { LocalDate } from '../zone.ts';
import { clockAt } from './clockWords.ts';
import { type DateWords, dateAt } from './dateWords.ts';
import type { Scene } from './scene.ts';

/** A date, a time of day or both, as a text names it; word indexes, the second exclusive. */
export interface Moment {
  from: number;
  to: number;
  means?: DateWords['means'];
  /** Minutes since midnight. */
  minutes?: number;
}

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
  return Object.hasOwn(numbers, word.fold) ? numbers[word.fold] : undefined;
};

const durationAt = (scene: Scene, at: number): Duration | undefined => {
  const { units, durations } = scene.lexicon.time;
  const window = scene.words.slice(at, at + 5);
  const count = numberAt(scene, at);
  const next = window[1];
  if (count !== undefined && next !== undefined && next.sentence === window[0]?.sentence) {
    const unit = units.find(({ words }) => findPhrases([next], [words]).length > 0);
    if (unit !== undefined)
      return { from: at, to: at + 2, seconds: count * unit.seconds, unit: unit.seconds };
  }
  for (const { phrase, seconds } of durations) {
    const hit = findPhrases(window, [phrase]).find(({ from }) => from === 0);
    if (hit !== undefined) return { from: at, to: at + hit.to, seconds, unit: seconds };
  }
  return undefined;
};

interface Atoms {
  dates: Moment[];
  clocks: Moment[];
  durations: Duration[];
}

/** Reads one date, time or duration at a word; answers the index after it. */
const readAt = (scene: Scene, at: number, today: LocalDate, atoms: Atoms): number => {
  const { time } = scene.lexicon;
  const clock = clockAt(scene.text, scene.words, at, time);
  if (clock !== undefined) {
    atoms.clocks.push({ from: at, to: clock.to, minutes: clock.minutes });
    return clock.to;
  }
  const duration = durationAt(scene, at);
  if (duration !== undefined) {
    atoms.durations.push(duration);
    return duration.to;
  }
  const date = dateAt(scene.text, scene.words, at, time, today);
  if (date === undefined) return at + 1;
  atoms.dates.push({ from: at, to: date.to, means: date.means });
  return date.to;
};

const distance = (a: Moment, b: Moment): number => Math.max(b.from - a.to, a.from - b.to, 0);

const sameSentence = (scene: Scene, a: Moment, b: Moment): boolean =>
  scene.words[a.from]?.sentence === scene.words[b.from]?.sentence;

/** Each time of day takes the nearest date of its sentence; dates without a time stand for themselves. */
const pair = (scene: Scene, { dates, clocks }: Atoms): Moment[] => {
  const used = new Set<Moment>();
  const timed = clocks.map((clock) => {
    const [date] = dates
      .filter((one) => sameSentence(scene, one, clock) && distance(one, clock) <= REACH)
      .sort((a, b) => distance(a, clock) - distance(b, clock));
    if (date?.means === undefined) return clock;
    used.add(date);
    return {
      ...clock,
      from: Math.min(clock.from, date.from),
      to: Math.max(clock.to, date.to),
      means: date.means,
    };
  });
  return [...timed, ...dates.filter((date) => !used.has(date))];
};

/** All dates, times and durations of a text. */
export const timesOf = (scene: Scene, entityWords: ReadonlySet<number>, today: LocalDate): Times => {
  const atoms: Atoms = { dates: [], clocks: [], durations: [] };
  const taken = new Set<number>();
  let at = 0;
  while (at < scene.words.length) at = entityWords.has(at) ? at + 1 : readAt(scene, at, today, atoms);
  for (const { from, to } of [...atoms.dates, ...atoms.clocks, ...atoms.durations])
    for (let index = from; index < to; index += 1) taken.add(index);
  return { moments: pair(scene, atoms), durations: atoms.durations, taken };
};
