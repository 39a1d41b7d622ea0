import { alarmCells } from '#domain/alarmCells.ts';
import { VisibleError } from '#domain/errors.ts';
import { msOf } from '#domain/instant.ts';
import { groupsOf, type ReportView } from '#domain/report.ts';
import { DIMENSIONS, type Dimension } from '#domain/statistics.ts';
import { type LocalDate, plusDays, wallTime } from '#domain/zone.ts';
import type { TableDesk } from './layers.ts';

/** As it comes from outside, unproved. */
export interface ReportRequest {
  /** Dates, both included: the last seven days, today included, where they are absent. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  /** Names of dimensions; none: one group, of everything. */
  by?: readonly string[] | undefined;
}

const DAYS = 7;
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

export type ReportDesk = Pick<TableDesk, 'alarms' | 'brands' | 'clock' | 'statistics' | 'threads'>;

/**
 * How a brand answered on the days asked for.
 * @throws VisibleError `input/from`, `input/to`, `input/days`, `input/by`, `missing/brand`
 */
export const report =
  (desk: ReportDesk) =>
  async (brand: string, asked: ReportRequest): Promise<ReportView> => {
    const by = dimensionsOf(asked.by ?? []);
    const to = asked.to === undefined ? await today(desk, brand) : dateOf('to', asked.to);
    const from = asked.from === undefined ? plusDays(to, 1 - DAYS) : dateOf('from', asked.from);
    refuseDays((Date.parse(to) - Date.parse(from)) / DAY_MS + 1);
    const [cells, alarms, waiting] = await Promise.all([
      desk.statistics.cells(brand, from, to),
      // A day of the brand's may begin and end on another one of UTC.
      desk.alarms.between(brand, plusDays(from, -1), plusDays(to, 2)),
      desk.threads.waiting(brand),
    ]);
    const breached = alarmCells(alarms).filter(({ cell: { day } }) => from <= day && day <= to);
    const oldest = waiting.map(({ since }) => since).sort()[0];
    return {
      ...{ brand, from, to, by, groups: groupsOf([...cells, ...breached], by) },
      backlog: { threads: waiting.length, ...(oldest && { oldest }) },
    };
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

const refuseDays = (days: number): void => {
  if (days < 1) throw new VisibleError('input', 'days', '`from` must not be after `to`.');
  if (days > MOST_DAYS)
    throw new VisibleError('input', 'days', `A report covers ${MOST_DAYS} days at most, not ${days}.`);
};

const dimensionsOf = (names: readonly string[]): Dimension[] => {
  const known = [...new Set(names)].map((name) => DIMENSIONS.find((dimension) => dimension === name));
  return known.map((dimension) => {
    if (dimension !== undefined) return dimension;
    throw new VisibleError('input', 'by', `A report is grouped by any of ${DIMENSIONS.join(', ')}.`);
  });
};
