import type { Reference } from '#domain/understanding.ts';
import { referenceHash } from '../proof/referenceHash.ts';
import { isKnownAirport } from './airports.ts';
import { AIRLINE_WORDS, FIVE_LETTER_WORDS, STATION_WORDS } from './referenceWords.ts';

/** Station, airline (which may hold a digit), number: docs/rules.md, bag files. */
const REFERENCE = /^[A-Z]{3}[A-Z0-9]{2}[0-9]{5}$/;

/** Separators between the three parts: at most three, so that a match costs a bounded number of steps. */
const GAP = '([ \\t\\u00a0.\\-\\u2010-\\u2015\\u2212/_]{0,3})';
/** A number, an e-mail address, a handle or a word that goes on is no reference. */
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}@_])([a-z]{3})${GAP}([a-z][a-z0-9]|[0-9][a-z])${GAP}([0-9o]{5})(?![\\p{L}\\p{N}@_])`,
  'giu',
);
const LINK = /\bhttps?:\/\/\S{1,2000}/giu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** More than a customer has; keeps a text full of references from becoming work. */
const MOST = 10;

const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ІI', 'ЈJ', 'ЅS'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX'],
  ].flatMap((pair) => {
    const [foreign = '', latin = ''] = pair;
    return [
      [foreign, latin],
      [foreign.toLowerCase(), latin.toLowerCase()],
    ];
  }),
);
const FOREIGN = /[\u0370-\u03ff\u0400-\u04ff]/gu;

const latinised = (text: string): string => text.replace(FOREIGN, (letter) => LOOK_ALIKES[letter] ?? letter);

interface Candidate {
  station: string;
  airline: string;
  digits: string;
  /** No space between any two parts. */
  tight: boolean;
  /** Nothing at all between station and airline. */
  joined: boolean;
}

const isWord = ({ station, airline, joined }: Candidate): boolean =>
  STATION_WORDS.has(station.toUpperCase()) ||
  (joined && FIVE_LETTER_WORDS.has(`${station}${airline}`.toUpperCase()));

/**
 * "AMS to 10045" has the parts of a reference too. With spaces inside, parts must be written in capitals,
 * or name an airport we know, and the airline must not be a common word or a state before a postal code.
 */
const looksMeant = (candidate: Candidate): boolean => {
  const { station, airline, joined, tight } = candidate;
  if (isWord(candidate)) return false;
  if (tight) return true;
  if (!joined && AIRLINE_WORDS.has(airline.toUpperCase())) return false;
  const letters = `${station}${airline}`;
  return letters === letters.toUpperCase() || (isKnownAirport(station.toUpperCase()) && !isUpper(airline));
};

const isUpper = (text: string): boolean => text === text.toUpperCase();

/** Three real digits at least: "NOOOOOOOOO" is a cry. */
const enoughDigits = (digits: string): boolean => digits.replace(/o/giu, '').length >= 3;

const normalised = ({ station, airline, digits }: Candidate): string =>
  `${station}${airline}${digits.replace(/o/giu, '0')}`.toUpperCase();

const candidates = (text: string): Candidate[] => {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').replace(LINK, ' ');
  return Array.from(latinised(plain).matchAll(CANDIDATE), (match) => {
    const [whole, station = '', first = '', airline = '', second = '', digits = ''] = match;
    // A word of look-alikes alone ("номер 10045") was never meant as Latin letters.
    const typed = plain.slice(match.index, match.index + whole.length - digits.length);
    const latin = /[a-z]/iu.test(typed);
    const tight = !/\s/u.test(first + second);
    return latin && enoughDigits(digits) ? [{ station, airline, digits, tight, joined: first === '' }] : [];
  }).flat();
};

/**
 * File references in a customer's text, normalised, each once: in lower case, with spaces, dashes, dots or
 * slashes between the parts, with Cyrillic or Greek look-alikes, with the letter O among the digits.
 */
export const references = (text: string): Reference[] => {
  const found = new Set(candidates(text).filter(looksMeant).map(normalised));
  return [...found].slice(0, MOST).map((value) => ({ backoffice: 'baggage', value }));
};

/** A reference that came from elsewhere than a text: same tolerance, undefined when it is none. */
export const normalReference = (text: string): string | undefined => {
  const plain = latinised(text.slice(0, 60).normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s.\-/_]/gu, '');
  return REFERENCE.test(plain) ? plain : undefined;
};

/** `AMSZY•••45`. */
export const maskReference = (reference: string): string =>
  REFERENCE.test(reference) ? `${reference.slice(0, 5)}•••${reference.slice(-2)}` : '•••';

/** Key of a case's rows, and its name in logs. */
export const referenceKey = (brandId: string, reference: string): string =>
  referenceHash('baggage', brandId, reference);
