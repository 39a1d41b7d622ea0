import { Duration, type Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { ENV } from '#platform/env.ts';
import type { ChannelNeeds } from './channelNeeds.ts';
import { type FunctionSpec, oknoFunction } from './oknoFunction.ts';
import {
  askModel,
  onAttention,
  onFiles,
  onTable,
  publishOn,
  readSecrets,
  renewTokens,
  sendBy,
  sendTo,
} from './permissions.ts';
import type { Queues } from './queues.ts';
import { runbookAddress } from './runbook.ts';

export interface Functions {
  receive: NodejsFunction;
  poll: NodejsFunction;
  intake: NodejsFunction;
  draft: NodejsFunction;
  publish: NodejsFunction;
  media: NodejsFunction;
  watch: NodejsFunction;
  alert: NodejsFunction;
  api: NodejsFunction;
  events: NodejsFunction;
}

export interface Stores {
  key: Key;
  table: Table;
  queues: Queues;
  media: IBucket;
  /** On which people hear of alarms. */
  topic: ITopic;
}

/** All functions. What each is allowed is what it was seen to call, see test/infra. */
export const oknoFunctions = (stack: Stack, stores: Stores, channels: readonly ChannelNeeds[]): Functions => {
  const make = (spec: FunctionSpec): NodejsFunction => oknoFunction(stack, stores.key, spec);
  const parts = partsOf(stack, stores, channels);
  return {
    ...edgeFunctions(make, parts),
    ...workFunctions(make, parts),
    ...channelFunctions(make, parts),
    ...alarmFunctions(make, parts),
  };
};

type Parts = ReturnType<typeof partsOf>;

const partsOf = (
  stack: Stack,
  { table, queues, media, topic }: Stores,
  channels: readonly ChannelNeeds[],
) => ({
  table,
  inbound: queues.inbound.queue,
  drafts: queues.drafts.queue,
  outbound: queues.outbound.queue,
  files: queues.media.queue,
  alerts: queues.alerts.queue,
  media,
  topic,
  secrets: readSecrets(stack),
  tokens: channels.filter(({ renewsTokens }) => renewsTokens).map(({ name }) => renewTokens(stack, name)),
  sending: channels.flatMap(({ sendsBy }) => (sendsBy === undefined ? [] : [sendBy(stack, sendsBy)])),
  model: modelOf(stack),
  env: {
    stage: { [ENV.stage]: String(stack.node.tryGetContext('stage') ?? 'aws') },
    table: { [ENV.table]: table.tableName },
    inbound: { [ENV.inboundQueue]: queues.inbound.queue.queueUrl },
    drafts: { [ENV.draftsQueue]: queues.drafts.queue.queueUrl },
    outbound: { [ENV.outboundQueue]: queues.outbound.queue.queueUrl },
    files: { [ENV.mediaQueue]: queues.media.queue.queueUrl },
    alerts: { [ENV.alertsQueue]: queues.alerts.queue.queueUrl },
    media: { [ENV.mediaBucket]: media.bucketName },
    topic: { [ENV.alarmTopic]: topic.topicArn },
    runbook: runbookOf(stack),
  },
});

const runbookOf = (stack: Stack): Record<string, string> => {
  const address = runbookAddress(stack);
  return address === undefined ? {} : { [ENV.runbook]: address };
};

/** `cdk deploy -c model=… -c modelDrafts=…`: a language model, and how many drafts a day and brand it is asked about. */
const modelOf = (stack: Stack): Pick<FunctionSpec, 'environment' | 'permissions'> => {
  const [model, drafts] = ['model', 'modelDrafts'].map((name) => stack.node.tryGetContext(name));
  if (!model) return { environment: {}, permissions: [] };
  return {
    environment: {
      [ENV.model]: String(model),
      ...(drafts === undefined ? {} : { [ENV.modelDrafts]: String(drafts) }),
    },
    permissions: [askModel(stack, String(model))],
  };
};

const edgeFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, inbound, drafts, outbound, files, media, alerts, secrets, tokens, env } = parts;
  return {
    receive: make({
      name: 'receive',
      // X gives a webhook ten seconds.
      timeout: Duration.seconds(10),
      memoryMb: 256,
      environment: { ...env.stage, ...env.inbound },
      permissions: [secrets, sendTo(inbound)],
    }),
    poll: make({
      name: 'poll',
      timeout: Duration.seconds(55),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.inbound },
      permissions: [secrets, ...tokens, onTable(table, 'DeleteItem', 'GetItem', 'PutItem'), sendTo(inbound)],
    }),
    events: make({
      name: 'events',
      timeout: Duration.seconds(10),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.drafts },
      permissions: [secrets, onTable(table, 'GetItem', 'PutItem', 'Query'), sendTo(drafts)],
    }),
    api: make({
      name: 'api',
      // HTTP APIs give up after thirty seconds.
      timeout: Duration.seconds(29),
      memoryMb: 512,
      environment: {
        ...{ ...env.stage, ...env.table, ...env.drafts, ...env.outbound },
        ...{ ...env.files, ...env.media, ...env.alerts },
      },
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        onAttention(table),
        sendTo(drafts),
        sendTo(outbound),
        sendTo(files),
        // What is closed too late raises its alarm at once.
        sendTo(alerts),
        // An address is good for what whoever signed it may do.
        onFiles(media, 'GetObject'),
      ],
    }),
  };
};

const workFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, drafts, outbound, files, alerts, secrets, model, env } = parts;
  return {
    intake: make({
      name: 'intake',
      timeout: Duration.seconds(30),
      memoryMb: 512,
      environment: {
        ...{ ...env.stage, ...env.table, ...env.drafts, ...env.outbound },
        ...{ ...env.files, ...env.alerts },
      },
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        sendTo(drafts),
        sendTo(outbound),
        sendTo(files),
        // So does what a person answered too late in the channel's own app.
        sendTo(alerts),
      ],
    }),
    draft: make({
      name: 'draft',
      timeout: Duration.seconds(60),
      memoryMb: 1024,
      environment: {
        ...{ ...env.stage, ...env.table, ...env.drafts, ...env.outbound },
        ...{ ...env.files, ...model.environment },
      },
      // Half a megabyte of tables that would be parsed at every start, and read for a text in no known language only.
      beside: { tinyld: ['package.json', 'dist/tinyld.normal.node.mjs'] },
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        sendTo(drafts),
        sendTo(outbound),
        // Files of what was taken back before it came in are to go.
        sendTo(files),
        ...model.permissions,
      ],
    }),
  };
};

/** They ask and answer the channels themselves, so they may have to renew tokens. */
const channelFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, drafts, media, alerts, secrets, tokens, sending, env } = parts;
  return {
    publish: make({
      name: 'publish',
      timeout: Duration.seconds(60),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.drafts, ...env.alerts },
      permissions: [
        secrets,
        ...tokens,
        onTable(table, 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        sendTo(drafts),
        sendTo(alerts),
        ...sending,
      ],
    }),
    media: make({
      name: 'media',
      timeout: Duration.seconds(120),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.media },
      permissions: [
        secrets,
        ...tokens,
        onTable(table, 'DeleteItem', 'GetItem', 'PutItem', 'Query'),
        onFiles(media, 'DeleteObject', 'PutObject'),
      ],
    }),
  };
};

/** Who raises alarms, and who tells people of them. */
const alarmFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, drafts, outbound, alerts, topic, secrets, env } = parts;
  return {
    watch: make({
      name: 'watch',
      timeout: Duration.seconds(55),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.drafts, ...env.outbound, ...env.alerts },
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        onAttention(table),
        sendTo(drafts),
        sendTo(outbound),
        sendTo(alerts),
      ],
    }),
    alert: make({
      name: 'alert',
      timeout: Duration.seconds(30),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.topic, ...env.runbook },
      permissions: [secrets, onTable(table, 'BatchGetItem', 'UpdateItem'), publishOn(topic)],
    }),
  };
};
