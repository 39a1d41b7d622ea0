import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ifHolds, type Table } from './table.ts';

/** Rows that hold one value `v` under a key of their own. */
export interface Key {
  pk: string;
  sk: string;
}

export const getRow = async (
  table: Table,
  key: Key,
): Promise<Record<string, NativeAttributeValue> | undefined> => {
  const found = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return found.Item;
};

/** A condition over the row as it is, with its values. */
export interface Condition {
  expression: string;
  names?: Record<string, string>;
  values?: Record<string, unknown>;
}

/** True when the row was written, false when the condition did not hold. */
export const putRow = async (
  table: Table,
  key: Key,
  attributes: object,
  condition?: Condition,
): Promise<boolean> => {
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...key, ...attributes },
    ...(condition === undefined ? {} : { ConditionExpression: condition.expression }),
    ...(condition?.names === undefined ? {} : { ExpressionAttributeNames: condition.names }),
    ...(condition?.values === undefined ? {} : { ExpressionAttributeValues: condition.values }),
  });
  return (await ifHolds(table.client.send(put))) !== undefined;
};

/** Seconds since the epoch, the unit of the table's expiry attribute. */
export const expiry = (at: string, days: number): number => Math.floor(Date.parse(at) / 1000) + days * 86_400;
