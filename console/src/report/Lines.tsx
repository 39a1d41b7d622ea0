import type { OverviewView } from '#domain/overview.ts';
import { channelName } from '../words/channelName.ts';
import type { Asked } from './asked.ts';
import { cellsFor, placeWords } from './cells.ts';
import { shareWords } from './figures.ts';
import { Part } from './Part.tsx';
import { absent, type Sheet, type SheetRow, words } from './sheet.ts';
import { targetCell, timesOf } from './times.ts';
import { LINES, REPORT, TIMES } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
  file: string;
}

type Line = OverviewView['lines'][number];

const rowOf = ({ of, counts, spans, rates, target: targets }: Line, { view, asked }: Props): SheetRow => {
  const { channel = '-', place = '-' } = of;
  const cells = cellsFor(view.brand, asked);
  const { span, target } = timesOf(targets, asked.reply);
  const { n, p50, p90 } = spans[span] ?? {};
  const breach = asked.reply === 'first' ? 'breach_first_reply' : 'breach_next_reply';
  return {
    key: `${channel} ${place}`,
    cells: [
      words(channelName(channel)),
      words(placeWords(place)),
      cells.count(n, span, { only: of }),
      cells.span(p50, span, { only: of, ...(p50 !== undefined && { longer: p50 }) }),
      cells.span(p90, span, { only: of, ...(p90 !== undefined && { longer: p90 }) }),
      targetCell(target),
      rates.in_time === undefined
        ? absent
        : { text: shareWords(rates.in_time), value: Math.round(100 * rates.in_time) },
      cells.count(counts[breach], breach, { only: of }),
    ],
  };
};

const sheetOf = (props: Props): Sheet => ({
  title: LINES.title,
  head: [
    { title: LINES.channel },
    { title: LINES.place },
    { title: TIMES.replies[props.asked.reply], numeric: true },
    { title: TIMES.p50, unit: 's', numeric: true },
    { title: TIMES.p90, unit: 's', numeric: true },
    { title: REPORT.target, unit: 's', numeric: true },
    { title: LINES.inTime, unit: '%', numeric: true },
    { title: LINES.breaches, numeric: true },
  ],
  rows: props.view.lines.map((line) => rowOf(line, props)),
});

/** Every channel, in public and in private, against its own target. */
export const Lines = (props: Props) => <Part sheet={sheetOf(props)} file={props.file} />;
