import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { OverviewView } from '#domain/overview.ts';
import { go } from '../route.ts';
import { type Asked, askedHref } from './asked.ts';
import { type Cells, cellsFor, groupWords } from './cells.ts';
import { dayWords } from './figures.ts';
import { Part } from './Part.tsx';
import type { Sheet, SheetRow } from './sheet.ts';
import { words } from './sheet.ts';
import { TimesChart } from './TimesChart.tsx';
import { targetCell, timesOf } from './times.ts';
import { HEADLINE, REPORT, TIMES } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
}

type OfSeries = OverviewView['series'][number];

const rowsOf = (
  { of, points, target: targets }: OfSeries,
  { view, asked }: Props,
  cells: Cells,
): SheetRow[] => {
  // Of one span, whatever the target of each: values of two clocks cannot be compared.
  const { span } = timesOf(view.whole.target, asked.reply);
  const target = targetCell(timesOf(targets, asked.reply).target);
  return points.flatMap(({ from, to, spans }) => {
    const spread = spans[span];
    if (spread === undefined) return [];
    const { n, p50, p90, p95 } = spread;
    const more = { only: of, within: { from, to } };
    const name = view.step === 'day' ? dayWords(from) : TIMES.weekOf(dayWords(from), dayWords(to));
    return [
      {
        key: `${from} ${JSON.stringify(of)}`,
        cells: [
          { text: name, value: from },
          ...(asked.split === 'none' ? [] : [words(groupWords(of))]),
          cells.count(n, span, more),
          cells.span(p50, span, { ...more, longer: p50 }),
          cells.span(p90, span, { ...more, longer: p90 }),
          cells.span(p95, span, { ...more, longer: p95 }),
          target,
        ],
      },
    ];
  });
};

const sheetOf = (props: Props): Sheet => {
  const { view, asked } = props;
  const seconds = { unit: 's', numeric: true } as const;
  const cells = cellsFor(view.brand, asked);
  return {
    title: TIMES.title,
    head: [
      { title: view.step === 'week' ? TIMES.week : TIMES.day },
      ...(asked.split === 'none' ? [] : [{ title: TIMES.splits[asked.split] }]),
      { title: TIMES.count, numeric: true },
      { title: TIMES.p50, ...seconds },
      { title: TIMES.p90, ...seconds },
      { title: TIMES.p95, ...seconds },
      { title: REPORT.target, ...seconds },
    ],
    rows: view.series
      .flatMap((one) => rowsOf(one, props, cells))
      .sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
};

const Choices = ({ view, asked }: Props) => (
  <div className="report-choices">
    <SegmentedControl
      label={TIMES.split}
      selectedId={asked.split}
      options={(['none', 'channel', 'place'] as const).map((id) => ({ id, text: TIMES.splits[id] }))}
      onChange={({ detail: { selectedId } }) =>
        go(
          askedHref(view.brand, {
            ...asked,
            split: selectedId === 'channel' || selectedId === 'place' ? selectedId : 'none',
          }),
        )
      }
    />
    <SegmentedControl
      label={TIMES.reply}
      selectedId={asked.reply}
      options={(['first', 'next'] as const).map((id) => ({ id, text: TIMES.replies[id] }))}
      onChange={({ detail: { selectedId } }) =>
        go(askedHref(view.brand, { ...asked, reply: selectedId === 'next' ? 'next' : 'first' }))
      }
    />
  </div>
);

/** Response time over time, against what the brand allows itself. */
export const ResponseTimes = (props: Props & { file: string }) => (
  <Part sheet={sheetOf(props)} file={props.file} chart={<TimesChart {...props} />} empty={HEADLINE.noReplies}>
    <Choices {...props} />
  </Part>
);
