import { gunzipSync, gzipSync } from 'node:zlib';
import type { DailySums } from '#desk/ports.ts';
import type { CountedCell, Totals } from '#domain/statistics.ts';
import { mergeTotals } from '#domain/totals.ts';
import { queryRows } from './queryRows.ts';
import { putRow } from './rows.ts';
import { attributesOf, cellOf, keyOfCell, totalsOf } from './statisticsRow.ts';
import type { Table } from './table.ts';

/** A row holds 400 kB; what would come near that stays in the rows it was counted in. */
const LARGEST = 350_000;
const NAME = 'sum#';

const partition = (brand: string): string => `S#${brand}`;

type Packed = Record<string, Record<string, number>>;

/** By the keys of their rows, with the attributes of all of these added up; packed to about a tenth. */
const packed = (cells: readonly CountedCell[]): Uint8Array => {
  const totals = new Map<string, Totals[]>();
  for (const one of cells) {
    const key = keyOfCell(one.cell);
    totals.set(key, [...(totals.get(key) ?? []), one.totals]);
  }
  const rows: Packed = Object.fromEntries(
    [...totals].map(([key, all]) => [key, attributesOf(mergeTotals(all))]),
  );
  return gzipSync(JSON.stringify(rows));
};

const unpacked = (bytes: Uint8Array): CountedCell[] => {
  const cells: Packed = JSON.parse(gunzipSync(bytes).toString('utf8'));
  return Object.entries(cells).flatMap(([key, attributes]) => {
    const found = cellOf(`${key}#`);
    return found === undefined ? [] : [{ cell: found.cell, totals: totalsOf(attributes) }];
  });
};

const keysBetween = (brand: string, from: string, to: string) => ({
  KeyConditionExpression: 'pk = :pk and sk between :from and :to',
  ExpressionAttributeValues: { ':pk': partition(brand), ':from': NAME + from, ':to': NAME + to },
});

const dayOf = (sk: unknown): string => String(sk).slice(NAME.length);

/** A day that is over in one row, beside the rows in which it was counted: a year is read as 365 rows. */
export const dailySums = (table: Table): DailySums => ({
  between: async (brand, { from, to }) => {
    const days = [];
    const rows = queryRows(table, keysBetween(brand, from, to));
    for await (const { sk, z } of rows)
      if (z instanceof Uint8Array) days.push({ day: dayOf(sk), cells: unpacked(z) });
    return days;
  },
  last: async (brand) => {
    const last = { ...keysBetween(brand, '', '~'), ScanIndexForward: false, Limit: 1 };
    for await (const { sk } of queryRows(table, last)) return dayOf(sk);
    return undefined;
  },
  put: async (brand, day, cells) => {
    const z = packed(cells);
    await putRow(table, { pk: partition(brand), sk: `${NAME}${day}` }, z.length > LARGEST ? {} : { z });
  },
  open: async (brand, day) => {
    await putRow(table, { pk: partition(brand), sk: `${NAME}${day}` }, {});
  },
});
