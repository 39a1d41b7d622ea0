import { functionsOf } from '#local/template/wiring.ts';
import type { BatchCosts } from './batches.ts';
import { type Metric, metric } from './metric.ts';
import type { Sums } from './sums.ts';
import type { Synthesis } from './synthesis.ts';

/**
 * Dollars a million, us-east-1, arm64, on demand, no free tier, as listed in 2026. From lists of others: look the
 * prices up before you quote a figure.
 */
const PRICE = { writeUnit: 0.625, readUnit: 0.125, sqs: 0.4, httpApi: 1, lambda: 0.2 } as const;
const GB_SECOND = 0.0000133334;
const LOG_GB = 0.5;

/** What Lambda itself writes to the log of every call: START, END, REPORT. */
const PLATFORM_LOG_BYTES = 350;

/** Assumed, since no time measured elsewhere tells what Lambda will bill: seconds and mentions a call. */
const CALLS = {
  receive: { seconds: 0.005, mentions: 1 },
  intake: { seconds: 0.08, mentions: 10 },
  draft: { seconds: 0.3, mentions: 5 },
} as const;

type Name = keyof typeof CALLS;

/** Dollars for a million mentions. */
const lambda = ({ template }: Synthesis, name: Name): number => {
  const { seconds, mentions } = CALLS[name];
  const spec = functionsOf(template, {}).find(({ entry }) => entry === `functions/${name}.ts`);
  const gigabytes = (spec?.memoryMb ?? Number.NaN) / 1024;
  const computed = seconds * gigabytes * GB_SECOND * 1e6;
  const logged = (PLATFORM_LOG_BYTES / 1e9) * LOG_GB * 1e6;
  return (computed + logged + PRICE.lambda) / mentions;
};

const table = ({ read, write, index }: Sums): number =>
  (write + index) * PRICE.writeUnit + read * PRICE.readUnit;

const queues = ({ aws, reads, writes }: Sums): number => (aws - reads - writes) * PRICE.sqs;

export const millionMentions = (synthesis: Synthesis, { intake, draft, logBytes }: BatchCosts): Metric[] => {
  const taken =
    PRICE.httpApi +
    lambda(synthesis, 'receive') +
    lambda(synthesis, 'intake') +
    queues(intake) +
    table(intake);
  const drafted = lambda(synthesis, 'draft') + queues(draft) + table(draft) + (logBytes / 1e9) * LOG_GB * 1e6;
  const basis = `counted units and calls of ten mentions in a batch at list prices of us-east-1 in 2026 (WRU ${PRICE.writeUnit}, RRU ${PRICE.readUnit}, SQS ${PRICE.sqs}, HTTP API ${PRICE.httpApi}, Lambda ${PRICE.lambda} $ a million, ${GB_SECOND} $ a GB-second, logs ${LOG_GB} $ a GB)`;
  return [
    metric({
      metric: 'cost.intake_per_million_mentions',
      value: taken,
      unit: 'USD',
      definition: `webhook to stored message, each the first of an episode: ${basis}; table ${table(intake).toFixed(2)}, queues ${queues(intake).toFixed(2)}; assumed are ${CALLS.receive.seconds * 1000} ms a webhook and ${CALLS.intake.seconds * 1000} ms a batch; storage, KMS, data transfer and idle polls are left out`,
    }),
    metric({
      metric: 'cost.until_draft_per_million_mentions',
      value: taken + drafted,
      unit: 'USD',
      definition: `the same until a draft with the status of a case is stored for each: table ${table(draft).toFixed(2)} and queues ${queues(draft).toFixed(2)} more; assumed are ${CALLS.draft.seconds * 1000} ms for a batch of ${CALLS.draft.mentions}; the composer, no language model`,
    }),
  ];
};
