import type { CitedFact } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { ReplyWords } from '../lexicon/lexicon.ts';
import { findPhrases, type Hit, type Word } from '../words.ts';
import { spelledNumber } from './numbers.ts';
import { finding, type Scene, type Span, spanOf } from './scene.ts';
import { isDenied, isSupposed, within } from './stance.ts';

/** An amount as a text names it; word indexes, the second exclusive. `currency` is absent for a bare decimal. */
interface Amount extends Span {
  from: number;
  to: number;
  amount: number;
  currency?: string;
}

/** Signs that mean one currency everywhere (ISO 4217). */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '₽': 'RUB', '₴': 'UAH' };
const ISO = /^(?:eur|usd|gbp|rub|uah|chf|pln)$/;

const NUMBER =
  /(?<![\p{L}\p{N}.,:-])\d{1,3}(?:[ .,'\u00a0\u202f]\d{3}){1,3}(?:[.,]\d{1,2})?(?![\p{N}:])|(?<![\p{L}\p{N}.,:-])\d{1,9}(?:[.,]\d{1,2})?(?![\p{N}:])/gu;

/** `1.250,50`, `1 250.5`, `650`: a last separator before one or two digits is the decimal one. */
const amountOf = (text: string): number => {
  const [, whole = text, part = ''] = /^(.*)[.,](\d{1,2})$/.exec(text) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${part || '0'}`);
};

const currencyOf = (word: string | undefined, { currencies }: ReplyWords): string | undefined => {
  if (word === undefined || word === '') return undefined;
  if (Object.hasOwn(SIGNS, word)) return SIGNS[word];
  if (ISO.test(word)) return word.toUpperCase();
  return Object.entries(currencies).find(([, forms]) => forms.includes(word))?.[0];
};

/** The word, or sign, right beside a stretch of the text. */
const beside = (text: string, next: Word | undefined, at: number, side: 1 | -1): string => {
  const gap = side === 1 ? text.slice(at, at + 2).trimStart() : text.slice(Math.max(0, at - 2), at).trimEnd();
  const sign = side === 1 ? gap[0] : gap.at(-1);
  if (sign !== undefined && Object.hasOwn(SIGNS, sign)) return sign;
  if (next === undefined) return '';
  const between = side === 1 ? text.slice(at, next.start) : text.slice(next.end, at);
  return /^[\s\u00a0-]{0,2}$/.test(between) ? next.fold : '';
};

const centsAt = (
  words: readonly Word[],
  at: number,
  currency: string,
  { cents }: ReplyWords,
): number | undefined => {
  const [count, unit] = [words[at], words[at + 1]];
  if (count === undefined || unit === undefined || !/^\d{1,2}$/.test(count.raw)) return undefined;
  return cents[currency]?.includes(unit.fold) ? Number(count.raw) : undefined;
};

/** The `50 cents` of "35 euros 50 cents", with or without an "and". */
const centsAfter = (
  words: readonly Word[],
  at: number,
  currency: string,
  reply: ReplyWords,
): { count: number; to: number } | undefined => {
  const from = /^\d/.test(words[at]?.raw ?? '') ? at : at + 1;
  const count = centsAt(words, from, currency, reply);
  return count === undefined ? undefined : { count, to: from + 2 };
};

const spelledAt = ({ words, lexicon }: Scene, at: number): Amount[] => {
  const { numbers } = lexicon.time;
  const value = spelledNumber(words[at]?.fold ?? '', numbers);
  if (value === undefined) return [];
  const before = spelledNumber(words[at - 1]?.fold ?? '', numbers) ?? 0;
  const currency = currencyOf(words[at + 1]?.fold, lexicon.reply);
  if (currency === undefined) return [];
  const from = before >= 20 ? at - 1 : at;
  const amount = (before >= 20 ? before : 0) + value;
  return [
    { from, to: at + 2, amount, currency, start: words[from]?.start ?? 0, end: words[at + 1]?.end ?? 0 },
  ];
};

interface Read {
  text: string;
  words: readonly Word[];
  reply: ReplyWords;
}

/** The currency beside figures, and how far its word reaches. */
const currencyBeside = (
  { text, words, reply }: Read,
  { from, to, start, end }: Hit & Span,
): (Hit & { currency: string }) | undefined => {
  const after = currencyOf(beside(text, words[to], end, 1), reply);
  if (after !== undefined)
    return { from, to: currencyOf(words[to]?.fold, reply) === after ? to + 1 : to, currency: after };
  const word = beside(text, words[from - 1], start, -1);
  const before = currencyOf(word, reply);
  return before === undefined
    ? undefined
    : { from: word === words[from - 1]?.fold ? from - 1 : from, to, currency: before };
};

const readAmount = (read: Read, start: number, end: number): Amount | undefined => {
  const { text, words, reply } = read;
  const from = words.findIndex((word) => word.end > start);
  let to = from;
  while ((words[to]?.start ?? end) < end) to += 1;
  const digits = text.slice(start, end);
  const told = currencyBeside(read, { from, to, start, end });
  if (told === undefined)
    return /[.,]\d{1,2}$/.test(digits) ? { from, to, start, end, amount: amountOf(digits) } : undefined;
  const cents = centsAfter(words, told.to, told.currency, reply);
  const amount = amountOf(digits) + (cents?.count ?? 0) / 100;
  return { ...told, to: cents?.to ?? told.to, start, end, amount };
};

const MOST = 60;

/** Amounts of money in a text; bare decimals too, which may be one. */
export const amountsOf = (scene: Scene): Amount[] => {
  const { text, words, lexicon } = scene;
  const read = { text, words, reply: lexicon.reply };
  const figures = [...text.matchAll(NUMBER)].slice(0, MOST).flatMap(({ index, 0: digits }) => {
    return readAmount(read, index, index + digits.length) ?? [];
  });
  // The cents of one amount are no amount of their own.
  const whole = figures.filter(({ from }, index) => !figures.slice(0, index).some(({ to }) => from < to));
  return [...whole, ...words.flatMap((_, at) => spelledAt(scene, at))];
};

const isAmount = ({ value }: CitedFact, { amount, currency }: Amount): boolean =>
  value.kind === 'money' &&
  Math.abs(value.amount - amount) < 0.005 &&
  (currency === undefined || currency === value.currency.toUpperCase());

const judgeAmount = (scene: Scene, amount: Amount): Finding | undefined => {
  const span = spanOf(scene, amount.from, amount.to);
  if (scene.hidden.some((fact) => isAmount(fact, amount)))
    return finding(
      scene,
      'disclosure',
      'hidden_money',
      span,
      'This amount may not be told to this person here.',
    );
  return finding(scene, 'truth', 'untraced_money', span, 'No fact of this case gives this amount.');
};

/** Amounts that an allowed fact gives, or that a quoted rule names. */
const isTraced = (scene: Scene, amount: Amount): boolean =>
  within(amount, scene.quoted) || scene.cited(amount).some((fact) => isAmount(fact, amount));

const judgeWords = (scene: Scene, borne: ReadonlySet<number>): Finding[] => {
  const granted = scene.allowed.some(({ value }) => value.kind === 'money');
  if (granted) return [];
  const hit = findPhrases(scene.words, scene.lexicon.reply.money).find(
    (one) =>
      !within(one, scene.quoted) &&
      !within(one, borne) &&
      !isDenied(scene, one) &&
      !isSupposed(scene, one, 'claimed'),
  );
  if (hit === undefined) return [];
  const span = spanOf(scene, hit.from, hit.to);
  return scene.hidden.some(({ value }) => value.kind === 'money')
    ? [finding(scene, 'disclosure', 'hidden_money', span, 'Money may not be spoken of to this person here.')]
    : [finding(scene, 'truth', 'untraced_money', span, 'No fact of this case speaks of money.')];
};

/** Money by meaning: every amount with its currency, and words of money where no fact knows of any. */
export const judgeMoney = (
  scene: Scene,
  amounts: readonly Amount[],
  borne: ReadonlySet<number>,
): Finding[] => [
  ...amounts
    .filter((amount) => amount.currency !== undefined && !isTraced(scene, amount))
    .flatMap((amount) => judgeAmount(scene, amount) ?? []),
  ...judgeWords(scene, borne),
];

/** Words that tell an amount, which the rules for times and numbers leave alone. */
export const amountWords = (scene: Scene, amounts: readonly Amount[]): Set<number> => {
  const taken = new Set<number>();
  for (const amount of amounts)
    if (amount.currency !== undefined || isTraced(scene, amount))
      for (let at = amount.from; at < amount.to; at += 1) taken.add(at);
  return taken;
};
