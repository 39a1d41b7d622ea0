import { ENV } from '#platform/env.ts';
import type { Stores } from '../stores/stores.ts';
import { REGION } from '../template/template.ts';
import { commonEnvironment, type FunctionSpec } from '../template/wiring.ts';

/**
 * What Lambda would give each function, and where the stores and the console answer. Credentials are made up, so that nothing in this
 * process can reach an account by mistake.
 */
export const setEnvironment = (
  functions: FunctionSpec[],
  { table, queues, secrets, files }: Stores,
  consoleUrl?: string,
  liveUrl?: string,
): void => {
  Object.assign(process.env, commonEnvironment(functions), {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: '',
    // Counters are log lines for CloudWatch; alarms are in the console.
    POWERTOOLS_METRICS_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_ENDPOINT_URL_SNS: queues.endpoint,
    AWS_ENDPOINT_URL_S3: files.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
    // In the cloud it is that of the distribution.
    [ENV.console]: consoleUrl ?? '',
    // In the cloud it is that of the WebSocket API; without one nobody is told.
    [ENV.live]: liveUrl ?? '',
  });
};
