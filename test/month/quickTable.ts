import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '#platform/table.ts';
import { conditionOf, type Item, updateOf } from './expressions.ts';

/** What was asked of the table. */
export interface Reads {
  /** Queries of the index, and keys it answered. */
  indexQueries: number;
  indexRows: number;
  /** Rows read by their key. */
  rows: number;
}

interface Sorted {
  keys: string[];
  items: Map<string, Item>;
}

const place = (keys: readonly string[], key: string): number => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Rows under a key, in the order of another. */
const partitions = () => {
  const all = new Map<string, Sorted>();
  return {
    of: (name: string): Sorted => all.get(name) ?? { keys: [], items: new Map() },
    put: (name: string, key: string, item: Item): void => {
      const sorted = all.get(name) ?? { keys: [], items: new Map() };
      if (!sorted.items.has(key)) sorted.keys.splice(place(sorted.keys, key), 0, key);
      sorted.items.set(key, item);
      all.set(name, sorted);
    },
    remove: (name: string, key: string): void => {
      const sorted = all.get(name);
      if (sorted?.items.delete(key)) sorted.keys.splice(place(sorted.keys, key), 1);
    },
  };
};

const cleaned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, cleaned(one)]])),
  );
};

const failed = (): ConditionalCheckFailedException =>
  new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });

/**
 * The table in memory, without a wire: a month of a brand's life is minutes of HTTP, and seconds of this. What it knows
 * of DynamoDB is held against the emulator in quickTable.test.ts.
 */
export const quickTable = (): { table: Table; reads: Reads } => {
  const rows = partitions();
  const index = partitions();
  const reads: Reads = { indexQueries: 0, indexRows: 0, rows: 0 };
  const indexKey = ({ nextAt, pk, sk }: Item): string => `${nextAt}|${pk}|${sk}`;

  const store = (before: Item | undefined, after: Item | undefined): void => {
    if (before?.attn !== undefined) index.remove(String(before.attn), indexKey(before));
    if (after?.attn !== undefined && after.nextAt !== undefined)
      index.put(String(after.attn), indexKey(after), after);
    const row = after ?? before;
    if (row === undefined) return;
    if (after === undefined) rows.remove(String(row.pk), String(row.sk));
    else rows.put(String(row.pk), String(row.sk), after);
  };
  const found = (key: Item | undefined): Item | undefined => {
    reads.rows += 1;
    return rows.of(String(key?.pk)).items.get(String(key?.sk));
  };
  const checked = (
    before: Item | undefined,
    { ConditionExpression: condition, ...bound }: PutCommand['input'] | UpdateCommand['input'],
  ): void => {
    const bindings = { names: bound.ExpressionAttributeNames, values: bound.ExpressionAttributeValues };
    if (condition !== undefined && !conditionOf(condition)(before ?? {}, bindings)) throw failed();
  };

  const query = (input: QueryCommand['input']) => {
    const values = input.ExpressionAttributeValues ?? {};
    const isIndex = input.IndexName !== undefined;
    const { keys, items } = isIndex ? index.of(String(values[':attn'])) : rows.of(String(values[':pk']));
    const holds = conditionOf(input.KeyConditionExpression ?? '');
    // What a range excludes is not walked over, as in DynamoDB.
    const from = isIndex ? 0 : place(keys, String(values[':from'] ?? values[':at'] ?? ''));
    const backwards = input.ScanIndexForward === false;
    const most = input.Limit ?? Number.POSITIVE_INFINITY;
    const answer: Item[] = [];
    for (let step = 0; from + step < keys.length && answer.length < most; step += 1) {
      const item = items.get(keys[backwards ? keys.length - 1 - step : from + step] ?? '');
      if (item === undefined || !holds(item, { names: input.ExpressionAttributeNames, values })) break;
      answer.push(item);
    }
    if (isIndex) {
      reads.indexQueries += 1;
      reads.indexRows += answer.length;
    } else reads.rows += answer.length;
    return { Items: answer };
  };

  const send = (command: unknown): unknown => {
    if (command instanceof QueryCommand) return query(command.input);
    if (command instanceof GetCommand) return { Item: found(command.input.Key) };
    if (command instanceof BatchGetCommand) {
      const asked = Object.entries(command.input.RequestItems ?? {});
      return {
        Responses: Object.fromEntries(
          asked.map(([name, { Keys = [] }]) => [name, Keys.flatMap((key) => found(key) ?? [])]),
        ),
      };
    }
    if (command instanceof PutCommand) {
      const item = cleaned(command.input.Item) as Item;
      const before = rows.of(String(item.pk)).items.get(String(item.sk));
      checked(before, command.input);
      store(before, item);
      return {};
    }
    if (command instanceof UpdateCommand) {
      const { Key = {}, UpdateExpression = '', ExpressionAttributeNames, ExpressionAttributeValues } = command.input;
      const before = rows.of(String(Key.pk)).items.get(String(Key.sk));
      checked(before, command.input);
      const bound = { names: ExpressionAttributeNames, values: ExpressionAttributeValues };
      const after = cleaned(updateOf(UpdateExpression)(before ?? { ...Key }, bound)) as Item;
      store(before, after);
      return { Attributes: after };
    }
    if (command instanceof DeleteCommand) {
      const { Key = {} } = command.input;
      store(rows.of(String(Key.pk)).items.get(String(Key.sk)), undefined);
      return {};
    }
    throw new Error(`not a command of ours: ${Object.prototype.toString.call(command)}`);
  };
  const client = { send: async (command: unknown) => send(command) } as unknown as DynamoDBDocumentClient;
  return { table: { name: 'okno', client }, reads };
};
