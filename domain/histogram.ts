/*
 * Durations, counted in buckets whose edges are powers of γ: DDSketch's mapping (Masson, Rim and Lee, VLDB 2019), with
 * the sketch left to a table that can raise counters.
 */

/** How many durations fell in each bucket, by its number. */
export type Histogram = Readonly<Record<string, number>>;

/** A quantile is off by no more than this share of itself. */
const ERROR = 0.025;
/** So that the geometric middle of a bucket lies within the error of both its edges. */
const LOG_GAMMA = 2 * Math.log(1 + ERROR);
const LONGEST_SECONDS = 60 * 86_400;
const LAST = 1 + Math.floor(Math.log(LONGEST_SECONDS) / LOG_GAMMA);

/**
 * Number of the bucket a duration falls in: `0` below a second, then `1` to `314`, of which the last holds everything
 * from 60 days on.
 */
export const bucketOf = (seconds: number): string =>
  String(seconds >= 1 ? Math.min(LAST, 1 + Math.floor(Math.log(seconds) / LOG_GAMMA)) : 0);

/** Seconds that stand for whatever fell in a bucket. */
const middleOf = (bucket: number): number => (bucket === 0 ? 0 : Math.exp((bucket - 0.5) * LOG_GAMMA));

/** As if all that is in any of them had been counted in one. */
export const mergeAll = (histograms: readonly Histogram[]): Histogram => {
  const merged: Record<string, number> = {};
  for (const histogram of histograms)
    for (const [bucket, count] of Object.entries(histogram)) merged[bucket] = (merged[bucket] ?? 0) + count;
  return merged;
};

export const merge = (one: Histogram, other: Histogram): Histogram => mergeAll([one, other]);

export const countOf = (histogram: Histogram): number =>
  Object.values(histogram).reduce((sum, count) => sum + count, 0);

/**
 * The quantile by nearest rank, in seconds, within 2.5 % of what was counted, from a second to 60 days; undefined where
 * nothing was.
 * @param p from 0 to 1
 */
export const quantile = (histogram: Histogram, p: number): number | undefined => {
  const buckets = Object.entries(histogram).sort(([one], [other]) => Number(one) - Number(other));
  const rank = rankOf(p, countOf(histogram));
  let below = 0;
  for (const [bucket, count] of buckets) {
    below += count;
    if (below >= rank) return middleOf(Number(bucket));
  }
  return undefined;
};

/** 0.07 × 100 is a hair above 7. */
const rankOf = (p: number, n: number): number => Math.max(1, Math.ceil(p * n - 1e-9));
