import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type * as z from 'zod/mini';

/** Work on one record of a batch; what it throws makes SQS deliver the record again. */
export type RecordWork<R> = (record: SQSRecord) => Promise<R>;

export interface BatchOutcome<R> {
  results: R[];
  failures: { messageId: string; error: unknown }[];
}

/** All records at once, each on its own. */
export const settleAll = async <R>(records: SQSRecord[], work: RecordWork<R>): Promise<BatchOutcome<R>> => {
  const outcome: BatchOutcome<R> = { results: [], failures: [] };
  await Promise.all(records.map((record) => settle(outcome, record, work)));
  return outcome;
};

/**
 * One record after another in each message group, groups side by side. A failure takes the rest of its group with it,
 * so that nothing overtakes.
 */
export const settleInOrder = async <R>(
  records: SQSRecord[],
  work: RecordWork<R>,
): Promise<BatchOutcome<R>> => {
  const outcome: BatchOutcome<R> = { results: [], failures: [] };
  await Promise.all(groupsOf(records).map((group) => settleGroup(outcome, group, work)));
  return outcome;
};

const groupsOf = (records: SQSRecord[]): SQSRecord[][] => {
  const groups = new Map<string | undefined, SQSRecord[]>();
  for (const record of records) {
    const name = record.attributes.MessageGroupId;
    groups.set(name, [...(groups.get(name) ?? []), record]);
  }
  return [...groups.values()];
};

const settleGroup = async <R>(
  outcome: BatchOutcome<R>,
  group: SQSRecord[],
  work: RecordWork<R>,
): Promise<void> => {
  for (const [index, record] of group.entries()) {
    if (await settle(outcome, record, work)) continue;
    const error = new Error('a record before it in its group failed');
    outcome.failures.push(...group.slice(index + 1).map(({ messageId }) => ({ messageId, error })));
    return;
  }
};

const settle = async <R>(
  outcome: BatchOutcome<R>,
  record: SQSRecord,
  work: RecordWork<R>,
): Promise<boolean> => {
  try {
    outcome.results.push(await work(record));
    return true;
  } catch (error) {
    outcome.failures.push({ messageId: record.messageId, error });
    return false;
  }
};

export const batchResponse = <R>({ failures }: BatchOutcome<R>): SQSBatchResponse => ({
  batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

/** A body that is not what the queue carries fails until it lies among the dead letters; it is never repeated in a log. */
export const parseBody = <T>(schema: z.ZodMiniType<T>, body: string): T => {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new Error(
    `bad body: ${parsed.error.issues.map(({ code, path }) => `${path.join('.')} ${code}`).join(', ')}`,
  );
};

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error('bad body: not JSON');
  }
};
