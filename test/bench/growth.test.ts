import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intake } from '#desk/incoming/intake.ts';
import type { TableDesk } from '#desk/layers.ts';
import { watch } from '#desk/watch/watch.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { type DeskWorld, deskFor } from '../desk/deskFor.ts';
import { type MeteredTable, meteredTable } from './meteredTable.ts';

let metered: MeteredTable;
let few: DeskWorld;
let many: DeskWorld;

beforeAll(async () => {
  metered = await meteredTable();
  few = await opened('few', 10);
  many = await opened('many', 500);
});
afterAll(() => metered.close());

const arrive = async ({ desk, now }: DeskWorld, brand: string, from: number, to: number): Promise<void> => {
  for (let next = from; next < to; next += 10) {
    const batch = Array.from({ length: Math.min(10, to - next) }, (_, index) => next + index);
    await Promise.all(batch.map((customer) => intake(desk)(hello(brand, customer, now()))));
  }
};

const hello = (brand: string, customer: number, now: string): Message => ({
  thread: `${brand}:x:d.${customer}`,
  id: String(customer),
  at: plusSeconds(now, -1),
  direction: 'in',
  place: 'private',
  author: { id: String(customer) },
  text: 'Hello',
});

/** A desk that has swept before, a minute after it took stock. */
const running = async (brand: string): Promise<DeskWorld> => {
  const world = deskFor(metered.table, brand);
  await watch(world.desk)();
  world.wait(60);
  return world;
};

/** So many open threads, the first three of which are due. */
const opened = async (brand: string, open: number): Promise<DeskWorld> => {
  const world = await running(brand);
  await arrive(world, brand, 0, 3);
  world.wait(100);
  await arrive(world, brand, 3, open);
  world.wait(30);
  return world;
};

/** A sweep that has looked, as it does once an hour, whether days are over that are to be summed up. */
const hourBegun = async (desk: TableDesk): Promise<() => Promise<void>> => {
  const sweep = watch(desk);
  await sweep();
  return sweep;
};

describe('the sweep', () => {
  it('makes as many requests among 10 open threads as among 500 when the same number is due', async () => {
    const costs = [await metered.cost(watch(few.desk)), await metered.cost(watch(many.desk))];
    expect(costs[0]).toEqual(costs[1]);
  });

  it('asks for the drafts of what is due and of nothing else', async () => {
    const world = await opened('due', 20);
    await watch(world.desk)();
    expect(world.hints.draft.map(({ thread }) => thread).sort()).toEqual([
      'due:x:d.0',
      'due:x:d.1',
      'due:x:d.2',
    ]);
  });

  it('reads nothing but the index when nothing is due', async () => {
    const world = await running('idle');
    await arrive(world, 'idle', 0, 20);
    const sweep = await hourBegun(world.desk);
    expect(await metered.cost(sweep)).toMatchObject({ reads: 6, writes: 0, read: 3 });
  });

  it('does not see threads in which nobody waits', async () => {
    const world = await running('closed');
    await arrive(world, 'closed', 0, 20);
    for (const thread of await world.desk.threads.attention('closed')) {
      const head = await world.desk.threads.head(thread);
      await world.desk.threads.change(head!, { waitingSince: undefined, nextAt: undefined });
    }
    world.wait(1000);
    const sweep = await hourBegun(world.desk);
    expect(await metered.cost(sweep)).toMatchObject({ reads: 6, writes: 0 });
  });
});

describe('intake', () => {
  it('costs the same among 10 open threads and among 500', async () => {
    const among = async (world: DeskWorld, brand: string) =>
      metered.cost(() => intake(world.desk)(hello(brand, 1000, world.now())));
    expect(await among(few, 'few')).toEqual(await among(many, 'many'));
  });
});
