import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Meter } from '#desk/ports.ts';
import { METRIC_NAMESPACE } from './env.ts';

/** CloudWatch metrics in the embedded metric format: one log line a count, written at once. */
export const meter = (): Meter => {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE });
  return {
    count: (name, brand) => {
      const single = metrics.singleMetric();
      single.addDimension('brand', brand);
      single.addMetric(name, MetricUnit.Count, 1);
    },
  };
};
