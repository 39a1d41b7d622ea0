import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dismiss } from '#desk/agent/dismiss.ts';
import { hold, resume } from '#desk/agent/hold.ts';
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

const LEVELS = allowing({ first_reply: minutes(60, 0.99) }, { pauses: ['on_customer', 'on_hold'] });

/** Somebody asked at the start; the clock of their answer rests while the thread is set aside. */
const waiting = async () => {
  serial += 1;
  const world = asking(table, `cp${serial}`);
  const { desk, thread, at, passTo, head } = world;
  world.allow(LEVELS);
  await world.asks('1', 0);
  return {
    ...world,
    holds: (from: number, until: number) => {
      passTo(from);
      return hold(desk)(ANNA, thread, { until: at(until), reason: 'the courier calls back' });
    },
    resumes: (minute: number) => {
      passTo(minute);
      return resume(desk)(ANNA, thread);
    },
    dismisses: async (minute: number) => {
      passTo(minute);
      const { version } = await head();
      return dismiss(desk)(ANNA, thread, { version, reason: 'sent by mistake' });
    },
  };
};

describe('a pause', () => {
  it('C18 is taken off the clock as long as it lasted, once or several times', async () => {
    const { holds, resumes, sweepAt, recorded, at } = await waiting();
    await holds(10, 30);
    await holds(40, 300);
    await resumes(55);
    expect(await sweepAt(94)).toEqual([]);
    expect(await sweepAt(95)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(95) }]);
  });

  it('C20 ends with what the customer says, at that very moment, though no draft is made', async () => {
    const { desk, holds, asks, passTo, head, sweepAt, recorded, at } = await waiting();
    await sweepAt(30);
    // The draft for their first message is there; the hint to draft for the second gets lost.
    const draft = { id: desk.makeId('draft'), state: 'ready', basedOn: `${at(0)}#1` } as const;
    await desk.threads.change(await head(), { draft });
    await holds(40, 600);
    passTo(100);
    await asks('2', 100);
    expect((await head()).waitingSince).toBe(at(0));
    expect(await sweepAt(118)).toEqual([]);
    expect(await sweepAt(120)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(120) }]);
  });

  it('C18 that is set anew lasts until the time it was set to last, not longer', async () => {
    const { holds, sweepAt, recorded, at } = await waiting();
    await holds(10, 600);
    await holds(20, 100);
    await sweepAt(150);
    expect(await recorded()).toMatchObject([{ level: 'breach', dueAt: at(150) }]);
  });

  it('C18 that was set twice is over when the thread is taken up again', async () => {
    const { holds, resumes, sweepAt, recorded, at } = await waiting();
    await holds(10, 600);
    await holds(20, 300);
    await resumes(55);
    await sweepAt(105);
    expect(await recorded()).toMatchObject([{ level: 'breach', dueAt: at(105) }]);
  });

  it('C20 that was set twice ends with what the customer says', async () => {
    const { holds, asks, passTo, sweepAt, recorded, at } = await waiting();
    await holds(10, 600);
    await holds(20, 300);
    passTo(100);
    await asks('2', 100);
    await sweepAt(150);
    expect(await recorded()).toMatchObject([{ level: 'breach', dueAt: at(150) }]);
  });

  it('C20 ends with what the customer says after we asked them for something', async () => {
    const { allow, desk, answers, asks, head, passTo, sweepAt, recorded, at } = await waiting();
    allow(allowing({ resolution: minutes(120, 0.99) }, { pauses: ['on_customer'] }));
    await answers('2', 10);
    const pauses = [{ state: 'on_customer' as const, from: at(10) }];
    await desk.threads.change(await head(), {
      openedAt: at(0),
      pauses,
      spokeAt: undefined,
      nextAt: undefined,
    });
    expect(await sweepAt(500)).toEqual([]);
    await asks('3', 500);
    passTo(501);
    await asks('4', 501);
    expect(await sweepAt(608)).toEqual([]);
    expect(await sweepAt(610)).toEqual(['breach resolution']);
    expect(await recorded()).toMatchObject([{ dueAt: at(610) }]);
  });

  it('C20 of two at once ends with what the customer says: nothing rests after it', async () => {
    const { allow, desk, answers, asks, holds, head, passTo, sweepAt, breaches, at } = await waiting();
    allow(allowing({ resolution: minutes(120, 0.99) }, { pauses: ['on_customer', 'on_hold'] }));
    await answers('2', 10);
    const pauses = [{ state: 'on_customer' as const, from: at(10) }];
    await desk.threads.change(await head(), { openedAt: at(0), pauses, spokeAt: undefined });
    await holds(20, 100);
    passTo(200);
    await asks('3', 200);
    await sweepAt(312);
    expect(await breaches()).toEqual(['breach resolution']);
  });
});

describe('closing', () => {
  it('C21 before the deadline cancels it', async () => {
    const { dismisses, sweepAt } = await waiting();
    await dismisses(59);
    expect(await sweepAt(60)).toEqual([]);
    expect(await sweepAt(600)).toEqual([]);
  });

  it('C21 after the deadline keeps the breach, be it noticed before', async () => {
    const { dismisses, sweepAt, recorded, at } = await waiting();
    await sweepAt(60);
    await dismisses(61);
    expect(await sweepAt(600)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(60), raisedAt: at(60) }]);
  });

  it('C21 or only then', async () => {
    const { dismisses, sweepAt, recorded, at } = await waiting();
    await dismisses(61);
    expect(await sweepAt(600)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(60) }]);
  });
});
