import type { TimeWords } from '../lexicon/lexicon.ts';
import type { Word } from '../words.ts';

/** A stretch of words that was read, up to the index `to`. */
export interface Clock {
  to: number;
  /** Minutes since midnight. */
  minutes: number;
}

const small = (word: Word | undefined, max: number): number | undefined => {
  if (word === undefined || !/^\d{1,2}$/.test(word.raw)) return undefined;
  const value = Number(word.raw);
  return value <= max ? value : undefined;
};

const half = (word: Word | undefined, hours: number, time: TimeWords): number => {
  if (word === undefined) return hours;
  if (time.am.has(word.fold)) return hours % 12;
  return time.pm.has(word.fold) && hours < 12 ? hours + 12 : hours;
};

const isHalf = (word: Word | undefined, time: TimeWords): boolean =>
  word !== undefined && (time.am.has(word.fold) || time.pm.has(word.fold));

/** The `40` of `18:40`, the `40pm` of `6:40pm`. */
const joinedMinutes = (word: Word | undefined): { minutes: number; mark: string } | undefined => {
  const [, minutes, mark = ''] = /^([0-5]\d)(am|pm)?$/.exec(word?.fold ?? '') ?? [];
  return minutes === undefined ? undefined : { minutes: Number(minutes), mark };
};

/** `18:40`, `6:40 pm`, and `18.40` where no date can be meant. */
const withMinutes = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
): Clock | undefined => {
  const [hour, minute] = [words[at], words[at + 1]];
  const hours = small(hour, 24);
  const told = joinedMinutes(minute);
  if (hour === undefined || minute === undefined || hours === undefined || told === undefined)
    return undefined;
  const between = text.slice(hour.end, minute.start);
  if (between !== ':' && !(between === '.' && told.minutes > 12)) return undefined;
  if (told.mark !== '')
    return { to: at + 2, minutes: ((hours % 12) + (told.mark === 'pm' ? 12 : 0)) * 60 + told.minutes };
  const next = words[at + 2];
  return { to: isHalf(next, time) ? at + 3 : at + 2, minutes: half(next, hours, time) * 60 + told.minutes };
};

const spelled = (word: Word | undefined, time: TimeWords): number | undefined => {
  if (word === undefined) return undefined;
  const digits = small(word, 24);
  return digits ?? (Object.hasOwn(time.numbers, word.fold) ? time.numbers[word.fold] : undefined);
};

/** `6pm`. */
const joinedHalf = (words: readonly Word[], at: number): Clock | undefined => {
  const [, hour, half] = /^(\d{1,2})(am|pm)$/.exec(words[at]?.fold ?? '') ?? [];
  return hour === undefined
    ? undefined
    : { to: at + 1, minutes: ((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 };
};

/** `6 pm`, `six o'clock`, `в 18 часов`, `в шесть вечера`. */
const hourAlone = (words: readonly Word[], at: number, time: TimeWords): Clock | undefined => {
  const hours = spelled(words[at], time);
  if (hours === undefined) return undefined;
  const introduced = time.atHour.size === 0 || time.atHour.has(words[at - 1]?.fold ?? '');
  const hourWord = time.hourWords.has(words[at + 1]?.fold ?? '');
  const halfAt = hourWord ? at + 2 : at + 1;
  if (!introduced) return undefined;
  if (isHalf(words[halfAt], time)) return { to: halfAt + 1, minutes: half(words[halfAt], hours, time) * 60 };
  return hourWord ? { to: at + 2, minutes: hours * 60 } : undefined;
};

/** The 2 of `2 to 6 pm`: an hour without a sign of its own takes that of the other end. */
const rangeStart = (text: string, words: readonly Word[], at: number, time: TimeWords): Clock | undefined => {
  const hours = small(words[at], 24);
  const [first, next] = [words[at], words[at + 1]];
  if (hours === undefined || first === undefined || next === undefined) return undefined;
  const dashed = /^\s?[-–—]\s?$/.test(text.slice(first.end, next.start));
  if (!dashed && !time.range.has(next.fold)) return undefined;
  const other = dashed ? at + 1 : at + 2;
  const end = joinedHalf(words, other) ?? hourAlone(words, other, time);
  if (end === undefined) return undefined;
  const afternoon = end.minutes >= 720 && hours < 12;
  return { to: at + 1, minutes: (afternoon ? hours + 12 : hours) * 60 };
};

/** The time of day that begins at a word. */
export const clockAt = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
): Clock | undefined => {
  const named = words[at]?.fold ?? '';
  if (Object.hasOwn(time.clock, named)) return { to: at + 1, minutes: time.clock[named] ?? 0 };
  return (
    withMinutes(text, words, at, time) ??
    joinedHalf(words, at) ??
    hourAlone(words, at, time) ??
    rangeStart(text, words, at, time)
  );
};
