import { type Customer, GIVES_NOTHING, newCustomer, posts, settle, writes } from './customers.ts';
import { type Metric, metric } from './metric.ts';
import type { Rig } from './rig.ts';
import { hopsInSeries, sumsOf } from './sums.ts';
import type { Call } from './tap.ts';

/* From a customer's words on X to the draft on the thread, everything warm. */

interface Scene {
  name: string;
  what: string;
  say(rig: Rig, customer: Customer): Promise<unknown>;
}

const SCENES: readonly Scene[] = [
  {
    name: 'dm_with_reference',
    what: 'a direct message that gives reference and surname',
    say: (rig, customer) => writes(rig, customer, customer.knowsAll),
  },
  {
    name: 'mention_without_reference',
    what: 'a public mention that gives no reference',
    say: (rig, customer) => posts(rig, customer, GIVES_NOTHING),
  },
];

const figures = ({ name, what }: Scene, all: Call[]): Metric[] => {
  const calls = untilShown(all);
  const behind = sumsOf(all.slice(calls.length));
  const { reads, writes: puts, read, write, index, backoffice } = sumsOf(calls);
  const one = (rest: Omit<Metric, 'met'>): Metric =>
    metric({ ...rest, metric: `draft.${name}.${rest.metric}` });
  return [
    one({
      metric: 'writes',
      value: puts,
      unit: 'requests',
      goal: 5,
      definition: `${what}, from the webhook until its draft is stored and shown on the head: write requests to the table, intake included`,
    }),
    one({
      metric: 'reads',
      value: reads,
      unit: 'requests',
      goal: 3,
      definition: 'the same: read requests',
    }),
    one({
      metric: 'write_units',
      value: write + index,
      unit: 'WRU',
      definition: `the same: ${write} on the table, ${index} on the index; the draft's own row is ${draftUnits(calls)}`,
    }),
    one({ metric: 'read_units', value: read, unit: 'RRU', definition: 'the same: read units' }),
    one({
      metric: 'behind',
      value: behind.reads + behind.writes,
      unit: 'requests',
      definition: `behind the draft, for the dossier: ${behind.reads} reads and ${behind.writes} writes, once a thread`,
    }),
    one({
      metric: 'backoffice_calls',
      value: backoffice,
      unit: 'requests',
      goal: 1,
      definition: 'the same: requests to the back office',
    }),
    one({
      metric: 'hops',
      value: hopsInSeries(calls),
      unit: 'hops',
      definition:
        'the same: requests to AWS and the back office that wait for one another, Lambda receiving from the queues included, up to the head that shows the draft',
    }),
  ];
};

const draftUnits = (calls: Call[]): number =>
  Math.max(...calls.filter(({ action }) => action === 'PutItem').map(({ units }) => units?.write ?? 0));

/** Up to the head that shows the draft; what the dossier is made from is noted behind it, and nobody waits for that. */
const untilShown = (calls: Call[]): Call[] => {
  const most = draftUnits(calls);
  const put = calls.findIndex(({ action, units }) => action === 'PutItem' && units?.write === most);
  const shown = calls.findIndex(({ action }, at) => at > put && action === 'UpdateItem');
  return calls.slice(0, shown + 1);
};

export const draftCosts = async (rig: Rig): Promise<Metric[]> => {
  const metrics: Metric[] = [];
  for (const scene of SCENES) {
    const customer = newCustomer(rig);
    const { calls } = await rig.counted(async () => {
      await scene.say(rig, customer);
      await settle(rig);
    });
    metrics.push(...figures(scene, calls));
  }
  return metrics;
};
