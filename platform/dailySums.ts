import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DailySum, DailySums } from '#desk/ports/numbers.ts';
import { asFineAs } from '#domain/grains.ts';
import { type CountedCell, GRAINS, type Grain } from '#domain/statistics.ts';
import { queryRows } from './queryRows.ts';
import { putRow } from './rows.ts';
import type { Table } from './table.ts';

/** A row holds 400 kB; what would come near that stays in the rows it was counted in. */
const LARGEST = 350_000;
const NAME = 'sum#';

const partition = (brand: string): string => `S#${brand}`;

/**
 * An attribute for each grain, so that a year of the coarse one is read in a blink. Packed to about a tenth, and without
 * any coding of its own: what unpacks it is the JSON parser alone.
 */
const packed = (cells: readonly CountedCell[]): Record<Grain, Uint8Array> => {
  const of = (grain: Grain) => gzipSync(JSON.stringify(asFineAs(grain, cells)));
  return { fine: of('fine'), coarse: of('coarse'), agents: of('agents') };
};

const unpacked = (bytes: Uint8Array): CountedCell[] => JSON.parse(gunzipSync(bytes).toString('utf8'));

const keysBetween = (brand: string, from: string, to: string) => ({
  KeyConditionExpression: 'pk = :pk and sk between :from and :to',
  ExpressionAttributeValues: { ':pk': partition(brand), ':from': NAME + from, ':to': NAME + to },
});

const dayOf = (sk: unknown): string => String(sk).slice(NAME.length);

/** A day that is over in one row, beside the rows in which it was counted: a year is read as 365 rows. */
export const dailySums = (table: Table): DailySums => ({
  between: async (brand, { from, to }) => {
    const days: DailySum[] = [];
    for await (const { sk, ...row } of queryRows(table, keysBetween(brand, from, to)))
      if (GRAINS.every((grain) => row[grain] instanceof Uint8Array))
        days.push({ day: dayOf(sk), cells: (grain) => unpacked(row[grain]) });
    return days;
  },
  last: async (brand) => {
    const last = { ...keysBetween(brand, '', '~'), ScanIndexForward: false, Limit: 1 };
    for await (const { sk } of queryRows(table, last)) return dayOf(sk);
    return undefined;
  },
  put: async (brand, day, counted) => {
    const key = { pk: partition(brand), sk: NAME + day };
    const begun = randomUUID();
    await putRow(table, key, { begun });
    const grains = packed(await counted());
    const size = GRAINS.reduce((sum, grain) => sum + grains[grain].length, 0);
    const condition = { expression: 'begun = :begun', values: { ':begun': begun } };
    await putRow(table, key, size > LARGEST ? {} : grains, condition);
  },
  open: async (brand, day) => {
    const condition = { expression: 'attribute_exists(pk)' };
    await putRow(table, { pk: partition(brand), sk: NAME + day }, {}, condition);
  },
});
