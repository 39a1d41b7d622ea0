import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showQueue } from '#desk/agent/showQueue.ts';
import { intake } from '#desk/incoming/intake.ts';
import { watch } from '#desk/watch/watch.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Table } from '#platform/table.ts';
import { nextMessage } from '../../domain/promises.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** A customer who wrote just now; the target is an hour, the warning at half of it. */
const waiting = async () => {
  serial += 1;
  const brand = `w${serial}`;
  const world = deskFor(table, brand);
  const thread = `${brand}:x:p.1.800200`;
  const message: Message = {
    thread,
    id: '1000',
    at: world.now(),
    direction: 'in',
    place: 'public',
    author: { id: '800200', handle: 'ivan_p' },
    text: 'Where is the bag?',
  };
  await intake(world.desk)(message);
  const sweep = watch(world.desk);
  const alarms = async () =>
    (await world.desk.alarms.latest(brand))
      .filter(({ metric }) => metric !== 'drafting')
      .map(({ level, metric }) => `${level} ${metric}`);
  const reply = (minutesLater: number) =>
    intake(world.desk)({
      ...message,
      id: '2000',
      direction: 'out',
      at: plusSeconds(message.at, minutesLater * 60),
    });
  return { ...world, brand, thread, message, sweep, alarms, reply };
};

describe('the watch', () => {
  it('asks again for a draft whose hint was lost', async () => {
    const { sweep, hints, wait, thread } = await waiting();
    await sweep();
    expect(hints.draft).toEqual([]);
    wait(121);
    await sweep();
    expect(hints.draft).toEqual([{ thread, why: 'message' }]);
  });

  it('warns once at the warning time and alarms once at the deadline, however often it runs', async () => {
    const { sweep, alarms, wait, hints } = await waiting();
    wait(29 * 60);
    await sweep();
    expect(await alarms()).toEqual([]);
    wait(61);
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(await alarms()).toEqual(['warning first_reply']);
    wait(31 * 60);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect((await alarms()).toSorted()).toEqual(['breach first_reply', 'warning first_reply']);
    expect(new Set(hints.alert.flatMap((one) => one.alarms)).size).toBe(3);
  });

  it('records one alarm, not two, after an outage that slept through both moments', async () => {
    const { sweep, alarms, wait } = await waiting();
    wait(5 * 3600);
    await sweep();
    expect(await alarms()).toEqual(['breach first_reply']);
  });

  it('keeps an overdue thread in the queue', async () => {
    const { sweep, wait, desk, brand } = await waiting();
    wait(26 * 3600);
    await sweep();
    await sweep();
    const view = await showQueue(desk)(brand);
    expect(view.unchanged === false && view.rows.map(({ urgency }) => urgency)).toEqual(['breach']);
  });

  it('is silent once the brand answered, even in the channel’s own app', async () => {
    const { sweep, alarms, wait, reply, desk, brand } = await waiting();
    await reply(10);
    wait(3 * 3600);
    await sweep();
    expect(await alarms()).toEqual([]);
    const view = await showQueue(desk)(brand);
    expect(view.unchanged === false && view.rows).toEqual([]);
  });

  it('starts a new clock and a new alarm when the customer writes again', async () => {
    const { sweep, alarms, wait, reply, message, desk } = await waiting();
    await reply(10);
    await intake(desk)({ ...message, id: '3000', at: plusSeconds(message.at, 20 * 60) });
    wait(90 * 60);
    await sweep();
    expect(await alarms()).toEqual(['breach next_reply']);
  });

  it('has the promised update prepared before its time, and alarms when it was not given', async () => {
    const { sweep, alarms, wait, reply, desk, thread, now, hints } = await waiting();
    await reply(1);
    const head = await desk.threads.head(thread);
    const promises = [nextMessage(plusSeconds(now(), 3 * 3600), now())];
    await desk.threads.change(head!, { promises, nextAt: plusSeconds(now(), 60) });
    wait(120);
    await sweep();
    expect(hints.draft).toEqual([]);
    wait(2.3 * 3600);
    await sweep();
    await sweep();
    expect(hints.draft).toEqual([{ thread, why: 'promise' }]);
    wait(3600);
    await sweep();
    await sweep();
    expect(await alarms()).toEqual(['breach promise']);
  });

  it('says that nothing changed without listing the queue again', async () => {
    const { desk, brand } = await waiting();
    const view = await showQueue(desk)(brand);
    expect(await showQueue(desk)(brand, view.cursor)).toMatchObject({ unchanged: true, cursor: view.cursor });
  });
});
