import { Duration, type Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC } from '#platform/env.ts';
import { oknoMetric } from './alarms.ts';
import type { Functions } from './functions.ts';
import type { Queues } from './queues.ts';

/** One page: who waits, what is stuck, what fails. */
export const dashboard = (stack: Stack, alarms: Alarm[], queues: Queues, functions: Functions): void => {
  const rows: IWidget[][] = [
    [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24 })],
    [
      new GraphWidget({
        title: 'Customers who wait',
        left: [oknoMetric(METRIC.slaWarning), oknoMetric(METRIC.slaBreach)],
        width: 12,
      }),
      new GraphWidget({
        title: 'Replies and keys',
        left: [oknoMetric(METRIC.publishUnknown), oknoMetric(METRIC.authLost)],
        width: 12,
      }),
    ],
    [
      new GraphWidget({
        title: 'Age of the oldest message',
        left: Object.values(queues).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
        width: 12,
      }),
      new GraphWidget({
        title: 'Failed for good',
        left: Object.values(queues).map(({ deadLetters }) =>
          deadLetters.metricApproximateNumberOfMessagesVisible(),
        ),
        width: 12,
      }),
    ],
    [
      new GraphWidget({
        title: 'Errors',
        left: Object.values(functions).map((fn) => fn.metricErrors()),
        width: 12,
      }),
      new GraphWidget({
        title: 'Duration, p99',
        left: Object.values(functions).map((fn) => fn.metricDuration({ statistic: 'p99' })),
        width: 12,
      }),
    ],
  ];
  new Dashboard(stack, 'Dashboard', {
    dashboardName: 'okno',
    defaultInterval: Duration.days(1),
    widgets: rows,
  });
};
