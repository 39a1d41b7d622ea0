import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showQueue } from '#desk/agent/showQueue.ts';
import { showQueueRows } from '#desk/agent/showQueueRows.ts';
import { intake } from '#desk/incoming/intake.ts';
import { watch } from '#desk/watch/watch.ts';
import { plusSeconds } from '#domain/instant.ts';
import { partOf } from '#domain/queueParts.ts';
import type { QueueView } from '#domain/view.ts';
import { type MeteredTable, meteredTable } from '../../bench/meteredTable.ts';
import { type DeskWorld, deskFor } from '../deskFor.ts';
import { refusal } from '../talk.ts';

type Full = Extract<QueueView, { unchanged: false }>;

let metered: MeteredTable;
const FIRST = 200;

beforeAll(async () => {
  metered = await meteredTable();
});
afterAll(() => metered.close());

const threadOf = (brand: string, customer: number): string => `${brand}:x:d.${customer}`;

/** Customer 0 has waited longest, each next one a second less. */
const write = async ({ desk, now }: DeskWorld, brand: string, customer: number, text = 'Hello') =>
  intake(desk)({
    thread: threadOf(brand, customer),
    id: `${customer}${text === 'Hello' ? '' : '.later'}`,
    at: plusSeconds(now(), customer - 3600),
    direction: 'in',
    place: 'private',
    author: { id: String(customer) },
    text,
  });

const open = async (brand: string, count: number): Promise<DeskWorld> => {
  const world = deskFor(metered.table, brand);
  for (let from = 0; from < count; from += 20)
    await Promise.all(
      Array.from({ length: Math.min(20, count - from) }, (_, n) => write(world, brand, from + n)),
    );
  return world;
};

const full = (view: QueueView): Full => {
  if (view.unchanged) throw new Error('the queue came unchanged');
  return view;
};

const look = async ({ desk }: DeskWorld, brand: string, cursor?: string): Promise<Full> =>
  full(await showQueue(desk)(brand, cursor));

const threadsIn = ({ rows, more }: Full): string[] => [
  ...rows.map(({ head }) => head.thread),
  ...more.map(({ thread }) => thread),
];

describe('a queue of many', () => {
  it('tells in full those who wait longest, and names the others', async () => {
    const world = await open('much', 230);
    const view = await look(world, 'much');
    expect(new Set(view.rows.map(({ head }) => head.thread))).toEqual(
      new Set(Array.from({ length: FIRST }, (_, n) => threadOf('much', n))),
    );
    expect(view.more.map(({ thread }) => thread)).toEqual(
      Array.from({ length: 30 }, (_, n) => threadOf('much', FIRST + n)),
    );
    expect(view).not.toHaveProperty('parts');
    expect(view).not.toHaveProperty('beyond');
  });

  it('costs as many requests among 400 threads as among 210, and of each further one its line in the index', async () => {
    const costOf = async (brand: string, count: number) => {
      const world = await open(brand, count);
      const { cursor } = await look(world, brand);
      return metered.cost(() => showQueue(world.desk)(brand, cursor));
    };
    const [few, many] = [await costOf('few', 210), await costOf('many', 400)];
    // Four shards of the index, the alarms, two batches of a hundred heads.
    expect(few).toMatchObject({ reads: 7, writes: 0 });
    expect(many).toMatchObject({ reads: 7, writes: 0 });
    // A line is some 130 bytes, and half a unit reads 4,096.
    expect(many.read - few.read).toBeLessThan((190 * 200) / 4096);
  });

  it('tells in full what an alarm is about, however long others have waited', async () => {
    const world = await open('alarmed', 230);
    await world.desk.alarms.record('alarmed', {
      id: `${world.now()}#outcome#breach#${threadOf('alarmed', 229)}#rpl_1`,
      level: 'breach',
      metric: 'outcome',
      thread: threadOf('alarmed', 229),
      dueAt: world.now(),
      raisedAt: world.now(),
      runbook: 'a-heading',
    });
    const view = await look(world, 'alarmed');
    expect(view.rows).toHaveLength(FIRST);
    expect(view.rows.map(({ head }) => head.thread)).toContain(threadOf('alarmed', 229));
  });
});

describe('after a look', () => {
  it('only the parts that moved are told, each whole', async () => {
    const world = await open('moved', 230);
    const before = await look(world, 'moved');
    await write(world, 'moved', 3, 'Are you there?');
    const after = await look(world, 'moved', before.cursor);
    const part = partOf(threadOf('moved', 3));
    expect(after.parts).toEqual([part]);
    expect(threadsIn(after).sort()).toEqual(
      threadsIn(before)
        .filter((thread) => partOf(thread) === part)
        .sort(),
    );
    expect(after.rows.find(({ head }) => head.thread === threadOf('moved', 3))?.head.preview).toBe(
      'Are you there?',
    );
  });

  it('a thread that was only named has another mark when it is to be looked at at another time', async () => {
    const world = await open('named', 230);
    const thread = threadOf('named', 229);
    const before = await look(world, 'named');
    const head = await world.desk.threads.head(thread);
    await world.desk.threads.change(head!, { nextAt: plusSeconds(world.now(), 90) });
    const after = await look(world, 'named', before.cursor);
    const markIn = ({ more }: Full) => more.find((entry) => entry.thread === thread)?.mark;
    expect(after.parts).toEqual([partOf(thread)]);
    expect(markIn(after)).not.toBe(markIn(before));
  });

  it('a part that is told without a thread says that it is gone', async () => {
    const world = await open('gone', 5);
    const before = await look(world, 'gone');
    const head = await world.desk.threads.head(threadOf('gone', 2));
    await world.desk.threads.change(head!, { waitingSince: undefined, nextAt: undefined });
    const after = await look(world, 'gone', before.cursor);
    expect(after.parts).toEqual([partOf(threadOf('gone', 2))]);
    expect(threadsIn(after)).not.toContain(threadOf('gone', 2));
  });

  it('an alarm alone moves no part, and is told', async () => {
    const world = await open('late', 2);
    await watch(world.desk)();
    const before = await look(world, 'late');
    await world.desk.alarms.record('late', {
      ...{ id: `${world.now()}#silence#breach#x`, level: 'breach', metric: 'silence', channel: 'x' },
      ...{ dueAt: world.now(), raisedAt: world.now(), runbook: 'a-heading' },
    });
    const after = await look(world, 'late', before.cursor);
    expect(after).toMatchObject({ parts: [], rows: [], more: [] });
    expect(after.alarms.map(({ metric }) => metric)).toContain('silence');
  });

  it.each([
    ['none', ''],
    ['a short one', 'x'],
    ['a long one', 'A'.repeat(2000)],
  ])('a cursor that is not the queue’s own (%s) is answered with everything', async (_, cursor) => {
    const world = deskFor(metered.table, 'cursors');
    await write(world, 'cursors', 1);
    const view = await look(world, 'cursors', cursor);
    expect(view.rows).toHaveLength(1);
    expect(view).not.toHaveProperty('parts');
  });
});

describe('lines asked for by name', () => {
  it('cost one read however many there are, up to a hundred', async () => {
    const world = await open('lines', 120);
    const threads = Array.from({ length: 100 }, (_, n) => threadOf('lines', n));
    const { reads } = await metered.cost(() => showQueueRows(world.desk)('lines', threads));
    expect(reads).toBe(1);
  });

  it('come with which of them are not in the queue', async () => {
    const world = await open('some', 3);
    const head = await world.desk.threads.head(threadOf('some', 1));
    await world.desk.threads.change(head!, { waitingSince: undefined, nextAt: undefined });
    const asked = [0, 1, 7].map((customer) => threadOf('some', customer));
    const { rows, gone, now } = await showQueueRows(world.desk)('some', asked);
    expect(rows.map((row) => row.head.thread)).toEqual([threadOf('some', 0)]);
    expect(gone).toEqual([threadOf('some', 1), threadOf('some', 7)]);
    expect(now).toBe(world.now());
  });

  it('are the same lines as the queue’s', async () => {
    const world = await open('same', 2);
    const { rows } = await look(world, 'same');
    expect(
      (await showQueueRows(world.desk)('same', [threadOf('same', 0), threadOf('same', 1)])).rows,
    ).toEqual(rows);
  });

  it('of another brand are refused, without a word of whether there are such', async () => {
    await open('theirs', 1);
    const ours = await open('ours', 1);
    const asked = [threadOf('ours', 0), threadOf('theirs', 0)];
    expect(await refusal(showQueueRows(ours.desk)('ours', asked))).toBe('missing/thread');
  });
});
