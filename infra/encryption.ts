import type { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';

/**
 * One key for the table, the queues, the files, the logs and the alarms. Who may use a table, a queue or a bucket is said
 * once, in the role of the function: the key trusts those services to have asked (`kms:ViaService`), so no role names it.
 */
export const encryptionKey = (stack: Stack): Key => {
  const key = new Key(stack, 'Key', {
    alias: 'okno',
    description: 'okno: messages, logs and alarms',
    enableKeyRotation: true,
  });
  for (const statement of [throughServices(stack), forLogs(stack), forAlarms(stack)])
    key.addToResourcePolicy(statement);
  return key;
};

const USE = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

const throughServices = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    sid: 'ThroughTheServiceThatHoldsTheData',
    principals: [new AnyPrincipal()],
    actions: USE,
    resources: ['*'],
    conditions: {
      StringEquals: {
        'kms:CallerAccount': stack.account,
        'kms:ViaService': ['dynamodb', 's3', 'secretsmanager', 'sns', 'sqs'].map(
          (name) => `${name}.${stack.region}.amazonaws.com`,
        ),
      },
    },
  });

const forLogs = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    sid: 'LogGroupsOfThisAccount',
    principals: [new ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
    actions: USE,
    resources: ['*'],
    conditions: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': `arn:${stack.partition}:logs:${stack.region}:${stack.account}:log-group:*`,
      },
    },
  });

const forAlarms = (stack: Stack): PolicyStatement =>
  new PolicyStatement({
    sid: 'AlarmsToTheirTopic',
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
  });
