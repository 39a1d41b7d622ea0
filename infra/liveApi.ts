import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AccessLogFormat, CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { LogGroupLogDestination, WebSocketApi, WebSocketStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What open pages are connected to. */
export interface LiveApi {
  api: WebSocketApi;
  stage: WebSocketStage;
}

export const liveApi = (stack: Stack, key: Key): LiveApi => {
  const api = new WebSocketApi(stack, 'LiveApi', { description: 'okno: what changed, told to open pages' });
  const logGroup = new LogGroup(stack, 'LiveAccessLog', {
    encryptionKey: key,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = new WebSocketStage(stack, 'LiveStage', {
    webSocketApi: api,
    stageName: 'live',
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLog() },
  });
  stage.node.addDependency(logWriter(stack));
  return { api, stage };
};

/** WebSocket APIs log through a role that is set once for all of an account's APIs in a region. */
const logWriter = (stack: Stack): CfnAccount => {
  const role = new Role(stack, 'LiveLogRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    description: 'Lets API Gateway write access logs of WebSocket APIs',
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
    ],
  });
  const account = new CfnAccount(stack, 'LiveLogAccount', { cloudWatchRoleArn: role.roleArn });
  // Another stack's API may have come to log through it.
  role.applyRemovalPolicy(RemovalPolicy.RETAIN);
  account.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return account;
};

/** Neither addresses nor what was asked: the query holds a ticket. */
const accessLog = (): AccessLogFormat =>
  AccessLogFormat.custom(
    JSON.stringify({
      requestId: '$context.requestId',
      time: '$context.requestTime',
      event: '$context.eventType',
      route: '$context.routeKey',
      connection: '$context.connectionId',
      status: '$context.status',
      latencyMs: '$context.integrationLatency',
      integrationError: '$context.integrationErrorMessage',
    }),
  );

/** A page proves itself by the ticket it was given; what comes later comes over the connection it opened. */
export const liveRoutes = ({ api }: LiveApi, live: IFunction): void => {
  for (const route of ['$connect', '$disconnect', '$default'])
    api.addRoute(route, { integration: new WebSocketLambdaIntegration(`Live${route.slice(1)}`, live) });
};
