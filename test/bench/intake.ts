import { draftFor, messageOf, newCustomer, takeIn } from './customers.ts';
import { type Metric, metric } from './metric.ts';
import type { Rig } from './rig.ts';
import { type Sums, sumsOf } from './sums.ts';

/* What storing one message costs on the table, by what was there before. */

/** Episodes an inbound message begins, and messages that follow in one, as counted over 2,778 real ones. */
const EPISODES_PER_MENTION = 0.82;

interface Scene {
  name: string;
  what: string;
  goal?: number;
  /** Does what comes before, and answers the work to count. */
  prepare(rig: Rig): Promise<() => Promise<unknown>>;
}

const SCENES: readonly Scene[] = [
  {
    name: 'first_mention',
    what: 'an in-order message that begins an episode in a new thread',
    goal: 3,
    prepare: async (rig) => {
      const message = messageOf(newCustomer(rig));
      return () => takeIn(rig, message);
    },
  },
  {
    name: 'follow_up',
    what: 'a second message of the episode, before there is a draft',
    goal: 2,
    prepare: async (rig) => {
      const customer = newCustomer(rig);
      await takeIn(rig, messageOf(customer, 60));
      return () => takeIn(rig, messageOf(customer));
    },
  },
  {
    name: 'follow_up_after_draft',
    what: 'a second message of the episode, when the first has its draft and the next look is half an hour away',
    prepare: async (rig) => {
      const customer = newCustomer(rig);
      await takeIn(rig, messageOf(customer, 60));
      await draftFor(rig, customer);
      return () => takeIn(rig, messageOf(customer));
    },
  },
  {
    name: 'duplicate',
    what: 'the same message once more',
    goal: 2,
    prepare: async (rig) => {
      const message = messageOf(newCustomer(rig));
      await takeIn(rig, message);
      return () => takeIn(rig, message);
    },
  },
  {
    name: 'late_older_message',
    what: 'a message older than the latest one, of the same episode',
    goal: 3,
    prepare: async (rig) => {
      const customer = newCustomer(rig);
      await takeIn(rig, messageOf(customer));
      return () => takeIn(rig, messageOf(customer, 60));
    },
  },
];

const HOW =
  'write units are what the store reports as consumed by the table (a failed condition counts as the row it was held against), plus the writes on the attention index, found from its key in the row before and after: one to enter or leave, two to move';

const figures = ({ name, what, goal }: Scene, { reads, write, index }: Sums): Metric[] => [
  metric({
    metric: `intake.${name}.write_units`,
    value: write + index,
    unit: 'WRU',
    ...(goal === undefined ? {} : { goal }),
    definition: `${what}: ${write} on the table, ${index} on the index`,
  }),
  metric({
    metric: `intake.${name}.reads`,
    value: reads,
    unit: 'requests',
    goal: 0,
    definition: `${what}: GetItem, BatchGetItem and Query requests by intake`,
  }),
];

export const intakeCosts = async (rig: Rig): Promise<Metric[]> => {
  const metrics: Metric[] = [];
  const units = new Map<string, number>();
  for (const scene of SCENES) {
    const work = await scene.prepare(rig);
    const sums = sumsOf((await rig.counted(work)).calls);
    units.set(scene.name, sums.write + sums.index);
    metrics.push(...figures(scene, sums));
  }
  const mixed = (followUp: string): number =>
    EPISODES_PER_MENTION * (units.get('first_mention') ?? 0) +
    (1 - EPISODES_PER_MENTION) * (units.get(followUp) ?? 0);
  return [...averages(mixed), ...metrics];
};

const averages = (mixed: (followUp: string) => number): Metric[] => [
  metric({
    metric: 'intake.write_units_per_mention',
    value: mixed('follow_up'),
    unit: 'WRU',
    goal: 2.9,
    definition: `${EPISODES_PER_MENTION} × first_mention + ${(1 - EPISODES_PER_MENTION).toFixed(2)} × follow_up: in-order first deliveries, follow-ups faster than the draft; ${HOW}`,
  }),
  metric({
    metric: 'intake.write_units_per_mention_slow_follow_ups',
    value: mixed('follow_up_after_draft'),
    unit: 'WRU',
    goal: 2.9,
    definition: 'the same when every follow-up comes after the draft for the message before it',
  }),
];
