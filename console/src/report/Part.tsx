import Button from '@cloudscape-design/components/button';
import { type ReactNode, useId, useState } from 'react';
import { csvOf } from './csv.ts';
import { download } from './download.ts';
import { SheetTable } from './SheetTable.tsx';
import { rowsOf, type Sheet } from './sheet.ts';
import { REPORT } from './words.ts';

interface Props {
  sheet: Sheet;
  /** Begins the name of the file. */
  file: string;
  /** Drawn in place of the table until somebody asks for that; the table is printed in any case. */
  chart?: ReactNode;
  /** Stands above both. */
  children?: ReactNode;
  /** Said in place of a table without rows. */
  empty?: string;
  /** The page says its title already. */
  headless?: true;
}

const nameOf = (file: string, title: string): string =>
  `${file} ${title}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

const Tools = ({ sheet, file, toggle }: Pick<Props, 'sheet' | 'file'> & { toggle: ReactNode }) => (
  <div className="report-tools">
    {toggle}
    <Button
      variant="inline-link"
      iconName="download"
      ariaLabel={REPORT.csvOf(sheet.title)}
      onClick={() => download(`${nameOf(file, sheet.title)}.csv`, csvOf(rowsOf(sheet)))}
    >
      {REPORT.csv}
    </Button>
  </div>
);

interface ToggleProps {
  title: string;
  asTable: boolean;
  onToggle: () => void;
}

const Toggle = ({ title, asTable, onToggle }: ToggleProps) => (
  <Button
    variant="inline-link"
    ariaExpanded={asTable}
    ariaLabel={asTable ? REPORT.hideTableOf(title) : REPORT.tableOf(title)}
    onClick={onToggle}
  >
    {asTable ? REPORT.asChart : REPORT.asTable}
  </Button>
);

/** One subject of the page: what there is to see of it, the same as a table, and as a file. */
export const Part = ({ sheet, file, chart, children, empty, headless }: Props) => {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const { title, rows } = sheet;
  const isDrawn = chart !== undefined && rows.length > 0;
  const toggle = isDrawn && <Toggle title={title} asTable={asTable} onToggle={() => setAsTable(!asTable)} />;
  return (
    <section className="report-part" {...(headless ? { 'aria-label': title } : { 'aria-labelledby': id })}>
      <div className="report-part-head">
        {!headless && <h2 id={id}>{title}</h2>}
        {rows.length > 0 && <Tools sheet={sheet} file={file} toggle={toggle} />}
      </div>
      {children}
      {isDrawn && <div className="report-chart">{chart}</div>}
      {rows.length === 0 ? (
        <p className="quiet">{empty ?? REPORT.none}</p>
      ) : (
        <div className="report-as-table" data-open={!isDrawn || asTable}>
          <SheetTable sheet={sheet} />
        </div>
      )}
    </section>
  );
};
