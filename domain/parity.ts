import { type Histogram, quantile } from './histogram.ts';

/** So many times as long as the others wait is no accident. */
const UNFAIR = 2;

/**
 * Whether somebody has waited unlike those who asked in the other place the same day: a private message is worth as
 * much. The others are the waits of those who were answered there; where nobody was, nothing can be said.
 */
export const isUnfair = (waitedSeconds: number, others: Histogram): boolean => {
  const median = quantile(others, 0.5);
  return median !== undefined && waitedSeconds >= median * UNFAIR;
};
