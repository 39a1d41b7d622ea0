import { z } from 'zod';
import type { LocalQueue, ReceivedMessage } from '../stores/queues.ts';
import { REGION } from '../template/template.ts';
import type { MappingSpec } from '../template/wiring.ts';
import type { Invoke } from './functions.ts';

/** Batches of one queue worked on at once; AWS starts with five. */
const CONCURRENCY = 4;

export interface EventSource {
  mapping: MappingSpec;
  queue: LocalQueue;
  visibilitySeconds: number;
}

export interface Pollers {
  /** Takes nothing new; resolves when what was taken is done. */
  stop(): Promise<void>;
}

/** Brings the messages of queues to their functions, as Lambda's event source mappings do. */
export const startPollers = (sources: EventSource[], invoke: Invoke): Pollers => {
  const stopping = new AbortController();
  const loops = sources.flatMap((source) =>
    Array.from({ length: Math.min(source.mapping.maxConcurrency ?? CONCURRENCY, CONCURRENCY) }, () =>
      pollUntil(stopping.signal, source, invoke),
    ),
  );
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};

const pollUntil = async (stopped: AbortSignal, source: EventSource, invoke: Invoke): Promise<void> => {
  while (!stopped.aborted) {
    const messages = await source.queue.receive(source.mapping.batchSize, source.visibilitySeconds);
    if (messages.length > 0) await deliver(source, messages, invoke);
  }
};

/** Runs the function over one batch and deletes what it did; the rest comes again after its visibility time-out. */
export const deliver = async (
  source: EventSource,
  messages: ReceivedMessage[],
  invoke: Invoke,
): Promise<void> => {
  const failed = await failuresOf(source, messages, invoke);
  const done = messages.filter(({ MessageId }) => !failed.has(MessageId));
  await source.queue.delete(done.map(({ ReceiptHandle }) => ReceiptHandle));
};

const Response = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Everything fails when the function throws, or names a message it was not given. */
const failuresOf = async (
  { mapping, queue }: EventSource,
  messages: ReceivedMessage[],
  invoke: Invoke,
): Promise<Set<string>> => {
  const all = new Set(messages.map(({ MessageId }) => MessageId));
  try {
    const result = await invoke(mapping.fn, {
      Records: messages.map((message) => recordOf(queue.arn, message)),
    });
    if (!mapping.partialFailures) return new Set();
    const failed = Response.parse(result ?? { batchItemFailures: [] }).batchItemFailures;
    const ids = failed.map(({ itemIdentifier }) => itemIdentifier);
    return ids.every((id) => all.has(id)) ? new Set(ids) : all;
  } catch {
    // The function has logged why; the messages come again.
    return all;
  }
};

const recordOf = (arn: string, message: ReceivedMessage) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: REGION,
});
