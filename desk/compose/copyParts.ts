import type { Language } from '#domain/languages.ts';
import { sentencesIn } from './layout.ts';
import type { Part } from './parts.ts';

/* What a telephone is told that nobody reads answers from. */

/** Words of the catalogue for the conversation they are read in. */
const HERE: Readonly<Record<Language, RegExp>> = {
  en: /\bhere\b/i,
  ru: /(?<!\p{L})(?:здесь|сюда)(?!\p{L})/iu,
  uk: /(?<!\p{L})(?:тут|сюди)(?!\p{L})/iu,
  nl: /\bhier\b/i,
  de: /\bhier\b/i,
};

/** "I will write to you here" and "write to me here" are said where they are true. */
export const unanswerable = (parts: readonly Part[], lang: Language): Part[] =>
  parts
    .filter(({ facts }) => !facts.includes('promise.nextUpdate'))
    .flatMap((one) => {
      if (!HERE[lang].test(one.text)) return [one];
      const text = sentencesIn(one.text)
        .filter((sentence) => !HERE[lang].test(sentence))
        .join(' ');
      return text === '' ? [] : [{ ...one, text }];
    });
