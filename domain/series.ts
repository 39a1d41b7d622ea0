import { type Period, type Step, stepsOf } from './period.ts';
import { groupOf, type ReportGroup } from './report.ts';
import type { CountedCell, Dimension } from './statistics.ts';
import type { LocalDate } from './zone.ts';

/** What was counted in one step of time. */
export interface SeriesPoint extends Period, Omit<ReportGroup, 'of'> {}

/** How a group fared over time: a point for each step, whether anything was counted in it or not. */
export interface Series {
  of: ReportGroup['of'];
  points: SeriesPoint[];
}

/** By one dimension, in the order of its names; without one a single series, of everything. */
export const seriesOf = (
  cells: readonly CountedCell[],
  period: Period,
  step: Step,
  by: Dimension | undefined,
): Series[] => {
  const steps = stepsOf(period, step);
  const groups = new Map<string, CountedCell[]>(by === undefined ? [['', []]] : []);
  for (const one of cells) {
    const name = by === undefined ? '' : one.cell[by];
    groups.set(name, groups.get(name) ?? []);
    groups.get(name)?.push(one);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, group]) => ({
      of: by === undefined ? {} : { [by]: name },
      points: pointsOf(group, steps),
    }));
};

const pointsOf = (cells: readonly CountedCell[], steps: readonly Period[]): SeriesPoint[] => {
  const ofDay = new Map<LocalDate, CountedCell[]>();
  for (const one of cells) {
    const { day } = one.cell;
    ofDay.set(day, ofDay.get(day) ?? []);
    ofDay.get(day)?.push(one);
  }
  const days = [...ofDay.keys()].sort();
  return steps.map(({ from, to }) => {
    const within = days.filter((day) => from <= day && day <= to).flatMap((day) => ofDay.get(day) ?? []);
    const { counts, spans, rates } = groupOf(within, []);
    return { from, to, counts, spans, rates };
  });
};
