import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Statistics } from '#desk/ports/numbers.ts';
import { VisibleError } from '#domain/errors.ts';
import type { CountedCell } from '#domain/statistics.ts';
import { mergeTotals } from '#domain/totals.ts';
import { queryRows } from './queryRows.ts';
import { cellOf, raisedBy, sortKeyOf, totalsOf } from './statisticsRow.ts';
import type { Table } from './table.ts';

const partition = (brand: string): string => `S#${brand}`;

/** Some 25 MB, in about two seconds. Days that are over are summed up, so only a table older than that meets it. */
const MOST_ROWS = 60_000;

/** A cell is several rows (statisticsRow.ts); an event is one update of one of them. */
export const statistics = (table: Table): Statistics => ({
  add: async (brand, cell, counted) => {
    const raised = [...raisedBy(counted)];
    if (raised.length === 0) return;
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: partition(brand), sk: sortKeyOf(cell, counted) },
        UpdateExpression: `add ${raised.map(([name]) => `#${name} :${name}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(raised.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: Object.fromEntries(raised.map(([name, by]) => [`:${name}`, by])),
      }),
    );
  },
  cells: async (brand, from, to) => {
    const cells = new Map<string, CountedCell>();
    // `$` follows `#`, so the last day is whole and nothing after it is read.
    for await (const row of capped(queryRows(table, keysBetween(brand, `${from}#`, `${to}$`)))) {
      const found = cellOf(String(row.sk));
      if (found === undefined) continue;
      const { key, cell } = found;
      const before = cells.get(key);
      const totals = totalsOf(row);
      cells.set(key, { cell, totals: before === undefined ? totals : mergeTotals([before.totals, totals]) });
    }
    return [...cells.values()];
  },
  firstDay: async (brand) => {
    // Days begin with a digit, everything else of the partition with a letter.
    const first = { ...keysBetween(brand, '0', ':'), Limit: 1 };
    for await (const { sk } of queryRows(table, first)) return String(sk).slice(0, 'yyyy-mm-dd'.length);
    return undefined;
  },
});

const keysBetween = (brand: string, from: string, to: string) => ({
  KeyConditionExpression: 'pk = :pk and sk between :from and :to',
  ExpressionAttributeValues: { ':pk': partition(brand), ':from': from, ':to': to },
});

/** @throws VisibleError `too_large/counters` */
async function* capped<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  let read = 0;
  for await (const row of rows) {
    read += 1;
    if (read > MOST_ROWS)
      throw new VisibleError(
        'too_large',
        'counters',
        `These days hold more than ${MOST_ROWS} counters that were not summed up yet: ask for fewer days, or in a few hours.`,
      );
    yield row;
  }
}
