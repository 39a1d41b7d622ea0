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
}

const nameOf = (file: string, title: string): string =>
  `${file} ${title}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** One subject of the page: what there is to see of it, the same as a table, and as a file. */
export const Part = ({ sheet, file, chart, children, empty }: Props) => {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const { title, rows } = sheet;
  const isDrawn = chart !== undefined && rows.length > 0;
  return (
    <section className="report-part" aria-labelledby={id}>
      <div className="report-part-head">
        <h2 id={id}>{title}</h2>
        {rows.length > 0 && (
          <div className="report-tools">
            {isDrawn && (
              <Button
                variant="inline-link"
                ariaExpanded={asTable}
                ariaLabel={asTable ? REPORT.hideTableOf(title) : REPORT.tableOf(title)}
                onClick={() => setAsTable(!asTable)}
              >
                {asTable ? REPORT.asChart : REPORT.asTable}
              </Button>
            )}
            <Button
              variant="inline-link"
              iconName="download"
              ariaLabel={REPORT.csvOf(title)}
              onClick={() => download(`${nameOf(file, title)}.csv`, csvOf(rowsOf(sheet)))}
            >
              {REPORT.csv}
            </Button>
          </div>
        )}
      </div>
      {children}
      {rows.length === 0 && <p className="quiet">{empty ?? REPORT.none}</p>}
      {isDrawn && <div className="report-chart">{chart}</div>}
      {rows.length > 0 && (
        <div className="report-as-table" data-open={!isDrawn || asTable}>
          <SheetTable sheet={sheet} />
        </div>
      )}
    </section>
  );
};
