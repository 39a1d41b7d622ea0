import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import { CODES_OF, PHASE, RESOLVED } from '../caseVocabulary.ts';
import { webAddress } from '../customer/webAddress.ts';
import { paragraphWords as sayParagraph, TIME } from '../live/timeSpoken.ts';
import { clockWords, dayWords, lengthWords, whenWords } from '../live/timeWords.ts';
import { capital } from '../words/capital.ts';
import { LOCALE } from '../words/language.ts';
import { placeWords } from './labelWords.ts';

type Moment = Extract<FactValue, { kind: 'instant' }>;
type Span = Extract<FactValue, { kind: 'span' }>;
type Money = Extract<FactValue, { kind: 'money' }>;

/** As it came, but for the sign of its decimals. */
const NUMBER = new Intl.NumberFormat(LOCALE, { useGrouping: false, maximumFractionDigits: 20 });

/** From when a fact is looked at. */
interface Seen {
  now: number;
  /** Of the brand: what is known by the day is known by its days, and the draft says them so. */
  zone: string;
}

const instantWords = ({ at, precision }: Moment, { now, zone }: Seen): string =>
  precision === 'day' ? dayWords(Date.parse(at), now, zone) : whenWords(at, now);

const spanWords = ({ from, to, precision }: Span, { now, zone }: Seen): string => {
  const dayIn = (at: Instant, where?: string): string => dayWords(Date.parse(at), now, where);
  if (precision === 'day') {
    const [first, last] = [dayIn(from, zone), dayIn(to, zone)];
    return first === last ? first : TIME.fromTo(first, last);
  }
  const end = dayIn(from) === dayIn(to) ? clockWords(to) : whenWords(to, now);
  return TIME.fromTo(whenWords(from, now), end);
};

/** `EUR 35.50`; a currency nobody knows of stands as it came. */
const moneyWords = ({ amount, currency }: Money): string =>
  /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(LOCALE, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount)
    : `${amount} ${currency}`;

const kindOf = (facts: readonly CitedFact[]): string => {
  const value = facts.find(({ id }) => id === 'case.kind')?.value;
  return value?.kind === 'code' ? value.code : '';
};

const wordIn = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

const phaseWords = (code: string, facts: readonly CitedFact[]): string | undefined =>
  (code === 'resolved' ? wordIn(RESOLVED, kindOf(facts)) : undefined) ?? wordIn(PHASE, code);

/** A code of a fact of this id: what `resolved` means depends on the kind of case. */
export const codeWords = (code: string, id: string, facts: readonly CitedFact[]): string =>
  (id.endsWith('.phase') ? phaseWords(code, facts) : wordIn(CODES_OF[id] ?? {}, code)) ??
  capital(code.replaceAll('_', ' '));

/** What the fact of this id is in a word, where there is one: `Found`. */
export const wordOf = (id: string, facts: readonly CitedFact[]): string | undefined => {
  const value = facts.find((fact) => fact.id === id)?.value;
  return value?.kind === 'code' ? codeWords(value.code, id, facts) : undefined;
};

/** A fact's value as an agent reads it: `Amsterdam (AMS)`, `yesterday 18:40`, `Found`. `facts`: all of its draft. */
export const factWords = ({ id, value }: CitedFact, facts: readonly CitedFact[], seen: Seen): string => {
  switch (value.kind) {
    case 'instant':
      return instantWords(value, seen);
    case 'span':
      return spanWords(value, seen);
    case 'place':
      return value.code === undefined ? value.name : `${value.name} (${value.code})`;
    case 'number':
      return NUMBER.format(value.value);
    case 'money':
      return moneyWords(value);
    case 'duration':
      return lengthWords(value.seconds * 1000);
    case 'link':
      return value.url;
    case 'code':
      return codeWords(value.code, id, facts);
    case 'text':
    case 'reference':
      return value.text;
    default:
      return value satisfies never;
  }
};

const PARAGRAPH = /^policy\..+#(\d+)$/;
const VALIDITY = /, valid from (\S+)(?: until (\S+))?$/;

/** Of a paragraph of the brand's own answers: which, and since when; undefined for other facts. */
const paragraphWords = ({ id, source }: CitedFact): string | undefined => {
  const paragraph = PARAGRAPH.exec(id)?.[1];
  if (paragraph === undefined) return undefined;
  const [, from, until] = VALIDITY.exec(source) ?? [];
  return sayParagraph(paragraph, from, until);
};

/** Where it is from, in a word or two. */
export const sourceWords = (fact: CitedFact): string => paragraphWords(fact) ?? placeWords(fact.source);

/** A paragraph is quoted, not told in a line. */
export const isParagraph = ({ id, value }: CitedFact): boolean => value.kind === 'text' && PARAGRAPH.test(id);

/** The address a fact of a back office may be opened at; never one a customer wrote, nor one that is no web page. */
export const linkOf = ({ value, source }: CitedFact): string | undefined =>
  value.kind === 'link' && !source.startsWith('thread') ? webAddress(value.url) : undefined;
