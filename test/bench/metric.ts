/** One figure. Exact counts can be held against a goal anywhere; times only as ratios taken in one run. */
export interface Metric {
  metric: string;
  value: number;
  unit: string;
  /** The most it may be. */
  goal?: number;
  met?: boolean;
  /** What was counted, from where to where. */
  definition: string;
}

export interface Wanted extends Omit<Metric, 'met'> {}

/** Three digits are more than any of these figures can bear. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export const metric = ({ metric: name, value, unit, goal, definition }: Wanted): Metric => ({
  metric: name,
  value: rounded(value),
  unit,
  ...(goal === undefined ? {} : { goal, met: rounded(value) <= goal }),
  definition,
});

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
};
