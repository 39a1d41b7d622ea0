import { BatchGetCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { MediaWork } from '#desk/ports/hints.ts';
import type { HeadChange, Listed, ThreadRows, Threads } from '#desk/ports/threads.ts';
import type { Head } from '#domain/head.ts';
import type { Message } from '#domain/message.ts';
import { asTheyAre, isFileChange, leftBehind, type MessageChange } from '#domain/messageChanges.ts';
import type { Reply } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import { ATTENTION_INDEX } from './env.ts';
import { changeHead } from './headChange.ts';
import { noteInbound } from './headInbound.ts';
import { noteOutbound } from './headOutbound.ts';
import { headFrom, type Row } from './headRow.ts';
import { getRow } from './rows.ts';
import type { Table } from './table.ts';
import { attentionShards, HEAD, headKey, kindOf, laterShardOf, partition, rowKey } from './threadKeys.ts';
import { threadRows } from './threadRows.ts';

/** Rows of a thread read for one decision; older ones stay in the table. */
const LATEST = 60;
const BATCH_GET = 100;

const sortRows = (rows: Row[]): ThreadRows | undefined => {
  const headRow = rows.find((row) => row.sk === HEAD);
  if (headRow === undefined) return undefined;
  const head = headFrom(headRow);
  const newestFirst = (kind: string) => rows.filter((row) => kindOf(row.sk) === kind).map((row) => row.v);
  // An approved or proposed reply that is not the head's lost against another approval: it never was on its way.
  const wasOnItsWay = ({ id, state }: Reply) =>
    (state !== 'approved' && state !== 'proposed') || id === head.reply?.id;
  const [messages, changes] = [newestFirst('message').reverse(), newestFirst('change')];
  return {
    head,
    messages: asTheyAre(messages, changes),
    leftBehind: leftBehind(messages, changes),
    drafts: newestFirst('draft'),
    replies: newestFirst('reply').filter(wasOnItsWay),
    actions: newestFirst('action').filter(({ state, id }) => state !== 'approved' || id === head.action?.id),
    audit: newestFirst('audit'),
  };
};

const read = (table: Table) => async (thread: ThreadId) => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(thread) },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: LATEST,
    }),
  );
  return sortRows(rowsOf(found));
};

const isRow = (item: object): item is Row => 'pk' in item && 'sk' in item;

const rowsOf = (found: QueryCommandOutput): Row[] => (found.Items ?? []).filter(isRow);

/** A message's files are recorded under its own time, so that both are one read, however long the thread. */
const messageRows =
  (table: Table) =>
  async ({ thread, at, id }: MediaWork) => {
    const found = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk and begins_with(sk, :at)',
        ExpressionAttributeValues: { ':pk': partition(thread), ':at': `${at}#` },
        ConsistentRead: true,
      }),
    );
    const rows = rowsOf(found);
    const values = (kind: string) => rows.filter((row) => kindOf(row.sk) === kind).map((row) => row.v);
    const changes: MessageChange[] = values('change').filter((change) => change.id === id);
    const [message] = asTheyAre(
      values('message').filter((one) => one.id === id),
      changes,
    );
    return message && { message, files: changes.filter(isFileChange) };
  };

/** An index lags behind its table, so a thread that moves while it is read may be named twice. */
const heads =
  (table: Table) =>
  async (threads: ThreadId[], asWritten?: true): Promise<Head[]> => {
    const found: Head[] = [];
    const wanted = [...new Set(threads)];
    for (let from = 0; from < wanted.length; from += BATCH_GET)
      found.push(...(await headBatch(table, wanted.slice(from, from + BATCH_GET), asWritten)));
    return found;
  };

/** At most a hundred; what the table leaves unprocessed is asked for again. */
const headBatch = async (table: Table, threads: ThreadId[], asWritten?: true): Promise<Head[]> => {
  const wanted = { Keys: threads.map(headKey), ...(asWritten && { ConsistentRead: true }) };
  const answer = await table.client.send(new BatchGetCommand({ RequestItems: { [table.name]: wanted } }));
  const found = (answer.Responses?.[table.name] ?? []).map(headFrom);
  const left = (answer.UnprocessedKeys?.[table.name]?.Keys ?? []).map((key) => String(key.pk).slice(2));
  return left.length === 0 ? found : [...found, ...(await headBatch(table, left, asWritten))];
};

/** What is asked of one shard of the index. */
interface Wanted {
  until?: string | undefined;
  most?: number | undefined;
}

const attention = (table: Table) => async (brand: string, until?: string, most?: number) => {
  const names = [...attentionShards(brand), ...(until === undefined ? [] : [laterShardOf(brand)])];
  const each = most === undefined ? undefined : Math.ceil(most / names.length);
  const shards = await Promise.all(names.map((shard) => shardRows(table, shard, { until, most: each })));
  return shards.flat().map((row) => row.pk.slice(2));
};

const listed =
  (table: Table) =>
  async (brand: string): Promise<Listed[]> => {
    const shards = await Promise.all(attentionShards(brand).map((shard) => shardRows(table, shard, {})));
    return shards.flat().map(({ pk, nextAt, waitingSince }) => ({
      thread: pk.slice(2),
      nextAt: String(nextAt),
      ...(typeof waitingSince === 'string' && { waitingSince }),
    }));
  };

const waiting = (table: Table) => async (brand: string) =>
  (await listed(table)(brand)).flatMap(({ thread, waitingSince }) =>
    waitingSince === undefined ? [] : [{ thread, since: waitingSince }],
  );

const shardRows = async (table: Table, shard: string, { until, most }: Wanted): Promise<Row[]> => {
  const rows: Row[] = [];
  const isEnough = (): boolean => most !== undefined && rows.length >= most;
  let start: QueryCommandOutput['LastEvaluatedKey'];
  do {
    const page: QueryCommandOutput = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: ATTENTION_INDEX,
        KeyConditionExpression: until === undefined ? 'attn = :attn' : 'attn = :attn and nextAt <= :until',
        ExpressionAttributeValues: { ':attn': shard, ...(until && { ':until': until }) },
        ...(most && { Limit: most - rows.length }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    rows.push(...rowsOf(page));
    start = page.LastEvaluatedKey;
  } while (start !== undefined && !isEnough());
  return rows;
};

const unseen =
  (table: Table) =>
  async (messages: Message[]): Promise<Message[]> => {
    const stored = new Set<string>();
    for (let from = 0; from < messages.length; from += BATCH_GET)
      for (const sk of await storedKeys(table, messages.slice(from, from + BATCH_GET))) stored.add(sk);
    return messages.filter((message) => !stored.has(rowName(message)));
  };

const holding =
  (table: Table) =>
  async (
    threads: readonly ThreadId[],
    { at, id }: Pick<Message, 'at' | 'id'>,
  ): Promise<ThreadId | undefined> => {
    if (threads.length === 0) return undefined;
    const keys = threads.slice(0, BATCH_GET).map((thread) => rowKey(thread, 'message', at, id));
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ProjectionExpression: 'pk' } } }),
    );
    const [row] = answer.Responses?.[table.name] ?? [];
    return row && String(row.pk).slice(2);
  };

const messageKeyOf = ({ thread, at, id }: Message) => rowKey(thread, 'message', at, id);

const rowName = (message: Message): string => {
  const { pk, sk } = messageKeyOf(message);
  return `${pk} ${sk}`;
};

/** Rows left unprocessed count as not stored: storing is safe to repeat. */
const storedKeys = async (table: Table, messages: Message[]): Promise<string[]> => {
  const keys = [...new Map(messages.map((message) => [rowName(message), messageKeyOf(message)])).values()];
  if (keys.length === 0) return [];
  const answer = await table.client.send(
    new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ProjectionExpression: 'pk, sk' } } }),
  );
  return (answer.Responses?.[table.name] ?? []).map((row) => `${row.pk} ${row.sk}`);
};

export const threads = (table: Table): Threads => ({
  ...threadRows(table),
  unseen: unseen(table),
  noteInbound: (message, heardAt, lookAt) => noteInbound(table, message, heardAt, lookAt),
  noteOutbound: (message) => noteOutbound(table, message),
  head: async (thread) => {
    const row = await getRow(table, headKey(thread));
    return row && headFrom(row);
  },
  heads: heads(table),
  read: read(table),
  message: messageRows(table),
  change: (from: Head, change: HeadChange) => changeHead(table, from, change),
  attention: attention(table),
  listed: listed(table),
  waiting: waiting(table),
  holding: holding(table),
});
