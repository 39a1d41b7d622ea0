import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { intake } from '#desk/incoming/intake.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import { tablePorts } from '#platform/tablePorts.ts';
import { deskFor } from '../desk/deskFor.ts';
import { type MeteredTable, meteredTable } from './meteredTable.ts';

let metered: MeteredTable;

beforeAll(async () => {
  metered = await meteredTable();
});
afterAll(() => metered.close());
afterEach(() => {
  vi.useRealTimers();
});

const T0 = '2026-11-02T09:00:00.000Z';

const said = (thread: string, second: number): Message => ({
  thread,
  id: String(1_000_000 + second),
  at: plusSeconds(T0, second),
  direction: 'in',
  place: 'public',
  author: { id: '800200', handle: 'ivan_p', name: 'Ivan Petrov' },
  text: 'Second day without the bag, where is it?',
});

let serial = 0;
const newThread = () => {
  serial += 1;
  return `cost:x:p.${serial}.800200`;
};

/** A desk that tells open pages of changes, of which there are none. */
const tellingDesk = () => {
  const { desk } = deskFor(metered.table, 'cost');
  return { ...desk, ...tablePorts(desk.clock, metered.table, { tell: async () => 'told' }) };
};

/** Takes the earlier messages in, then tells what the last one costs. */
const costOfLast = async (...messages: Message[]) => {
  const desk = tellingDesk();
  // Once an hour an instance notes that the channel speaks.
  await desk.hearing.note('cost', 'x', desk.clock.now());
  const take = intake(desk);
  for (const message of messages.slice(0, -1)) await take(message);
  await desk.live.flush();
  // Once in two seconds an instance asks who has a page open.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2000 });
  await desk.listeners.connections('cost');
  return metered.cost(async () => {
    await take(messages.at(-1)!);
    await desk.live.flush();
  });
};

describe('intake', () => {
  it('takes the first mention of an episode in by two writes and one index write, and reads nothing', async () => {
    const cost = await costOfLast(said(newThread(), 0));
    expect(cost).toMatchObject({ reads: 0, writes: 2, write: 2, index: 1 });
  });

  it('takes a follow-up of the same episode in by two writes, and leaves the index alone', async () => {
    const thread = newThread();
    const cost = await costOfLast(said(thread, 0), said(thread, 9));
    expect(cost).toMatchObject({ reads: 0, writes: 2, write: 2, index: 0 });
  });

  it('reads nothing and leaves the index alone for a duplicate', async () => {
    const thread = newThread();
    const cost = await costOfLast(said(thread, 0), said(thread, 0));
    expect(cost).toMatchObject({ reads: 0, index: 0 });
  });

  it('takes a late older message in by three writes, and reads nothing', async () => {
    const thread = newThread();
    const cost = await costOfLast(said(thread, 9), said(thread, 0));
    expect(cost).toMatchObject({ reads: 0, writes: 3, write: 3, index: 0 });
  });

  it('costs the same in a thread of one message and of 130', async () => {
    const [short, long] = [newThread(), newThread()];
    const few = await costOfLast(said(short, 0), said(short, 1));
    const many = await costOfLast(...Array.from({ length: 131 }, (_, second) => said(long, second)));
    expect(many).toEqual(few);
  });
});

describe('telling nobody of a change', () => {
  it('costs half a read unit in two seconds, however much changes', async () => {
    const { live } = tellingDesk();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const cost = await metered.cost(async () => {
      for (let second = 0; second < 50; second += 1) {
        live.changed('cost', newThread());
        await live.flush();
      }
    });
    expect(cost).toMatchObject({ reads: 1, read: 0.5, writes: 0 });
  });
});
