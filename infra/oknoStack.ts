import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { ENV } from '#platform/env.ts';
import { type AlarmSpec, alarmTopic, type RaiseAlarm, raiseOn } from './alarms.ts';
import { accessLogs, mediaBucket } from './buckets.ts';
import type { ChannelNeeds } from './channelNeeds.ts';
import { type ConsoleHosting, consoleFiles, consoleHosting } from './consoleHosting.ts';
import { dashboard } from './dashboard.ts';
import { deskAlarms } from './deskAlarms.ts';
import { encryptionKey } from './encryption.ts';
import { eventSources } from './eventSources.ts';
import { type Functions, oknoFunctions } from './functions.ts';
import { httpApi, routes } from './httpApi.ts';
import { consoleClient, identity } from './identity.ts';
import { type LiveApi, liveApi, liveRoutes } from './liveApi.ts';
import { workQueues } from './queues.ts';
import { schedules } from './schedules.ts';
import { securityHeaders } from './securityHeaders.ts';
import { threadTable } from './table.ts';

export interface StackOptions {
  /** Where the built console lies; a placeholder page stands in while it is empty. */
  consoleFolder: string;
  channels: readonly ChannelNeeds[];
}

export const oknoStack = (app: App, options: StackOptions): Stack => {
  const stack = new Stack(app, 'okno', {
    description: 'okno: one window in which a customer gets an answer',
  });
  const key = encryptionKey(stack);
  const alarms: Alarm[] = [];
  const topic = alarmTopic(stack, key);
  const raise = remembering(raiseOn(stack, topic), alarms);
  const table = threadTable(stack, key);
  const queues = workQueues(stack, key, raise);
  const logs = accessLogs(stack);
  const media = mediaBucket(stack, key, logs);
  const live = liveApi(stack, key);
  const stores = { key, table, queues, media, topic, pages: live.stage };
  const functions = oknoFunctions(stack, stores, options.channels);
  liveRoutes(live, functions.live);
  eventSources(functions, queues);
  schedules(stack, raise, functions);
  deskAlarms(raise);
  const hosting = web(stack, httpApi(stack, key), functions, { logs, media, live, ...options });
  functions.alert.addEnvironment(ENV.console, hosting.url);
  dashboard(stack, alarms, queues, functions);
  new CfnOutput(stack, 'ConsoleUrl', { value: hosting.url });
  return stack;
};

const remembering =
  (raise: RaiseAlarm, alarms: Alarm[]): RaiseAlarm =>
  (id: string, spec: AlarmSpec) => {
    const alarm = raise(id, spec);
    alarms.push(alarm);
    return alarm;
  };

interface Around {
  logs: IBucket;
  media: IBucket;
  live: LiveApi;
}

/** Sign-in, routes and the console's files, which need one another's addresses. */
const web = (
  stack: Stack,
  api: ReturnType<typeof httpApi>,
  functions: Functions,
  { logs, media, live, consoleFolder }: Around & Pick<StackOptions, 'consoleFolder'>,
): ConsoleHosting => {
  const people = identity(stack);
  const headers = securityHeaders(stack, {
    signIn: [`https://cognito-idp.${stack.region}.${stack.urlSuffix}`, people.domain.baseUrl()],
    pictures: `https://${media.bucketRegionalDomainName}`,
    live: live.api.apiEndpoint,
  });
  const hosting = consoleHosting(stack, api, headers, logs);
  const client = consoleClient(people, hosting.url);
  routes(api, functions, people, client);
  consoleFiles(stack, hosting, consoleFolder, {
    issuer: people.pool.userPoolProviderUrl,
    clientId: client.userPoolClientId,
    apiBase: '',
    live: live.stage.url,
  });
  new CfnOutput(stack, 'HookUrl', { value: `${api.apiEndpoint}/hooks/{channel}/{brand}` });
  return hosting;
};
