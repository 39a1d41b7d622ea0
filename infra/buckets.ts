import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { MEDIA_KEPT_DAYS } from '#platform/env.ts';

/** Never public, reached over TLS alone, kept when the stack goes. */
export const privateBucket = (stack: Stack, id: string, props: BucketProps): IBucket => {
  const made = new Bucket(stack, id, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });
  if (!isBucket(made)) throw new Error('[okno] a bucket is no bucket');
  return made;
};

/** CDK's class lacks its own interface under `exactOptionalPropertyTypes`: `isWebsite` may be set to undefined. */
const isBucket = (made: Bucket): made is Bucket & IBucket => made.bucketArn !== undefined;

/** Who fetched what from the buckets. */
export const accessLogs = (stack: Stack): IBucket =>
  privateBucket(stack, 'AccessLogs', {
    // S3 delivers its logs by ACL.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(90) }],
  });

/** Files that customers sent. No versions: what is removed is gone. */
export const mediaBucket = (stack: Stack, key: Key, logs: IBucket): IBucket =>
  privateBucket(stack, 'Media', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    lifecycleRules: [{ expiration: Duration.days(MEDIA_KEPT_DAYS) }],
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'media/',
  });
