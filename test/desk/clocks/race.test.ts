import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dismiss } from '#desk/agent/dismiss.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Desk } from '#desk/layers.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { watch } from '#desk/watch/watch.ts';
import { threadName } from '#domain/thread.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { ANNA } from '../talk.ts';
import { asking } from './asking.ts';
import { everyOrder, inTurn, type Turn } from './interleavings.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const begin = () => {
  serial += 1;
  return asking(table, `cr${serial}`);
};
type World = ReturnType<typeof begin>;

/** Somebody has asked at the start, and it is past the deadline; the watch has gone round before. */
const overdue = async (): Promise<World> => {
  const world = begin();
  await world.asks('1', 0);
  await world.sweepAt(1);
  world.passTo(61);
  return world;
};

/** The desk of somebody who moves the head and records alarms in turn with somebody else. */
const moving = (desk: Desk, turn: Turn): Desk => ({
  ...desk,
  threads: {
    ...desk.threads,
    noteOutbound: inTurn(turn, desk.threads.noteOutbound),
    change: inTurn(turn, desk.threads.change),
  },
  alarms: { ...desk.alarms, record: inTurn(turn, desk.alarms.record) },
});

/** The same of somebody who reads the head in turn as well. */
const reading = (desk: Desk, turn: Turn): Desk => {
  const { threads, ...others } = moving(desk, turn);
  const { head, heads } = desk.threads;
  return { ...others, threads: { ...threads, head: inTurn(turn, head), heads: inTurn(turn, heads) } };
};

const reply = (world: World, minute: number) => (turn: Turn) =>
  intake(reading(world.desk, turn))(
    world.said(world.thread, '2', world.at(minute), { direction: 'out', text: 'Found.' }),
  );
const sweep = (world: World) => (turn: Turn) => watch(reading(world.desk, turn))();

/** Nobody waits, and nothing is due. */
const atRest = async ({ desk, thread, head }: World): Promise<void> => {
  const { waitingSince, nextAt } = await head();
  expect({ waitingSince, nextAt }).toEqual({});
  expect(await desk.threads.attention(threadName(thread).brand, '9')).toEqual([]);
};

/** What is asked next has an alarm of its own. */
const goesOn = async ({ asks, passTo, sweepAt, breaches }: World): Promise<void> => {
  const before = await breaches();
  passTo(70);
  await asks('9', 70);
  await sweepAt(130);
  expect(await breaches()).toEqual([...before, 'breach next_reply']);
};

describe('a reply that comes in while the sweep looks at its thread', () => {
  it('C35 too late leaves one alarm in every order of their steps, and nobody waits', async () => {
    const orders = await everyOrder(async (play) => {
      const world = await overdue();
      const order = await play(sweep(world), reply(world, 60.5));
      expect([order, await world.breaches()]).toEqual([order, ['breach first_reply']]);
      await atRest(world);
    });
    expect(new Set(orders).size).toBe(orders.length);
    expect(orders.length).toBeGreaterThan(10);
  }, 90_000);

  it('C35 in time leaves an alarm only where the sweep read the head before it, in every order', async () => {
    const seen = new Set<string>();
    await everyOrder(async (play) => {
      const world = await overdue();
      let replied = false;
      let wasFirst = false;
      const { noteOutbound, heads } = world.desk.threads;
      world.desk.threads.noteOutbound = async (message) => {
        const noted = await noteOutbound(message);
        replied = true;
        return noted;
      };
      world.desk.threads.heads = async (threads) => {
        if (threads.length > 0 && !replied) wasFirst = true;
        return heads(threads);
      };
      const order = await play(sweep(world), reply(world, 59));
      expect([order, await world.breaches()]).toEqual([order, wasFirst ? ['breach first_reply'] : []]);
      seen.add(String(wasFirst));
      await atRest(world);
      await goesOn(world);
    });
    expect(seen).toEqual(new Set(['true', 'false']));
  });

  it('C35 from okno itself is sent once, with one alarm, in every order', async () => {
    await everyOrder(async (play) => {
      const world = begin();
      const { hear, said, thread, at, approves, passTo, sweepAt, desk, x, hints } = world;
      await hear(said(thread, '1', at(0)));
      await sweepAt(1);
      passTo(59);
      const { reply: id } = await approves(thread);
      passTo(61);
      const order = await play(sweep(world), (turn) => publish(moving(desk, turn))({ thread, reply: id }));
      for (const work of hints.publish.splice(0)) await publish(desk)(work);
      expect([order, x.sends.length, await world.breaches()]).toEqual([order, 1, ['breach first_reply']]);
      expect((await world.head()).reply).toBeUndefined();
      await atRest(world);
      await goesOn(world);
    });
  }, 90_000);

  it('C35 an agent who closes the thread then leaves one alarm, in every order', async () => {
    await everyOrder(async (play) => {
      const world = await overdue();
      const { head, thread, desk } = world;
      const { version } = await head();
      const closing = (turn: Turn) =>
        dismiss(moving(desk, turn))(ANNA, thread, { version, reason: 'sent by mistake' }).catch(
          // The sweep was faster: the agent is shown the thread as it is now.
          async () => dismiss(desk)(ANNA, thread, { version: (await head()).version, reason: 'again' }),
        );
      const order = await play(sweep(world), closing);
      expect([order, await world.breaches()]).toEqual([order, ['breach first_reply']]);
      expect((await head()).waitingSince).toBeUndefined();
    });
  });
});
