import type { OverviewView } from '#domain/overview.ts';
import type { Asked } from './asked.ts';
import { cellsFor } from './cells.ts';
import { numberWords } from './figures.ts';
import { Part } from './Part.tsx';
import { type Sheet, words } from './sheet.ts';
import { LOADS } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
  file: string;
}

const sheetOf = ({ view: { brand, loads }, asked }: Props): Sheet => {
  const cells = cellsFor(brand, asked);
  return {
    title: LOADS.title,
    head: [
      { title: LOADS.agent },
      { title: LOADS.replies, numeric: true },
      { title: LOADS.notices, numeric: true },
      { title: LOADS.dismissed, numeric: true },
      { title: LOADS.open, numeric: true },
    ],
    rows: loads.map(({ id, name, replies, notices, dismissed, open }) => {
      const only = { agent: id };
      return {
        key: id,
        cells: [
          words(name),
          cells.count(replies, 'replies', { only }),
          cells.count(notices, 'notices', { only }),
          cells.count(dismissed, 'dismissed', { only }),
          { text: numberWords(open), value: open },
        ],
      };
    }),
  };
};

/** Who carries how much: by name, for nobody is ranked here. */
export const Loads = (props: Props) => (
  <Part sheet={sheetOf(props)} file={props.file} empty={LOADS.none}>
    <p className="quiet">{LOADS.note}</p>
  </Part>
);
