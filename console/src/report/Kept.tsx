import BarChart from '@cloudscape-design/components/bar-chart';
import type { OverviewView } from '#domain/overview.ts';
import type { Count } from '#domain/statistics.ts';
import type { Asked } from './asked.ts';
import { cellsFor } from './cells.ts';
import { CHART_WORDS } from './chartWords.ts';
import { dayWords, numberWords } from './figures.ts';
import { Part } from './Part.tsx';
import { type Sheet, words } from './sheet.ts';
import { COUNTED, KEPT, REPORT, TIMES } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
}

const BREACHES = [
  'breach_first_reply',
  'breach_next_reply',
  'breach_update',
  'breach_resolution',
  'breach_approval',
] as const satisfies Count[];
const PROMISES = ['promises_made', 'promises_kept', 'promises_broken'] as const satisfies Count[];
/** Drawn: what was made is kept or broken on another day. */
const DRAWN = [...BREACHES, 'promises_kept', 'promises_broken'] as const satisfies Count[];

const sheetOf = ({ view: { brand, whole, past }, asked }: Props): Sheet => {
  const cells = cellsFor(brand, asked);
  const all = [...BREACHES, ...PROMISES].filter(
    (count) => whole.counts[count] !== undefined || past.counts[count] !== undefined,
  );
  return {
    title: KEPT.title,
    head: [
      { title: KEPT.what },
      { title: KEPT.count, numeric: true },
      { title: KEPT.earlier, numeric: true },
    ],
    rows: all.map((count) => {
      const earlier = past.counts[count] ?? 0;
      return {
        key: count,
        cells: [
          words(COUNTED[count]),
          cells.count(whole.counts[count], count),
          { text: numberWords(earlier), value: earlier },
        ],
      };
    }),
  };
};

/** A count of a step, whatever the series are split by. */
const sumsOf = ({ series }: OverviewView, count: Count): { x: string; y: number }[] =>
  (series[0]?.points ?? []).map(({ from }, index) => ({
    x: from,
    y: series.reduce((sum, { points }) => sum + (points[index]?.counts[count] ?? 0), 0),
  }));

/** Kept is good and broken is not, whatever colour comes next. */
const colourOf = (count: Count): { color?: string } => {
  if (count === 'promises_kept') return { color: 'var(--good)' };
  return count === 'promises_broken' ? { color: 'var(--bad)' } : {};
};

const KeptChart = ({ view }: { view: OverviewView }) => {
  const drawn = DRAWN.map((count) => ({ count, data: sumsOf(view, count) })).filter(({ data }) =>
    data.some(({ y }) => y > 0),
  );
  const heights = (drawn[0]?.data ?? []).map((_, index) =>
    drawn.reduce((sum, { data }) => sum + (data[index]?.y ?? 0), 0),
  );
  return (
    <BarChart
      series={drawn.map(({ count, data }) => ({
        type: 'bar' as const,
        title: COUNTED[count],
        data,
        ...colourOf(count),
        valueFormatter: numberWords,
      }))}
      stackedBars
      xScaleType="categorical"
      xDomain={view.series[0]?.points.map(({ from }) => from) ?? []}
      yDomain={[0, Math.max(4, ...heights)]}
      xTickFormatter={dayWords}
      yTickFormatter={numberWords}
      xTitle={view.step === 'week' ? TIMES.week : TIMES.day}
      yTitle={REPORT.chart.count}
      height={220}
      hideFilter
      ariaLabel={KEPT.title}
      i18nStrings={CHART_WORDS}
    />
  );
};

const isDrawn = ({ counts }: OverviewView['whole']): boolean =>
  DRAWN.some((count) => counts[count] !== undefined);

/** Limits that passed, and what became of what was promised. */
export const Kept = (props: Props & { file: string }) => (
  <Part
    sheet={sheetOf(props)}
    file={props.file}
    empty={KEPT.nothing}
    {...(isDrawn(props.view.whole) && { chart: <KeptChart view={props.view} /> })}
  />
);
