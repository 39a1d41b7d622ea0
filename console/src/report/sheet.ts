import type { CsvValue } from './csv.ts';

/** One value of a table: what is read, what a spreadsheet gets, and where the threads behind it are. */
export interface SheetCell {
  text: string;
  value: CsvValue;
  href?: string | undefined;
  /** Drawn before the text: how it stands. */
  sign?: 'pending' | 'error';
}

export interface SheetRow {
  key: string;
  /** The first cell names the row. */
  cells: readonly SheetCell[];
}

/** A table of the page, shown and exported from the same. */
export interface Sheet {
  /** What it is of; names the table and its file. */
  title: string;
  head: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

export interface SheetColumn {
  title: string;
  /** Of its values in a spreadsheet: `s`. */
  unit?: string;
  /** Read as numbers, so they stand at the end of the column. */
  numeric?: true;
}

export const words = (text: string): SheetCell => ({ text, value: text });

/** What was not counted says nothing. */
export const absent: SheetCell = { text: '–', value: undefined };

const headingOf = ({ title, unit }: SheetColumn): string =>
  unit === undefined ? title : `${title} (${unit})`;

export const rowsOf = ({ head, rows }: Sheet): CsvValue[][] => [
  head.map(headingOf),
  ...rows.map(({ cells }) => cells.map(({ value }) => value)),
];
