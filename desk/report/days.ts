import { VisibleError } from '#domain/errors.ts';
import { msOf } from '#domain/instant.ts';
import { daysOf, type Period } from '#domain/period.ts';
import { type LocalDate, plusDays, wallTime } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';

/** As they come from outside, unproved: the last seven days, today included, where they are absent. */
export interface DaysAsked {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  /** How many, in place of `from`. */
  days?: string | undefined;
}

const DAYS = 7;
const MOST_DAYS = 400;

/** @throws VisibleError `input/from`, `input/to`, `input/days`, `missing/brand` */
export const askedDays = async (
  desk: Pick<TableDesk, 'brands' | 'clock'>,
  brand: string,
  asked: DaysAsked,
): Promise<Period> => {
  const to = asked.to === undefined ? await today(desk, brand) : dateOf('to', asked.to);
  const from = asked.from === undefined ? plusDays(to, 1 - countOf(asked.days)) : dateOf('from', asked.from);
  refuse(daysOf({ from, to }));
  return { from, to };
};

const today = async (
  { brands, clock }: Pick<TableDesk, 'brands' | 'clock'>,
  id: string,
): Promise<LocalDate> => wallTime((await brands.get(id)).timeZone, msOf(clock.now())).date;

const dateOf = (name: 'from' | 'to', text: string): LocalDate => {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // 30 February is read as a day of March.
  if (!Number.isNaN(ms) && plusDays(text, 0) === text) return text;
  throw new VisibleError('input', name, `\`${name}\` must be a date like 2026-11-02.`);
};

const countOf = (text: string | undefined): number => {
  if (text === undefined) return DAYS;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new VisibleError('input', 'days', '`days` must be a number of days.');
};

const refuse = (days: number): void => {
  if (days < 1) throw new VisibleError('input', 'days', '`from` must not be after `to`.');
  if (days > MOST_DAYS)
    throw new VisibleError('input', 'days', `A report covers ${MOST_DAYS} days at most, not ${days}.`);
};
