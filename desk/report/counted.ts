import { alarmCells } from '#domain/alarmCells.ts';
import { type Period, periodsWithout } from '#domain/period.ts';
import type { CellsOf, CountedCell } from '#domain/statistics.ts';
import { plusDays } from '#domain/zone.ts';
import type { TableDesk } from '../layers.ts';

export type CountedDesk = Pick<TableDesk, 'alarms' | 'statistics' | 'sums'>;

/** All that was counted on some days, breaches among it: from a row a day where there is one, else as it was counted. */
export const countedOn = async (desk: CountedDesk, brand: string, period: Period): Promise<CellsOf> => {
  const summed = await desk.sums.between(brand, period);
  const left = periodsWithout(period, new Set(summed.map(({ day }) => day)));
  const asCounted = await Promise.all(left.map((one) => countedSingly(desk, brand, one)));
  return (grain) => [...summed.flatMap(({ cells }) => cells(grain)), ...asCounted.flat()];
};

/** As it was counted, event by event; breaches are told by the alarms. */
export const countedSingly = async (
  desk: Pick<CountedDesk, 'alarms' | 'statistics'>,
  brand: string,
  { from, to }: Period,
): Promise<CountedCell[]> => {
  const [cells, alarms] = await Promise.all([
    desk.statistics.cells(brand, from, to),
    // A day of the brand's may begin and end on another one of UTC.
    desk.alarms.between(brand, plusDays(from, -1), plusDays(to, 2)),
  ]);
  const breached = alarmCells(alarms).filter(({ cell: { day } }) => from <= day && day <= to);
  return [...cells, ...breached];
};
