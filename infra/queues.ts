import { Duration, type Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { UNDO_SECONDS } from '#platform/env.ts';
import type { RaiseAlarm } from './alarms.ts';

interface WorkQueueSpec {
  fifo: boolean;
  /** Six times the timeout of the function that empties it, as Lambda asks. */
  visibility: Duration;
  maxReceives: number;
  /** How long a message is held back before anybody gets it. */
  delay?: Duration;
  /** What a message that failed for good means for customers. */
  errorImpact: string;
}

export interface WorkQueue {
  queue: Queue;
  deadLetters: Queue;
}

/** A queue, the queue of what failed for good (kept 14 days), and the alarm that says so. */
const workQueue = (
  stack: Stack,
  key: Key,
  raise: RaiseAlarm,
  name: string,
  spec: WorkQueueSpec,
): WorkQueue => {
  const common = {
    ...(spec.fifo ? { fifo: true } : {}),
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  };
  const deadLetters = new Queue(stack, `${name}DeadLetters`, common);
  const queue = new Queue(stack, `${name}Queue`, {
    ...common,
    visibilityTimeout: spec.visibility,
    ...(spec.delay && { deliveryDelay: spec.delay }),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: spec.maxReceives },
  });
  raise(`${name}DeadLetterAlarm`, {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    }),
    threshold: 1,
    errorImpact: spec.errorImpact,
    runbook: 'deadLetters',
  });
  return { queue, deadLetters };
};

export interface Queues {
  inbound: WorkQueue;
  drafts: WorkQueue;
  outbound: WorkQueue;
  media: WorkQueue;
  alerts: WorkQueue;
}

export const workQueues = (stack: Stack, key: Key, raise: RaiseAlarm): Queues => {
  const inbound = workQueue(stack, key, raise, 'Inbound', {
    fifo: false,
    visibility: Duration.seconds(180),
    // The one queue whose messages carry content: an hour of outage must not send them to the dead letters.
    maxReceives: 20,
    errorImpact: 'A customer wrote and nobody will see it: the message could not be stored.',
  });
  const drafts = workQueue(stack, key, raise, 'Drafts', {
    fifo: false,
    visibility: Duration.seconds(360),
    maxReceives: 5,
    errorImpact: 'A thread waits without a draft; an agent must write the answer from nothing.',
  });
  const outbound = workQueue(stack, key, raise, 'Outbound', {
    fifo: true,
    visibility: Duration.seconds(360),
    maxReceives: 5,
    // In which whoever approved a reply can take it back.
    delay: Duration.seconds(UNDO_SECONDS),
    errorImpact: 'An approved reply did not go out; the customer still waits.',
  });
  const media = workQueue(stack, key, raise, 'Media', {
    fifo: false,
    visibility: Duration.seconds(720),
    maxReceives: 5,
    errorImpact: 'A picture or a file that a customer sent cannot be seen in the console.',
  });
  const alerts = workQueue(stack, key, raise, 'Alerts', {
    fifo: false,
    visibility: Duration.seconds(180),
    maxReceives: 5,
    errorImpact:
      'An alarm was raised and the people who should hear of it were not told by every way they chose.',
  });
  raise('InboundAge', {
    metric: inbound.queue.metricApproximateAgeOfOldestMessage({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    }),
    threshold: 300,
    periods: 3,
    errorImpact: 'Customers wrote more than five minutes ago and no agent can see it yet.',
    runbook: 'inboundAge',
  });
  return { inbound, drafts, outbound, media, alerts };
};
