import { calledOf } from '#domain/backlog.ts';
import { type BehindRow, type BehindView, behindOf, type Only } from '#domain/behind.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Period } from '#domain/period.ts';
import { DIMENSIONS } from '#domain/statistics.ts';
import { type LocalDate, plusDays } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';
import { askedDays, type DaysAsked } from './days.ts';
import { type Happened, happenedOn } from './happened.ts';

/** As it comes from outside, unproved. */
export interface BehindRequest extends DaysAsked, Omit<Only, 'longer'> {
  what?: string | undefined;
  /** Seconds. */
  longer?: string | undefined;
  /** Where the page before ended. */
  cursor?: string | undefined;
}

type BehindDesk = Pick<TableDesk, 'alarms' | 'brands' | 'clock' | 'events' | 'threads'>;

const PAGE = 50;

/**
 * The threads that a number was counted from, a page at a time.
 * @throws VisibleError `input/what`, `input/longer`, `input/cursor`, and as `askedDays`
 */
export const threadsBehind =
  (desk: BehindDesk) =>
  async (brandId: string, asked: BehindRequest): Promise<BehindView> => {
    const what = behindOf(asked.what);
    if (what === undefined) throw new VisibleError('input', 'what', 'This is nothing that is counted.');
    const only: Only = { ...asked, longer: secondsOf(asked.longer) };
    const period = await askedDays(desk, brandId, asked);
    const brand = await desk.brands.get(brandId);
    const from = startOf(asked.cursor, period);
    const source = (day: LocalDate, before?: string) => happenedOn(desk, brand, what, day, before);
    const passed = backwards(source, { ...period, ...from });
    const page = await paged(passed, (row) => isAmong(row, only));
    return { what, ...page, rows: await named(desk, page.rows) };
  };

/** Asked of the threads at the moment: a name that was changed, or taken back, is in no row that was counted. */
const named = async ({ threads }: BehindDesk, rows: readonly BehindRow[]): Promise<BehindRow[]> => {
  const heads = await threads.heads([...new Set(rows.map(({ thread }) => thread))]);
  const customers = new Map(heads.map(({ thread, customer }) => [thread, calledOf(customer)]));
  return rows.map((row) => {
    const customer = customers.get(row.thread);
    return { ...row, ...(customer !== undefined && { customer }) };
  });
};

const secondsOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new VisibleError('input', 'longer', '`longer` must be a number of seconds.');
};

/** The last day to be looked at, and the key on it before which to go on. */
interface Start {
  to: LocalDate;
  before?: string;
}

/** `2026-11-02`, and a key of that day after a slash. */
const startOf = (cursor: string | undefined, { from, to }: Period): Start => {
  if (cursor === undefined) return { to };
  const [, day, before] = /^(\d{4}-\d\d-\d\d)(?:\/(.{1,1000}))?$/su.exec(cursor) ?? [];
  if (day === undefined || day < from || day > to)
    throw new VisibleError('input', 'cursor', 'This page is not one of the report.');
  return { to: day, ...(before !== undefined && { before }) };
};

const isAmong = (row: BehindRow, { longer, ...only }: Only): boolean =>
  DIMENSIONS.every((dimension) => only[dimension] === undefined || only[dimension] === row[dimension]) &&
  (longer === undefined || (row.waited ?? 0) >= longer);

type Source = (day: LocalDate, before?: string) => AsyncIterable<Happened>;

/** Of one page: somebody waits for it, and can go on from where it ended. A day costs about as much as so many rows. */
const MOST_LOOKED_AT = 3000;
const DAY_COSTS = 25;

/** As much as somebody can be let wait for. */
const paged = async (
  passed: AsyncIterable<Passed>,
  isWanted: (row: BehindRow) => boolean,
): Promise<Omit<BehindView, 'what'>> => {
  const rows: BehindRow[] = [];
  let lookedAt = 0;
  for await (const { next, row } of passed) {
    lookedAt += row === undefined ? DAY_COSTS : 1;
    if (row !== undefined && isWanted(row)) rows.push(row);
    if (rows.length === PAGE || lookedAt >= MOST_LOOKED_AT) return { rows, next };
  }
  return { rows };
};

/** A row that was come past, or the end of a day; and where to go on from there. */
interface Passed {
  next: string;
  row?: BehindRow;
}

async function* backwards(source: Source, { from, to, before }: Period & Start): AsyncGenerator<Passed> {
  for (let day = to; day >= from; day = plusDays(day, -1)) {
    for await (const { key, row } of source(day, day === to ? before : undefined))
      yield { next: `${day}/${key}`, row };
    if (day > from) yield { next: plusDays(day, -1) };
  }
}
