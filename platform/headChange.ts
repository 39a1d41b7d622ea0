import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HeadChange } from '#desk/ports/threads.ts';
import type { Head } from '#domain/head.ts';
import { headFrom } from './headRow.ts';
import { ifHolds, type Table } from './table.ts';
import { attentionShard, headKey, laterShard } from './threadKeys.ts';

/** The index key stands and falls with `nextAt`. */
const withIndex = (thread: string, { lane, ...change }: HeadChange): Record<string, unknown> => {
  if (!('nextAt' in change)) return { ...change };
  const shard = lane === 'later' ? laterShard(thread) : attentionShard(thread);
  return { ...change, attn: change.nextAt === undefined ? undefined : shard };
};

/** Compare-and-set on the version; undefined when somebody was faster. */
export const changeHead = async (table: Table, from: Head, change: HeadChange): Promise<Head | undefined> => {
  const entries = Object.entries(withIndex(from.thread, change));
  const kept = entries.filter(([, value]) => value !== undefined);
  const gone = entries.filter(([, value]) => value === undefined);
  const set = kept.map(([name]) => `#${name} = :${name}`).join(', ');
  const remove = gone.map(([name]) => `#${name}`).join(', ');
  const updated = await ifHolds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: headKey(from.thread),
        ConditionExpression: 'version = :was',
        UpdateExpression: `${set && `set ${set}`} add version :one${remove && ` remove ${remove}`}`,
        ...(entries.length === 0
          ? {}
          : { ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])) }),
        ExpressionAttributeValues: {
          ...Object.fromEntries(kept.map(([name, value]) => [`:${name}`, value])),
          ':was': from.version,
          ':one': 1,
        },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return updated?.Attributes && headFrom(updated.Attributes);
};
