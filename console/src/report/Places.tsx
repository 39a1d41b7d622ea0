import type { OverviewView, Parity } from '#domain/overview.ts';
import type { Asked } from './asked.ts';
import { cellsFor, placeWords } from './cells.ts';
import { numberWords } from './figures.ts';
import { Part } from './Part.tsx';
import { type Sheet, words } from './sheet.ts';
import { LINES, PARITY, TIMES } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
  file: string;
}

/** Less than a quarter more is what chance does. */
const FAIR = 1.25;

const parityWords = ({ ratio }: Parity): string => {
  if (ratio === undefined) return PARITY.unknown;
  const times = Math.round(10 * Math.max(ratio, 1 / ratio)) / 10;
  if (ratio > FAIR) return PARITY.privateLonger(numberWords(times), times);
  return ratio < 1 / FAIR ? PARITY.publicLonger(numberWords(times), times) : PARITY.fair;
};

const sheetOf = ({ view: { brand, parity }, asked }: Props): Sheet => {
  const cells = cellsFor(brand, asked);
  return {
    title: PARITY.title,
    head: [
      { title: LINES.place },
      { title: TIMES.count, numeric: true },
      { title: TIMES.p50, unit: 's', numeric: true },
      { title: TIMES.p90, unit: 's', numeric: true },
    ],
    rows: (['private', 'public'] as const).flatMap((place) => {
      const spread = parity[place];
      if (spread === undefined) return [];
      const only = { place };
      const { n, p50, p90 } = spread;
      return [
        {
          key: place,
          cells: [
            words(placeWords(place)),
            cells.count(n, 'replies', { only }),
            cells.span(p50, 'replies', { only, longer: p50 }),
            cells.span(p90, 'replies', { only, longer: p90 }),
          ],
        },
      ];
    }),
  };
};

/** Whether a private message is worth as much as a public one. */
export const Places = (props: Props) => (
  <Part sheet={sheetOf(props)} file={props.file}>
    <p>{parityWords(props.view.parity)}</p>
    <p className="quiet">{PARITY.note}</p>
  </Part>
);
