import { LANGUAGE, type Language } from './language.ts';

/** The same words in another language: of the same names and kinds, whatever they say. */
export type Spoken<Words> = Words extends string
  ? string
  : Words extends (...given: never[]) => unknown
    ? Words
    : Words extends object
      ? { [Name in keyof Words]: Spoken<Words[Name]> }
      : Words;

/** The words of a part of the page in the language of the page. */
export const spoken = <Words extends object>(
  words: { en: Words } & { [Name in Exclude<Language, 'en'>]: Spoken<Words> },
): Words | Spoken<Words> => words[LANGUAGE];
