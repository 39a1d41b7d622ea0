import { describe, expect, it } from 'vitest';
import { deliver } from '#local/runtime/eventSources.ts';
import type { LocalQueue } from '#local/stores/queues.ts';

const message = (id: string) => ({
  MessageId: id,
  ReceiptHandle: `r-${id}`,
  Body: id,
  MD5OfBody: '',
  Attributes: {},
});
const batch = ['a', 'b', 'c'].map(message);

const deleted = async (partialFailures: boolean, invoke: () => Promise<unknown>) => {
  const gone: string[] = [];
  const queue: LocalQueue = {
    url: '',
    arn: 'arn:q',
    receive: async () => [],
    delete: async (handles) => void gone.push(...handles),
    depth: () => ({ waiting: 0, inFlight: 0 }),
  };
  const mapping = { queue: 'Q', fn: 'F', batchSize: 10, maxConcurrency: undefined, partialFailures };
  await deliver({ mapping, queue, visibilitySeconds: 1 }, batch, invoke);
  return gone;
};

const failures = (...ids: string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('a batch handed to a function', () => {
  it('is deleted but for what the function gives back', async () => {
    expect(await deleted(true, async () => failures('b'))).toEqual(['r-a', 'r-c']);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('no'))],
    ['names a message it was not given', async () => failures('a', 'z')],
    ['answers with something else', async () => ({ batchItemFailures: [{ id: 'a' }] })],
  ])('stays whole when the function %s', async (_, invoke) => {
    expect(await deleted(true, invoke)).toEqual([]);
  });

  it('is deleted whole when the function answers nothing', async () => {
    expect(await deleted(true, async () => undefined)).toEqual(['r-a', 'r-b', 'r-c']);
  });

  it('is deleted whole, whatever the answer, where failures are not reported one by one', async () => {
    expect(await deleted(false, async () => failures('b'))).toEqual(['r-a', 'r-b', 'r-c']);
  });
});
