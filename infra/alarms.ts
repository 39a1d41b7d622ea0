import { Duration, type Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { METRIC, METRIC_NAMESPACE } from '#platform/env.ts';
import { type RUNBOOK, runbookLink } from './runbook.ts';

export interface AlarmSpec {
  metric: IMetric;
  /** Raised at this value and above. */
  threshold: number;
  /** Minutes in a row, one when absent. */
  minutes?: number;
  /** What the trouble means for customers; stands in the alarm's text before the link to the runbook. */
  errorImpact: string;
  runbook: keyof typeof RUNBOOK;
}

export type RaiseAlarm = (id: string, spec: AlarmSpec) => Alarm;

/** The topic people subscribe to (`-c alarmEmail=…` does it for one address), and a way to raise alarms on it. */
export const alarmTopic = (stack: Stack, key: Key): RaiseAlarm => {
  const topic = new Topic(stack, 'Alarms', { displayName: 'okno alarms', masterKey: key, enforceSSL: true });
  const email: unknown = stack.node.tryGetContext('alarmEmail');
  if (typeof email === 'string') topic.addSubscription(new EmailSubscription(email));
  return (id, spec) => {
    const alarm = new Alarm(stack, id, {
      metric: spec.metric,
      threshold: spec.threshold,
      evaluationPeriods: spec.minutes ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${spec.errorImpact} What to do: ${runbookLink(spec.runbook)}`,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  };
};

/** A metric the functions count themselves, over all brands. */
export const oknoMetric = (name: (typeof METRIC)[keyof typeof METRIC]): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: name,
    dimensionsMap: { service: METRIC_NAMESPACE },
    statistic: 'Sum',
    period: Duration.minutes(1),
  });

type DeskAlarm = keyof typeof METRIC;

/** What customers and agents live through, as against what happens to queues and functions. */
const ERROR_IMPACT: Record<DeskAlarm, string> = {
  slaBreach: 'A customer has waited longer than the brand allows itself.',
  slaWarning: 'A customer will soon have waited longer than the brand allows itself.',
  promiseBroken: 'A customer was promised an update by a certain time and did not get it.',
  parityBroken:
    'Who writes in private waits much longer than who complains in public, or the other way round.',
  publishUnknown: 'It is not known whether an approved reply is out; nothing is sent again until it is.',
  authLost: 'A channel refuses the keys of a brand: its messages are not read and its replies do not go out.',
};

const isDeskAlarm = (name: string): name is DeskAlarm => name in ERROR_IMPACT;

export const deskAlarms = (raise: RaiseAlarm): Alarm[] =>
  Object.keys(METRIC)
    .filter(isDeskAlarm)
    .map((name) =>
      raise(METRIC[name], {
        metric: oknoMetric(METRIC[name]),
        threshold: 1,
        errorImpact: ERROR_IMPACT[name],
        runbook: name,
      }),
    );
