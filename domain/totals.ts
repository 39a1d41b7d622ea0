import { bucketOf, mergeAll } from './histogram.ts';
import { COUNTS, type Counted, SPANS, type Totals } from './statistics.ts';

/** As if nothing else had been counted. */
export const totalsOfOne = ({ counts, spans = {} }: Counted): Totals => ({
  counts: countsOf(counts.map((count) => ({ counts: { [count]: 1 } }))),
  spans: Object.fromEntries(
    SPANS.flatMap((span) => {
      const seconds = spans[span];
      return seconds === undefined ? [] : [[span, { [bucketOf(seconds)]: 1 }]];
    }),
  ),
});

/** As if all that was counted in any of them had been counted in one cell. */
export const mergeTotals = (all: readonly Totals[]): Totals => ({
  counts: countsOf(all),
  spans: spansOf(all),
});

const countsOf = (all: readonly Pick<Totals, 'counts'>[]): Totals['counts'] => {
  const sums: Totals['counts'] = {};
  for (const { counts } of all)
    for (const count of COUNTS) {
      const more = counts[count];
      if (more !== undefined) sums[count] = (sums[count] ?? 0) + more;
    }
  return sums;
};

const spansOf = (all: readonly Totals[]): Totals['spans'] => {
  const merged: Totals['spans'] = {};
  for (const span of SPANS) {
    const histograms = all.map(({ spans }) => spans[span]).filter((one) => one !== undefined);
    if (histograms.length > 0) merged[span] = mergeAll(histograms);
  }
  return merged;
};
