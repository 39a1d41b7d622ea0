import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intake } from '#desk/incoming/intake.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Draft } from '#domain/draft.ts';
import { type Message, messageKey } from '#domain/message.ts';
import type { Reply } from '#domain/reply.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { type DeskWorld, deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const customer = (thread: string, at: string, id = '1000'): Message => ({
  thread,
  id,
  at,
  direction: 'in',
  place: 'public',
  author: { id: '800200', handle: 'ivan_p' },
  text: 'Where is the bag?',
});

/** A thread whose reply was just approved, as the desk leaves it. */
const approvedReply = async (parts = 1) => {
  serial += 1;
  const brand = `b${serial}`;
  const world = deskFor(table, brand);
  const { desk } = world;
  const thread = `${brand}:x:p.1.800200`;
  const asked = customer(thread, '2026-11-02T08:50:00.000Z');
  await desk.threads.append(asked);
  const head = await desk.threads.noteInbound(asked, world.now(), world.now());
  const draft: Draft = {
    id: desk.makeId('draft'),
    thread,
    place: 'public',
    madeAt: world.now(),
    basedOn: messageKey(asked),
    state: 'ready',
    lang: 'en',
    intent: 'case',
    deliveries: [],
    facts: [],
    findings: [],
    verification: 'none',
    asks: [],
    promiseBy: '2026-11-02T14:00:00.000Z',
  };
  await desk.threads.putDraft(draft);
  const id = desk.makeId('reply');
  const reply: Reply = {
    id,
    thread,
    draftId: draft.id,
    basedOn: messageKey(asked),
    approvedAt: world.now(),
    by: { id: 'anna', name: 'Anna Bell', initials: 'AB' },
    deliveries: [
      {
        thread: `${brand}:x:d.800200`,
        place: 'private' as const,
        text: 'I can look it up for you right here. ^AB',
      },
      {
        thread,
        place: 'public' as const,
        text: '@ivan_p I have written to you in your direct messages. ^AB',
        replyTo: '1000',
      },
    ].slice(2 - parts),
    state: 'approved',
    fence: 0,
  };
  await desk.replies.put(reply);
  await desk.threads.change(head!, {
    reply: { id, state: 'approved', by: 'Anna Bell', at: world.now(), checkAt: world.now() },
    nextAt: world.now(),
  });
  const run = () => publish(desk)({ thread, reply: id });
  const now = async () => ({
    head: await desk.threads.head(thread),
    reply: await desk.replies.get(thread, id),
  });
  return { ...world, thread, asked, run, state: now, reply };
};

const inbound = async ({ desk, now }: DeskWorld, message: Message) => {
  await desk.threads.append(message);
  await desk.threads.noteInbound(message, now(), now());
};

describe('publishing a reply', () => {
  it('ends the episode at the channel’s time of sending and leaves the promise with its owner', async () => {
    const world = await approvedReply();
    await world.run();
    const { head, reply } = await world.state();
    expect(reply?.state).toBe('sent');
    expect(head?.waitingSince).toBeUndefined();
    expect(head?.reply).toBeUndefined();
    expect(head?.promises).toMatchObject([
      { kind: 'update', by: '2026-11-02T14:00:00.000Z', owner: 'Anna Bell' },
    ]);
  });

  it('sends the private answer before the public pointer to it', async () => {
    const world = await approvedReply(2);
    await world.run();
    expect(world.x.sends.map(({ place }) => place)).toEqual(['private', 'public']);
    expect((await world.state()).head?.waitingSince).toBeUndefined();
  });

  it('sends once however many publishers hold the same hint', async () => {
    const world = await approvedReply(2);
    await Promise.all(Array.from({ length: 12 }, world.run));
    await world.run();
    expect(world.x.sends).toHaveLength(2);
  });

  it('does not send again after an unknown outcome until the channel was read back', async () => {
    const world = await approvedReply();
    world.x.answer({ kind: 'unknown', reason: 'timed out' });
    await world.run();
    await world.run();
    expect((await world.state()).reply?.state).toBe('unknown');
    expect(world.x.sends).toHaveLength(1);
    world.x.show({ kind: 'found', id: '777', at: '2026-11-02T09:00:01.000Z' });
    world.wait(200);
    await world.run();
    const { reply, head } = await world.state();
    expect(reply).toMatchObject({ state: 'sent', deliveries: [{ sentId: '777' }] });
    expect(head?.lastOutbound).toBe('2026-11-02T09:00:01.000Z#777');
    expect(world.x.sends).toHaveLength(1);
  });

  it('sends again when the channel shows nothing after the settle time', async () => {
    const world = await approvedReply();
    world.x.answer({ kind: 'unknown', reason: 'reset' });
    await world.run();
    world.wait(200);
    await world.run();
    expect(world.x.sends).toHaveLength(2);
    expect((await world.state()).reply?.state).toBe('sent');
  });

  it('is settled by the echo of its own text, without reading the channel back', async () => {
    const world = await approvedReply();
    world.x.answer({ kind: 'unknown', reason: 'timed out' });
    await world.run();
    const text = world.reply.deliveries[0]!.text;
    const echo: Message = {
      ...world.asked,
      id: '900',
      at: '2026-11-02T09:00:02.000Z',
      direction: 'out',
      text,
    };
    await intake(world.desk)(echo);
    const [hint] = world.hints.publish;
    const asked = world.x.readBacks.length;
    await publish(world.desk)(hint!);
    expect(world.x.readBacks).toHaveLength(asked);
    expect((await world.state()).reply).toMatchObject({ state: 'sent', deliveries: [{ sentId: '900' }] });
    expect((await world.state()).head?.promises).toMatchObject([{ owner: 'Anna Bell' }]);
  });

  it('may be found in the channel although its echo was already noted on the thread', async () => {
    const world = await approvedReply();
    world.x.answer({ kind: 'unknown', reason: 'timed out' });
    await world.run();
    const text = world.reply.deliveries[0]!.text;
    await intake(world.desk)({
      ...world.asked,
      id: '901',
      at: '2026-11-02T09:00:02.000Z',
      direction: 'out',
      text,
    });
    world.wait(200);
    await world.run();
    expect(world.x.taken.at(-1)).not.toContain('901');
  });

  it('is not taken for an earlier message of the same words', async () => {
    const world = await approvedReply();
    const earlier = { ...world.asked, id: '500', at: '2026-11-02T08:40:00.000Z', direction: 'out' as const };
    await intake(world.desk)(earlier);
    world.x.answer({ kind: 'unknown', reason: 'timed out' });
    await world.run();
    world.wait(200);
    await world.run();
    expect(world.x.taken.at(-1)).toEqual(['500']);
  });

  it('makes no call before a limit is over, and is found by the watch then', async () => {
    const world = await approvedReply();
    world.x.answer({ kind: 'limited', until: '2026-11-02T09:10:00.000Z' });
    await world.run();
    await world.run();
    expect(world.x.sends).toHaveLength(1);
    world.wait(599);
    await watch(world.desk)();
    expect(world.hints.publish).toEqual([]);
    world.wait(2);
    await watch(world.desk)();
    expect(world.hints.publish).toEqual([{ thread: world.thread, reply: world.reply.id }]);
    await world.run();
    expect((await world.state()).reply?.state).toBe('sent');
  });

  it('keeps the customer waiting and tells the agent why when the channel refuses', async () => {
    const world = await approvedReply();
    world.x.answer({
      kind: 'refused',
      code: 'not_summoned',
      reason: 'X lets us answer only posts that mention us.',
    });
    await world.run();
    const { head, reply } = await world.state();
    expect(head).toMatchObject({ reply: { state: 'refused' }, waitingSince: world.asked.at });
    expect(reply).toMatchObject({ state: 'refused', code: 'not_summoned' });
  });

  it('comes back to the agent when the customer wrote before it was sent', async () => {
    const world = await approvedReply();
    await inbound(world, customer(world.thread, '2026-11-02T08:59:00.000Z', '1001'));
    await world.run();
    expect(world.x.sends).toEqual([]);
    expect((await world.state()).reply).toMatchObject({ state: 'returned', code: 'customer_wrote' });
    expect(world.hints.draft).toEqual([{ thread: world.thread, why: 'agent' }]);
  });

  it('comes back to the agent when somebody answered in the channel itself after it was drafted', async () => {
    const world = await approvedReply();
    await intake(world.desk)({ ...world.asked, id: '950', at: '2026-11-02T09:00:05.000Z', direction: 'out' });
    world.wait(10);
    await world.run();
    expect(world.x.sends).toEqual([]);
    expect((await world.state()).reply).toMatchObject({ state: 'returned', code: 'answered_elsewhere' });
  });

  it('goes out although the customer was answered before it was drafted', async () => {
    const world = await approvedReply();
    await intake(world.desk)({ ...world.asked, id: '950', at: '2026-11-02T08:55:00.000Z', direction: 'out' });
    await world.run();
    expect((await world.state()).reply?.state).toBe('sent');
  });

  it('is finished by the next publisher when one died after sending', async () => {
    const world = await approvedReply();
    const { append } = world.desk.threads;
    world.desk.threads.append = async () => Promise.reject(new Error('killed'));
    await expect(world.run()).rejects.toThrow('killed');
    world.desk.threads.append = append;
    await world.run();
    expect(world.x.sends).toHaveLength(1);
    expect((await world.state()).head?.waitingSince).toBeUndefined();
  });

  it('is looked for in the channel, never sent blindly, when a publisher died while sending', async () => {
    const world = await approvedReply();
    world.x.answer(() => {
      throw new Error('killed');
    });
    await expect(world.run()).rejects.toThrow('killed');
    world.wait(60);
    await world.run();
    expect(world.x.sends).toHaveLength(1);
    expect((await world.state()).reply?.state).toBe('unknown');
    world.x.show({ kind: 'found', id: '778', at: '2026-11-02T09:00:00.000Z' });
    world.wait(200);
    await world.run();
    expect(world.x.sends).toHaveLength(1);
    expect((await world.state()).reply?.state).toBe('sent');
  });
});

describe('a reply whose answer goes to the customer’s messages', () => {
  it('owes its next update there, to the customer by name, though they never wrote there', async () => {
    const world = await approvedReply(2);
    await world.run();
    const private_ = await world.desk.threads.head(world.reply.deliveries[0]!.thread);
    expect(private_).toMatchObject({
      customer: { id: '800200', handle: 'ivan_p' },
      promises: [{ by: '2026-11-02T14:00:00.000Z', owner: 'Anna Bell' }],
      nextAt: expect.any(String),
    });
    expect((await world.state()).head?.promises).toBeUndefined();
  });
});
