import type { Behind } from '#domain/behind.ts';
import type { Split } from '#domain/overview.ts';
import type { Dimension } from '#domain/statistics.ts';
import { reportHref } from '../route.ts';

/* What the address asks of the page: everything that is chosen stands in it, so that it can be sent to somebody. */

const DIMENSIONS = ['place', 'channel', 'asked', 'lang', 'agent'] as const satisfies Dimension[];

export type ReplyKind = 'first' | 'next';

export const SPANS = [1, 7, 28, 90] as const;
const USUAL = 7;

/** The days that are shown, as they are written in the address: so many up to today, or from one to another. */
export type Days = { days: string } | { from: string; to: string };

export interface Asked {
  days: Days;
  split: Split;
  reply: ReplyKind;
}

/** The threads behind a number: of which, and in what they are alike. */
export interface AskedBehind {
  what: string;
  only: { [Name in Dimension]?: string };
  /** Seconds. */
  longer?: string;
  /** Days within those of the page. */
  since?: string;
  until?: string;
}

const daysOf = (query: URLSearchParams): Days => {
  const [from, to] = [query.get('from'), query.get('to')];
  return from && to ? { from, to } : { days: query.get('days') ?? String(USUAL) };
};

export const askedOf = (query: URLSearchParams): Asked => {
  const split = query.get('split');
  return {
    days: daysOf(query),
    split: split === 'channel' || split === 'place' ? split : 'none',
    reply: query.get('reply') === 'next' ? 'next' : 'first',
  };
};

const isUsual = (days: Days): boolean => 'days' in days && days.days === String(USUAL);

/** Nothing is written that goes without saying. */
const written = ({ days, split, reply }: Asked): Record<string, string> => ({
  ...(!isUsual(days) && days),
  ...(split !== 'none' && { split }),
  ...(reply !== 'first' && { reply }),
});

export const askedHref = (brand: string, asked: Asked): string => reportHref(brand, written(asked));

export interface Behindable {
  what: Behind;
  only?: AskedBehind['only'];
  longer?: number;
  within?: { from: string; to: string };
}

export const behindHref = (brand: string, asked: Asked, behind: Behindable): string => {
  const { what, only = {}, longer, within } = behind;
  return reportHref(brand, {
    ...written(asked),
    what,
    ...only,
    ...(longer !== undefined && { longer: String(Math.floor(longer)) }),
    ...(within && { since: within.from, until: within.to }),
  });
};

export const behindOf = (query: URLSearchParams): AskedBehind | undefined => {
  const what = query.get('what');
  if (what === null) return undefined;
  const given = (name: string) => {
    const value = query.get(name);
    return value === null ? {} : { [name]: value };
  };
  const only = Object.assign({}, ...DIMENSIONS.map(given));
  return { what, only, ...given('longer'), ...given('since'), ...given('until') };
};
