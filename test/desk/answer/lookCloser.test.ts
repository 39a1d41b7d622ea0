import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeStray } from '#desk/incoming/placeStray.ts';
import type { Connection, Told } from '#desk/ports/channel.ts';
import type { Account } from '#domain/message.ts';
import { memoryTable } from '../../memoryTable.ts';
import { talk } from '../talk.ts';

let memory: Awaited<ReturnType<typeof memoryTable>>;
beforeAll(async () => {
  memory = await memoryTable();
});
afterAll(() => memory.close());

const T0 = '2026-11-02T08:30:00.000Z';

interface Tells {
  words?: Told;
  profile?: Account;
}

let serial = 0;

/** A desk whose channel tells more when it is asked. */
const asking = ({ words, profile }: Tells) => {
  serial += 1;
  const world = talk(memory.table, `closer${serial}`);
  const asked: string[] = [];
  const connect = world.x.channel.connect;
  world.x.channel.connect = async (context): Promise<Connection> => ({
    ...(await connect(context)),
    words: async ({ id }) => {
      asked.push(`words ${id}`);
      return words;
    },
    profile: async (id) => {
      asked.push(`profile ${id}`);
      return profile;
    },
  });
  return { ...world, asked };
};

describe('a message that the channel announced by its id alone', () => {
  const unread = { unreadable: 'unsupported', text: '' } as const;

  it('is asked for before the first draft, and shown with its words', async () => {
    const world = asking({ words: { text: 'Where is my bag?' } });
    const thread = world.name('x', 'p.5.800300');
    await world.hear(world.said(thread, '5', T0, unread));
    expect((await world.read(thread)).messages.map(({ text }) => text)).toEqual(['Where is my bag?']);
  });

  it('stays what it is when the channel does not tell', async () => {
    const world = asking({});
    const thread = world.name('x', 'p.6.800301');
    await world.hear(world.said(thread, '6', T0, unread));
    const { messages, head } = await world.read(thread);
    expect([messages[0]?.unreadable, head.waitingSince]).toEqual(['unsupported', T0]);
  });
});

describe('a customer whom the channel names by a number', () => {
  it('is asked for by name once', async () => {
    const world = asking({ profile: { id: '800302', name: 'Marta Kowalska' } });
    const thread = world.name('x', 'd.800302');
    await world.hear(world.said(thread, '7', T0));
    await world.drafts(thread);
    expect(world.asked).toEqual(['profile 800302']);
    expect((await world.read(thread)).head.customer.name).toBe('Marta Kowalska');
  });

  it('costs nothing where the message names them', async () => {
    const world = asking({ profile: { id: '800303', name: 'Somebody Else' } });
    const thread = world.name('x', 'd.800303');
    await world.hear(world.said(thread, '8', T0, { author: { id: '800303', name: 'Tom Whitfield' } }));
    expect(world.asked).toEqual([]);
  });
});

describe('what an agent wrote in the channel’s own app, to nobody by name', () => {
  it('stops the clock of whom it answers, once the channel says who that is', async () => {
    serial += 1;
    const customer = `closer${serial}:x:p.9.800304`;
    serial -= 1;
    const world = asking({ words: { text: 'We are on it.', thread: customer } });
    await world.hear(world.said(customer, '9', T0));
    const stray = world.name('x', 'p.9');
    await world.desk.threads.append(
      world.said(stray, '10', '2026-11-02T08:40:00.000Z', { direction: 'out', place: 'public' }),
    );
    await world.desk.threads.noteOutbound(
      world.said(stray, '10', '2026-11-02T08:40:00.000Z', { direction: 'out', place: 'public' }),
    );
    await placeStray(world.desk, stray);
    const { head, messages } = await world.read(customer);
    expect([head.waitingSince, messages.at(-1)?.direction]).toEqual([undefined, 'out']);
  });
});
