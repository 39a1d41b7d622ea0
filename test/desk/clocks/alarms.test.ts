import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeHead } from '#desk/changeHead.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { Desk } from '#desk/layers.ts';
import { watch } from '#desk/watch/watch.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Table } from '#platform/table.ts';
import { allowing, minutes } from '../../domain/levels.ts';
import { nextMessage } from '../../domain/promises.ts';
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
  return asking(table, `ca${serial}`);
};

/** Puts another in the place of one port; answers how to put it back. */
const swapped = <T, K extends keyof T>(ports: T, name: K, other: T[K]): (() => void) => {
  const own = ports[name];
  ports[name] = other;
  return () => {
    ports[name] = own;
  };
};

describe('the warning', () => {
  it('C32 fires once, at its share of the target', async () => {
    const { allow, asks, sweepAt, recorded, at } = begin();
    allow(allowing({ first_reply: minutes(40, 0.75) }));
    await asks('1', 0);
    expect(await sweepAt(29)).toEqual([]);
    for (const minute of [30, 31, 32, 39]) expect(await sweepAt(minute)).toEqual(['warning first_reply']);
    expect(await recorded()).toMatchObject([{ raisedAt: at(30), dueAt: at(40) }]);
  });

  it('C32 of what nobody looked at in time is left out: the alarm tells it all', async () => {
    const { asks, sweepAt } = begin();
    await asks('1', 0);
    expect(await sweepAt(61)).toEqual(['breach first_reply']);
  });

  it('C32 fires again in the next episode', async () => {
    const { asks, answers, passTo, sweepAt } = begin();
    await asks('1', 0);
    await sweepAt(30);
    await answers('2', 31);
    passTo(40);
    await asks('3', 40);
    expect(await sweepAt(70)).toEqual(['warning first_reply', 'warning next_reply']);
  });
});

describe('the breach alarm', () => {
  it('C33 fires once when the sweep runs twice, and at the same time', async () => {
    const { desk, asks, sweepAt, alarms } = begin();
    await asks('1', 0);
    await sweepAt(60);
    await Promise.all(Array.from({ length: 4 }, () => watch(desk)()));
    await sweepAt(61);
    expect(await alarms()).toEqual(['breach first_reply']);
  });

  it('C33 fires once when several sweeps find it together', async () => {
    const { desk, asks, passTo, alarms, hints } = begin();
    await asks('1', 0);
    passTo(75);
    await Promise.all(Array.from({ length: 5 }, () => watch(desk)()));
    expect(await alarms()).toEqual(['breach first_reply']);
    expect(new Set(hints.alert.flatMap((work) => work.alarms)).size).toBe(1);
  });

  const stopped = async (): Promise<never> => {
    throw new Error('the function was stopped');
  };

  it.each<[string, (desk: Desk) => () => void]>([
    ['records', ({ alarms }) => swapped(alarms, 'record', stopped)],
    ['has people told', ({ hints }) => swapped(hints, 'alert', stopped)],
    ['marks what it did', ({ threads }) => swapped(threads, 'change', stopped)],
  ])('C33 fires once, and is told, when a sweep dies before it %s', async (_what, kill) => {
    const { desk, asks, passTo, alarms, hints, sweepAt } = begin();
    await asks('1', 0);
    passTo(60);
    const revive = kill(desk);
    await expect(watch(desk)()).rejects.toThrow();
    revive();
    await sweepAt(61);
    await sweepAt(62);
    expect(await alarms()).toEqual(['breach first_reply']);
    expect(hints.alert.length).toBeGreaterThan(0);
  });

  it('C33 fires once though an older message moves the start after it', async () => {
    const { asks, breaches, sweepAt, passTo } = begin();
    await asks('1', 0);
    await sweepAt(60);
    passTo(70);
    await asks('0', -30);
    await sweepAt(71);
    await sweepAt(200);
    expect(await breaches()).toEqual(['breach first_reply']);
  });

  it('C33 comes for each thread once after an outage, and people are told of all in one message', async () => {
    const { name, asks, hints, sweepAt, recorded } = begin();
    const threads = Array.from({ length: 30 }, (_, index) => name('x', `d.${500 + index}`));
    for (const thread of threads) await asks('1', 0, { thread });
    await sweepAt(26 * 60);
    expect((await recorded()).map(({ thread, level }) => [thread, level]).toSorted()).toEqual(
      threads.map((thread) => [thread, 'breach']).toSorted(),
    );
    const told = hints.alert.filter(({ alarms }) => alarms.some((id) => id.includes('first_reply')));
    expect(told).toHaveLength(1);
    await sweepAt(26 * 60 + 1);
    expect(await recorded()).toHaveLength(30);
    expect(hints.alert.filter(({ alarms }) => alarms.some((id) => id.includes('first_reply')))).toHaveLength(
      1,
    );
  });

  it('C33 of a promise comes once to its owner and once to the leads', async () => {
    const { desk, head, asks, answers, recorded, sweepAt, at } = begin();
    await asks('1', 0);
    await answers('2', 1);
    const promises = [nextMessage(at(100), at(0), 'Ben Cox')];
    await desk.threads.change(await head(), { promises, nextAt: at(50) });
    for (const minute of [50, 99, 100, 101, 159, 160, 161, 400]) await sweepAt(minute);
    expect(await recorded()).toMatchObject([
      { level: 'breach', metric: 'promise', owner: 'Ben Cox', raisedAt: at(100) },
      { level: 'escalation', metric: 'promise', owner: 'Ben Cox', raisedAt: at(160) },
    ]);
  });

  const skew = fc.integer({ min: -6 * 3600, max: 6 * 3600 });

  it('C34 never fires before its deadline, however wrong the clocks of those are who heard and drafted', async () => {
    await fc.assert(
      fc.asyncProperty(skew, skew, async (heard, drafted) => {
        const { desk, said, thread, at, head, sweepAt, recorded, passTo } = begin();
        const skewed = (seconds: number) => ({
          ...desk,
          clock: { now: () => plusSeconds(desk.clock.now(), seconds) },
        });
        await intake(skewed(heard))(said(thread, '1', at(0)));
        passTo(1);
        await changeHead(skewed(drafted), await head(), () => ({ preview: 'Where is the bag?' }));
        for (const minute of [2, 20, 40, 59, 60, 61, 200]) await sweepAt(minute);
        const [breach, ...more] = (await recorded()).filter(({ level }) => level === 'breach');
        expect(more).toEqual([]);
        expect(breach?.dueAt).toBe(at(60));
        expect(breach!.raisedAt >= at(60)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('C34 never fires before its deadline where the channel’s clock runs ahead of ours', async () => {
    const { asks, sweepAt, breaches } = begin();
    await asks('1', 15);
    await sweepAt(74);
    expect(await breaches()).toEqual([]);
    await sweepAt(75);
    expect(await breaches()).toEqual(['breach first_reply']);
  });

  it('C34 does not fire for a reply that is stamped exactly at the deadline: that is in time', async () => {
    const { asks, answers, sweepAt, passTo } = begin();
    await asks('1', 0);
    passTo(60);
    await answers('2', 60);
    expect(await sweepAt(61)).toEqual([]);
  });

  it('C34 fires for a reply that is stamped a moment later, though no sweep came between', async () => {
    const { asks, answers, sweepAt, passTo, recorded, at } = begin();
    await asks('1', 0);
    passTo(60.1);
    await answers('2', 60.001);
    expect(await sweepAt(61)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(60) }]);
  });
});
