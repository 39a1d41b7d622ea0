import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HearingContract } from '#channels/simulator/contract.ts';
import { parse } from '#channels/x/parse.ts';
import { block, unblock } from '#desk/agent/block.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Signal } from '#domain/signal.ts';
import type { Table } from '#platform/table.ts';
import { brandOn } from '../../contracts/channelRig.ts';
import { contractOf, hookOf, registered } from '../../contracts/registered.ts';
import { allowing, minutes } from '../../domain/levels.ts';
import { nextMessage } from '../../domain/promises.ts';
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

/** Likes and reactions, as each channel tells of them. */
const likes = await Promise.all(
  Object.keys(registered).map(async (name) => {
    const { hearing } = await contractOf(name);
    const liked = Object.entries(hearing?.quiet ?? {}).filter(([what]) => /\blike\b|reaction/.test(what));
    return liked.map(([what, element]) => ({ name, what, element, hearing: hearing as HearingContract }));
  }),
);

const begin = () => {
  serial += 1;
  return { ...asking(table, `cw${serial}`), brand: `cw${serial}` };
};

/** Somebody asked at the start, and takes it back, or changes it, five minutes later. */
const asked = async (deleted: 'cancel' | 'keep') => {
  const world = begin();
  const { thread, at, hear, said, passTo } = world;
  world.allow({ deleted });
  await hear(said(thread, '1', at(0)));
  passTo(5);
  const takesBack = (id: string): Promise<void> =>
    hear({ kind: 'deleted', thread, id, at: at(5) } satisfies Signal);
  return { ...world, takesBack };
};

describe('a question that is taken back or changed', () => {
  it('C36 that was all they asked cancels the clock where the brand says so', async () => {
    const { takesBack, head, sweepAt, breaches } = await asked('cancel');
    await takesBack('1');
    expect((await head()).waitingSince).toBeUndefined();
    await sweepAt(61);
    expect(await breaches()).toEqual([]);
  });

  it('C36 that was all they asked waits on where the brand says so', async () => {
    const { takesBack, head, sweepAt, recorded, at } = await asked('keep');
    await takesBack('1');
    expect((await head()).waitingSince).toBe(at(0));
    await sweepAt(60);
    expect((await recorded()).at(-1)).toMatchObject({ level: 'breach', dueAt: at(60) });
  });

  it('C36 leaves the rest of what they asked waiting since that was said', async () => {
    const { takesBack, hear, said, thread, at, head } = await asked('cancel');
    await hear(said(thread, '2', at(4), { text: 'And the gate?' }));
    await takesBack('1');
    expect((await head()).waitingSince).toBe(at(4));
  });

  it('C36 that is changed leaves the clock as it is', async () => {
    const { hear, thread, at, head, sweepAt, recorded } = await asked('cancel');
    await hear({ kind: 'edited', thread, id: '1', at: at(5), text: 'Why was the gate closed?' });
    expect((await head()).waitingSince).toBe(at(0));
    await sweepAt(60);
    expect((await recorded()).at(-1)).toMatchObject({ level: 'breach', dueAt: at(60) });
  });
});

describe('what needs no answer', () => {
  it.each(likes.flat())('C37 $what on $name never reaches the desk', async ({ name, element, hearing }) => {
    const hook = await hookOf(name);
    const { messages, signals = [] } = hook.parse(
      hearing.body([element])!,
      brandOn(name, hearing.account),
      '2026-11-02T10:00:00.000Z',
    );
    expect([...messages, ...signals]).toEqual([]);
  });

  it.each(['Thank you very much!', 'Спасибо большое!', '👍'])(
    'C37 %s waits for an answer, or closes the episode, as the brand says',
    async (text) => {
      const ended = await Promise.all(
        (['answer', 'close'] as const).map(async (thanks) => {
          const { allow, asks, answers, hear, said, thread, passTo, at, head, sweepAt, breaches, x } =
            begin();
          allow({ thanks });
          await asks('1', 0);
          await answers('2', 10);
          passTo(20);
          await hear(said(thread, '3', at(20), { text }));
          const waits = (await head()).waitingSince !== undefined;
          await sweepAt(81);
          return [thanks, waits, await breaches(), x.sends.length];
        }),
      );
      expect(ended).toEqual([
        ['answer', true, ['breach next_reply'], 0],
        ['close', false, [], 0],
      ]);
    },
  );

  it('C37 thanks with a question in it wait for an answer, whatever the brand says of thanks', async () => {
    const { allow, hear, said, thread, at, head } = begin();
    allow({ thanks: 'close' });
    await hear(said(thread, '1', at(0), { text: 'Thank you! And where is the second bag?' }));
    expect((await head()).waitingSince).toBe(at(0));
  });

  it('C37 thanks after an open question leave that waiting', async () => {
    const { allow, hear, said, thread, at, head, passTo } = begin();
    allow({ thanks: 'close' });
    await hear(said(thread, '1', at(0)));
    passTo(1);
    await hear(said(thread, '2', at(1), { text: 'Thank you very much!' }));
    expect((await head()).waitingSince).toBe(at(0));
  });
});

describe('people', () => {
  it('C38 who are blocked start no clock that lasts, and what ran for them has ended', async () => {
    const { desk, hear, said, thread, at, head, passTo, sweepAt, breaches, read } = begin();
    await hear(said(thread, '1', at(0)));
    await block(desk)(ANNA, thread, { reason: 'sells watches' });
    expect((await head()).waitingSince).toBeUndefined();
    passTo(5);
    await hear(said(thread, '2', at(5), { text: 'Buy a watch?' }));
    expect((await head()).waitingSince).toBeUndefined();
    await sweepAt(600);
    expect(await breaches()).toEqual([]);
    expect((await read(thread)).messages).toHaveLength(2);
  });

  it('C38 who are blocked no more start a clock with what they say then', async () => {
    const { desk, hear, said, thread, at, head, passTo } = begin();
    await hear(said(thread, '1', at(0)));
    await block(desk)(ANNA, thread, { reason: 'sells watches' });
    await unblock(desk)(ANNA, thread);
    passTo(5);
    await hear(said(thread, '2', at(5)));
    expect((await head()).waitingSince).toBe(at(5));
  });

  const post = (id: string, author: string, second: number): string =>
    JSON.stringify({
      data: {
        event_type: 'post.reply.create',
        filter: { user_id: '700100' },
        payload: {
          ...{ id, conversation_id: '1000', author_id: author, text: '@zephyrline where is it?' },
          created_at: `2026-11-02T09:00:${String(second).padStart(2, '0')}.000Z`,
          in_reply_to_tweet_id: '1000',
          referenced_tweets: [{ type: 'replied_to', id: '1000' }],
        },
      },
    });

  it('C39 of whom two ask in one conversation are two threads, each with a clock of its own', async () => {
    const { desk, brand, sweepAt, recorded, at, passTo, now } = begin();
    const own = await desk.brands.get(brand);
    const messages = [post('1001', '800200', 0), post('1002', '800300', 30)].flatMap(
      (body) => parse(body, own, now()).messages,
    );
    expect(messages.map(({ thread }) => thread)).toEqual([
      `${brand}:x:p.1000.800200`,
      `${brand}:x:p.1000.800300`,
    ]);
    passTo(1);
    for (const message of messages) await intake(desk)(message);
    const [first] = messages;
    await intake(desk)({ ...first!, id: '1003', at: at(1), direction: 'out', text: 'Found.' });
    expect(await sweepAt(62)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ thread: `${brand}:x:p.1000.800300`, dueAt: at(60.5) }]);
  });
});

describe('a message that comes in late', () => {
  it('C40 moves the start earlier and may breach at once, flagged as late data', async () => {
    const { asks, passTo, head, sweepAt, recorded, at } = begin();
    await asks('2', 0);
    await sweepAt(9);
    passTo(10);
    await asks('1', -55);
    expect((await head()).waitingSince).toBe(at(-55));
    expect(await sweepAt(10)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(5), raisedAt: at(10), late: true }]);
  });

  it('C40 but before its deadline has an alarm like any other', async () => {
    const { asks, passTo, sweepAt, recorded, at } = begin();
    await asks('2', 0);
    passTo(10);
    await asks('1', -40);
    await sweepAt(20);
    const [breach] = await recorded();
    expect(breach).toMatchObject({ level: 'breach', dueAt: at(20) });
    expect(breach).not.toHaveProperty('late');
  });

  it('C40 flags no alarm of what began with another: a promise was not late because somebody wrote since', async () => {
    const { desk, asks, answers, head, passTo, sweepAt, recorded, at } = begin();
    await asks('1', 0);
    await answers('2', 1);
    const promises = [{ ...nextMessage(at(100), at(1)), noticed: true as const }];
    await desk.threads.change(await head(), { promises, nextAt: at(100) });
    await sweepAt(100);
    passTo(130);
    await asks('3', 130);
    await sweepAt(161);
    const told = (await recorded()).filter(({ metric }) => metric === 'promise');
    expect(told.map(({ level, late }) => [level, late])).toEqual([
      ['breach', undefined],
      ['escalation', undefined],
    ]);
  });

  it('C40 moves the time to settle the matter for good, also once it was answered', async () => {
    const { desk, allow, asks, answers, head, passTo, sweepAt, recorded, at } = begin();
    allow(allowing({ resolution: minutes(300, 0.99) }));
    await asks('2', 0);
    // Their case is open, so the matter stays open as well.
    await desk.threads.change(await head(), { recheck: { at: at(600), phase: 'searching' } });
    passTo(10);
    await asks('1', -60);
    await answers('3', 11);
    await sweepAt(241);
    expect(await recorded()).toMatchObject([{ metric: 'resolution', level: 'breach', dueAt: at(240) }]);
  });
});
