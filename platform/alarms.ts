import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Alarms } from '#desk/ports.ts';
import { expiry, putRow } from './rows.ts';
import type { Table } from './table.ts';

const KEPT_DAYS = 400;
const SHOWN = 50;

/** The alarm's id is its key, so recording one twice is a write that fails its condition. */
export const alarms = (table: Table): Alarms => ({
  record: (brand, alarm) =>
    putRow(
      table,
      { pk: `L#${brand}`, sk: alarm.id },
      { v: alarm, expires: expiry(alarm.raisedAt, KEPT_DAYS) },
      { expression: 'attribute_not_exists(pk)' },
    ),
  latest: async (brand) => {
    const found = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `L#${brand}` },
        ScanIndexForward: false,
        Limit: SHOWN,
      }),
    );
    return (found.Items ?? []).map((row) => row.v);
  },
});
