import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Threads } from '#desk/ports/threads.ts';
import { plusSeconds } from '#domain/instant.ts';
import { type Message, messageKey } from '#domain/message.ts';
import { threads } from '#platform/threads.ts';
import { memoryTable } from '../memoryTable.ts';

let close: () => Promise<void>;
let store: Threads;
let serial = 0;

beforeAll(async () => {
  const opened = await memoryTable();
  close = opened.close;
  store = threads(opened.table);
});
afterAll(() => close());

const T0 = '2026-11-02T09:00:00.000Z';
const at = (minutes: number) => plusSeconds(T0, minutes * 60);

const newThread = () => {
  serial += 1;
  return `zephyrline:x:p.${serial}.800200`;
};

const said = (thread: string, minutes: number, direction: 'in' | 'out' = 'in'): Message => ({
  thread,
  id: String(1_000_000 + Math.round(minutes * 60)),
  at: at(minutes),
  direction,
  place: 'public',
  author: { id: '800200', handle: 'ivan_p' },
  text: 'Where is the bag?',
});

const take = async (...messages: Message[]) => {
  for (const message of messages) {
    await store.append(message);
    await (message.direction === 'in'
      ? store.noteInbound(message, at(99), at(100))
      : store.noteOutbound(message));
  }
  return store.head(messages[0]!.thread);
};

const permutations = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

describe('the head of a thread', () => {
  it('starts an episode at the customer’s own time', async () => {
    const head = await take(said(newThread(), 3));
    expect(head).toMatchObject({
      waitingSince: at(3),
      lastInbound: messageKey(said('', 3)),
      nextAt: at(100),
    });
  });

  it('keeps the episode’s start when a second message comes', async () => {
    const thread = newThread();
    const head = await take(said(thread, 1), said(thread, 5));
    expect(head).toMatchObject({ waitingSince: at(1), lastInbound: messageKey(said('', 5)) });
  });

  it('moves the start earlier for an older message that comes late', async () => {
    const thread = newThread();
    expect(await take(said(thread, 5), said(thread, 1))).toMatchObject({
      waitingSince: at(1),
      lastInbound: messageKey(said('', 5)),
    });
  });

  it('is not restarted by the redelivery of a message that was answered', async () => {
    const thread = newThread();
    const head = await take(said(thread, 1), said(thread, 2, 'out'), said(thread, 1));
    expect(head?.waitingSince).toBeUndefined();
  });

  it('counts a message stamped before the reply but stored after it as answered', async () => {
    const thread = newThread();
    expect(
      (await take(said(thread, 1), said(thread, 5, 'out'), said(thread, 3)))?.waitingSince,
    ).toBeUndefined();
  });

  it('waits for what was said after a reply whose echo comes late', async () => {
    const thread = newThread();
    const head = await take(said(thread, 1), said(thread, 5), said(thread, 6), said(thread, 3, 'out'));
    expect(head).toMatchObject({ waitingSince: at(5), lastOutbound: messageKey(said('', 3)) });
  });

  it('does not start the first-reply clock when the brand spoke first', async () => {
    const thread = newThread();
    const head = await take(said(thread, 1, 'out'), said(thread, 2));
    expect(head).toMatchObject({ waitingSince: at(2) });
    expect(head?.firstReplyAt).toBeUndefined();
  });

  it('comes to the same whatever the order in which messages arrive, each of them twice', async () => {
    const heads = await Promise.all(
      permutations([said('', 1), said('', 3), said('', 4, 'out'), said('', 6)]).map(async (order) => {
        const thread = newThread();
        const mine = order.map((message) => ({ ...message, thread }));
        return take(...mine, ...mine);
      }),
    );
    for (const head of heads)
      expect([head?.waitingSince, head?.lastInbound, head?.lastOutbound]).toEqual([
        at(6),
        messageKey(said('', 6)),
        messageKey(said('', 4)),
      ]);
  });

  it('is looked at sooner when a customer writes while a promise lies hours away', async () => {
    const thread = newThread();
    const head = await take(said(thread, 1), said(thread, 2, 'out'));
    await store.change(head!, { nextAt: at(600) });
    expect((await take(said(thread, 9)))?.nextAt).toBe(at(100));
  });

  it('keeps the name that was found out when the next message brings an id alone', async () => {
    const thread = newThread();
    const bare = (minutes: number) => ({ ...said(thread, minutes), author: { id: '800200' } });
    const head = await take(bare(1));
    await store.change(head!, { customer: { id: '800200', name: 'Ivan Petrov' } });
    const later = await take(bare(2));
    expect(later).toMatchObject({
      customer: { id: '800200', name: 'Ivan Petrov' },
      lastInbound: messageKey(bare(2)),
    });
  });

  it('takes whom an id alone names where only the brand had spoken', async () => {
    const thread = newThread();
    await store.begin(thread, { id: '' });
    const head = await take({ ...said(thread, 1), author: { id: '800200' } });
    expect(head?.customer).toEqual({ id: '800200' });
  });

  it('shows what came where no words did', async () => {
    const image = { kind: 'image', ref: '1' } as const;
    const head = await take({ ...said(newThread(), 1), text: '', attachments: [image] });
    expect(head?.preview).toBe('[image]');
  });

  it('is changed by one of many who saw the same version', async () => {
    const head = await take(said(newThread(), 1));
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.change(head!, { owner: `agent ${i}` })),
    );
    expect(tries.filter((changed) => changed !== undefined)).toHaveLength(1);
  });
});

describe('a thread’s rows', () => {
  it('hold a message once, however often and from however many sides it comes', async () => {
    const message = said(newThread(), 1);
    const stored = await Promise.all(Array.from({ length: 20 }, () => store.append(message)));
    expect(stored.filter((result) => result === 'new')).toHaveLength(1);
  });

  it('come with the head in one read that does not grow with the thread', async () => {
    const thread = newThread();
    for (let minute = 0; minute < 90; minute += 1) await store.append(said(thread, minute));
    await store.noteInbound(said(thread, 89), at(99), at(100));
    const rows = await store.read(thread);
    expect(rows?.messages.length).toBeLessThan(60);
    expect(rows?.messages.at(-1)?.at).toBe(at(89));
  });
});

describe('the attention index', () => {
  it('lists a thread from the moment something is due until nothing is', async () => {
    const thread = `quiet:x:p.1.1`;
    await take({ ...said(thread, 1) });
    expect(await store.attention('quiet', at(99))).toEqual([]);
    expect(await store.attention('quiet', at(100))).toEqual([thread]);
    const head = await store.head(thread);
    await store.change(head!, { nextAt: undefined });
    expect(await store.attention('quiet')).toEqual([]);
  });
});

describe('reading many threads', () => {
  it('answers each once, however often it is asked for', async () => {
    const thread = newThread();
    await take(said(thread, 1));
    expect(await store.heads([thread, thread])).toHaveLength(1);
  });
});
