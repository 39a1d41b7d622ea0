import { LANGUAGES, type Language } from './languages.ts';
import { LEXICONS } from './lexicon/lexicons.ts';
import { plain, type Word, wordsOf } from './words.ts';

export interface LanguageClues {
  /** The channel's own hint. */
  hint?: string | undefined;
  /** What the detector says; asked for only when `needsDetector`. */
  detected?: string | undefined;
  text: string;
  /** Language of the thread so far. */
  previous?: Language | undefined;
  /** The brand's own language. */
  fallback: Language;
}

/** X's words for "no idea": und, and the q-codes for only media, mentions, links or emoji. */
const NO_HINT = /^(?:und|q[a-z]{2}|zxx|mul|art)$/;
/** Too few words for a detector, and for X, which takes names for Tagalog or Estonian. */
const SHORT = 3;

/** From so many words on, a language shows in its common words: a tenth of any text at least. */
const LONG = 8;
const COMMON_SHARE = 0.1;

const primary = (tag: string | undefined): string | undefined => {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === undefined || language === '' || NO_HINT.test(language) ? undefined : language;
};

export const needsDetector = (hint: string | undefined): boolean => primary(hint) === undefined;

const supported = (tag: string): Language | undefined => LANGUAGES.find((language) => language === tag);

/** Links, with and without a scheme, handles and hashtags belong to no language. */
const NOT_SPOKEN =
  /https?:\/\/\S{1,2000}|[@#][\p{L}\p{N}_]{1,60}|(?<![\p{L}\p{N}.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\/\S{0,500}/gu;

const spoken = (text: string): Word[] =>
  wordsOf(plain(text.slice(0, 10_000)).replace(NOT_SPOKEN, ' ')).filter(
    ({ raw }) => /^[\p{L}\p{M}'-]+$/u.test(raw) && !/^[A-Z]{2,3}$/.test(raw),
  );

const share = (words: readonly Word[], language: Language): number => {
  const { script, foreign } = LEXICONS[language];
  const own = new RegExp(`^[\\p{Script=${script}}\\p{M}'-]+$`, 'u');
  const count = words.filter(({ raw }) => own.test(raw)).length;
  return count === 0 || words.some(({ raw }) => foreign?.test(raw)) ? 0 : count / words.length;
};

const commonWords = (words: readonly Word[], language: Language): number =>
  words.filter(({ fold }) => LEXICONS[language].common.has(fold)).length;

/** The language by script and commonest words alone. */
const byWords = (words: readonly Word[], ratio = 0.15): Language | undefined => {
  const ranked = LANGUAGES.filter((language) => share(words, language) > 0.6)
    .map((language) => ({ language, count: commonWords(words, language) }))
    .sort((a, b) => b.count - a.count);
  return ranked.find(({ count }) => count > 0 && count >= words.length * ratio)?.language;
};

const shortText = (words: readonly Word[], { previous, fallback }: LanguageClues): Language => {
  if (words.length === 0) return previous ?? fallback;
  const fits = LANGUAGES.filter((language) => share(words, language) > 0.6);
  const own = fits.find((language) => LEXICONS[language].script !== 'Latin');
  return byWords(words) ?? own ?? previous ?? fallback;
};

const ofFewWords = (
  language: Language | undefined,
  words: readonly Word[],
  clues: LanguageClues,
): Language =>
  language !== undefined && words.length > 0 && share(words, language) > 0.6
    ? keepOr(language, words, clues)
    : shortText(words, clues);

/**
 * The channel's hint first, then the detector, then script and common words. A reference or a bare name keeps the
 * language of the thread. A hint for a language okno does not speak is believed unless the words say otherwise.
 */
export const resolveLanguage = (clues: LanguageClues): Language | 'unsupported' => {
  const words = spoken(clues.text);
  const told = primary(clues.hint) ?? primary(clues.detected);
  const language = told === undefined ? undefined : supported(told);
  if (words.length < SHORT) return ofFewWords(language, words, clues);
  if (language !== undefined && share(words, language) > 0.3) return language;
  const isForeign = told !== undefined && language === undefined;
  return byWords(words, isForeign ? 0.3 : 0.15) ?? 'unsupported';
};

/** A name in Latin letters does not turn a Russian thread English, nor a Russian name one Ukrainian. */
const keepOr = (
  language: Language,
  words: readonly Word[],
  { previous, fallback }: LanguageClues,
): Language => {
  if (commonWords(words, language) > 0) return language;
  if (LEXICONS[language].script === 'Latin') return previous ?? language;
  const before = previous ?? fallback;
  return share(words, before) > 0.6 ? before : language;
};

/** The words of a text that belong to none but another language; for judging a reply. */
export const writtenIn = (text: string, language: Language): boolean => {
  const words = spoken(text);
  if (words.length === 0) return true;
  if (share(words, language) <= 0.5) return false;
  return words.length < LONG || commonWords(words, language) >= words.length * COMMON_SHARE;
};
