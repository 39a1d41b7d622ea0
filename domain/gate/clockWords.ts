import type { TimeWords } from '../lexicon/lexicon.ts';
import type { Word } from '../words.ts';
import { bareRangeEnd, rangeStart } from './hourRanges.ts';
import {
  bareHour,
  type Clock,
  halfAt,
  hourAlone,
  joinedHalf,
  joinedMinutes,
  small,
  withHalf,
} from './hours.ts';
import { spokenTime } from './spokenTimes.ts';

/** What stands between hour and minutes. */
const between = (text: string, hour: Word | undefined, minute: Word | undefined): string =>
  hour === undefined || minute === undefined ? '' : text.slice(hour.end, minute.start);

/** Whether a reading as a time of day is borne out; asked where a date could be meant as well. */
export type Fits = (minutes: number) => boolean;

/** Of `14.00` and `18.40` no date can be meant, of `10.05` only without a word of time and when no fact has that time. */
const isTime = (
  text: string,
  words: readonly Word[],
  at: number,
  { minutes, total, time, fits }: { minutes: number; total: number; time: TimeWords; fits: Fits },
): boolean => {
  const third = words[at + 2];
  if (/^\.\d/.test(text.slice(words[at + 1]?.end ?? 0))) return false;
  if (minutes > 12 || minutes === 0 || halfAt(words, at + 2, time) !== undefined) return true;
  if (time.hourWords.has(third?.fold ?? '') || time.onlyHour.has(words[at - 1]?.fold ?? '')) return true;
  return fits(total);
};

/** `18-00`, `14-30`, but no range of hours and no part of a longer number. */
const isHyphened = (text: string, words: readonly Word[], at: number, minutes: number): boolean =>
  (minutes === 0 || minutes === 30) &&
  !/[\d-]$/.test(text.slice(0, words[at]?.start ?? 0)) &&
  !/^-\d/.test(text.slice(words[at + 1]?.end ?? 0));

/** "pm", "Uhr", «вечера» may follow. */
const beforeMark = (
  words: readonly Word[],
  to: number,
  hours: number,
  minutes: number,
  time: TimeWords,
): Clock => {
  const end = time.hourWords.has(words[to]?.fold ?? '') ? to + 1 : to;
  const mark = halfAt(words, end, time);
  if (mark !== undefined) return { to: mark.to, minutes: withHalf(mark, hours) * 60 + minutes };
  return { to: end, minutes: hours * 60 + minutes };
};

/** `18:40`, `6:40 pm`, `18-00`, and `18.40` where no date can be meant. */
const withMinutes = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
  fits: Fits,
): Clock | undefined => {
  const hours = small(words[at], 24);
  const told = joinedMinutes(words[at + 1]);
  if (hours === undefined || told === undefined) return undefined;
  const { minutes, mark } = told;
  const total = hours * 60 + minutes;
  const joint = between(text, words[at], words[at + 1]);
  const joined =
    joint === ':' ||
    (joint === '.' && (mark !== '' || isTime(text, words, at, { minutes, total, time, fits }))) ||
    (joint === '-' && isHyphened(text, words, at, minutes));
  if (!joined) return undefined;
  if (mark === 'am' || mark === 'pm')
    return { to: at + 2, minutes: withHalf({ to: at + 2, pm: mark === 'pm' }, hours) * 60 + minutes };
  return beforeMark(words, at + 2, hours, minutes, time);
};

/** `noon`, `12 noon`, «полдень». */
const namedTime = (words: readonly Word[], at: number, time: TimeWords): Clock | undefined => {
  const from = words[at]?.raw === '12' ? at + 1 : at;
  const named = words[from]?.fold ?? '';
  return Object.hasOwn(time.clock, named) ? { to: from + 1, minutes: time.clock[named] ?? 0 } : undefined;
};

/** The time of day that begins at a word; `fits` decides where `10.05` may be a date too. */
export const clockAt = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
  fits: Fits = () => false,
): Clock | undefined =>
  namedTime(words, at, time) ??
  withMinutes(text, words, at, time, fits) ??
  spokenTime(words, at, time) ??
  joinedHalf(words, at) ??
  hourAlone(words, at, time) ??
  rangeStart(text, words, at, time) ??
  bareRangeEnd(text, words, at, time) ??
  bareHour(text, words, at, time);
