import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { AlertWork, Hints } from '#desk/ports/hints.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import { threadName } from '#domain/thread.ts';
import { type AwsJson, awsJson } from './awsJson.ts';
import { endpoints } from './awsSession.ts';
import { ENV, requireEnv } from './env.ts';

const BATCH = 10;
/** SQS takes 1 MiB a call, request envelope included. */
const BATCH_BYTES = 900_000;

interface Entry {
  body: string;
  group: string;
  /** FIFO queues only. */
  once?: string;
}

/**
 * SQS refuses U+FFFE and U+FFFF, which JSON leaves as they are; as escapes they arrive byte-exact. Surrogate pairs
 * are escaped too: an emulator that checks code units takes them for lone ones.
 */
const queueText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\ud800-\udfff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16)}`,
  );

const batches = (entries: Entry[]): Entry[][] => {
  const all: Entry[][] = [];
  let bytes = BATCH_BYTES;
  for (const entry of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry.body));
    const last = all.at(-1);
    if (last === undefined || last.length === BATCH || bytes + size > BATCH_BYTES) {
      all.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return all;
};

const Answer = z.object({
  Failed: z.optional(z.nullable(z.array(z.object({ Code: z.optional(z.string()) })))),
});

const sendBatch = async (sqs: AwsJson, queue: string, batch: Entry[]): Promise<void> => {
  const input = {
    QueueUrl: queue,
    Entries: batch.map((entry, index) => ({
      Id: String(index),
      MessageBody: entry.body,
      MessageGroupId: entry.group,
      ...(entry.once === undefined ? {} : { MessageDeduplicationId: entry.once }),
    })),
  };
  const failed = Answer.parse(await sqs('SendMessageBatch', input)).Failed ?? [];
  if (failed.length > 0)
    throw new Error(`sqs took ${batch.length - failed.length} of ${batch.length}: ${failed[0]?.Code}`);
};

const sendAll = async (sqs: AwsJson, queue: string, entries: Entry[]): Promise<void> => {
  for (const batch of batches(entries)) await sendBatch(sqs, queue, batch);
};

/** Groups keep a brand's flood from starving the others (fair queues), and a thread's replies in order (FIFO). */
const brandOf = (thread: string): string => threadName(thread).brand;

const brandOfHeard = (heard: Message | Signal): string => {
  if ('brand' in heard) return heard.brand;
  if (heard.thread !== undefined) return brandOf(heard.thread);
  return 'author' in heard && heard.author !== undefined && 'brand' in heard.author
    ? heard.author.brand
    : 'none';
};

/** Thread ids may be longer than a group id. */
const threadGroup = (thread: string): string => createHash('sha256').update(thread).digest('hex');

/** What one message carries of alarms: well within its size, however long their ids are. */
const MOST_ALARMS = 1000;
const ALARM_BYTES = 200_000;

const parts = (ids: readonly string[]): string[][] => {
  const all: string[][] = [];
  let bytes = 0;
  for (const id of ids) {
    const last = all.at(-1);
    bytes += Buffer.byteLength(id) + 3;
    if (last !== undefined && last.length < MOST_ALARMS && bytes <= ALARM_BYTES) last.push(id);
    else {
      all.push([id]);
      bytes = Buffer.byteLength(id) + 3;
    }
  }
  return all;
};

const alertEntries = ({ brand, alarms }: AlertWork): Entry[] =>
  parts(alarms).map((some) => ({ body: queueText({ brand, alarms: some }), group: brand }));

export const hints = (): Hints => {
  const sqs = awsJson({
    service: 'sqs',
    target: 'AmazonSQS',
    contentType: 'application/x-amz-json-1.0',
    endpoint: endpoints().sqs,
  });
  return {
    inbound: (heard) =>
      sendAll(
        sqs,
        requireEnv(ENV.inboundQueue),
        heard.map((one) => ({ body: queueText(one), group: brandOfHeard(one) })),
      ),
    draft: (work) =>
      sendAll(
        sqs,
        requireEnv(ENV.draftsQueue),
        work.map((one) => ({ body: queueText(one), group: brandOf(one.thread) })),
      ),
    incident: (work) =>
      sendAll(
        sqs,
        requireEnv(ENV.draftsQueue),
        work.map((one) => ({ body: queueText(one), group: one.brand })),
      ),
    publish: (work) =>
      sendAll(
        sqs,
        requireEnv(ENV.outboundQueue),
        work.map((one) => ({ body: queueText(one), group: threadGroup(one.thread), once: randomUUID() })),
      ),
    media: (work) =>
      sendAll(
        sqs,
        requireEnv(ENV.mediaQueue),
        work.map((one) => ({ body: queueText(one), group: brandOf(one.thread) })),
      ),
    alert: (work) => sendAll(sqs, requireEnv(ENV.alertsQueue), work.flatMap(alertEntries)),
  };
};
