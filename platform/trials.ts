import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Trials } from '#desk/ports/settings.ts';
import type { Trial } from '#domain/settingsView.ts';
import { expiry, putRow } from './rows.ts';
import type { Table } from './table.ts';

const SHOWN = 20;
const KEPT_DAYS = 400;
const PREFIX = 'tried#';

/** Who looked at whose case from the settings; a row each, never changed. */
export const trials = (table: Table): Trials => ({
  put: async (brand, trial) => {
    await putRow(
      table,
      { pk: `K#${brand}`, sk: `${PREFIX}${trial.at}#${trial.what}#${trial.name}#${trial.by}` },
      { v: trial, expires: expiry(trial.at, KEPT_DAYS) },
    );
  },
  latest: async (brand) => {
    const found = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk and begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': `K#${brand}`, ':prefix': PREFIX },
        ScanIndexForward: false,
        Limit: SHOWN,
      }),
    );
    return (found.Items ?? []).map((row): Trial => row.v);
  },
});
