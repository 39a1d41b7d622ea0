import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/instant.ts';
import { METRIC_NAMESPACE } from './env.ts';
import { expiry } from './rows.ts';
import { ifHolds, type Table } from './table.ts';

/** What a language model may cost, and does. */
export interface ModelUsage {
  /** One update; false once a brand's drafts of the day are used up. */
  take(brand: string, now: Instant): Promise<boolean>;
  tokens(brand: string, count: number): void;
}

/** A counter a day and brand that goes no further than `perDay`; tokens are a metric. */
export const modelUsage = (table: Table, perDay: number): ModelUsage => {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: METRIC_NAMESPACE });
  return {
    take: async (brand, now) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: { pk: `S#${brand}`, sk: `model#${now.slice(0, 10)}` },
        UpdateExpression: 'add n :one set expires = :end',
        ConditionExpression: 'attribute_not_exists(n) or n < :most',
        ExpressionAttributeValues: { ':one': 1, ':most': perDay, ':end': expiry(now, 2) },
      });
      return perDay > 0 && (await ifHolds(table.client.send(update))) !== undefined;
    },
    tokens: (brand, count) => {
      metrics.singleMetric().addMetric('ModelTokens', MetricUnit.Count, count);
      metrics.singleMetric().addDimension('brand', brand).addMetric('ModelTokens', MetricUnit.Count, count);
    },
  };
};
