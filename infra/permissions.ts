import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { ATTENTION_INDEX, SECRET_PREFIX } from '#platform/env.ts';
import type { Permission } from './oknoFunction.ts';

type TableCall = 'BatchGetItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem';

export const onTable = (table: Table, ...calls: TableCall[]): Permission => ({
  actions: calls.map((call) => `dynamodb:${call}`),
  resource: table.tableArn,
});

export const onAttention = (table: Table): Permission => ({
  actions: ['dynamodb:Query'],
  resource: `${table.tableArn}/index/${ATTENTION_INDEX}`,
});

export const sendTo = (queue: Queue): Permission => ({
  actions: ['sqs:SendMessage'],
  resource: queue.queueArn,
});

export const publishOn = (topic: ITopic): Permission => ({
  actions: ['sns:Publish'],
  resource: topic.topicArn,
});

/** Files, whose keys nobody knows beforehand. */
export const onFiles = (
  bucket: IBucket,
  ...calls: ('DeleteObject' | 'GetObject' | 'PutObject')[]
): Permission => ({
  actions: calls.map((call) => `s3:${call}`),
  resource: bucket.arnForObjects('*'),
});

/** Pages that are open, whose connections nobody knows beforehand. `POST` tells them something, `DELETE` closes them. */
export const onPages = (stage: WebSocketStage, method: 'DELETE' | 'POST'): Permission => ({
  actions: ['execute-api:ManageConnections'],
  resource: stage.stack.formatArn({
    service: 'execute-api',
    resource: stage.api.apiId,
    resourceName: `${stage.stageName}/${method}/@connections/*`,
  }),
});

/** Secrets are made by hand, never by the template; their ARN ends in six characters nobody knows beforehand. */
const secretArn = (stack: Stack, name: string): string =>
  stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    resourceName: name,
  });

export const readSecrets = (stack: Stack): Permission => ({
  actions: ['secretsmanager:GetSecretValue'],
  resource: secretArn(stack, `${SECRET_PREFIX}*`),
});

/** `sms-voice` of `sms-voice:SendTextMessage` */
export const serviceOf = (action: string): string => action.split(':')[0] ?? '';

/** Tokens that a channel renews: `okno/{brand}/{channel}/token`. */
export const renewTokens = (stack: Stack, channel: string): Permission => ({
  actions: ['secretsmanager:PutSecretValue'],
  resource: secretArn(stack, `${SECRET_PREFIX}*/${channel}/token-*`),
});

/** From whatever number or sender a brand has, in whatever region it was registered. */
export const sendBy = (stack: Stack, action: string): Permission => ({
  actions: [action],
  resource: stack.formatArn({ service: serviceOf(action), region: '*', resource: '*' }),
});

/**
 * One model: a foundation model by its id, in the region of the stack, or whatever an ARN names. A profile that spreads
 * calls over regions needs rights on its models in each of them as well, so give the id of a model.
 */
export const askModel = (stack: Stack, model: string): Permission => ({
  actions: ['bedrock:InvokeModel'],
  resource: model.startsWith('arn:')
    ? model
    : stack.formatArn({ service: 'bedrock', account: '', resource: 'foundation-model', resourceName: model }),
});
