import { countOf, type Histogram, quantile } from './histogram.ts';
import type { Instant } from './instant.ts';
import { type CountedCell, type Dimension, SPANS, type Span, type Totals } from './statistics.ts';
import { mergeTotals } from './totals.ts';
import type { LocalDate } from './zone.ts';

/* What is told of the days that were counted. */

/** How many durations there were, and in seconds how long, each within 2.5 %. */
export interface Spread {
  n: number;
  p50: number;
  p90: number;
  p95: number;
}

/**
 * `in_time`: of the replies for which a clock ran. `breaches`: of the clocks of first and next reply, to a reply; above
 * 1 where many were never answered. `unchanged`, `edited`, `dismissed`: shares of the drafts that somebody decided on.
 * `promises_kept`: of those kept or broken. `satisfied`: of those who said whether they are.
 */
export type Rate =
  | 'in_time'
  | 'breaches'
  | 'unchanged'
  | 'edited'
  | 'dismissed'
  | 'promises_kept'
  | 'satisfied';

/**
 * What is absent did not occur; a rate, where there is nothing to take it of. Of agents nothing is told but their load:
 * numbers by which people can be ranked are not numbers of okno's.
 */
export interface ReportGroup {
  /** Its value in each dimension that was asked for. */
  of: { [Name in Dimension]?: string };
  counts: Totals['counts'];
  spans: { [Name in Span]?: Spread };
  rates: { [Name in Rate]?: number };
}

export interface ReportView {
  /** Id. */
  brand: string;
  /** Days in the brand's zone, both included. */
  from: LocalDate;
  to: LocalDate;
  by: Dimension[];
  /** As it is now: threads in which somebody waits, and since when whoever waits longest has. */
  backlog: { threads: number; oldest?: Instant };
  /** Most replies first; but agents by their ids, for they are not ranked. */
  groups: ReportGroup[];
}

/** A group for each combination of the dimensions that occurs; without dimensions one, of everything. */
export const groupsOf = (cells: readonly CountedCell[], by: readonly Dimension[]): ReportGroup[] => {
  const groups = new Map<string, CountedCell[]>(by.length === 0 ? [['[]', []]] : []);
  for (const one of cells) {
    const key = JSON.stringify(by.map((dimension) => one.cell[dimension]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => groupOf(group, by)).sort(inOrder);
};

/** All of it as one group. */
export const groupOf = (cells: readonly CountedCell[], by: readonly Dimension[]): ReportGroup => {
  const { counts, spans } = mergeTotals(cells.map(({ totals }) => totals));
  const of = Object.fromEntries(by.map((dimension) => [dimension, cells[0]?.cell[dimension] ?? '-']));
  if (by.includes('agent')) return { of, counts: loadIn(counts), spans: {}, rates: {} };
  return {
    of,
    counts,
    spans: Object.fromEntries(SPANS.flatMap((span) => spreadOf(spans[span]).map((spread) => [span, spread]))),
    rates: ratesOf(counts),
  };
};

const LOAD = ['replies', 'notices', 'dismissed'] as const satisfies (keyof Totals['counts'])[];

const loadIn = (counts: Totals['counts']): Totals['counts'] =>
  Object.fromEntries(LOAD.flatMap((name) => (counts[name] === undefined ? [] : [[name, counts[name]]])));

/** None where nothing was counted. */
export const spreadOf = (histogram: Histogram = {}): Spread[] => {
  const [p50, p90, p95] = [0.5, 0.9, 0.95].map((p) => quantile(histogram, p));
  return p50 === undefined || p90 === undefined || p95 === undefined
    ? []
    : [{ n: countOf(histogram), p50, p90, p95 }];
};

const ratesOf = (counts: Totals['counts']): ReportGroup['rates'] => {
  const { in_time = 0, late = 0, replies = 0, breach_first_reply = 0, breach_next_reply = 0 } = counts;
  const { unchanged = 0, edited = 0, dismissed = 0 } = counts;
  const { promises_kept = 0, promises_broken = 0, survey_yes = 0, survey_no = 0 } = counts;
  const decided = unchanged + edited + dismissed;
  return {
    ...share('in_time', in_time, in_time + late),
    ...share('breaches', breach_first_reply + breach_next_reply, replies),
    ...share('unchanged', unchanged, decided),
    ...share('edited', edited, decided),
    ...share('dismissed', dismissed, decided),
    ...share('promises_kept', promises_kept, promises_kept + promises_broken),
    ...share('satisfied', survey_yes, survey_yes + survey_no),
  };
};

const share = (rate: Rate, part: number, whole: number): ReportGroup['rates'] =>
  whole === 0 ? {} : { [rate]: part / whole };

const inOrder = (one: ReportGroup, other: ReportGroup): number =>
  compare(one.of.agent ?? '', other.of.agent ?? '') ||
  (other.counts.replies ?? 0) - (one.counts.replies ?? 0) ||
  compare(Object.values(one.of).join('\n'), Object.values(other.of).join('\n'));

/** The same on every machine, whatever its language. */
const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
