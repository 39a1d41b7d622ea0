import type { Claim } from '#domain/draft.ts';
import { MOST_UNBROKEN } from '#domain/gate/wording.ts';
import { type Word, wordsOf } from '#domain/words.ts';
import type { Part } from './parts.ts';

/* Parts into one text: short enough to be read, with a break where it is long. */

const MOST_SENTENCES = 5;
/** A longer text gets a line break. */
const UNBROKEN = 280;

export interface Written {
  text: string;
  claims: Claim[];
}

/** "19. November": a full stop behind a day, and no end of a sentence. */
const MONTH = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)$/;

/** The first word of each sentence, by index. */
const openings = (words: readonly Word[]): number[] =>
  words.flatMap(({ opens, raw }, at) => {
    const inDate = MONTH.test(raw) && /^\d{1,2}$/.test(words[at - 1]?.raw ?? '');
    return opens && !inDate ? [at] : [];
  });

/** A text, sentence by sentence. */
export const sentencesIn = (text: string): string[] => {
  const words = wordsOf(text);
  const starts = openings(words).map((at) => words[at]?.start ?? 0);
  return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1]).trim());
};

const sentences = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + openings(wordsOf(text)).length, 0);

/** Parts one after the other, a space between them; every part is a claim. */
const joined = (parts: readonly Part[]): Written => {
  const claims: Claim[] = [];
  let text = '';
  for (const { text: next, facts } of parts) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? next : `${text} ${next}`;
    claims.push({ start, end: text.length, facts: [...facts] });
  }
  return { text, claims };
};

/** Where a sentence is parted from the one before it by a space. */
const gapBefore = (text: string, sentence: number): number => {
  const words = wordsOf(text);
  const before = words[(openings(words)[sentence - 1] ?? 0) - 1];
  return before === undefined ? -1 : text.indexOf(' ', before.end);
};

/** Behind the second sentence, or behind the first where two are long; and again where what follows is a brick. */
const breaksIn = (text: string, longest: number): number[] => {
  if (text.length <= longest) return [];
  const gaps = [gapBefore(text, 3), gapBefore(text, 2)].filter((gap) => gap >= 0);
  const at = gaps.find((gap) => gap <= MOST_UNBROKEN) ?? gaps.at(-1);
  return at === undefined
    ? []
    : [at, ...breaksIn(text.slice(at + 1), MOST_UNBROKEN).map((more) => at + 1 + more)];
};

/** With breaks where it is long: one character for another. */
const broken = ({ text, claims }: Written): Written => {
  if (text.includes('\n')) return { text, claims };
  const withBreak = (whole: string, at: number): string => `${whole.slice(0, at)}\n${whole.slice(at + 1)}`;
  return { text: breaksIn(text, UNBROKEN).reduce(withBreak, text), claims };
};

/** The least weighty parts go until the text fits; the last one stays, whatever its length. */
const shortened = (parts: readonly Part[], fits: (text: string) => boolean): Part[] => {
  const short = sentences(parts) <= MOST_SENTENCES && fits(joined(parts).text);
  if (short || parts.length < 2) return [...parts];
  const least = Math.min(...parts.map(({ weight }) => weight));
  const at = parts.findLastIndex(({ weight }) => weight === least);
  return shortened(
    parts.filter((_, index) => index !== at),
    fits,
  );
};

/** As much as fits; the weightiest part stands even where it does not, for the gate to say so. */
export const laidOut = (parts: readonly Part[], fits: (text: string) => boolean = () => true): Written =>
  broken(joined(shortened(parts, fits)));

/** Undefined when not even the weightiest part fits. */
export const laidOutWithin = (
  parts: readonly Part[],
  fits: (text: string) => boolean,
): Written | undefined => {
  const whole = joined(shortened(parts, fits));
  return fits(whole.text) ? whole : undefined;
};
