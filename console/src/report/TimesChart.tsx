import LineChart from '@cloudscape-design/components/line-chart';
import type { MixedLineBarChartProps } from '@cloudscape-design/components/mixed-line-bar-chart';
import type { OverviewView } from '#domain/overview.ts';
import type { SeriesPoint } from '#domain/series.ts';
import type { Asked } from './asked.ts';
import { type Axis, axisFor, tickWords } from './axis.ts';
import { groupWords } from './cells.ts';
import { CHART_WORDS } from './chartWords.ts';
import { dayWords, spanWords } from './figures.ts';
import { targetWords, timesOf } from './times.ts';
import { REPORT, TIMES } from './words.ts';

type Quantile = 'p50' | 'p90' | 'p95';
type Line = MixedLineBarChartProps.LineDataSeries<string>;

/** A line of the chart, in seconds. */
interface Curve {
  title: string;
  points: { day: string; seconds: number }[];
}

const curveOf = (
  title: string,
  points: readonly SeriesPoint[],
  span: keyof SeriesPoint['spans'],
  quantile: Quantile,
): Curve => ({
  title,
  points: points.flatMap(({ from, spans }) => {
    const seconds = spans[span]?.[quantile];
    return seconds === undefined ? [] : [{ day: from, seconds }];
  }),
});

/** Three lines of everything; split, one of each group, or nobody could tell them apart. */
const curvesOf = ({ series, whole }: OverviewView, { split, reply }: Asked): Curve[] => {
  const { span } = timesOf(whole.target, reply);
  if (split !== 'none')
    return series.map(({ of, points }) => curveOf(TIMES.p90Of(groupWords(of)), points, span, 'p90'));
  return series.flatMap(({ points }) =>
    (['p50', 'p90', 'p95'] as const).map((quantile) => curveOf(TIMES[quantile], points, span, quantile)),
  );
};

const lineOf = ({ title, points }: Curve, { seconds: unit }: Axis): Line => ({
  type: 'line',
  title,
  data: points.map(({ day, seconds }) => ({ x: day, y: seconds / unit })),
  valueFormatter: (value: number) => spanWords(value * unit),
});

/** How long customers waited from day to day, beside what they may be let wait. */
export const TimesChart = ({ view, asked }: { view: OverviewView; asked: Asked }) => {
  const { target } = timesOf(view.whole.target, asked.reply);
  const curves = curvesOf(view, asked);
  const waits = curves.flatMap(({ points }) => points.map(({ seconds }) => seconds));
  const longest = Math.max(1, ...waits, target?.seconds ?? 0);
  const axis = axisFor(longest);
  const limit: MixedLineBarChartProps.ThresholdSeries<string>[] =
    target === undefined
      ? []
      : [
          {
            type: 'threshold',
            title: `${REPORT.target}: ${targetWords(target)}`,
            y: target.seconds / axis.seconds,
            valueFormatter: () => targetWords(target),
          },
        ];
  return (
    <LineChart
      series={[...curves.map((curve) => lineOf(curve, axis)), ...limit]}
      xScaleType="categorical"
      xDomain={view.series[0]?.points.map(({ from }) => from) ?? []}
      yDomain={[0, (1.05 * longest) / axis.seconds]}
      xTickFormatter={dayWords}
      yTickFormatter={tickWords}
      xTitle={view.step === 'week' ? TIMES.week : TIMES.day}
      yTitle={axis.title}
      height={260}
      hideFilter
      ariaLabel={TIMES.title}
      i18nStrings={CHART_WORDS}
    />
  );
};
