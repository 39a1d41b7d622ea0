import { LANGUAGES, type Language } from './languages.ts';
import type { ShortWords } from './lexicon/lexicon.ts';
import { LEXICONS } from './lexicon/lexicons.ts';
import { signsOf, type YesNo } from './shortSigns.ts';
import { findPhrases, type Hit, plain, type Word, wordsOf } from './words.ts';

/* Answers that are a word: yes, no, thanks. What is more than that is a question, and somebody reads it. */

/** `bare`: the whole text is nothing else. Else it only begins so, as a clause of its own. */
export interface Verdict {
  answer: YesNo;
  bare: boolean;
}

type Kind = keyof ShortWords;
type Piece = Hit & { kind: Kind };

const KINDS: readonly Kind[] = ['unclear', 'yes', 'no', 'thanks', 'beside'];
/** Nobody says so little in more words than this. */
const MOST_WORDS = 16;
const READ = 1000;

/** A text as it is read here. */
interface Reading {
  text: string;
  words: readonly Word[];
}

const readingOf = (text: string): Reading => {
  const read = plain(text.slice(0, READ));
  return { text: read, words: wordsOf(read) };
};

/** Phrases that stand one behind the other from the first word on, the longest there is each time. */
const piecesOf = (words: readonly Word[], lang: Language): Piece[] => {
  const { short } = LEXICONS[lang];
  const hits = KINDS.flatMap((kind) =>
    findPhrases(words, short[kind]).map((hit): Piece => ({ ...hit, kind })),
  );
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const longest = hits
      .filter(({ from }) => from === at)
      .reduce<Piece | undefined>((best, hit) => (best && best.to >= hit.to ? best : hit), undefined);
    if (longest === undefined) break;
    pieces.push(longest);
    at = longest.to;
  }
  return pieces;
};

const has = (pieces: readonly Piece[], ...kinds: Kind[]): boolean =>
  pieces.some(({ kind }) => kinds.includes(kind));

/** What pieces come to; undefined for nothing, and for both. */
const sumOf = (pieces: readonly Piece[]): YesNo | undefined => {
  const [yes, no] = [has(pieces, 'yes'), has(pieces, 'no')];
  if (yes === no || has(pieces, 'unclear')) return undefined;
  return yes ? 'yes' : 'no';
};

/** The pieces of a text that has nothing else in it, in whatever language that is so. */
const coverOf = (words: readonly Word[], lang: Language): Piece[] | undefined =>
  words.length > MOST_WORDS
    ? undefined
    : [lang, ...LANGUAGES.filter((one) => one !== lang)]
        .map((one) => piecesOf(words, one))
        .find((pieces) => (pieces.at(-1)?.to ?? 0) === words.length);

/** "No, my bag is still away": the no stands in a clause of its own, and is not asked. */
const beginsWithNo = ({ text, words }: Reading, lang: Language): boolean => {
  const pieces = piecesOf(words.slice(0, MOST_WORDS), lang);
  return pieces.some(({ to }, at) => {
    const [last, next] = [words[to - 1], words[to]];
    const ends = next === undefined || next.clause !== last?.clause;
    const isAsked = text.slice(last?.end, next?.start).includes('?');
    return ends && !isAsked && sumOf(pieces.slice(0, at + 1)) === 'no';
  });
};

const bareAnswer = (reading: Reading, lang: Language): YesNo | undefined => {
  const signs = signsOf(reading.text);
  if (signs === undefined || reading.text.includes('?')) return undefined;
  const pieces = coverOf(reading.words, lang);
  if (pieces === undefined) return signs.number;
  const said = sumOf(pieces);
  if (said === undefined)
    return has(pieces, 'yes', 'no', 'unclear') ? undefined : (signs.number ?? signs.face);
  return signs.thumb === undefined || signs.thumb === said ? said : undefined;
};

/**
 * Whether a text says yes or no, by word, number, thumb or face, in any of the languages. Undefined where it says
 * neither, or both, or asks. Never throws, whatever the text; it is data.
 * @param lang the language the customer is likeliest to answer in
 */
export const verdictIn = (text: string, lang: Language): Verdict | undefined => {
  const reading = readingOf(text);
  const bare = bareAnswer(reading, lang);
  if (bare !== undefined) return { answer: bare, bare: true };
  return LANGUAGES.some((one) => beginsWithNo(reading, one)) ? { answer: 'no', bare: false } : undefined;
};

/** Whether a text is thanks and nothing else, or nothing but friendly signs. */
export const isBareThanks = (text: string, lang: Language): boolean => {
  const { text: read, words } = readingOf(text);
  const signs = signsOf(read);
  if (signs === undefined || read.includes('?') || signs.face === 'no' || signs.thumb === 'no') return false;
  if (words.length === 0) return signs.any;
  const pieces = coverOf(words, lang);
  return pieces !== undefined && has(pieces, 'thanks') && !has(pieces, 'no', 'unclear');
};
