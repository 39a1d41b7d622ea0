import { numberWords } from './figures.ts';
import { REPORT } from './words.ts';

/** Seconds as an axis shows them: in a unit in which the ticks are round. */
export interface Axis {
  title: string;
  seconds: number;
}

const HOUR = 3600;
const DAY = 86_400;

export const axisFor = (longestSeconds: number): Axis => {
  const { chart } = REPORT;
  if (longestSeconds < 3 * HOUR) return { title: chart.y(chart.minutes), seconds: 60 };
  return longestSeconds < 3 * DAY
    ? { title: chart.y(chart.hours), seconds: HOUR }
    : { title: chart.y(chart.days), seconds: DAY };
};

export const tickWords = (value: number): string => numberWords(value);
