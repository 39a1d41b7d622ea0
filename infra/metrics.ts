import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC, METRIC_NAMESPACE } from '#platform/env.ts';

export type MetricKey = keyof typeof METRIC;

const own = (key: MetricKey, statistic: string, period: Duration): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: METRIC[key],
    dimensionsMap: { service: METRIC_NAMESPACE },
    statistic,
    period,
  });

/** A metric the functions count themselves, over all brands. */
export const counted = (key: MetricKey, period = Duration.minutes(1)): Metric => own(key, 'Sum', period);

/** A value of a moment that every brand writes each five minutes: that of the brand where it is highest. */
export const highest = (key: 'unanswered' | 'oldestUnanswered'): Metric =>
  own(key, 'Maximum', Duration.minutes(5));

/** Of so few answers in an hour no share is worth a word. */
const FEW_ANSWERS = 20;

/** Targets that were missed, in percent of those and the answers given, over an hour. */
export const breachRate = (): MathExpression =>
  new MathExpression({
    label: 'Late, percent',
    expression: `IF(FILL(late, 0) + FILL(answered, 0) >= ${FEW_ANSWERS}, 100 * FILL(late, 0) / (FILL(late, 0) + FILL(answered, 0)), 0)`,
    usingMetrics: {
      late: counted('slaBreach', Duration.hours(1)),
      answered: counted('replied', Duration.hours(1)),
    },
    period: Duration.hours(1),
  });
