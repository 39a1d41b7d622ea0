import type { CitedFact, FactValue } from '#domain/facts.ts';
import { CODES_OF, PHASE, RESOLVED } from '../caseVocabulary.ts';
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

const instantWords = ({ at, precision }: Moment, now: number): string =>
  precision === 'day' ? dayWords(Date.parse(at), now) : whenWords(at, now);

const spanWords = ({ from, to, precision }: Span, now: number): string => {
  const days = [from, to].map((at) => dayWords(Date.parse(at), now));
  if (precision === 'day')
    return days[0] === days[1] ? (days[0] ?? '') : TIME.fromTo(days[0] ?? '', days[1] ?? '');
  const end = days[0] === days[1] ? clockWords(to) : whenWords(to, now);
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

const codeWords = (code: string, id: string, facts: readonly CitedFact[]): string =>
  (id.endsWith('.phase') ? phaseWords(code, facts) : wordIn(CODES_OF[id] ?? {}, code)) ??
  capital(code.replaceAll('_', ' '));

/** A fact's value as an agent reads it: `Amsterdam (AMS)`, `yesterday 18:40`, `Found`. `facts`: all of its draft. */
export const factWords = ({ id, value }: CitedFact, facts: readonly CitedFact[], now: number): string => {
  switch (value.kind) {
    case 'instant':
      return instantWords(value, now);
    case 'span':
      return spanWords(value, now);
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
export const linkOf = ({ value, source }: CitedFact): string | undefined => {
  if (value.kind !== 'link' || source.startsWith('thread')) return undefined;
  if (!URL.canParse(value.url)) return undefined;
  const { protocol, href } = new URL(value.url);
  return ['http:', 'https:'].includes(protocol) ? href : undefined;
};
