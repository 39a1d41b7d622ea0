import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOver } from '#desk/agent/handOver.ts';
import { intake } from '#desk/incoming/intake.ts';
import { correlationOf } from '#domain/correlation.ts';
import type { SendResult } from '#domain/reply.ts';
import type { Receipt } from '#domain/signal.ts';
import { threadName } from '#domain/thread.ts';
import type { Table } from '#platform/table.ts';
import { allowing, minutes } from '../../domain/levels.ts';
import { memoryTable } from '../../memoryTable.ts';
import { ANNA } from '../talk.ts';
import { asking } from './asking.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const begin = (more?: Parameters<typeof asking>[2]) => {
  serial += 1;
  return asking(table, `ct${serial}`, more);
};
type World = ReturnType<typeof begin>;

/** Somebody asked at the start, and a draft lies on the desk. */
const drafted = async () => {
  const world = begin();
  await world.hear(world.said(world.thread, '1', world.at(0)));
  return world;
};

describe('a clock goes on', () => {
  it.each<[string, (world: World) => Promise<unknown>]>([
    ['a draft', async () => {}],
    ['a pending approval', ({ approves, thread }) => approves(thread)],
    [
      'an internal note',
      async ({ approves, thread, desk }) => {
        await approves(thread);
        const { brand } = threadName(thread);
        const { people } = await desk.brands.get(brand);
        const to = people.find(({ id }) => id !== ANNA.id)!.id;
        await handOver(desk)(ANNA, brand, { to, note: 'Please call them.', isLead: true });
        expect((await desk.threads.read(thread))?.audit[0]).toMatchObject({ what: 'handed_over' });
      },
    ],
  ])('C5 in spite of %s, which never stops it', async (_what, act) => {
    const world = await drafted();
    world.passTo(5);
    await act(world);
    expect(await world.sweepAt(59)).toEqual(['warning first_reply']);
    await world.sweepAt(60);
    expect(await world.breaches()).toEqual(['breach first_reply']);
  });

  it.each<[string, SendResult]>([
    ['that was refused', { kind: 'refused', code: 'rejected', reason: 'no' }],
    ['of unknown outcome', { kind: 'unknown', reason: 'timed out' }],
    ['that must wait', { kind: 'limited', until: '2026-11-02T12:00:00.000Z' }],
    ['that was certainly not sent', { kind: 'not_sent', reason: 'refused connection' }],
  ])('C7 in spite of a publish %s', async (_what, result) => {
    const { approves, thread, x, work, passTo, sweepAt, breaches, head, at } = await drafted();
    x.answer(result);
    passTo(5);
    await approves(thread);
    await work();
    expect(x.sends).toHaveLength(1);
    expect((await head()).waitingSince).toBe(at(0));
    await sweepAt(60);
    expect(await breaches()).toEqual(['breach first_reply']);
  });

  it('C7 by its own first target where the channel tells later that the reply did not arrive', async () => {
    const { allow, approves, thread, work, hear, passTo, sweepAt, recorded, read, at, breaches } =
      await drafted();
    allow(allowing({ first_reply: minutes(60), next_reply: minutes(600) }));
    passTo(5);
    await approves(thread);
    await work();
    const [reply] = (await read(thread)).replies;
    const { sentId: id } = reply!.deliveries[0]!;
    const receipt: Receipt = {
      ...{ kind: 'receipt', thread, id: id!, correlation: correlationOf(reply!), outcome: 'failed' },
      at: at(6),
    };
    passTo(6);
    await hear(receipt);
    await work();
    await sweepAt(60);
    expect(await breaches()).toEqual(['breach first_reply']);
    expect((await recorded()).at(-1)).toMatchObject({ dueAt: at(60) });
  });

  it('C8 in spite of words a platform sends by itself, unless the brand says that they are an answer', async () => {
    const texts = ['Thanks, we will get back to you soon.'];
    const ended = await Promise.all(
      [false, true].map(async (stopClock) => {
        const { allow, asks, answers, head, breaches, sweepAt } = begin();
        allow({ automatic: { texts, stopClock } });
        await asks('1', 0);
        await answers('2', 1, { text: ' Thanks, we will get back to you soon.\n' });
        const waits = (await head()).waitingSince !== undefined;
        await sweepAt(60);
        return [stopClock, waits, await breaches()];
      }),
    );
    expect(ended).toEqual([
      [false, true, ['breach first_reply']],
      [true, false, []],
    ]);
  });

  it('C8 in spite of an automatic word, and the next answer is still the first', async () => {
    const { allow, asks, answers, head, at, passTo } = begin();
    allow({ automatic: { texts: ['We heard you.'], stopClock: false } });
    await asks('1', 0);
    await answers('2', 1, { text: 'We heard you.' });
    passTo(5);
    await answers('3', 5, { text: 'It is in Amsterdam.' });
    expect((await head()).firstReplyAt).toBe(at(5));
  });
});

describe('a clock stops', () => {
  it('C6 with a published reply alone, at the time at which the channel published it', async () => {
    const { desk, approves, thread, x, work, said, passTo, head, sweepAt, recorded, at } = await drafted();
    x.answer({ kind: 'sent', id: '900', at: at(10) });
    passTo(30);
    await approves(thread);
    // While it goes out they write once more: after the words they got, before we know of them.
    const { noteOutbound } = desk.threads;
    desk.threads.noteOutbound = async (message) => {
      desk.threads.noteOutbound = noteOutbound;
      await intake(desk)(said(thread, '2', at(20)));
      return noteOutbound(message);
    };
    await work();
    expect(await head()).toMatchObject({ waitingSince: at(20), firstReplyAt: at(10) });
    await sweepAt(80);
    expect((await recorded()).at(-1)).toMatchObject({ metric: 'next_reply', level: 'breach', dueAt: at(80) });
  });

  it('C6 with the last of a reply’s parts, not with the first', async () => {
    const world = begin({ key: 'p.1.800200' });
    const { desk, thread, said, hear, name, at, x, head, read } = world;
    await hear(said(thread, '1', at(0)));
    const [draft] = (await read(thread)).drafts;
    const aside = { thread: name('x', 'd.800200'), place: 'private' as const, text: 'Found. ^AB' };
    const pointer = { thread, place: 'public' as const, text: 'I have written to you. ^AB' };
    await desk.replies.put({
      ...{ id: 'rpl_00000000100000000x', thread, draftId: draft!.id, basedOn: draft!.basedOn, by: ANNA },
      ...{ askedAt: at(0), approvedAt: at(0), deliveries: [aside, pointer], state: 'approved', fence: 0 },
    });
    const reply = {
      id: 'rpl_00000000100000000x',
      state: 'approved',
      by: 'Anna Bell',
      at: at(0),
      checkAt: at(0),
    };
    await desk.threads.change(await head(), { reply: { ...reply, state: 'approved' } });
    x.answer({ kind: 'sent', id: '900', at: at(1) });
    x.answer({ kind: 'limited', until: at(30) });
    world.hints.publish.push({ thread, reply: reply.id });
    await world.work();
    expect((await head()).waitingSince).toBe(at(0));
    world.passTo(31);
    world.hints.publish.push({ thread, reply: reply.id });
    await world.work();
    expect((await head()).waitingSince).toBeUndefined();
  });

  it('C9 with a reply that a person wrote in the channel’s own app, seen as an echo', async () => {
    const { asks, answers, sweepAt, head, at } = begin();
    await asks('1', 0);
    await answers('2', 20, { text: 'I have answered from my telephone.' });
    expect(await head()).toMatchObject({ firstReplyAt: at(20) });
    expect((await head()).waitingSince).toBeUndefined();
    expect(await sweepAt(500)).toEqual([]);
  });
});

describe('a clock begins', () => {
  it('C10 in a thread that the brand opened once the customer speaks, and then as the first', async () => {
    const { asks, answers, sweepAt, recorded, at } = begin();
    await answers('1', 0);
    expect(await sweepAt(300)).toEqual([]);
    await asks('2', 300);
    expect(await sweepAt(360)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(360) }]);
  });

  it('C11 as the next reply’s only after a first reply, and no shorter target comes before the first', async () => {
    const { allow, asks, answers, passTo, sweepAt, breaches } = begin();
    allow(allowing({ first_reply: minutes(60), next_reply: minutes(10), update: minutes(5) }));
    await asks('1', 0);
    await sweepAt(59);
    expect(await breaches()).toEqual([]);
    await answers('2', 59);
    passTo(61);
    await asks('3', 61);
    await sweepAt(70);
    expect(await breaches()).toEqual([]);
    await sweepAt(71);
    expect(await breaches()).toEqual(['breach next_reply']);
  });

  it('C12 and is cleared by an answer after the customer’s last message', async () => {
    const { allow, asks, answers, passTo, sweepAt } = begin();
    allow(allowing({ next_reply: minutes(120, 0.99) }));
    await asks('1', 0);
    await answers('2', 10);
    passTo(20);
    await asks('3', 20);
    await asks('4', 25);
    passTo(30);
    await answers('5', 30);
    expect(await sweepAt(1000)).toEqual([]);
  });
});
