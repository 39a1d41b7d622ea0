import BarChart from '@cloudscape-design/components/bar-chart';
import type { AskedTrend, OverviewView } from '#domain/overview.ts';
import type { Asked } from './asked.ts';
import { cellsFor, topicWords } from './cells.ts';
import { CHART_WORDS } from './chartWords.ts';
import { changeWords, numberWords } from './figures.ts';
import { Part } from './Part.tsx';
import { absent, type Sheet, type SheetCell, words } from './sheet.ts';
import { ASKS, REPORT } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
}

const change = ({ ended, before }: AskedTrend): SheetCell => {
  if (before === 0) return ended === 0 ? absent : words(ASKS.new);
  return { text: changeWords(ended, before), value: Math.round(100 * (ended / before - 1)) };
};

const sheetOf = ({ view: { brand, asked: trends }, asked }: Props): Sheet => {
  const cells = cellsFor(brand, asked);
  return {
    title: ASKS.title,
    head: [
      { title: ASKS.asked },
      { title: ASKS.ended, numeric: true },
      { title: ASKS.before, numeric: true },
      { title: ASKS.change, unit: '%', numeric: true },
    ],
    rows: trends.map((trend) => ({
      key: trend.asked,
      cells: [
        words(topicWords(trend.asked)),
        cells.count(trend.ended, 'ended', { only: { asked: trend.asked } }),
        { text: numberWords(trend.before), value: trend.before },
        change(trend),
      ],
    })),
  };
};

const AsksChart = ({ trends }: { trends: readonly AskedTrend[] }) => {
  const names = trends.map(({ asked }) => topicWords(asked));
  const of = (when: 'ended' | 'before') =>
    trends.map((trend) => ({ x: topicWords(trend.asked), y: trend[when] }));
  return (
    <BarChart
      series={[
        { type: 'bar', title: ASKS.ended, data: of('ended'), valueFormatter: numberWords },
        { type: 'bar', title: ASKS.before, data: of('before'), valueFormatter: numberWords },
      ]}
      horizontalBars
      xScaleType="categorical"
      xDomain={names}
      yDomain={[0, Math.max(4, ...trends.flatMap(({ ended, before }) => [ended, before]))]}
      yTickFormatter={numberWords}
      xTitle={ASKS.asked}
      yTitle={REPORT.chart.count}
      height={Math.max(160, 44 * names.length)}
      hideFilter
      ariaLabel={ASKS.title}
      i18nStrings={{ ...CHART_WORDS, xTickFormatter: (name: string) => name }}
    />
  );
};

/** What customers ask about, and whether it has become more. */
export const Asks = (props: Props & { file: string }) => (
  <Part
    sheet={sheetOf(props)}
    file={props.file}
    empty={ASKS.none}
    chart={<AsksChart trends={props.view.asked} />}
  />
);
