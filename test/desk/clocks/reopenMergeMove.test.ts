import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showQueue } from '#desk/agent/showQueue.ts';
import { joinAccounts } from '#desk/dossier/contacts.ts';
import type { QueueRow } from '#domain/view.ts';
import type { Table } from '#platform/table.ts';
import { allowing, minutes } from '../../domain/levels.ts';
import { memoryTable } from '../../memoryTable.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';
import { asking } from './asking.ts';
import { publishing } from './publishing.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const begin = (more?: Parameters<typeof asking>[2]) => {
  serial += 1;
  return { ...asking(table, `cm${serial}`, more), brand: `cm${serial}` };
};

describe('a thread that opens again', () => {
  it('C13 has no first-reply clock any more, and the next reply’s starts at the message that opened it', async () => {
    const { allow, asks, answers, passTo, sweepAt, recorded, at } = begin();
    allow(allowing({ first_reply: minutes(30), next_reply: minutes(90) }));
    await asks('1', 0);
    await answers('2', 10);
    passTo(600);
    await asks('3', 600);
    expect(await sweepAt(690)).toEqual(['breach next_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(690) }]);
  });

  it('C13 is a new matter once the last was settled: its time to be settled starts anew', async () => {
    const { allow, asks, answers, passTo, sweepAt, recorded, at } = begin();
    allow(allowing({ resolution: minutes(240) }));
    await asks('1', 0);
    await answers('2', 10);
    expect(await sweepAt(241)).toEqual([]);
    passTo(600);
    await asks('3', 600);
    await sweepAt(840);
    expect(await recorded()).toMatchObject([{ metric: 'resolution', dueAt: at(840) }]);
  });
});

/** One person asks on X, and an hour later in Telegram. */
const twoPlaces = async () => {
  const { places } = {
    places: { private: { maxLength: 4000, unit: 'characters', readBack: 'listed' } },
  } as const;
  const world = begin({ others: { telegram: { places, privateIn: 'telegram' } } });
  const there = world.name('telegram', 'd.77');
  await world.hear(world.said(world.thread, '1', world.at(0)));
  world.passTo(60);
  const account = (people: string, id: string) =>
    ({ people, id, how: 'agent', by: 'Anna Bell', at: world.now() }) as const;
  await joinAccounts(world.desk, world.brand, [account('x', '800200'), account('telegram', '77')]);
  await world.hear(world.said(there, 't1', world.at(60), { text: 'Hello?' }));
  const via = { kind: 'thread', thread: there, consent: 'said so on the telephone' } as const;
  const rowOf = async (thread: string): Promise<QueueRow | undefined> => {
    const view = await showQueue(world.desk)(world.brand);
    return view.unchanged ? undefined : view.rows.find((row) => row.head.thread === thread);
  };
  return { ...world, there, via, rowOf };
};

describe('what was asked in one thread and answered in another', () => {
  it('C14 leaves no live deadline where it was asked', async () => {
    const { approves, thread, via, work, on, head, sweepAt, recorded, passTo, at } = await twoPlaces();
    passTo(70);
    await approves(thread, { via });
    await work();
    expect(on('telegram').sends).toHaveLength(1);
    expect((await head()).waitingSince).toBeUndefined();
    await sweepAt(1000);
    // What was answered there was answered too late; nothing is due here later.
    expect((await recorded()).filter((one) => one.thread === thread && one.dueAt > at(70))).toEqual([]);
  });

  it('C14 counts the person’s wait from their earliest unanswered message, in whatever channel', async () => {
    const { allow, there, rowOf, thread, at, passTo } = await twoPlaces();
    allow({ priorities: [{ priority: 'urgent', when: { waitedSeconds: 2 * 3600 } }] });
    passTo(119);
    expect((await rowOf(there))?.priority).toBe('normal');
    passTo(120);
    expect(await rowOf(there)).toMatchObject({
      priority: 'urgent',
      why: [{ kind: 'waited', since: at(0), thread }],
    });
  });

  it('C14 does not count it from what was answered since', async () => {
    const { allow, there, rowOf, answers, passTo } = await twoPlaces();
    allow({ priorities: [{ priority: 'urgent', when: { waitedSeconds: 2 * 3600 } }] });
    await answers('2', 60);
    passTo(150);
    expect((await rowOf(there))?.priority).toBe('normal');
  });
});

describe('a public question that was settled in private', () => {
  it('C14 leaves no live deadline in public, though what was asked back there was said in private', async () => {
    const scripted = scriptedOffice();
    const world = begin({ key: 'p.1.800200', office: scripted.office });
    const { allow, hear, said, name, thread, at, passTo, approvesAsIs, work, read, sweepAt, recorded } =
      world;
    const aside = name('x', 'd.800200');
    allow(allowing({ resolution: minutes(240, 0.99) }));
    await hear(said(thread, '1', at(0), { text: 'Where is my case TT-700123?', lang: 'en' }));
    expect((await read(thread)).drafts[0]?.asks).toEqual(['surname']);
    await approvesAsIs(thread);
    await work();
    passTo(10);
    scripted.knows({ ok: true, status: ticketOf('resolved'), proved: 'verified_basic' });
    await hear(said(aside, '2', at(10), { text: 'My surname is Orlova', lang: 'en' }));
    await approvesAsIs(aside);
    await work();
    expect((await read(aside)).head.waitingSince).toBeUndefined();
    await sweepAt(600);
    expect(await recorded()).toEqual([]);
  });
});

describe('a thread that becomes more or less pressing', () => {
  const [urgent, normal, low] = [20, 60, 600].map((target) => allowing({ first_reply: minutes(target) }));
  const levels = {
    policies: [
      { ...urgent!.policies[0]!, name: 'urgent', when: { priority: ['urgent' as const] } },
      { ...low!.policies[0]!, name: 'low', when: { priority: ['low' as const] } },
      ...normal!.policies,
    ],
    priorities: [
      { priority: 'urgent' as const, when: { vulnerable: true as const } },
      { priority: 'low' as const, when: { asked: ['thanks' as const] } },
    ],
  };

  it('C16 is overdue at once where the shorter target, from the original start, has passed', async () => {
    const { desk, allow, asks, hear, said, thread, at, passTo, sweepAt, recorded } = begin();
    allow(levels);
    await asks('1', 0);
    await sweepAt(29);
    expect(await recorded()).toEqual([]);
    await hear(said(thread, '2', at(29), { text: 'My insulin is in the bag.', lang: 'en' }));
    expect((await desk.threads.head(thread))?.signs).toEqual(['health']);
    passTo(30);
    expect(await sweepAt(30)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(20) }]);
  });

  it('C16 that was breached stays breached, once', async () => {
    const { desk, allow, asks, head, sweepAt, passTo } = begin();
    allow(levels);
    await asks('1', 0);
    await sweepAt(61);
    await desk.threads.change(await head(), { signs: ['child'], nextAt: desk.clock.now() });
    await sweepAt(63);
    passTo(64);
    await desk.threads.change(await head(), { signs: undefined, asked: 'thanks', nextAt: desk.clock.now() });
    expect(await sweepAt(700)).toEqual(['breach first_reply']);
  });
});

describe('an edit of the policy', () => {
  it('C17 takes effect at the one moment its publication names, for open clocks from their start', async () => {
    const world = begin();
    const publish = publishing(table, world);
    const { asks, passTo, sweepAt, recorded, at } = world;
    expect(await publish(allowing({ first_reply: minutes(60) }))).toBe(at(0));
    await asks('1', 0);
    passTo(8);
    expect(await publish(allowing({ first_reply: minutes(10) }))).toBe(at(14));
    passTo(13.99);
    expect(await sweepAt(13.99)).toEqual([]);
    expect(await sweepAt(14)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(10), raisedAt: at(14) }]);
  });

  it('C17 that gives more time is not overtaken by the deadline there was before', async () => {
    const world = begin();
    const publish = publishing(table, world);
    const { asks, passTo, sweepAt, recorded, at } = world;
    await publish(allowing({ first_reply: minutes(60, 0.99) }));
    await asks('1', 0);
    passTo(30);
    await publish(allowing({ first_reply: minutes(120, 0.99) }));
    await sweepAt(36);
    expect(await sweepAt(118)).toEqual([]);
    expect(await sweepAt(120)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(120) }]);
  });

  it('C17 is taken up by the first sweep after it for every open thread, and by no sweep again', async () => {
    const world = begin();
    const publish = publishing(table, world);
    const { desk, name, asks, passTo, sweepAt, head, at } = world;
    const threads = Array.from({ length: 12 }, (_, index) => name('x', `d.${900 + index}`));
    await publish(allowing({ first_reply: minutes(600) }));
    for (const thread of threads) await asks('1', 0, { thread });
    await sweepAt(3);
    await publish(allowing({ first_reply: minutes(300) }));
    // Their drafts are there, so nothing but the clock brings a sweep back.
    const draft = { id: desk.makeId('draft'), state: 'ready', basedOn: `${at(0)}#1` } as const;
    for (const thread of threads)
      await desk.threads.change(await head(thread), { draft, redraft: undefined, nextAt: at(300) });
    await sweepAt(9);
    expect(await Promise.all(threads.map(async (one) => (await head(one)).nextAt))).toEqual(
      threads.map(() => at(150)),
    );
    await sweepAt(20);
    passTo(21);
    const versions = await Promise.all(threads.map(async (one) => (await head(one)).version));
    await sweepAt(22);
    expect(await Promise.all(threads.map(async (one) => (await head(one)).version))).toEqual(versions);
  });

  it('C17 finds a thread whose clocks all rested with its next event, and runs by the new rules then', async () => {
    const world = begin();
    const publish = publishing(table, world);
    const { desk, asks, answers, head, sweepAt, at } = world;
    const target = { resolution: minutes(120, 0.99) };
    await publish(allowing(target, { pauses: ['on_customer'] }));
    await asks('1', 0);
    await answers('2', 1);
    const pauses = [{ state: 'on_customer' as const, from: at(1) }];
    // As a reply leaves it that asks for something.
    await desk.threads.change(await head(), {
      openedAt: at(0),
      pauses,
      spokeAt: undefined,
      nextAt: undefined,
    });
    await sweepAt(5);
    await publish(allowing(target));
    await sweepAt(30);
    await asks('3', 40);
    expect(await sweepAt(120)).toEqual(['breach resolution']);
  });
});
