import { newCustomer, writes } from './customers.ts';
import { type Metric, metric } from './metric.ts';
import type { Counted, Rig } from './rig.ts';
import { type Sums, sumsOf } from './sums.ts';

/** Mentions of as many customers, waiting together. */
const TOGETHER = 10;

export interface BatchCosts {
  metrics: Metric[];
  /** By mention. */
  intake: Sums;
  draft: Sums;
  logBytes: number;
}

const each = (sums: Sums): Sums => ({
  reads: sums.reads / TOGETHER,
  writes: sums.writes / TOGETHER,
  read: sums.read / TOGETHER,
  write: sums.write / TOGETHER,
  index: sums.index / TOGETHER,
  aws: sums.aws / TOGETHER,
  channel: sums.channel / TOGETHER,
  backoffice: sums.backoffice / TOGETHER,
});

/** Ten direct messages, a webhook call each, taken from the queues in batches as large as the event sources allow. */
export const batchCosts = async (rig: Rig): Promise<BatchCosts> => {
  const customers = Array.from({ length: TOGETHER }, () => newCustomer(rig));
  const stored = await rig.counted(async () => {
    for (const customer of customers) await writes(rig, customer, customer.knowsAll);
    await rig.drain('intake');
  });
  const drafted = await rig.counted(() => rig.drain('draft'));
  const intake = each(sumsOf(stored.calls));
  const draft = each(sumsOf(drafted.calls));
  const logBytes = (stored.logBytes + drafted.logBytes) / TOGETHER;
  return { intake, draft, logBytes, metrics: figures(intake, draft, stored, logBytes) };
};

const figures = (intake: Sums, draft: Sums, stored: Counted, logBytes: number): Metric[] => [
  metric({
    metric: 'calls.intake.aws_per_mention',
    value: intake.aws,
    unit: 'requests',
    goal: 3.5,
    definition: `ten mentions, a webhook call each, one batch of ten: ${spelled(stored)}, by mention; receives that find nothing are left out`,
  }),
  metric({
    metric: 'calls.until_draft.aws_per_mention',
    value: intake.aws + draft.aws,
    unit: 'requests',
    definition:
      'the same until every draft is stored, drafts made in batches of the size in the template, secrets cached',
  }),
  metric({
    metric: 'log.bytes_per_mention',
    value: logBytes,
    unit: 'bytes',
    goal: 500,
    definition:
      "what receive, intake and draft write to their logs for a mention that goes well; Lambda's own START, END and REPORT lines are not among it",
  }),
];

const spelled = ({ calls }: Counted): string => {
  const counts = new Map<string, number>();
  for (const { action } of calls) counts.set(action, (counts.get(action) ?? 0) + 1);
  return [...counts].map(([action, count]) => `${count} ${action}`).join(', ');
};
