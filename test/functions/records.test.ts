import type { SQSRecord } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { batchResponse, parseBody, settleAll, settleInOrder } from '#functions/edge/records.ts';

const record = (messageId: string, group?: string): SQSRecord => ({
  messageId,
  receiptHandle: `r-${messageId}`,
  body: messageId,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 's',
    ApproximateFirstReceiveTimestamp: '0',
    ...(group === undefined ? {} : { MessageGroupId: group }),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn',
  awsRegion: 'us-east-1',
});

const failing = (ids: Set<string>) => async (one: SQSRecord) => {
  if (ids.has(one.messageId)) throw new Error('no');
  return one.messageId;
};

const idsOf = async (outcome: Promise<Parameters<typeof batchResponse>[0]>) =>
  batchResponse(await outcome).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a batch of a standard queue', () => {
  it('gives back exactly the records that failed, for every mask of ten', async () => {
    const records = Array.from({ length: 10 }, (_, index) => record(`m${index}`));
    for (let mask = 0; mask < 2 ** 10; mask += 1) {
      const bad = new Set(
        records.filter((_, index) => (mask >> index) & 1).map(({ messageId }) => messageId),
      );
      expect(new Set(await idsOf(settleAll(records, failing(bad))))).toEqual(bad);
    }
  });

  it('hands on what the others came to', async () => {
    const { results } = await settleAll([record('a'), record('b'), record('c')], failing(new Set(['b'])));
    expect(results).toEqual(['a', 'c']);
  });
});

describe('a batch of a FIFO queue', () => {
  it('gives back the first failure of a group and everything after it in that group', async () => {
    const arbitrary = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c'), bad: fc.boolean() }), {
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async (plan) => {
        const records = plan.map(({ group }, index) => record(String(index), group));
        const bad = new Set(plan.flatMap((one, index) => (one.bad ? [String(index)] : [])));
        const expected = plan.flatMap(({ group }, index) =>
          plan.slice(0, index + 1).some((other) => other.group === group && other.bad) ? [String(index)] : [],
        );
        expect((await idsOf(settleInOrder(records, failing(bad)))).sort()).toEqual(expected.sort());
      }),
    );
  });

  it('works on a group in its order, one record after another', async () => {
    const order: string[] = [];
    await settleInOrder([record('1', 'g'), record('2', 'g'), record('3', 'g')], async ({ messageId }) => {
      order.push(`start ${messageId}`);
      await Promise.resolve();
      order.push(`end ${messageId}`);
    });
    expect(order).toEqual(['start 1', 'end 1', 'start 2', 'end 2', 'start 3', 'end 3']);
  });
});

describe('a body', () => {
  const Body = z.object({ thread: z.string() });

  it('is parsed by the schema of its queue', () => {
    expect(parseBody(Body, '{"thread":"t","more":1}')).toEqual({ thread: 't' });
  });

  it.each(['{"thread": "Ivan Petrov', '{"thread":{"name":"Ivan Petrov"}}', 'Ivan Petrov'])(
    'that is not what the queue carries is refused without being repeated: %s',
    (body) => {
      expect(() => parseBody(Body, body)).toThrow(/^bad body: (?!.*Ivan)/);
    },
  );
});
