import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Functions } from './functions.ts';
import type { Identity } from './identity.ts';

export const httpApi = (stack: Stack, key: Key): HttpApi => {
  const api = new HttpApi(stack, 'HttpApi', {
    createDefaultStage: false,
    description: 'okno: webhooks and console',
  });
  const logGroup = new LogGroup(stack, 'AccessLog', {
    encryptionKey: key,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new HttpStage(stack, 'DefaultStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 500, burstLimit: 1000 },
    accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: accessLog() },
  });
  return api;
};

/** Routes, not paths: the path of a thread holds the customer's account. */
const accessLog = (): AccessLogFormat =>
  AccessLogFormat.custom(
    JSON.stringify({
      requestId: '$context.requestId',
      time: '$context.requestTime',
      route: '$context.routeKey',
      status: '$context.status',
      responseLength: '$context.responseLength',
      latencyMs: '$context.responseLatency',
      integrationError: '$context.integrationErrorMessage',
      authorizerError: '$context.authorizer.error',
    }),
  );

/** Webhooks prove themselves by signature, back offices by the key in the address they were given, people by a token of the pool. */
export const routes = (
  api: HttpApi,
  functions: Functions,
  people: Identity,
  client: UserPoolClient,
): void => {
  api.addRoutes({
    path: '/hooks/{channel}/{brand}',
    methods: [HttpMethod.ANY],
    integration: new HttpLambdaIntegration('Receive', functions.receive),
  });
  const events = new HttpLambdaIntegration('Events', functions.events);
  // Some systems append a path of their own to the address they were given: TM Forum's hubs `/listener/…Event`.
  for (const path of ['/events/{backoffice}/{brand}/{key}', '/events/{backoffice}/{brand}/{key}/{proxy+}'])
    api.addRoutes({ path, methods: [HttpMethod.POST], integration: events });
  const authorizer = new HttpJwtAuthorizer('People', people.pool.userPoolProviderUrl, {
    jwtAudience: [client.userPoolClientId],
  });
  const methods = [HttpMethod.GET, HttpMethod.POST];
  api.addRoutes({
    path: '/api/{proxy+}',
    methods,
    integration: new HttpLambdaIntegration('Api', functions.api),
    authorizer,
  });
  // Apart, so that what agents wait for does not carry back offices and readers.
  api.addRoutes({
    path: '/api/brands/{brand}/settings/{proxy+}',
    methods,
    integration: new HttpLambdaIntegration('Settings', functions.settings),
    authorizer,
  });
};
