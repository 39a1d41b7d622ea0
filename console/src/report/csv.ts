/*
 * Tables as text for a spreadsheet: RFC 4180, in UTF-8 with its mark, without which Excel takes it for another.
 */

export type CsvValue = string | number | undefined;

/**
 * A text that a spreadsheet would take for a formula is led by an apostrophe, as OWASP asks for; after spaces as well,
 * and in the full-width forms that some of them read alike. A number is none of it, whatever its sign.
 */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cell = (value: CsvValue): string =>
  typeof value === 'number' ? String(value) : quoted(harmless(value ?? ''));

const BYTE_ORDER_MARK = '\ufeff';

/** The first row is the heading. */
export const csvOf = (rows: readonly (readonly CsvValue[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
