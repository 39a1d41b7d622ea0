import type { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type RUNBOOK, runbookLink } from './runbook.ts';

export interface AlarmSpec {
  metric: IMetric;
  /** Raised at this value and above. */
  threshold: number;
  /** Periods of the metric in a row, one when absent. */
  periods?: number;
  /** Raised below the threshold instead, and where nothing is measured at all. */
  below?: true;
  /** What the trouble means for customers; stands in the alarm's text before the link to the runbook. */
  errorImpact: string;
  runbook: keyof typeof RUNBOOK;
}

export type RaiseAlarm = (id: string, spec: AlarmSpec) => Alarm;

/** The topic people subscribe to; `-c alarmEmail=…` does it for one address. */
export const alarmTopic = (stack: Stack, key: Key): Topic => {
  const topic = new Topic(stack, 'Alarms', { displayName: 'okno alarms', masterKey: key, enforceSSL: true });
  // With a policy of its own a topic loses the one by which the account's alarms may publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  const email: unknown = stack.node.tryGetContext('alarmEmail');
  if (typeof email === 'string') topic.addSubscription(new EmailSubscription(email));
  return topic;
};

/** A way to raise alarms on a topic. */
export const raiseOn =
  (stack: Stack, topic: Topic): RaiseAlarm =>
  (id, { metric, threshold, periods = 1, below, errorImpact, runbook }) => {
    const alarm = new Alarm(stack, id, {
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${errorImpact} What to do: ${runbookLink(stack, runbook)}`,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    return alarm;
  };
