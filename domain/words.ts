/** One word or number of a text. Offsets count UTF-16 units of the plain text. */
export interface Word {
  /** As written in the plain text. */
  raw: string;
  /** In lower case, look-alike letters of another script put right, ё as е. */
  fold: string;
  start: number;
  end: number;
  sentence: number;
  clause: number;
  /** First of its sentence, where a capital means nothing. */
  opens: boolean;
}

/** Everything Unicode says is not to be seen: soft hyphens, joiners, direction marks, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** A text without invisible characters, with compatibility forms (full-width digits), quotes and dashes made plain. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, '-');

const LATIN = 'aceopxykmhtbuABCEHKMOPTXY';
const CYRILLIC = 'асеорхукмнтьиАВСЕНКМОРТХУ';
const toLatin = new Map([...CYRILLIC].map((letter, index) => [letter, LATIN[index] ?? letter]));
const toCyrillic = new Map([...LATIN].map((letter, index) => [letter, CYRILLIC[index] ?? letter]));

const swap = (text: string, table: ReadonlyMap<string, string>): string =>
  Array.from(text, (letter) => table.get(letter) ?? letter).join('');

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Letters that only look like those of the word's own script, put right: `Амстeрдам` with a Latin e. */
const oneScript = (word: string): string => {
  const latin = count(word, /\p{Script=Latin}/gu);
  const cyrillic = count(word, /\p{Script=Cyrillic}/gu);
  if (latin === 0 || cyrillic === 0) return word;
  return cyrillic >= latin ? swap(word, toCyrillic) : swap(word, toLatin);
};

const foldWord = (word: string): string => oneScript(word).toLowerCase().replaceAll('ё', 'е');

/** Letters and digits alone, look-alikes as Latin capitals: how identifiers are compared, whatever stands between. */
export const compact = (text: string): string =>
  swap(plain(text), toLatin)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const WORD = /[\p{L}\p{M}\p{N}]+(?:(?<=[\p{L}\p{M}])['-](?=\p{L})[\p{L}\p{M}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…](?:\s|["')»“”])|[!?…]$|[\n\r]/u;
const CLAUSE_END = /[,;()–—"«»“”]|:(?=\s)|\s-\s/u;

/**
 * The point of "am 5. November", "bis 19.11. überwiesen", "6 p.m. today" ends nothing: after a number or a half of the
 * day a sentence begins with a capital.
 */
const MONTH = /^(?:jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec)/i;
const goesOn = (before: Word | undefined, gap: string, next: string): boolean => {
  if (gap !== '. ' || before === undefined) return false;
  if (/^\d{1,2}$/.test(before.raw)) return MONTH.test(next) || /^\p{Ll}/u.test(next);
  return before.fold === 'm' && /^\p{Ll}/u.test(next);
};

/** A point without a space ends a sentence only between a word and a capital: not in `35.50`, `18.40` or a link. */
const endsSentence = (before: Word | undefined, gap: string, next: string): boolean => {
  if (gap === '.') return /\p{L}$/u.test(before?.raw ?? '') && /^\p{Lu}\p{Ll}/u.test(next);
  return SENTENCE_END.test(gap) && !goesOn(before, gap, next);
};

/** The words of a plain text, with their sentences and clauses. Linear in its length. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = [];
  let end = 0;
  let sentence = 0;
  let clause = 0;
  for (const match of text.matchAll(WORD)) {
    const gap = text.slice(end, match.index);
    const opens = words.length === 0 || endsSentence(words.at(-1), gap, match[0]);
    if (opens) sentence += 1;
    if (opens || CLAUSE_END.test(gap)) clause += 1;
    end = match.index + match[0].length;
    const raw = match[0];
    words.push({ raw, fold: foldWord(raw), start: match.index, end, sentence, clause, opens });
  }
  return words;
};

/** A pattern over words, compiled by `phrase`. Each place holds the words that may stand there. */
export interface Phrase {
  places: readonly Place[];
}

type Place = { gap: number } | { words: ReadonlySet<string>; stems: readonly string[] };

const GAP = 4;

const compilePlace = (source: string): Place => {
  if (source === '..') return { gap: GAP };
  const options = source.split('|');
  return {
    words: new Set(options.filter((option) => !option.endsWith('*'))),
    stems: options.filter((option) => option.endsWith('*')).map((option) => option.slice(0, -1)),
  };
};

/**
 * `call|phone us` matches "call us"; `обратитесь|свяжитесь .. поддержк*` lets up to four words stand between and
 * takes every ending of a stem. A phrase never reaches over the end of a sentence.
 */
export const phrase = (source: string): Phrase => {
  let compiled: readonly Place[] | undefined;
  return {
    // Compiled when first looked for: most texts need few of the phrases there are, and most functions none.
    get places() {
      compiled ??= source.split(' ').map(compilePlace);
      return compiled;
    },
  };
};

export const phrases = (...sources: string[]): readonly Phrase[] => sources.map(phrase);

const fits = (place: Place, word: Word): boolean =>
  'words' in place &&
  (place.words.has(word.fold) ||
    (word.fold.endsWith("'s") && place.words.has(word.fold.slice(0, -2))) ||
    place.stems.some((stem) => word.fold.startsWith(stem)));

const matchAfterGap = (
  words: readonly Word[],
  at: number,
  gap: number,
  places: readonly Place[],
  next: number,
): number => {
  const sentence = words[at - 1]?.sentence;
  for (let skip = 0; skip <= gap && words[at + skip]?.sentence === sentence; skip += 1) {
    const end = matchAt(words, at + skip, places, next);
    if (end >= 0) return end;
  }
  return -1;
};

/** Index after the match of the places from `next` on that begins at `at`, or -1. */
const matchAt = (words: readonly Word[], at: number, places: readonly Place[], next = 0): number => {
  const place = places[next];
  if (place === undefined) return at;
  if ('gap' in place) return matchAfterGap(words, at, place.gap, places, next + 1);
  const word = words[at];
  if (word === undefined || !fits(place, word)) return -1;
  if (next + 1 < places.length && words[at + 1]?.sentence !== word.sentence) return -1;
  return matchAt(words, at + 1, places, next + 1);
};

/** Whether a phrase itself asks for one of the words. */
export const asksForWord = ({ places }: Phrase, words: ReadonlySet<string>): boolean =>
  places.some((place) => 'words' in place && [...place.words].some((word) => words.has(word)));

/** All words, and all beginnings of words, that phrases look for. */
export const wordsIn = (list: readonly Phrase[]): { words: string[]; stems: string[] } => {
  const places = list.flatMap((one) => one.places).filter((place) => 'words' in place);
  return { words: places.flatMap(({ words }) => [...words]), stems: places.flatMap(({ stems }) => stems) };
};

/** A phrase found: indexes of its first word and of the word after it. */
export interface Hit {
  from: number;
  to: number;
  /** The phrase, where it matters which of them it was. */
  by?: Phrase;
}

export const findPhrases = (words: readonly Word[], list: readonly Phrase[]): Hit[] => {
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (const by of list) {
      const to = matchAt(words, from, by.places);
      if (to > from) hits.push({ from, to, by });
    }
  }
  return hits;
};

export const hasPhrase = (words: readonly Word[], list: readonly Phrase[]): boolean =>
  words.some((_, from) => list.some(({ places }) => matchAt(words, from, places) > from));
