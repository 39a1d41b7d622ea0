import { z } from 'zod';
import { resourcesOf, type Template } from './template.ts';

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Table = z.object({
  KeySchema: Keys,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: Keys,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    )
    .optional(),
});

/** A table of the template, as DynamoDB's `CreateTable` takes it. */
export interface TableSpec extends z.infer<typeof Table> {
  name: string;
}

export const tablesOf = (template: Template): TableSpec[] =>
  resourcesOf(template, 'AWS::DynamoDB::Table', Table).map(({ id, properties }) => ({
    name: id,
    ...properties,
  }));

export interface BucketSpec {
  /** Logical id in the template. */
  id: string;
  name: string;
}

/** Names of buckets have no capitals. */
export const bucketsOf = (template: Template): BucketSpec[] =>
  resourcesOf(template, 'AWS::S3::Bucket', z.unknown()).map(({ id }) => ({ id, name: id.toLowerCase() }));

/** Logical ids of topics, which are their names. */
export const topicsOf = (template: Template): string[] =>
  resourcesOf(template, 'AWS::SNS::Topic', z.unknown()).map(({ id }) => id);

const Queue = z.object({
  FifoQueue: z.boolean().default(false),
  VisibilityTimeout: z.number().default(30),
  DelaySeconds: z.number().default(0),
  MessageRetentionPeriod: z.number().optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});

export interface QueueSpec {
  /** Logical id in the template. */
  id: string;
  name: string;
  fifo: boolean;
  visibilitySeconds: number;
  /** How long every message is held back. */
  delaySeconds: number;
  retentionSeconds: number | undefined;
  /** Logical id of the queue for what failed for good. */
  deadLetters: { id: string; maxReceives: number } | undefined;
}

/** Queues, those that others send their dead letters to first. */
export const queuesOf = (template: Template): QueueSpec[] =>
  resourcesOf(template, 'AWS::SQS::Queue', Queue)
    .map(({ id, properties }) => ({
      id,
      name: properties.FifoQueue ? `${id}.fifo` : id,
      fifo: properties.FifoQueue,
      visibilitySeconds: properties.VisibilityTimeout,
      delaySeconds: properties.DelaySeconds,
      retentionSeconds: properties.MessageRetentionPeriod,
      deadLetters: properties.RedrivePolicy && {
        id: properties.RedrivePolicy.deadLetterTargetArn,
        maxReceives: properties.RedrivePolicy.maxReceiveCount,
      },
    }))
    .sort((a, b) => Number(a.deadLetters !== undefined) - Number(b.deadLetters !== undefined));
