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
import { partitions } from './partitions.ts';

/** What was asked of the table. */
export interface Reads {
  /** Queries of the index, and keys it answered. */
  indexQueries: number;
  indexRows: number;
  /** Rows read by their key. */
  rows: number;
}

const cleaned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, cleaned(one)]])),
  );
};

const failed = (): ConditionalCheckFailedException =>
  new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });

const stores = () => {
  const rows = partitions();
  const index = partitions();
  const reads: Reads = { indexQueries: 0, indexRows: 0, rows: 0 };
  return { rows, index, reads };
};
type Stores = ReturnType<typeof stores>;

const indexKey = ({ nextAt, pk, sk }: Item): string => `${nextAt}|${pk}|${sk}`;

const isIndexed = (item: Item | undefined): item is Item =>
  item?.attn !== undefined && item.nextAt !== undefined;

const current = ({ rows }: Stores, { pk, sk }: Item): Item | undefined =>
  rows.of(String(pk)).items.get(String(sk));

const replace = ({ rows, index }: Stores, before: Item | undefined, after: Item): void => {
  if (isIndexed(before)) index.remove(String(before.attn), indexKey(before));
  if (isIndexed(after)) index.put(String(after.attn), indexKey(after), after);
  rows.put(String(after.pk), String(after.sk), after);
};

type Conditional = Pick<
  UpdateCommand['input'],
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const boundOf = ({ ExpressionAttributeNames: names, ExpressionAttributeValues: values }: Conditional) => ({
  names,
  values,
});

const check = (before: Item | undefined, input: Conditional): void => {
  const { ConditionExpression: condition } = input;
  if (condition !== undefined && !conditionOf(condition)(before ?? {}, boundOf(input))) throw failed();
};

const beginningOf = (values: Record<string, unknown>): string =>
  String(values[':from'] ?? values[':at'] ?? '');

/** Rows in their order from the first that may hold, as long as they do: what a range excludes is not walked over. */
const walked = ({ rows, index }: Stores, input: QueryCommand['input']): Item[] => {
  const values = input.ExpressionAttributeValues ?? {};
  const isIndex = input.IndexName !== undefined;
  const { keys, items, from } = isIndex
    ? index.of(String(values[':attn']))
    : rows.of(String(values[':pk']), beginningOf(values));
  const condition = input.KeyConditionExpression ?? '';
  // A partition is asked for whole: its name holds for all of it.
  const holds = condition.includes(' and ') ? conditionOf(condition) : () => true;
  const keyAt = (step: number): string =>
    keys[input.ScanIndexForward === false ? keys.length - 1 - step : from + step] ?? '';
  const answer: Item[] = [];
  while (answer.length < (input.Limit ?? keys.length)) {
    const item = items.get(keyAt(answer.length));
    if (item === undefined || !holds(item, boundOf(input))) break;
    answer.push(item);
  }
  return answer;
};

const query = (all: Stores, input: QueryCommand['input']) => {
  const Items = walked(all, input);
  if (input.IndexName === undefined) all.reads.rows += Items.length;
  else {
    all.reads.indexQueries += 1;
    all.reads.indexRows += Items.length;
  }
  return { Items };
};

const get = (all: Stores, key: Item = {}): Item | undefined => {
  all.reads.rows += 1;
  return current(all, key);
};

const getBatch = (all: Stores, { RequestItems = {} }: BatchGetCommand['input']) => ({
  Responses: Object.fromEntries(
    Object.entries(RequestItems).map(([name, { Keys = [] }]) => [
      name,
      Keys.flatMap((key) => get(all, key) ?? []),
    ]),
  ),
});

const put = (all: Stores, input: PutCommand['input']) => {
  const item = cleaned(input.Item) as Item;
  const before = current(all, item);
  check(before, input);
  replace(all, before, item);
  return {};
};

const update = (all: Stores, input: UpdateCommand['input']) => {
  const { Key = {}, UpdateExpression = '' } = input;
  const before = current(all, Key);
  check(before, input);
  const bound = boundOf(input);
  const values = cleaned(bound.values) as Item;
  const after = updateOf(UpdateExpression)(before ?? { ...Key }, { ...bound, values });
  replace(all, before, after);
  return { Attributes: after };
};

const remove = (all: Stores, { Key = {} }: DeleteCommand['input']) => {
  const before = current(all, Key);
  if (isIndexed(before)) all.index.remove(String(before.attn), indexKey(before));
  all.rows.remove(String(Key.pk), String(Key.sk));
  return {};
};

const send = (all: Stores, command: unknown): unknown => {
  if (command instanceof QueryCommand) return query(all, command.input);
  if (command instanceof GetCommand) return { Item: get(all, command.input.Key) };
  if (command instanceof BatchGetCommand) return getBatch(all, command.input);
  if (command instanceof PutCommand) return put(all, command.input);
  if (command instanceof UpdateCommand) return update(all, command.input);
  if (command instanceof DeleteCommand) return remove(all, command.input);
  throw new Error('not a command of ours');
};

/**
 * The table in memory, without a wire: a month of a brand's life is an hour of HTTP, and seconds of this. What it knows
 * of DynamoDB is held against the emulator in quickTable.test.ts.
 */
export const quickTable = (): { table: Table; reads: Reads } => {
  const all = stores();
  const client = {
    send: async (command: unknown) => send(all, command),
  } as unknown as DynamoDBDocumentClient;
  return { table: { name: 'okno', client }, reads: all.reads };
};
