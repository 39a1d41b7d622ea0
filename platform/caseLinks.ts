import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseLinks } from '#desk/ports/cases.ts';
import { putRow } from './rows.ts';
import type { Table } from './table.ts';

const partition = (brand: string, backoffice: string, key: string): string =>
  `N#${brand}:${backoffice}:${key}`;

/** A row for each thread that asks about a case. */
export const caseLinks = (table: Table): CaseLinks => ({
  put: async (brand, backoffice, key, thread) => {
    await putRow(table, { pk: partition(brand, backoffice, key), sk: thread }, {});
  },
  threads: async (brand, backoffice, key) => {
    const threads: string[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': partition(brand, backoffice, key) },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      for (const row of page.Items ?? []) threads.push(String(row.sk));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return threads;
  },
});
