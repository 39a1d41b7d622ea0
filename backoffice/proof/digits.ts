import { compact, plain } from '#domain/words.ts';
import { shareOne } from './sameDigest.ts';

const LONGEST = 60;

/** `LV-1010`, `D-10115`: a country before a code that is a number. */
const COUNTRY = /^\s*[\p{L}]{1,3}\s*-\s*(?=\d)/u;

const postcodeForms = (text: string): string[] =>
  [compact(plain(text.slice(0, LONGEST)).replace(COUNTRY, ''))].filter((form) => form.length >= 3);

/** Whether two postcodes are one: spaces, dashes, case, look-alike letters and a country in front aside. */
export const samePostcode = (written: string, recorded: readonly string[]): boolean =>
  shareOne(postcodeForms(written), recorded.flatMap(postcodeForms));

const phoneForms = (text: string): string[] => {
  const digits = plain(text.slice(0, LONGEST)).replace(/\D/g, '');
  return digits.length < 4 ? [] : [digits.slice(-4)];
};

/** Whether the last four digits of two numbers are the same; a whole number is read for its last four. */
export const samePhone4 = (written: string, recorded: readonly string[]): boolean =>
  shareOne(phoneForms(written), recorded.flatMap(phoneForms));
