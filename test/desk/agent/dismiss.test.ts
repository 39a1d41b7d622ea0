import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dismiss } from '#desk/agent/dismiss.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Message } from '#domain/message.ts';
import { threadName } from '#domain/thread.ts';
import type { Table } from '#platform/table.ts';
import { nextMessage } from '../../domain/promises.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

const anna = { id: 'anna', name: 'Anna Bell', initials: 'AB' };
const promise = nextMessage('2026-11-02T14:00:00.000Z', '2026-11-02T08:00:00.000Z');

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** A customer who waits and is owed an update. */
const owed = async () => {
  serial += 1;
  const { desk } = deskFor(table, `d${serial}`);
  const thread = `d${serial}:x:d.800200`;
  const message: Message = {
    thread,
    id: '1000',
    at: '2026-11-02T08:50:00.000Z',
    direction: 'in',
    place: 'private',
    author: { id: '800200' },
    text: 'thank you',
  };
  await intake(desk)(message);
  const head = async () => (await desk.threads.head(thread))!;
  await desk.threads.change(await head(), { promises: [promise], nextAt: promise.by });
  const away = async (reason: string) =>
    dismiss(desk)(anna, thread, { version: (await head()).version, reason });
  return { desk, thread, head, away };
};

describe('dismissing', () => {
  it('ends the wait and leaves the promised update owed', async () => {
    const { head, away } = await owed();
    await away('only says thanks');
    expect(await head()).not.toHaveProperty('waitingSince');
    expect(await head()).toMatchObject({ promises: [promise], nextAt: expect.any(String) });
  });

  it('where nobody waits, lets go of the promise and of the thread', async () => {
    const { head, away } = await owed();
    await away('only says thanks');
    await away('told him on the phone');
    expect(await head()).not.toHaveProperty('promises');
    expect(await head()).not.toHaveProperty('nextAt');
  });

  it('keeps who did it and why', async () => {
    const { desk, thread, away } = await owed();
    await away('only says thanks');
    const rows = await desk.threads.read(thread);
    expect(rows?.audit).toMatchObject([{ by: 'Anna Bell', what: 'dismissed', detail: 'only says thanks' }]);
  });

  it('is counted, by its reason where one was chosen, and leads back to the thread', async () => {
    const { desk, thread, head } = await owed();
    await dismiss(desk)(anna, thread, { version: (await head()).version, reason: 'an advert', code: 'spam' });
    const day = desk.clock.now().slice(0, 10);
    const { brand } = threadName(thread);
    const counted = (await desk.statistics.cells(brand, day, day)).map(({ totals }) => totals.counts);
    expect(counted).toContainEqual({ dismissed: 1, dismissed_spam: 1 });
    const events: string[][] = [];
    for await (const { event } of desk.events.of(brand, day))
      if (event.thread === thread) events.push([...event.counts]);
    expect(events).toEqual([['dismissed', 'dismissed_spam']]);
  });

  it('needs a reason, and the thread as it was shown', async () => {
    const { desk, thread, away } = await owed();
    await expect(away(' ')).rejects.toMatchObject({ code: 'reason' });
    await expect(dismiss(desk)(anna, thread, { version: 1, reason: 'spam' })).rejects.toMatchObject({
      code: 'changed',
    });
  });
});
