import type { OverviewView } from '#domain/overview.ts';
import type { Count } from '#domain/statistics.ts';
import type { Asked } from './asked.ts';
import { type Cells, cellsFor } from './cells.ts';
import { shareWords } from './figures.ts';
import { Part } from './Part.tsx';
import { absent, type Sheet, type SheetRow, words } from './sheet.ts';
import { COUNTED, DRAFTS } from './words.ts';

interface Props {
  view: OverviewView;
  asked: Asked;
  file: string;
}

const DECIDED = ['unchanged', 'edited', 'dismissed'] as const satisfies Count[];
const STOPPED = ['refused', 'refused_redirect', 'refused_reask'] as const satisfies Count[];
const REASONS = [
  'dismissed_spam',
  'dismissed_thanks',
  'dismissed_elsewhere',
  'dismissed_not_ours',
  'dismissed_other',
] as const satisfies Count[];

const qualityOf = ({ view: { whole } }: Props, cells: Cells): Sheet => {
  const { counts, rates } = whole;
  const row = (count: Count, share: number | undefined): SheetRow => ({
    key: count,
    cells: [
      words(COUNTED[count]),
      cells.count(counts[count], count),
      share === undefined ? absent : { text: shareWords(share), value: Math.round(100 * share) },
    ],
  });
  const rows = [
    ...DECIDED.map((count) => row(count, rates[count])),
    ...STOPPED.map((count) => row(count, undefined)),
  ];
  return {
    title: DRAFTS.title,
    head: [
      { title: DRAFTS.what },
      { title: DRAFTS.count, numeric: true },
      { title: DRAFTS.share, unit: '%', numeric: true },
    ],
    rows: [...DECIDED, ...STOPPED].some((count) => counts[count] !== undefined) ? rows : [],
  };
};

const reasonsOf = ({ view: { whole } }: Props, cells: Cells): Sheet => {
  const { counts } = whole;
  const said = REASONS.reduce((sum, count) => sum + (counts[count] ?? 0), 0);
  const unsaid = (counts.dismissed ?? 0) - said;
  const rows: SheetRow[] = REASONS.filter((count) => counts[count] !== undefined).map((count) => ({
    key: count,
    cells: [words(COUNTED[count]), cells.count(counts[count], count)],
  }));
  return {
    title: DRAFTS.reasons,
    head: [{ title: DRAFTS.reasons }, { title: DRAFTS.count, numeric: true }],
    rows: [
      ...rows,
      ...(unsaid > 0
        ? [{ key: '-', cells: [words(DRAFTS.unsaid), { text: String(unsaid), value: unsaid }] }]
        : []),
    ],
  };
};

/** Whether what okno proposes is sent as it is, and why it was not. */
export const Drafts = (props: Props) => {
  const cells = cellsFor(props.view.brand, props.asked);
  const reasons = reasonsOf(props, cells);
  return (
    <div className="report-pair">
      <Part sheet={qualityOf(props, cells)} file={props.file} empty={DRAFTS.none} />
      {reasons.rows.length > 0 && <Part sheet={reasons} file={props.file} />}
    </div>
  );
};
