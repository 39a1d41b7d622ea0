import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '#desk/count.ts';
import { intake } from '#desk/incoming/intake.ts';
import { watch } from '#desk/watch/watch.ts';
import { dayAt } from '#domain/zone.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** Somebody who asked in public was answered today after ten minutes; as many as wanted ask in private, and wait. */
const askedInPrivate = async (people: number) => {
  serial += 1;
  const world = deskFor(table, `parity${serial}`);
  const { desk } = world;
  const [brand] = await desk.brands.all();
  await count(desk, brand!, {
    ...{ id: 'rpl_1', thread: `${brand!.id}:x:p.1`, at: world.now() },
    cell: {
      ...{ day: dayAt(brand!.timeZone, world.now()), place: 'public', channel: 'x' },
      ...{ asked: 'bag', lang: 'en', agent: 'anna' },
    },
    counts: ['replies'],
    spans: { first_wall: 600 },
  });
  for (let person = 1; person <= people; person += 1)
    await intake(desk)({
      ...{ thread: `${brand!.id}:x:d.${person}`, id: '1000', at: world.now(), direction: 'in' },
      ...{ place: 'private', author: { id: `${person}` }, text: 'Where is the bag?' },
    });
  const unfair = async () =>
    (await desk.alarms.latest(brand!.id)).filter(({ metric }) => metric === 'parity');
  const told = () =>
    world.hints.alert.flatMap(({ alarms }) => alarms).filter((id) => id.includes('#parity#'));
  return { ...world, unfair, told };
};

describe('somebody who waits in private unlike those who ask in public', () => {
  it('raises one alarm a day, however many wait', async () => {
    const { desk, wait, unfair, told } = await askedInPrivate(3);
    const sweep = watch(desk);
    wait(3660);
    await sweep();
    await sweep();
    expect((await unfair()).map(({ level, place }) => `${level} ${place}`)).toEqual(['breach private']);
    expect(new Set(told()).size).toBe(1);
  });

  it('is told of by the next run where the first could not tell', async () => {
    const { desk, wait, unfair, told } = await askedInPrivate(1);
    let isDown = true;
    const alert: typeof desk.hints.alert = async (work) => {
      if (isDown) throw new Error('the queue is down');
      await desk.hints.alert(work);
    };
    const sweep = watch({ ...desk, hints: { ...desk.hints, alert } });
    wait(3660);
    await expect(sweep()).rejects.toThrow(AggregateError);
    expect(await unfair()).toHaveLength(1);
    expect(told()).toEqual([]);
    isDown = false;
    await sweep();
    expect(told()).toHaveLength(1);
  });
});
