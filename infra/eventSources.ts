import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Functions } from './functions.ts';
import type { Queues, WorkQueue } from './queues.ts';

interface Pace {
  batchSize: number;
  /** Batches at once: the most a back office or a channel is asked to bear. */
  maxConcurrency?: number;
}

const consume = (fn: IFunction, { queue }: WorkQueue, { batchSize, maxConcurrency }: Pace): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      resources: [queue.queueArn],
    }),
  );
  new EventSourceMapping(fn, 'Source', {
    target: fn,
    eventSourceArn: queue.queueArn,
    batchSize,
    reportBatchItemFailures: true,
    ...(maxConcurrency === undefined ? {} : { maxConcurrency }),
  });
};

export const eventSources = (functions: Functions, queues: Queues): void => {
  consume(functions.intake, queues.inbound, { batchSize: 10 });
  consume(functions.draft, queues.drafts, { batchSize: 5, maxConcurrency: 20 });
  consume(functions.publish, queues.outbound, { batchSize: 5, maxConcurrency: 20 });
  // A message may hold ten files of 20 MB.
  consume(functions.media, queues.media, { batchSize: 1, maxConcurrency: 10 });
  // A team's chat takes a message a second.
  consume(functions.alert, queues.alerts, { batchSize: 5, maxConcurrency: 2 });
};
