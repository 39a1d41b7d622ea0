import type { FactValue } from '#domain/facts.ts';
import { clockWords, dayWords, whenWords } from '../live/timeWords.ts';
import { PHASE, STEP } from '../vocabulary.ts';

type Moment = Extract<FactValue, { kind: 'instant' }>;
type Span = Extract<FactValue, { kind: 'span' }>;

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const instantWords = ({ at, precision }: Moment, now: number): string =>
  precision === 'day' ? dayWords(Date.parse(at), now) : whenWords(at, now);

const spanWords = ({ from, to, precision }: Span, now: number): string => {
  const days = [from, to].map((at) => dayWords(Date.parse(at), now));
  if (precision === 'day') return days[0] === days[1] ? (days[0] ?? '') : days.join(' to ');
  const end = days[0] === days[1] ? clockWords(to) : whenWords(to, now);
  return `${whenWords(from, now)} to ${end}`;
};

const CODES: Readonly<Record<string, string>> = { ...STEP, ...PHASE };

const codeWords = (code: string): string => CODES[code] ?? sentence(code.replaceAll('_', ' '));

/** A fact's value as an agent reads it: `Amsterdam (AMS)`, `yesterday 18:40`, `Found`. */
export const valueWords = (value: FactValue, now: number): string => {
  switch (value.kind) {
    case 'instant':
      return instantWords(value, now);
    case 'span':
      return spanWords(value, now);
    case 'place':
      return value.code === undefined ? value.name : `${value.name} (${value.code})`;
    case 'number':
      return String(value.value);
    case 'code':
      return codeWords(value.code);
    case 'text':
    case 'reference':
      return value.text;
    default:
      return value satisfies never;
  }
};

/** `baggage · DelayedBag[0].station` → `baggage`; the path is for the tooltip. */
export const sourceName = (source: string): string => source.split(' · ')[0] ?? source;
