import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Head } from '#domain/head.ts';
import type { ThreadId } from '#domain/thread.ts';
import { headFrom } from './headRow.ts';
import { ifHolds, type Table } from './table.ts';
import { headKey } from './threadKeys.ts';

/** One conditional update of a head, in DynamoDB's expressions; it raises the version. */
export interface Move {
  /** Condition under which the head is moved. */
  when: string;
  set: string;
  remove?: string;
  values: Record<string, unknown>;
}

/** The head after the move; undefined when its condition did not hold. */
export const moveHead = async (table: Table, thread: ThreadId, move: Move): Promise<Head | undefined> => {
  const updated = await ifHolds(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: headKey(thread),
        ConditionExpression: move.when,
        UpdateExpression: `set ${move.set} add version :one${move.remove === undefined ? '' : ` remove ${move.remove}`}`,
        ExpressionAttributeValues: { ...move.values, ':one': 1 },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return updated?.Attributes && headFrom(updated.Attributes);
};
