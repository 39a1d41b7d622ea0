import { readFile } from 'node:fs/promises';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { plusSeconds } from '#domain/instant.ts';
import { systemClock } from '#platform/clock.ts';
import { openTable, type Table } from '#platform/table.ts';
import { signedHook } from './hooks.ts';
import { type Metric, median, metric } from './metric.ts';
import type { Rig } from './rig.ts';

/* How fast webhooks become stored messages, held against a loop that only puts items into the same table. */

const ROUNDS = 5;
const MENTIONS = 100;
const AT_ONCE = 10;
/** Batches taken in at once; Lambda starts with five. */
const POLLERS = 4;
/** Of each round, delivered once more, as X does when an answer was lost. */
const REPEATED = 5;

interface Post {
  thread: string;
  body: string;
}

let serial = 0;

const postBodies = async (): Promise<Post[]> => {
  const file = new URL('../../channels/x/fixtures/post-mention.json', import.meta.url);
  const fixture = JSON.parse(await readFile(file, 'utf8'));
  return Array.from({ length: MENTIONS }, () => {
    serial += 1;
    const id = String(1_991_000_000_000_000_000n + BigInt(serial));
    const { data } = structuredClone(fixture);
    Object.assign(data.payload, { id, conversation_id: id, created_at: plusSeconds(systemClock.now(), -1) });
    return { thread: `zephyrline:x:p.${id}.${data.payload.author_id}`, body: JSON.stringify({ data }) };
  });
};

const inTens = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(work));
};

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const ingest = async (rig: Rig, posts: Post[]): Promise<void> => {
  await inTens([...posts, ...posts.slice(0, REPEATED)], ({ body }) => rig.run('receive', signedHook(body)));
  await rig.drain('intake', POLLERS);
};

const naive = (table: Table, posts: Post[]): Promise<void> =>
  inTens(posts, ({ thread, body }) =>
    table.client.send(
      new PutCommand({ TableName: table.name, Item: { pk: `naive#${thread}`, sk: '-', body } }),
    ),
  );

/** Threads that do not hold exactly their one message. */
const wrong = async (table: Table, posts: Post[]): Promise<number> => {
  let count = 0;
  await inTens(posts, async ({ thread }) => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `T#${thread}` },
        ConsistentRead: true,
      }),
    );
    if (Items.filter(({ sk }) => String(sk).includes('#M#')).length !== 1) count += 1;
  });
  return count;
};

export const ingestRate = async (rig: Rig): Promise<Metric[]> => {
  const table = openTable();
  const ratios: number[] = [];
  let lost = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const posts = await postBodies();
    const puts = await milliseconds(() => naive(table, posts));
    ratios.push(puts / (await milliseconds(() => ingest(rig, posts))));
    lost += await wrong(table, posts);
  }
  const what = `${ROUNDS * MENTIONS} signed webhook calls, ${AT_ONCE} at once, ${REPEATED} in a hundred delivered twice, verified, queued, taken in by batches and stored, all stores on disk`;
  return [
    metric({
      metric: 'ingest.lost_or_doubled',
      value: lost,
      unit: 'messages',
      goal: 0,
      definition: `${what}: threads that do not hold exactly one message afterwards`,
    }),
    metric({
      metric: 'ingest.rate_to_naive_loop',
      value: median(ratios),
      unit: 'ratio',
      definition: `the same: mentions a second by those of a loop that only puts as many items into the same table, ${AT_ONCE} at once; more is better; median of ${ROUNDS} alternating rounds`,
    }),
  ];
};
