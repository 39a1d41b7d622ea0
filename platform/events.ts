import type { CountedEvents } from '#desk/ports/numbers.ts';
import type { CountedEvent } from '#domain/event.ts';
import { queryRows } from './queryRows.ts';
import { expiry, putRow } from './rows.ts';
import type { Table } from './table.ts';

/** As long as a report reaches back. */
const KEPT_DAYS = 400;
const PAGE = 200;

const partition = (brand: string, day: string): string => `E#${brand}#${day}`;

const sortKey = ({ at, thread, id }: CountedEvent): string => `${at}#${thread}#${id}`;

/** A row an event, so that a number leads to its threads: a put of its own beside the counters, which know of none. */
export const events = (table: Table): CountedEvents => ({
  put: async (brand, event) => {
    const key = { pk: partition(brand, event.cell.day), sk: sortKey(event) };
    await putRow(table, key, { v: event, expires: expiry(event.at, KEPT_DAYS) });
  },
  of: async function* (brand, day, before) {
    const rows = queryRows(table, {
      KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk and sk < :before',
      ExpressionAttributeValues: { ':pk': partition(brand, day), ...(before && { ':before': before }) },
      ScanIndexForward: false,
      Limit: PAGE,
    });
    for await (const { sk, v } of rows) yield { key: String(sk), event: v };
  },
});
