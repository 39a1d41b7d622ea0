import { clockAt } from './gate/clockWords.ts';
import { dateAt } from './gate/dateWords.ts';
import { type Instant, instantOf, msOf } from './instant.ts';
import type { TimeWords } from './lexicon/lexicon.ts';
import type { Word } from './words.ts';
import { dayAt, type LocalDate, momentOf, plusDays } from './zone.ts';

/** How far ahead a day that is named can lie. */
const DAYS = 14;

const firstOf = <T>(words: readonly Word[], read: (at: number) => T | undefined): T | undefined => {
  for (let at = 0; at < words.length; at += 1) {
    const found = read(at);
    if (found !== undefined) return found;
  }
  return undefined;
};

const days = (today: LocalDate): LocalDate[] =>
  Array.from({ length: DAYS + 1 }, (_, index) => plusDays(today, index));

/**
 * The coming moment a text names: "tomorrow at three", "в пятницу в 18:00"; a time alone is of today, or of tomorrow
 * once it has passed. Undefined without a time of day.
 */
export const namedMoment = (
  text: string,
  words: readonly Word[],
  time: TimeWords,
  now: Instant,
  timeZone: string,
): Instant | undefined => {
  const clock = firstOf(words, (at) => clockAt(text, words, at, time));
  if (clock === undefined) return undefined;
  const today = dayAt(timeZone, now);
  const day = firstOf(words, (at) => dateAt(text, words, at, time, today));
  const moment = days(today)
    .filter((date) => day?.means(date) ?? true)
    .map((date) => momentOf(timeZone, { date, seconds: clock.minutes * 60 }))
    .find((at) => at > msOf(now));
  return moment === undefined ? undefined : instantOf(moment);
};
