import { BatchGetCommand, QueryCommand, type QueryCommandOutput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Alarms } from '#desk/ports/clocks.ts';
import type { Alarm } from '#domain/alarm.ts';
import { expiry, type Key, putRow } from './rows.ts';
import { ifHolds, type Table } from './table.ts';

const KEPT_DAYS = 400;
const SHOWN = 50;
const BATCH_GET = 100;

const keyOf = (brand: string, id: string): Key => ({ pk: `L#${brand}`, sk: id });

const get =
  (table: Table): Alarms['get'] =>
  async (brand, ids) => {
    const wanted = [...new Set(ids)].map((id) => keyOf(brand, id));
    const found: Alarm[] = [];
    for (let from = 0; from < wanted.length; from += BATCH_GET)
      found.push(...(await getBatch(table, wanted.slice(from, from + BATCH_GET))));
    return found;
  };

/** At most a hundred; what the table leaves unprocessed is asked for again. */
const getBatch = async (table: Table, keys: Key[]): Promise<Alarm[]> => {
  const answer = await table.client.send(
    new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
  );
  const found: Alarm[] = (answer.Responses?.[table.name] ?? []).map((row) => row.v);
  const left = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []).map(({ pk, sk }) => ({
    pk: String(pk),
    sk: String(sk),
  }));
  return left.length === 0 ? found : [...found, ...(await getBatch(table, left))];
};

const claim =
  (table: Table): Alarms['claim'] =>
  async (brand, id, now, until) => {
    const update = new UpdateCommand({
      TableName: table.name,
      Key: keyOf(brand, id),
      UpdateExpression: 'set held = :until',
      ConditionExpression:
        'attribute_exists(pk) and attribute_not_exists(v.toldAt) and (attribute_not_exists(held) or held <= :now)',
      ExpressionAttributeValues: { ':until': until, ':now': now },
    });
    return (await ifHolds(table.client.send(update))) !== undefined;
  };

const told =
  (table: Table): Alarms['told'] =>
  async (brand, id, by, at) => {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(brand, id),
        UpdateExpression: `set v.toldBy = :by${at === undefined ? '' : ', v.toldAt = :at'} remove held`,
        ExpressionAttributeValues: { ':by': by, ...(at === undefined ? {} : { ':at': at }) },
      }),
    );
  };

const between =
  (table: Table): Alarms['between'] =>
  async (brand, from, to) => {
    const found: Alarm[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page: QueryCommandOutput = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          // An id begins with the moment; what is asked for ends before `to`, whatever follows it.
          KeyConditionExpression: 'pk = :pk and sk between :from and :to',
          ExpressionAttributeValues: { ':pk': `L#${brand}`, ':from': from, ':to': to },
          ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        }),
      );
      for (const row of page.Items ?? []) found.push(row.v);
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  };

/** The alarm's id is its key, so recording one twice is a write that fails its condition. */
export const alarms = (table: Table): Alarms => ({
  record: (brand, alarm) =>
    putRow(
      table,
      keyOf(brand, alarm.id),
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
  between: between(table),
  get: get(table),
  claim: claim(table),
  told: told(table),
});
