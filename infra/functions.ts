import { Duration, type Stack } from 'aws-cdk-lib';
import type { WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { ENV, UNDO_SECONDS } from '#platform/env.ts';
import type { ChannelNeeds } from './channelNeeds.ts';
import { modelOf } from './languageModel.ts';
import { type FunctionSpec, LANGUAGE_TABLES, oknoFunction } from './oknoFunction.ts';
import {
  onAttention,
  onFiles,
  onPages,
  onTable,
  publishOn,
  readSecrets,
  renewTokens,
  sendBy,
  sendTo,
} from './permissions.ts';
import type { Queues } from './queues.ts';
import { runbookAddress } from './runbook.ts';
import { settingsSpec } from './settingsFunction.ts';

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
  live: NodejsFunction;
  settings: NodejsFunction;
}

export interface Stores {
  key: Key;
  table: Table;
  queues: Queues;
  media: IBucket;
  /** On which people hear of alarms. */
  topic: ITopic;
  /** Where pages hear of changes. */
  pages: WebSocketStage;
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
    ...pageFunctions(make, parts, stores.pages),
    settings: make(settingsSpec(parts)),
  };
};

type Parts = ReturnType<typeof partsOf>;

const partsOf = (
  stack: Stack,
  { table, queues, media, topic, pages }: Stores,
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
  pages: onPages(pages, 'POST'),
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
    pages: { [ENV.live]: pages.callbackUrl },
    runbook: runbookOf(stack),
  },
});

const runbookOf = (stack: Stack): Record<string, string> => {
  const address = runbookAddress(stack);
  return address === undefined ? {} : { [ENV.runbook]: address };
};

const edgeFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, inbound, drafts, outbound, files, media, alerts, pages, secrets, tokens, env } = parts;
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
        ...{ ...env.files, ...env.media, ...env.alerts, ...env.pages },
        [ENV.undo]: String(UNDO_SECONDS),
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
        pages,
      ],
    }),
  };
};

const workFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, drafts, outbound, files, alerts, pages, secrets, model, env } = parts;
  return {
    intake: make({
      name: 'intake',
      timeout: Duration.seconds(30),
      memoryMb: 512,
      environment: {
        ...{ ...env.stage, ...env.table, ...env.drafts, ...env.outbound },
        ...{ ...env.files, ...env.alerts, ...env.pages },
      },
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        sendTo(drafts),
        sendTo(outbound),
        sendTo(files),
        // So does what a person answered too late in the channel's own app.
        sendTo(alerts),
        pages,
      ],
    }),
    draft: make({
      name: 'draft',
      timeout: Duration.seconds(60),
      memoryMb: 1024,
      environment: {
        ...{ ...env.stage, ...env.table, ...env.drafts, ...env.outbound },
        ...{ ...env.files, ...env.pages, ...model.environment },
      },
      beside: LANGUAGE_TABLES,
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        sendTo(drafts),
        sendTo(outbound),
        // Files of what was taken back before it came in are to go.
        sendTo(files),
        pages,
        ...model.permissions,
      ],
    }),
  };
};

/** They ask and answer the channels themselves, so they may have to renew tokens. */
const channelFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, drafts, media, alerts, pages, secrets, tokens, sending, env } = parts;
  return {
    publish: make({
      name: 'publish',
      timeout: Duration.seconds(60),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.drafts, ...env.alerts, ...env.pages },
      permissions: [
        secrets,
        ...tokens,
        onTable(table, 'BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        sendTo(drafts),
        sendTo(alerts),
        pages,
        ...sending,
      ],
    }),
    media: make({
      name: 'media',
      timeout: Duration.seconds(120),
      memoryMb: 512,
      environment: { ...env.stage, ...env.table, ...env.media, ...env.pages },
      permissions: [
        secrets,
        ...tokens,
        onTable(table, 'DeleteItem', 'GetItem', 'PutItem', 'Query'),
        onFiles(media, 'DeleteObject', 'PutObject'),
        pages,
      ],
    }),
  };
};

/** Who raises alarms, and who tells people of them. */
const alarmFunctions = (make: (spec: FunctionSpec) => NodejsFunction, parts: Parts) => {
  const { table, drafts, outbound, alerts, topic, pages, secrets, env } = parts;
  return {
    watch: make({
      name: 'watch',
      timeout: Duration.seconds(55),
      memoryMb: 512,
      environment: {
        ...{ ...env.stage, ...env.table, ...env.drafts, ...env.outbound },
        ...{ ...env.alerts, ...env.pages },
      },
      permissions: [
        secrets,
        onTable(table, 'BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'),
        onAttention(table),
        sendTo(drafts),
        sendTo(outbound),
        sendTo(alerts),
        pages,
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

/** Who has which page open. */
const pageFunctions = (
  make: (spec: FunctionSpec) => NodejsFunction,
  parts: Parts,
  stage: WebSocketStage,
) => ({
  live: make({
    name: 'live',
    timeout: Duration.seconds(10),
    memoryMb: 512,
    environment: { ...parts.env.stage, ...parts.env.table, ...parts.env.pages },
    permissions: [
      onTable(parts.table, 'DeleteItem', 'PutItem', 'Query', 'UpdateItem'),
      parts.pages,
      onPages(stage, 'DELETE'),
    ],
  }),
});
