import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { asking } from './asking.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const begin = () => {
  serial += 1;
  return asking(table, `cs${serial}`);
};

describe('the start of a clock', () => {
  it('C1 is the channel’s own time of the message, even when it comes in hours late', async () => {
    const { asks, sweepAt, recorded, at, head } = begin();
    await asks('1', -300);
    expect((await head()).waitingSince).toBe(at(-300));
    expect(await sweepAt(0)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(-240), raisedAt: at(0) }]);
  });

  it('C1 is that time also where its deadline still lies ahead', async () => {
    const { asks, sweepAt } = begin();
    await asks('1', -50);
    expect(await sweepAt(9)).toEqual(['warning first_reply']);
    expect(await sweepAt(10)).toEqual(['breach first_reply', 'warning first_reply']);
  });

  it('C2 is not moved by the same message delivered again while they wait', async () => {
    const { asks, passTo, sweepAt, recorded, at } = begin();
    await asks('1', 0);
    passTo(40);
    await Promise.all([asks('1', 0), asks('1', 0)]);
    await sweepAt(60);
    expect((await recorded()).at(-1)).toMatchObject({ level: 'breach', dueAt: at(60) });
  });

  it('C2 is not begun anew by the same message delivered again after it was answered', async () => {
    const { asks, answers, passTo, sweepAt, head } = begin();
    await asks('1', 0);
    await answers('2', 10);
    passTo(20);
    await asks('1', 0);
    expect((await head()).waitingSince).toBeUndefined();
    expect(await sweepAt(500)).toEqual([]);
  });

  it('C3 is not moved by a second message of the customer, and neither is the deadline', async () => {
    const { asks, passTo, sweepAt, recorded, at } = begin();
    await asks('1', 0);
    passTo(50);
    await asks('2', 50);
    await sweepAt(60);
    expect((await recorded()).at(-1)).toMatchObject({ level: 'breach', dueAt: at(60) });
    expect(await sweepAt(110)).toHaveLength(1);
  });

  it('C4 is a message of whoever writes in the thread: another customer’s counts as one', async () => {
    const { asks, answers, passTo, sweepAt, head, at } = begin();
    await asks('1', 0);
    await answers('2', 10);
    passTo(20);
    await asks('3', 20, { author: { id: '800999', handle: 'olga' } });
    expect(await head()).toMatchObject({ waitingSince: at(20), customer: { id: '800999' } });
    expect(await sweepAt(80)).toEqual(['breach next_reply']);
  });

  it('C4 is not moved by what another customer says while the first still waits', async () => {
    const { asks, passTo, sweepAt, recorded, at } = begin();
    await asks('1', 0);
    passTo(30);
    await asks('2', 30, { author: { id: '800999', handle: 'olga' } });
    await sweepAt(60);
    expect((await recorded()).at(-1)).toMatchObject({ level: 'breach', dueAt: at(60) });
  });
});
