import { Duration, type Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Functions } from './functions.ts';
import { breachRate, counted, highest, type MetricKey } from './metrics.ts';
import type { Queues } from './queues.ts';

const HALF = 12;
const WHOLE = 24;

const heading = (markdown: string): IWidget[] => [
  new TextWidget({ markdown: `## ${markdown}`, width: WHOLE, height: 1 }),
];

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: HALF });

const counts = (...keys: MetricKey[]): IMetric[] => keys.map((key) => counted(key, Duration.minutes(5)));

const waiting = (): IWidget[][] => [
  heading('Who waits'),
  [
    graph(
      'Unanswered: threads, and seconds of the oldest',
      [highest('unanswered')],
      [highest('oldestUnanswered')],
    ),
    graph('Answers, warnings and breaches', counts('replied', 'slaWarning', 'slaBreach')),
  ],
  [
    graph('Late answers', [breachRate()]),
    graph('Promises and parity', counts('promiseBroken', 'promiseEscalated', 'parityBroken')),
  ],
];

const working = (): IWidget[][] => [
  heading('Drafts and replies'),
  [
    graph('Drafts that were refused, work that is stuck', counts('draftRefused', 'workStuck')),
    graph('Replies', counts('publishFailed', 'publishUnknown', 'outcomeUnknown')),
  ],
  heading('Back offices and channels'),
  [
    graph('Back offices that do not answer', counts('backOfficeDown')),
    graph('Channels that are silent or refuse us', counts('channelSilent', 'authLost')),
  ],
];

const running = (queues: Queues, functions: Functions): IWidget[][] => [
  heading('Queues'),
  [
    graph(
      'Age of the oldest message',
      Object.values(queues).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
    ),
    graph(
      'Failed for good',
      Object.values(queues).map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible()),
    ),
  ],
  heading('Functions'),
  [
    graph(
      'Errors',
      Object.values(functions).map((fn) => fn.metricErrors()),
    ),
    graph(
      'Duration, p99',
      Object.values(functions).map((fn) => fn.metricDuration({ statistic: 'p99' })),
    ),
  ],
];

/** One page: who waits, what is stuck, what fails. */
export const dashboard = (stack: Stack, alarms: Alarm[], queues: Queues, functions: Functions): void => {
  new Dashboard(stack, 'Dashboard', {
    dashboardName: 'okno',
    defaultInterval: Duration.days(1),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: WHOLE })],
      ...waiting(),
      ...working(),
      ...running(queues, functions),
    ],
  });
};
