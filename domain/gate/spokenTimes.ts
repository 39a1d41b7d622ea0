import type { TimeWords } from '../lexicon/lexicon.ts';
import type { SpokenForm, SpokenPlace } from '../lexicon/spoken.ts';
import type { Word } from '../words.ts';
import { type Clock, halfAt, spelled, withHalf } from './hours.ts';
import { spelledNumber } from './numbers.ts';

/** What the words of a form said so far. */
interface Told {
  to: number;
  minutes: number;
  hours?: number;
  /** All of it in figures: "5 to 6 pm" is a stretch of hours. */
  figures: boolean;
}

const isFigure = (word: Word): boolean => /^\d/.test(word.raw);

const readMinutes = (word: Word, told: Told, { minuteWords, numbers }: TimeWords): Told | undefined => {
  const named = Object.hasOwn(minuteWords, word.fold) ? minuteWords[word.fold] : undefined;
  const minutes =
    named ?? (/^\d{1,2}$/.test(word.raw) ? Number(word.raw) : spelledNumber(word.fold, numbers));
  if (minutes === undefined || minutes > 59) return undefined;
  return { ...told, to: told.to + 1, minutes, figures: isFigure(word) };
};

const readHour = (word: Word, place: '@' | '^', told: Told, time: TimeWords): Told | undefined => {
  const named = Object.hasOwn(time.hourNames, word.fold) ? time.hourNames[word.fold] : undefined;
  const hours = place === '^' ? named : spelled(word, time);
  if (hours === undefined || hours > 12) return undefined;
  return { ...told, to: told.to + 1, hours, figures: told.figures && isFigure(word) };
};

/** One place read; the same when it may be left out and is. */
const readPlace = (
  words: readonly Word[],
  place: SpokenPlace,
  told: Told,
  time: TimeWords,
): Told | undefined => {
  const word = words[told.to];
  if (typeof place === 'object') {
    const is = word !== undefined && place.words.has(word.fold);
    if (!is) return place.optional ? told : undefined;
    return { ...told, to: told.to + 1 };
  }
  if (word === undefined) return undefined;
  return place === '#' ? readMinutes(word, told, time) : readHour(word, place, told, time);
};

/** "From two to six", "5 to 6" are hours. */
const isRange = (words: readonly Word[], at: number, told: Told, { range, between }: TimeWords): boolean =>
  told.to === at + 3 &&
  range.has(words[at + 1]?.fold ?? '') &&
  (told.figures || told.minutes % 5 > 0 || between.has(words[at - 1]?.fold ?? ''));

/** All places of a form, within one sentence. */
const readPlaces = (
  words: readonly Word[],
  at: number,
  { places }: SpokenForm,
  time: TimeWords,
): Told | undefined => {
  let told: Told | undefined = { to: at, minutes: 0, figures: false };
  for (const place of places) told = told && readPlace(words, place, told, time);
  const whole = told !== undefined && words[told.to - 1]?.sentence === words[at]?.sentence;
  return whole && told !== undefined && !isRange(words, at, told, time) ? told : undefined;
};

const readForm = (
  words: readonly Word[],
  at: number,
  form: SpokenForm,
  time: TimeWords,
): Clock | undefined => {
  const told = readPlaces(words, at, form, time);
  if (told === undefined) return undefined;
  const minutes = form.base + form.sign * told.minutes;
  const hourWord = time.hourWords.has(words[told.to]?.fold ?? '') ? 1 : 0;
  const mark = halfAt(words, told.to + hourWord, time);
  const hours = told.hours ?? 0;
  if (mark !== undefined) return { to: mark.to, minutes: withHalf(mark, hours) * 60 + minutes };
  return { to: told.to + hourWord, minutes: hours * 60 + minutes, either: true };
};

/** `ten past eleven`, `zehn vor halb acht`, «пять минут пятого», «пів на восьму»: each may be before or after noon. */
export const spokenTime = (words: readonly Word[], at: number, time: TimeWords): Clock | undefined => {
  for (const form of time.spoken) {
    const clock = readForm(words, at, form, time);
    if (clock !== undefined) return clock;
  }
  return undefined;
};
