import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { ATTENTION_INDEX } from '#platform/env.ts';

/** The one table. Its one index is sparse: a row is in it only while its thread needs attention. */
export const threadTable = (stack: Stack, key: Key): Table => {
  const table = new Table(stack, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: 'expires',
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  table.addGlobalSecondaryIndex({
    indexName: ATTENTION_INDEX,
    partitionKey: { name: 'attn', type: AttributeType.STRING },
    sortKey: { name: 'nextAt', type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    // So that who waits can be counted without reading a thread.
    nonKeyAttributes: ['waitingSince'],
  });
  return table;
};
