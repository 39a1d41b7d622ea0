import { dayWords } from './figures.ts';
import { REPORT } from './words.ts';

const { chart } = REPORT;

/** What Cloudscape's charts say of themselves to whoever hears them. */
export const CHART_WORDS = {
  detailPopoverDismissAriaLabel: chart.close,
  legendAriaLabel: chart.legend,
  chartAriaRoleDescription: chart.role,
  xAxisAriaRoleDescription: chart.xAxis,
  yAxisAriaRoleDescription: chart.yAxis,
  xTickFormatter: dayWords,
};
