import { Duration, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { RaiseAlarm } from './alarms.ts';
import type { Functions } from './functions.ts';

/** The work of every minute. A lost run is not repeated: the next one does what it left. */
export const schedules = (stack: Stack, raise: RaiseAlarm, { poll, watch }: Functions): void => {
  everyMinute(stack, 'Poll', poll);
  everyMinute(stack, 'Watch', watch);
  raise('PollErrors', {
    metric: poll.metricErrors(),
    threshold: 3,
    errorImpact: 'Channels without webhooks are not read: customers write and nobody sees it.',
    runbook: 'minuteWork',
  });
  raise('WatchErrors', {
    metric: watch.metricErrors(),
    threshold: 3,
    errorImpact: 'Nobody watches the clocks: no warnings, no alarms, and stuck work stays stuck.',
    runbook: 'minuteWork',
  });
  raise('WatchSilent', {
    metric: watch.metricInvocations({ period: Duration.minutes(1), statistic: 'Sum' }),
    threshold: 1,
    periods: 5,
    below: true,
    errorImpact: 'Nobody has watched the clocks for five minutes: whoever waits too long is not noticed.',
    runbook: 'watchSilent',
  });
};

const everyMinute = (stack: Stack, id: string, fn: IFunction): void => {
  const role = new Role(stack, `${id}ScheduleRole`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }));
  new CfnSchedule(stack, `${id}Schedule`, {
    scheduleExpression: 'rate(1 minute)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: { arn: fn.functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 0 } },
  });
};
