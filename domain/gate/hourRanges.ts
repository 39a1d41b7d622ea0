import type { TimeWords } from '../lexicon/lexicon.ts';
import { hasPhrase, type Word } from '../words.ts';
import { type Clock, hourAlone, joinedHalf, spelled } from './hours.ts';

/** Words that a bare number counts: then it is no hour. */
const counts = (word: Word | undefined, time: TimeWords): boolean =>
  word !== undefined && hasPhrase([word], [...time.countable, ...time.units.map(({ words }) => words)]);

/** Not the end of a telephone number, not the first words of a sentence, and nothing that is counted. */
const mayBeHours = (words: readonly Word[], at: number, other: number, time: TimeWords): boolean =>
  !/^0\d/.test(words[at]?.raw ?? '') &&
  words[at - 1]?.sentence === words[other]?.sentence &&
  !counts(words[other + 1], time);

/** "Between two and six", «с 14 до 18»: the first of two bare hours; the second is read as the end of a range. */
const bareRange = (words: readonly Word[], at: number, other: number, time: TimeWords): Clock | undefined => {
  const [from, to] = [spelled(words[at], time), spelled(words[other], time)];
  if (at === 0 || from === undefined || to === undefined || from >= to) return undefined;
  if (!mayBeHours(words, at, other, time)) return undefined;
  return { to: at + 1, minutes: from * 60, ...(from <= 12 && { either: true }) };
};

/** The 6 of the same. */
export const bareRangeEnd = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
): Clock | undefined => {
  const to = spelled(words[at], time);
  const back = [at - 1, at - 2].find(
    (start) => start > 0 && rangeStart(text, words, start, time) !== undefined,
  );
  if (to === undefined || back === undefined) return undefined;
  const first = words[back];
  return first !== undefined && spelled(first, time) !== undefined && !/^\d{3,}$/.test(words[at]?.raw ?? '')
    ? { to: at + 1, minutes: to * 60, ...(to <= 12 && { either: true }) }
    : undefined;
};

/** The 2 of `2 to 6 pm`: an hour without a sign of its own takes that of the other end. */
export const rangeStart = (
  text: string,
  words: readonly Word[],
  at: number,
  time: TimeWords,
): Clock | undefined => {
  const hours = spelled(words[at], time);
  const [first, next] = [words[at], words[at + 1]];
  if (hours === undefined || first === undefined || next === undefined) return undefined;
  const dashed = /^\s?[-–—]\s?$/.test(text.slice(first.end, next.start));
  if (!dashed && !time.range.has(next.fold)) return undefined;
  const other = dashed ? at + 1 : at + 2;
  const end = joinedHalf(words, other) ?? hourAlone(words, other, time);
  if (end === undefined) return bareRange(words, at, other, time);
  const afternoon = end.minutes >= 720 && hours < 12;
  return { to: at + 1, minutes: (afternoon ? hours + 12 : hours) * 60 };
};
