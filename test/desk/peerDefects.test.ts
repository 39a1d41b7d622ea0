import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hookOf } from '#channels/hooks.ts';
import { channels } from '#channels/registry.ts';
import type { ChannelContract, HearingContract } from '#channels/simulator/contract.ts';
import { joinPeople } from '#desk/dossier/joinPeople.ts';
import { intake } from '#desk/incoming/intake.ts';
import { poll } from '#desk/incoming/poll.ts';
import { receive } from '#desk/incoming/receive.ts';
import type { HookRequest } from '#desk/ports/hook.ts';
import { watch } from '#desk/watch/watch.ts';
import { correlationOf } from '#domain/correlation.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';
import { replyBreaches } from './replyBreaches.ts';
import { ANNA, talk } from './talk.ts';

/* What is known to go wrong in help desks of this kind, each as what must not happen here. */

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const contractOf = async (name: string): Promise<HearingContract | undefined> => {
  const loaded: { contract: ChannelContract } = await import(
    new URL(`../../channels/${name}/fixtures/contract.ts`, import.meta.url).href
  );
  return loaded.contract.hearing;
};

const contracts = await Promise.all(
  Object.keys(channels).map(async (name) => ({ name, hearing: await contractOf(name) })),
);
const hearing = contracts.flatMap(({ name, hearing: one }) =>
  one === undefined ? [] : [{ name, wire: one }],
);
const batching = hearing.filter(
  ({ wire }) => wire.body([wire.message(wireOf(1)), wire.message(wireOf(2))]) !== undefined,
);

function wireOf(n: number) {
  return { id: String(100 + n), text: `message ${n}`, at: '2026-11-02T08:59:00.000Z' };
}

/** A brand that hears on one channel, over that channel's own parser. */
const listening = (name: string, wire: HearingContract) => {
  serial += 1;
  const world = talk(table, `pd${serial}`);
  const { desk, hints } = world;
  const own = async () => ({ ...(await desk.brands.get('')), channels: { [name]: wire.account } });
  const brands: typeof desk.brands = { get: own, all: async () => [await own()] };
  const secrets = { ...desk.secrets, get: async () => wire.secret };
  const ports = {
    ...desk,
    brands: { ...brands, get: async () => ({ ...(await own()), id: 'peers' }) },
    secrets,
    hookOf,
  };
  const post = (request: HookRequest) => receive(ports)({ channel: name, brand: 'peers', request });
  const messages = () => hints.inbound.filter((one): one is Message => !('kind' in one));
  return { ...world, post, messages, ports };
};

const asking = async (key = 'd.800200') => {
  serial += 1;
  const world = talk(table, `pd${serial}`);
  const thread = world.name('x', key);
  await world.hear(world.said(thread, '1', '2026-11-02T08:50:00.000Z'));
  return { ...world, thread };
};

const waitingIn = async (world: Awaited<ReturnType<typeof asking>>) =>
  (await world.read(world.thread)).head.waitingSince;

describe.each(hearing)('on $name', ({ name, wire }) => {
  it('a call delivered again makes no second message (P1, LHC #2310)', async () => {
    const { post, messages, desk } = listening(name, wire);
    const request = wire.signed(wire.body([wire.message(wireOf(1))]) ?? '');
    for (let n = 0; n < 3; n += 1) await post(request);
    const [message] = messages();
    expect(message).toBeDefined();
    serial += 1;
    const thread = `pd${serial}:x:d.1`;
    for (const one of messages()) await intake(desk)({ ...one, thread });
    expect((await desk.threads.read(thread))?.messages).toHaveLength(1);
  });

  it('a call that nobody signed is not heard (P9)', async () => {
    const { post, hints } = listening(name, wire);
    const body = wire.body([wire.message(wireOf(1))]) ?? '';
    await expect(post(wire.tampered(body, () => undefined))).rejects.toMatchObject({ kind: 'auth' });
    expect(hints.inbound).toEqual([]);
  });

  it('a call whose messages could not be queued is not acknowledged (P3, P4, P7)', async () => {
    const { ports } = listening(name, wire);
    const dead = {
      ...ports,
      hints: { ...ports.hints, inbound: async () => Promise.reject(new Error('full')) },
    };
    const request = wire.signed(wire.body([wire.message(wireOf(1))]) ?? '');
    await expect(receive(dead)({ channel: name, brand: 'peers', request })).rejects.toThrow('full');
  });

  it.runIf(wire.echo !== undefined)('own answers are not imported as questions (Zammad #406)', async () => {
    const { post, messages, hear, name: nameOf, desk } = listening(name, wire);
    await post(wire.signed(wire.body([wire.echo?.(wireOf(1))]) ?? ''));
    expect(messages()).toMatchObject([{ direction: 'out' }]);
    const thread = nameOf('x', 'd.1');
    await hear({ ...messages()[0]!, thread });
    expect((await desk.threads.head(thread))?.waitingSince).toBeUndefined();
  });

  it('what starts no clock makes no question', async () => {
    for (const element of Object.values(wire.quiet)) {
      const { post, messages } = listening(name, wire);
      await post(wire.signed(wire.body([element]) ?? ''));
      expect(messages().filter(({ direction }) => direction === 'in')).toEqual([]);
    }
  });
});

describe.each(batching)('on $name', ({ name, wire }) => {
  it('a delivery of many messages loses none but the first (P2)', async () => {
    const { post, messages } = listening(name, wire);
    const all = Array.from({ length: 120 }, (_, n) => wireOf(n));
    await post(wire.signed(wire.body(all.map((one) => wire.message(one))) ?? ''));
    expect(messages().map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('one element that cannot be read takes no other with it (P2, P4)', async () => {
    for (const poison of wire.poison) {
      const { post, messages } = listening(name, wire);
      const elements = [wire.message(wireOf(1)), poison, wire.message(wireOf(2))];
      await post(wire.signed(wire.body(elements) ?? ''));
      expect(messages().map(({ id }) => id)).toEqual(['101', '102']);
    }
  });
});

describe('a WhatsApp delivery', () => {
  it('of several entries, changes and messages loses none (P2)', async () => {
    const wire = await contractOf('whatsapp');
    const { post, messages } = listening('whatsapp', wire!);
    const change = (n: number): unknown => wire!.message(wireOf(n));
    const one: { entry: { changes: unknown[] }[] } = JSON.parse(wire!.body([change(1), change(2)]) ?? '');
    const two: typeof one = JSON.parse(wire!.body([change(3), change(4)]) ?? '');
    const body = JSON.stringify({ ...one, entry: [...one.entry, ...two.entry] });
    await post(wire!.signed(body));
    expect(messages().map(({ id }) => id)).toEqual(['101', '102', '103', '104']);
  });
});

describe('a message', () => {
  it('is not lost by a crash between accepting and storing it, whichever step it comes at (P3, P4, P7)', async () => {
    for (const step of ['append', 'noteInbound'] as const) {
      serial += 1;
      const { desk, hear, said, name, read } = talk(table, `pd${serial}`);
      const thread = name('x', 'd.800200');
      const { append, noteInbound } = desk.threads;
      desk.threads[step] = async () => Promise.reject(new Error('killed'));
      await expect(hear(said(thread, '1', '2026-11-02T08:50:00.000Z'))).rejects.toThrow('killed');
      Object.assign(desk.threads, { append, noteInbound });
      await hear(said(thread, '1', '2026-11-02T08:50:00.000Z'));
      const { head, messages, drafts } = await read(thread);
      expect([head.waitingSince, messages.length, drafts.length]).toEqual(['2026-11-02T08:50:00.000Z', 1, 1]);
    }
  });

  it('whose draft nobody was told to make is found by the watch (P7)', async () => {
    serial += 1;
    const { desk, said, name, hints, wait } = talk(table, `pd${serial}`);
    const thread = name('x', 'd.800200');
    await intake(desk)(said(thread, '1', '2026-11-02T08:59:59.000Z'));
    wait(121);
    await watch(desk)();
    expect(hints.draft).toContainEqual(expect.objectContaining({ thread, why: 'message' }));
  });

  it('is one of as many as there are: a flood in one thread refuses none and moves no clock (P5)', async () => {
    serial += 1;
    const { desk, said, name } = talk(table, `pd${serial}`);
    const thread = name('x', 'd.800200');
    const flood = Array.from({ length: 260 }, (_, n) =>
      said(thread, String(1000 + n), plusSeconds('2026-11-02T08:50:00.000Z', Math.floor(n / 5))),
    );
    for (const message of flood) await intake(desk)(message);
    expect(await desk.threads.unseen(flood)).toEqual([]);
    const { makeDraft } = await import('#desk/answer/draft.ts');
    await makeDraft(desk)({ thread, why: 'message' });
    expect((await desk.threads.head(thread))?.waitingSince).toBe(flood[0]?.at);
  });

  it('of another brand’s customer with the same id lands in its own thread', async () => {
    const [one, other] = [await asking(), await asking()];
    expect(one.thread).not.toBe(other.thread);
    expect((await one.read(one.thread)).messages).toHaveLength(1);
  });
});

describe('a reply', () => {
  it('is not sent twice when whoever sent it died before writing that down (P6)', async () => {
    const world = await asking();
    const { desk, approves, work, x, thread, read, hints, wait } = world;
    const { reply } = await approves(thread);
    const { replace } = desk.replies;
    desk.replies.replace = async (next, from) =>
      next.state === 'sent' ? Promise.reject(new Error('killed')) : replace(next, from);
    await expect(work()).rejects.toThrow('killed');
    desk.replies.replace = replace;
    hints.publish.push({ thread, reply });
    wait(60);
    x.show({ kind: 'found', id: 'sent-1', at: '2026-11-02T09:00:00.000Z' });
    await work();
    expect(x.sends).toHaveLength(1);
    expect((await read(thread)).replies).toMatchObject([{ state: 'sent' }]);
  });

  it('is not sent twice by two workers who hold the same work (P6)', async () => {
    const { desk, approves, x, thread } = await asking();
    const { reply } = await approves(thread);
    const { publish } = await import('#desk/outgoing/publish.ts');
    await Promise.all(Array.from({ length: 6 }, () => publish(desk)({ thread, reply })));
    expect(x.sends).toHaveLength(1);
  });

  it('whose echo is faster than its own answer is one message and one reply (P8)', async () => {
    const { hear, said, approves, work, x, thread, read } = await asking();
    const { reply } = await approves(thread);
    let heard: Promise<void> = Promise.resolve();
    x.answer(() => {
      heard = hear(
        said(thread, 'sent-1', '2026-11-02T09:00:01.000Z', {
          direction: 'out',
          correlation: correlationOf({ thread, id: reply }),
        }),
      );
      return { kind: 'sent', id: 'sent-1', at: '2026-11-02T09:00:00.000Z' };
    });
    await work();
    await heard;
    await work();
    const { messages, replies, head } = await read(thread);
    expect(messages.filter(({ direction }) => direction === 'out')).toHaveLength(1);
    expect(replies).toMatchObject([{ state: 'sent' }]);
    expect([x.sends.length, head.waitingSince, head.reply]).toEqual([1, undefined, undefined]);
  });

  it('never goes to the wrong person because two were merged', async () => {
    const { desk, hear, said, name, approves, work, x, thread } = await asking();
    const other = name('x', 'd.900');
    await hear(said(other, '2', '2026-11-02T08:51:00.000Z'));
    await joinPeople(desk)(ANNA, thread, { other, reason: 'They said so' });
    await approves(thread);
    await work();
    expect(x.sends.map((one) => one.thread)).toEqual([thread]);
    expect((await desk.threads.head(other))?.waitingSince).toBe('2026-11-02T08:51:00.000Z');
  });

  it('in the channel’s own app settles nothing it did not say', async () => {
    const world = await asking();
    const { hear, said, approves, work, x, thread, read } = world;
    await approves(thread);
    x.answer({ kind: 'unknown', reason: 'timed out' });
    await work();
    await hear(said(thread, 'own', '2026-11-02T09:00:05.000Z', { direction: 'out', text: 'By hand' }));
    await work();
    expect((await read(thread)).replies).toMatchObject([{ state: 'unknown' }]);
  });
});

describe('an alarm', () => {
  const sla = async (world: Awaited<ReturnType<typeof asking>>, seconds: number) => {
    world.wait(seconds);
    await watch(world.desk)();
    return replyBreaches(world.desk, world.thread);
  };
  const DAY = 24 * 3600;

  it('does not come after the answer (Zammad #3140)', async () => {
    const world = await asking();
    await world.approves(world.thread);
    await world.work();
    expect(await waitingIn(world)).toBeUndefined();
    expect(await sla(world, 3 * DAY)).toBe(0);
  });

  it('does not come twice, not even for a further message of the same wait (P10)', async () => {
    const world = await asking();
    expect(await sla(world, 3 * DAY)).toBe(1);
    await world.hear(world.said(world.thread, '2', world.now()));
    expect(await sla(world, DAY)).toBe(1);
    expect(await sla(world, DAY)).toBe(1);
  });

  it('does not come for an hour in which the desk is closed (P10)', async () => {
    const alarmsAfter = async (schedule?: 'desk') => {
      serial += 1;
      const world = talk(table, `pd${serial}`);
      const target = { seconds: 3600, warnAt: 0.5 };
      world.allow({
        schedules: { desk: { timeZone: 'Europe/London', hours: { tue: [['09:00', '17:00']] } } },
        policies: [{ name: 'default', when: {}, schedule, targets: { first_reply: target }, pauses: [] }],
      });
      const thread = world.name('x', 'd.1');
      await world.hear(world.said(thread, '1', world.now()));
      world.wait(6 * 3600);
      await watch(world.desk)();
      return replyBreaches(world.desk, thread);
    };
    expect([await alarmsAfter(), await alarmsAfter('desk')]).toEqual([1, 0]);
  });
});

describe('a channel', () => {
  it('whose sign-in was lost does not fall silent unnoticed (Zammad #2381, #2460)', async () => {
    serial += 1;
    const world = talk(table, `pd${serial}`, { traits: { polled: true } });
    const { desk, x, counts } = world;
    const brand = await desk.brands.get('');
    brand.channels = { x: { accountId: '1', handle: 'z' } };
    const connection = await x.channel.connect({
      brand,
      secrets: desk.secrets,
      state: desk.channelState(brand.id, 'x'),
      clock: desk.clock,
    });
    connection.poll = async () => ({ messages: [], ignored: [], cursors: {}, authLost: true });
    await poll(desk)();
    expect(counts).toContain('AuthLost');
  });

  it('moves its cursor only past what is queued (P7)', async () => {
    serial += 1;
    const world = talk(table, `pd${serial}`, { traits: { polled: true } });
    const { desk, x, said, name } = world;
    const brand = await desk.brands.get('');
    brand.channels = { x: { accountId: '1', handle: 'z' } };
    const state = desk.channelState(brand.id, 'x');
    const connection = await x.channel.connect({ brand, secrets: desk.secrets, state, clock: desk.clock });
    const thread = name('x', 'd.1');
    const signals: Signal[] = [{ kind: 'deleted', thread, id: '0', at: '2026-11-02T08:50:00.000Z' }];
    const messages = [said(thread, '1', '2026-11-02T08:50:00.000Z')];
    connection.poll = async () => ({ messages, signals, ignored: [], cursors: { dms: '7' } });
    const { inbound } = desk.hints;
    desk.hints.inbound = async () => Promise.reject(new Error('full'));
    await expect(poll(desk)()).rejects.toThrow('1 of 1 channels failed');
    expect(await state.cursor('dms')).toBeUndefined();
    desk.hints.inbound = inbound;
    await poll(desk)();
    expect(await state.cursor('dms')).toBe('7');
    expect(world.hints.inbound).toEqual([...messages, ...signals]);
  });
});
