import { backlogOf } from '#domain/backlog.ts';
import { VisibleError } from '#domain/errors.ts';
import { groupsOf, type ReportView } from '#domain/report.ts';
import { DIMENSIONS, type Dimension, type Grain } from '#domain/statistics.ts';
import type { TableDesk } from '../layers.ts';
import { countedOn } from './counted.ts';
import { askedDays, type DaysAsked } from './days.ts';

/** As it comes from outside, unproved. */
export interface ReportRequest extends DaysAsked {
  /** Names of dimensions; none: one group, of everything. */
  by?: readonly string[] | undefined;
}

export type ReportDesk = Pick<TableDesk, 'alarms' | 'brands' | 'clock' | 'statistics' | 'sums' | 'threads'>;

/**
 * How a brand answered on the days asked for.
 * @throws VisibleError `input/from`, `input/to`, `input/days`, `input/by`, `missing/brand`, `too_large/counters`
 */
export const report =
  (desk: ReportDesk) =>
  async (brand: string, asked: ReportRequest): Promise<ReportView> => {
    const by = dimensionsOf(asked.by ?? []);
    const period = await askedDays(desk, brand, asked);
    const [cells, waiting] = await Promise.all([countedOn(desk, brand, period), desk.threads.waiting(brand)]);
    const { threads, oldest } = backlogOf(waiting, desk.clock.now());
    return {
      ...{ brand, ...period, by, groups: groupsOf(cells(grainOf(by)), by) },
      backlog: { threads, ...(oldest && { oldest }) },
    };
  };

/** As fine as they are asked for. */
const grainOf = (by: readonly Dimension[]): Grain =>
  by.includes('lang') || by.includes('agent') ? 'fine' : 'coarse';

const dimensionsOf = (names: readonly string[]): Dimension[] => {
  const known = [...new Set(names)].map((name) => DIMENSIONS.find((dimension) => dimension === name));
  return known.map((dimension) => {
    if (dimension !== undefined) return dimension;
    throw new VisibleError('input', 'by', `A report is grouped by any of ${DIMENSIONS.join(', ')}.`);
  });
};
