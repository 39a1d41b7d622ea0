import type { TimeWords } from '../lexicon/lexicon.ts';
import { findPhrases, hasPhrase, type Word } from '../words.ts';
import { isDayWord } from './dateWords.ts';
import { spelledNumber } from './numbers.ts';

/** A stretch of words that was read, up to the index `to`. */
export interface Clock {
  to: number;
  /** Minutes since midnight. */
  minutes: number;
  /** Told by a word without a half of the day: "two o'clock" may be at night or after noon. */
  either?: boolean;
  /** Only a preposition makes it a time: "by two". */
  bare?: boolean;
}

/** A half of the day that words tell, up to the index `to`. */
export interface Half {
  to: number;
  pm: boolean;
}

/** A number of at most two figures, up to `max`. */
export const small = (word: Word | undefined, max: number): number | undefined => {
  if (word === undefined || !/^\d{1,2}$/.test(word.raw)) return undefined;
  const value = Number(word.raw);
  return value <= max ? value : undefined;
};

/** `pm`, `p.m.`, `abends`, «вечера». */
export const halfAt = (words: readonly Word[], at: number, time: TimeWords): Half | undefined => {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || first.sentence !== words[at - 1]?.sentence) return undefined;
  if (time.am.has(first.fold)) return { to: at + 1, pm: false };
  if (time.pm.has(first.fold)) return { to: at + 1, pm: true };
  const dotted = second?.fold === 'm' && second.start === first.end + 1 && /^[ap]$/.test(first.fold);
  return dotted ? { to: at + 2, pm: first.fold === 'p' } : undefined;
};

/** Hours since midnight by the half of the day that is told. */
export const withHalf = ({ pm }: Half, hours: number): number => {
  if (!pm) return hours % 12;
  return hours < 12 ? hours + 12 : hours;
};

/** The `40` of `18:40`, the `40pm` of `6:40pm`, the `40u` of `18.40u`. */
export const joinedMinutes = (word: Word | undefined): { minutes: number; mark: string } | undefined => {
  const [, minutes, mark = ''] = /^([0-5]\d)(am|pm|u|h|uhr)?$/.exec(word?.fold ?? '') ?? [];
  return minutes === undefined ? undefined : { minutes: Number(minutes), mark };
};

/** An hour as figures or a word. */
export const spelled = (word: Word | undefined, time: TimeWords): number | undefined => {
  if (word === undefined) return undefined;
  const value = small(word, 24) ?? spelledNumber(word.fold, time.numbers);
  return value !== undefined && Number.isInteger(value) && value <= 24 ? value : undefined;
};

/** `6pm`, `14h30`, `14u`. */
export const joinedHalf = (words: readonly Word[], at: number): Clock | undefined => {
  const [, hour, half] = /^(\d{1,2})(am|pm)$/.exec(words[at]?.fold ?? '') ?? [];
  if (hour !== undefined)
    return { to: at + 1, minutes: ((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 };
  const [, hours, minutes] = /^(\d{1,2})[hu]([0-5]\d)$/.exec(words[at]?.fold ?? '') ?? [];
  return hours === undefined || Number(hours) > 24
    ? undefined
    : { to: at + 1, minutes: Number(hours) * 60 + Number(minutes) };
};

/** Before a part of the day may stand small words and the day itself: "two in the", "six tomorrow", "zes uur 's". */
const mayStandBefore = (words: readonly Word[], at: number, time: TimeWords): boolean =>
  isDayWord(words, at, time) || /^\p{L}{1,3}$/u.test(words[at]?.raw ?? '');

/** "In the evening", "this afternoon", "abends" after an hour: which half of the day is meant. */
const partAfter = (words: readonly Word[], at: number, time: TimeWords): number | undefined => {
  const near = words.slice(at, at + 4).filter(({ clause }) => clause === words[at - 1]?.clause);
  for (const { phrase, from } of time.dayParts) {
    const hit = findPhrases(near, [phrase]).find((one) => one.from <= 2);
    if (hit === undefined) continue;
    const between = Array.from({ length: hit.from }, (_, index) => at + index);
    if (between.every((index) => mayStandBefore(words, index, time))) return from;
  }
  return undefined;
};

/** "Two at night" is before dawn. */
const hourOfPart = (from: number, hours: number): number => {
  if (from < 660 || (from >= 1080 && hours < 6)) return hours;
  return (hours % 12) + 12;
};

/** `six in the evening`, `um sechs Uhr abends`. */
const inPart = (words: readonly Word[], at: number, hours: number, time: TimeWords): Clock | undefined => {
  const from = hours <= 12 ? partAfter(words, at, time) : undefined;
  return from === undefined ? undefined : { to: at, minutes: hourOfPart(from, hours) * 60 };
};

/** `six o'clock`, `в 18 часов`; a word, or a language of twelve hours, leaves the half of the day open. */
const withHourWord = (words: readonly Word[], at: number, hours: number, time: TimeWords): Clock => {
  const either = hours <= 12 && (time.atHour.size === 0 || !/^\d/.test(words[at]?.raw ?? ''));
  return { to: at + 2, minutes: hours * 60, ...(either && { either }) };
};

/** «Два дня» may be two days, «два ночи» is a time. */
const isUnit = (word: Word | undefined, time: TimeWords): boolean =>
  word !== undefined && time.units.some(({ words }) => hasPhrase([word], [words]));

/** A half of the day after an hour, if it is none that could be counted. */
const markAfter = (words: readonly Word[], at: number, led: boolean, time: TimeWords): Half | undefined =>
  led || !isUnit(words[at], time) ? halfAt(words, at, time) : undefined;

/** `6 pm`, `six o'clock`, `six in the evening`, `в 18 часов`, `в шесть вечера`. */
export const hourAlone = (words: readonly Word[], at: number, time: TimeWords): Clock | undefined => {
  const hours = spelled(words[at], time);
  if (hours === undefined) return undefined;
  const hourWord = time.hourWords.has(words[at + 1]?.fold ?? '');
  const next = hourWord ? at + 2 : at + 1;
  const led = time.atHour.size === 0 || time.atHour.has(words[at - 1]?.fold ?? '');
  const mark = markAfter(words, next, led, time);
  if (mark !== undefined) return { to: mark.to, minutes: withHalf(mark, hours) * 60 };
  const part = inPart(words, next, hours, time);
  return part ?? (led && hourWord ? withHourWord(words, at, hours, time) : undefined);
};

/** Nothing that could be counted follows: the clause ends, or a day or a part of it is told. */
const standsAlone = (text: string, words: readonly Word[], at: number, time: TimeWords): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined) return word !== undefined;
  const gap = text.slice(word.end, next.start);
  if (gap.length === 1 && gap !== ' ') return false;
  return next.clause !== word.clause || /^[.,;!?)]/.test(gap) || isDayWord(words, at + 1, time);
};

/** `by two`, `до шести`: an hour by its preposition alone. */
export const bareHour = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
): Clock | undefined => {
  const hours = spelled(words[at], time);
  const before = words[at - 1];
  if (hours === undefined || before === undefined || before.sentence !== words[at]?.sentence)
    return undefined;
  if (!time.beforeHour.has(before.fold) || /^0\d/.test(words[at]?.raw ?? '')) return undefined;
  if (!standsAlone(text, words, at, time)) return undefined;
  return { to: at + 1, minutes: hours * 60, bare: true, ...(hours <= 12 && { either: true }) };
};
