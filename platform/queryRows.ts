import {
  type NativeAttributeValue,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

/** All rows of a query, page by page as they are used. What was written a second ago may not be there yet, for half the price. */
export async function* queryRows(
  table: Table,
  input: Omit<QueryCommandInput, 'TableName'>,
): AsyncGenerator<Record<string, NativeAttributeValue>> {
  let start: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({ ...input, TableName: table.name, ...(start && { ExclusiveStartKey: start }) }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
