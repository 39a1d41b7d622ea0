import type { Proof, Proofs } from './identity.ts';
import type { Language } from './languages.ts';
import { findSurname } from './surname.ts';
import type { Reference } from './understanding.ts';

interface Clues {
  lang: Language | 'unsupported';
  references: readonly Reference[];
  /** What the brand asked for: a bare word or number is an answer to that alone. */
  asked: readonly ('reference' | Proof)[];
}

/** What stands before a postcode that is called so. */
const LABEL = /(?:post\s?code|postcode|zip|plz|postleitzahl|індекс|индекс|адрес[ау]?|address)\D{0,12}$/iu;

/** Three letters or fewer, digits, perhaps a second half: `1011 AB`, `LV-1010`, `SW1A 1AA`, `10115`. */
const POSTCODE =
  /(?<![\p{L}\p{N}-])(?:\p{L}{1,2}[\s-]?)?\d{1,6}\p{L}?(?:\s?-?\s?(?:\d?\p{L}{2}|\d{3}))?(?![\p{L}\p{N}-])/gu;
const FOUR_DIGITS = /(?<![\d+])\d{4}(?!\d)/;
const CODE = /(?<!\d)\d{4,8}(?!\d)/;

/** As people write them: with a country code or a trunk digit, and any spaces, dots, dashes and brackets. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00)?\d(?:[\s().-]{0,2}\d){8,14}(?![\p{L}\p{N}])/u;

const matched = (text: string, pattern: RegExp, wanted: boolean): string | undefined =>
  wanted ? pattern.exec(text)?.[0].trim() : undefined;

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** "VL100200301" has the look of a postcode with a second half. */
const begins = (references: readonly Reference[], value: string): boolean =>
  references.some((reference) => bare(reference.value).startsWith(bare(value)));

/** The one that is called so, else the first that is no mere number of things. */
const postcodeIn = (text: string, references: readonly Reference[]): string | undefined => {
  const all = [...text.matchAll(POSTCODE)].filter(([value]) => !begins(references, value));
  const called = all.find(({ index }) => LABEL.test(text.slice(Math.max(0, index - 30), index)));
  return (called ?? all.find(([value]) => value.replace(/\D/g, '').length >= 4))?.[0].trim();
};

/** Proofs a text gives; everything but a surname only where it was asked for, for numbers are in every text. */
export const findProofs = (text: string, { lang, references, asked }: Clues): Proofs => {
  const surname = findSurname(text, { lang, references, asked: asked.includes('surname') });
  const postcode = asked.includes('postcode') ? postcodeIn(text, references) : undefined;
  const phone4 = matched(text, FOUR_DIGITS, asked.includes('phone4'));
  const code = matched(text, CODE, asked.includes('code'));
  return {
    ...(surname !== undefined && { surname }),
    ...(postcode !== undefined && { postcode }),
    ...(phone4 !== undefined && { phone4 }),
    ...(code !== undefined && { code }),
  };
};

/** The first telephone number in a text, with its digits alone and its plus. */
export const phoneIn = (text: string): string | undefined => PHONE.exec(text)?.[0].replace(/[^\d+]/g, '');
