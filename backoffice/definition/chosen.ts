import { plain, wordsOf } from '#domain/words.ts';

/* Which of several things a customer's words name. Words are compared by their stems, for names are inflected. */

const LEAST_STEM = 4;
const MOST_ENDING = 3;

/** Letters two words share at the beginning. */
const shared = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** `гавань` and `гавани`, `Hafen` and `Hafens`; words with digits, and short ones, only as they are. */
const sameWord = (one: string, other: string): boolean => {
  if (one === other) return true;
  if (/\p{N}/u.test(one + other)) return false;
  const stem = shared(one, other);
  return stem >= LEAST_STEM && Math.max(one.length, other.length) - stem <= MOST_ENDING;
};

const folded = (text: string): string[] => wordsOf(plain(text)).map(({ fold }) => fold);

const startsAt = (words: readonly string[], at: number, name: readonly string[]): boolean =>
  name.every((part, offset) => {
    const word = words[at + offset];
    return word !== undefined && sameWord(word, part);
  });

/** Words of a text, from the first to before the last. */
interface Span {
  from: number;
  to: number;
}

/** Where the longest of the names stands in the words. */
const spanOf = (words: readonly string[], names: readonly string[]): Span | undefined => {
  const [longest] = names
    .map(folded)
    .flatMap((name) => {
      const from = name.length === 0 ? -1 : words.findIndex((_, at) => startsAt(words, at, name));
      return from < 0 ? [] : [{ from, to: from + name.length }];
    })
    .toSorted((one, other) => other.to - other.from - (one.to - one.from));
  return longest;
};

const within = (one: Span, other: Span): boolean =>
  one.from >= other.from && one.to <= other.to && one.to - one.from < other.to - other.from;

const LONGEST_TEXT = 5000;

/**
 * The one thing a text names; undefined when it names none, or several. A name that is part of a longer one (`Dom 500`
 * of `Dom 500 Plus`) is not named.
 */
export const bestMatch = <T>(
  text: string,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): T | undefined => {
  const words = folded(text.slice(0, LONGEST_TEXT));
  const named = things.flatMap((thing) => {
    const span = spanOf(words, namesOf(thing));
    return span === undefined ? [] : [{ thing, span }];
  });
  const whole = named.filter(({ span }) => !named.some((other) => within(span, other.span)));
  return whole.length === 1 ? whole[0]?.thing : undefined;
};
