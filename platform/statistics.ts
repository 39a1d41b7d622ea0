import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Statistics } from '#desk/ports.ts';
import type { Cell, Totals } from '#domain/statistics.ts';
import { mergeTotals } from '#domain/totals.ts';
import type { LocalDate } from '#domain/zone.ts';
import { cellOf, raisedBy, sortKeyOf, totalsOf } from './statisticsRow.ts';
import type { Table } from './table.ts';

const partition = (brand: string): string => `S#${brand}`;

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
    const cells = new Map<string, { cell: Cell; totals: Totals }>();
    for await (const row of rowsBetween(table, brand, from, to)) {
      const found = cellOf(String(row.sk));
      if (found === undefined) continue;
      const { key, cell } = found;
      const before = cells.get(key);
      const totals = totalsOf(row);
      cells.set(key, { cell, totals: before === undefined ? totals : mergeTotals([before.totals, totals]) });
    }
    return [...cells.values()];
  },
});

/** Page by page. What was counted a second ago may not be there yet, for half the price. */
async function* rowsBetween(table: Table, brand: string, from: LocalDate, to: LocalDate) {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk and sk between :from and :to',
        // `$` follows `#`, so the last day is whole and nothing after it is read.
        ExpressionAttributeValues: { ':pk': partition(brand), ':from': `${from}#`, ':to': `${to}$` },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
