import { startFauxqs } from 'fauxqs';
import { z } from 'zod';
import type { QueueSpec } from '../template/storage.ts';
import { REGION } from '../template/template.ts';
import { type LocalTopic, openTopic } from './topics.ts';

const Received = z.object({
  Messages: z
    .array(
      z.object({
        MessageId: z.string(),
        ReceiptHandle: z.string(),
        Body: z.string(),
        MD5OfBody: z.string(),
        Attributes: z.record(z.string(), z.string()).default({}),
      }),
    )
    .optional(),
});
export type ReceivedMessage = NonNullable<z.infer<typeof Received>['Messages']>[number];

/** Messages of one queue by where they are. */
export interface QueueDepth {
  waiting: number;
  inFlight: number;
}

export interface LocalQueue {
  url: string;
  arn: string;
  /** Waits a second for messages at most: a longer wait that is cut off would take a message with it. */
  receive(max: number, visibilitySeconds: number): Promise<ReceivedMessage[]>;
  delete(receiptHandles: string[]): Promise<void>;
  depth(): QueueDepth;
}

export interface QueueStore {
  endpoint: string;
  /** Makes the queues that are not there yet; answers all by logical id. */
  open(queues: QueueSpec[]): Promise<Map<string, LocalQueue>>;
  /** Makes a topic that is not there yet. */
  topic(name: string): LocalTopic;
  stop(): Promise<void>;
}

type Fauxqs = Awaited<ReturnType<typeof startFauxqs>>;

/** SQS and SNS in this process, at one address, kept in a folder. */
export const startQueueStore = async (folder: string): Promise<QueueStore> => {
  const server = await startFauxqs({
    port: 0,
    host: '127.0.0.1',
    logger: false,
    dataDir: folder,
    defaultRegion: REGION,
  });
  const endpoint = `http://127.0.0.1:${server.port}`;
  const sqs = sqsAt(endpoint);
  return {
    endpoint,
    open: async (specs) => {
      const arns = new Map<string, string>();
      const queues = new Map<string, LocalQueue>();
      for (const spec of specs) {
        const { url, arn } = makeQueue(server, spec, arns);
        // Those kept from a start before may have been held back otherwise.
        await sqs('SetQueueAttributes', {
          QueueUrl: url,
          Attributes: { DelaySeconds: String(spec.delaySeconds) },
        });
        arns.set(spec.id, arn);
        queues.set(spec.id, localQueue(server, sqs, spec.name, url, arn));
        await releaseInFlight(server, sqs, spec.name, url);
      }
      return queues;
    },
    topic: (name) => openTopic(server, name),
    stop: () => server.stop(),
  };
};

const makeQueue = (
  server: Fauxqs,
  spec: QueueSpec,
  arns: Map<string, string>,
): { url: string; arn: string } => {
  const known = server.inspectQueue(spec.name);
  if (known !== undefined) return { url: known.url, arn: known.arn };
  const made = server.createQueue(spec.name, { attributes: attributesOf(spec, arns) });
  return { url: made.queueUrl, arn: made.queueArn };
};

const attributesOf = (spec: QueueSpec, arns: Map<string, string>): Record<string, string> => ({
  VisibilityTimeout: String(spec.visibilitySeconds),
  DelaySeconds: String(spec.delaySeconds),
  ...(spec.fifo ? { FifoQueue: 'true' } : {}),
  ...(spec.retentionSeconds === undefined ? {} : { MessageRetentionPeriod: String(spec.retentionSeconds) }),
  ...(spec.deadLetters === undefined
    ? {}
    : {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: arns.get(spec.deadLetters.id),
          maxReceiveCount: spec.deadLetters.maxReceives,
        }),
      }),
});

/**
 * Nobody works on anything when the process starts, so what its predecessor had in hand comes back at once.
 * A second, because a time-out of zero is refused by the persisted store.
 */
const releaseInFlight = async (server: Fauxqs, sqs: Sqs, name: string, url: string): Promise<void> => {
  for (const { receiptHandle } of server.inspectQueue(name)?.messages.inflight ?? [])
    await sqs('ChangeMessageVisibility', {
      QueueUrl: url,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: 1,
    });
};

type Sqs = (action: string, input: object) => Promise<unknown>;

const sqsAt =
  (endpoint: string): Sqs =>
  async (action, input) => {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
      body: JSON.stringify(input),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`[okno] ${action} answered ${answer.status}: ${text}`);
    return text === '' ? {} : JSON.parse(text);
  };

const localQueue = (server: Fauxqs, sqs: Sqs, name: string, url: string, arn: string): LocalQueue => ({
  url,
  arn,
  receive: async (max, visibilitySeconds) => {
    const answer = await sqs('ReceiveMessage', {
      QueueUrl: url,
      MaxNumberOfMessages: Math.min(max, 10),
      VisibilityTimeout: visibilitySeconds,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ['All'],
    });
    return Received.parse(answer).Messages ?? [];
  },
  delete: async (receiptHandles) => {
    if (receiptHandles.length === 0) return;
    const Entries = receiptHandles.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
    await sqs('DeleteMessageBatch', { QueueUrl: url, Entries });
  },
  depth: () => {
    const { ready = [], delayed = [], inflight = [] } = server.inspectQueue(name)?.messages ?? {};
    return { waiting: ready.length + delayed.length, inFlight: inflight.length };
  },
});
