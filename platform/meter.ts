import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { GaugeName, Meter } from '#desk/ports/meter.ts';
import { METRIC_NAMESPACE } from './env.ts';

const UNITS = {
  Unanswered: MetricUnit.Count,
  OldestUnansweredSeconds: MetricUnit.Seconds,
} as const satisfies Record<GaugeName, string>;

/** CloudWatch metrics in the embedded metric format, written at once: over all brands, and by brand. */
export const meter = (): Meter => {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: METRIC_NAMESPACE });
  return {
    count: (name, brand) => {
      metrics.singleMetric().addMetric(name, MetricUnit.Count, 1);
      metrics.singleMetric().addDimension('brand', brand).addMetric(name, MetricUnit.Count, 1);
    },
    gauge: (name, brand, value) => {
      metrics.singleMetric().addMetric(name, UNITS[name], value);
      metrics.singleMetric().addDimension('brand', brand).addMetric(name, UNITS[name], value);
    },
  };
};
