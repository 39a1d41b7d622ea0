import { turnClock } from '#platform/clock.ts';
import { type Customer, draftFor, messageOf, newCustomer, takeIn } from './customers.ts';
import { type Metric, metric } from './metric.ts';
import type { Rig } from './rig.ts';
import { type Sums, sumsOf } from './sums.ts';

/* What a mention and a sweep cost when there is much. */

const LENGTHS = [1, 130, 520] as const;
const OPEN_THREADS = [10, 500] as const;
/** Of the open threads. */
const DUE = 5;

const chunks = <T>(items: T[], size: number): T[][] =>
  items.length <= size ? [items] : [items.slice(0, size), ...chunks(items.slice(size), size)];

interface Mention {
  intake: Sums;
  draft: Sums;
}

/** The next mention in a thread that holds so many messages. */
const nextMention = async (rig: Rig, length: number): Promise<Mention> => {
  const customer = newCustomer(rig);
  const before = Array.from({ length }, (_, index) => messageOf(customer, 3600 - index));
  for (const messages of chunks(before, 10)) await takeIn(rig, ...messages);
  const message = messageOf(customer);
  const intake = await rig.counted(() => takeIn(rig, message));
  const draft = await rig.counted(() => draftFor(rig, customer));
  return { intake: sumsOf(intake.calls), draft: sumsOf(draft.calls) };
};

const spread = (values: number[]): number => Math.max(...values) - Math.min(...values);

export const threadGrowth = async (rig: Rig): Promise<Metric[]> => {
  const mentions: Mention[] = [];
  for (const length of LENGTHS) mentions.push(await nextMention(rig, length));
  const intake = mentions.map(({ intake: { write, index, read } }) => write + index + read);
  const writes = mentions.map(({ draft: { write, index } }) => write + index);
  const reads = mentions.map(({ draft: { read } }) => read);
  const at = (values: number[]): string => values.join(', ');
  const where = `threads of ${at([...LENGTHS])} messages`;
  return [
    metric({
      metric: 'growth.thread.intake_units',
      value: spread(intake),
      unit: 'units',
      goal: 0,
      definition: `storing the next message in ${where}: ${at(intake)} units; the largest difference`,
    }),
    metric({
      metric: 'growth.thread.draft_write_units',
      value: spread(writes),
      unit: 'WRU',
      goal: 0,
      definition: `drafting for it: ${at(writes)}; the largest difference`,
    }),
    metric({
      metric: 'growth.thread.draft_read_units_beyond_130',
      value: spread(reads.slice(1)),
      unit: 'RRU',
      goal: 0,
      definition: `drafting for it: ${at(reads)}; the difference between the two long threads, since one read takes in a bounded number of the latest rows`,
    }),
  ];
};

/** One message of each of so many new customers. */
const arrive = async (rig: Rig, count: number): Promise<Customer[]> => {
  const customers = Array.from({ length: count }, () => newCustomer(rig));
  for (const batch of chunks(customers, 10))
    await takeIn(rig, ...batch.map((customer) => messageOf(customer)));
  return customers;
};

/** The sweep two minutes after some customers wrote, and half a minute after the rest did. */
const sweep = async (rig: Rig, open: number): Promise<{ idle: Sums; due: Sums }> => {
  // What other figures left behind is asked for, and then nothing is due for two minutes.
  await rig.run('watch', {});
  const idle = await rig.counted(() => rig.run('watch', {}));
  const early = await arrive(rig, DUE);
  turnClock(100_000);
  const rest = await arrive(rig, open - DUE);
  turnClock(25_000);
  const due = await rig.counted(() => rig.run('watch', {}));
  for (const customer of open > 100 ? [] : [...early, ...rest]) await draftFor(rig, customer);
  return { idle: sumsOf(idle.calls), due: sumsOf(due.calls) };
};

export const sweepGrowth = async (rig: Rig): Promise<Metric[]> => {
  const sweeps: { idle: Sums; due: Sums }[] = [];
  for (const open of OPEN_THREADS) sweeps.push(await sweep(rig, open));
  const requests = sweeps.map(({ due: { reads, writes } }) => reads + writes);
  const units = sweeps.map(({ due: { read, write, index } }) => read + write + index);
  const idle = sweeps[0]?.idle;
  const where = `${OPEN_THREADS.join(' and ')} open threads of which ${DUE} are due`;
  return [
    metric({
      metric: 'growth.sweep.requests',
      value: spread(requests),
      unit: 'requests',
      goal: 0,
      definition: `one run of the sweep over ${where}: ${requests.join(', ')} requests to the table; the difference`,
    }),
    metric({
      metric: 'growth.sweep.units',
      value: spread(units),
      unit: 'units',
      goal: 0,
      definition: `the same in units: ${units.join(', ')}; the difference`,
    }),
    metric({
      metric: 'sweep.idle.read_units',
      value: idle?.read ?? 0,
      unit: 'RRU',
      goal: 2,
      definition: `one run that finds nothing due: ${idle?.reads} queries, one a shard of one brand`,
    }),
  ];
};
