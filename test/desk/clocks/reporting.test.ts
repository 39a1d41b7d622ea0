import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dismiss } from '#desk/agent/dismiss.ts';
import type { Schedule } from '#domain/brand.ts';
import { within } from '#domain/businessTime.ts';
import { bucketOf } from '#domain/histogram.ts';
import { msOf } from '#domain/instant.ts';
import { wallTime } from '#domain/zone.ts';
import type { Table } from '#platform/table.ts';
import { allowing, minutes } from '../../domain/levels.ts';
import { memoryTable } from '../../memoryTable.ts';
import { scriptedOffice, ticketOf } from '../scriptedOffice.ts';
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
  return { ...asking(table, `cq${serial}`, more), brand: `cq${serial}` };
};

const OFFICE: Schedule = {
  timeZone: 'Europe/London',
  hours: {
    mon: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
    tue: [['10:00', '17:00']],
  },
};
const DAY = 24 * 60;

/** Seconds since midnight on a wall in London. */
const onTheWall = (at: string): number => wallTime('Europe/London', msOf(at)).seconds;

describe('what the brand says unasked', () => {
  /** In the evening somebody is told of their case: it stands so, and that was said in so many minutes. */
  const told = async (phase: 'resolved' | 'in_progress', minute: number) => {
    const scripted = scriptedOffice();
    const world = begin({ office: scripted.office });
    const { thread, at, said, hear, work, approvesAsIs, passTo } = world;
    world.allow({
      satisfaction: { afterSeconds: 2 * 3600 },
      promises: {
        rules: [{ asked: ['connection'], withinSeconds: 72 * 3600 }],
        update: { fromSeconds: 24 * 3600, window: [48 / 72, 70 / 72] },
        escalateSeconds: 3600,
      },
    });
    scripted.knows({ ok: true, status: ticketOf(phase), proved: 'verified_basic' });
    passTo(minute);
    await hear(said(thread, '1', at(minute), { text: 'TT-700123, my surname is Orlova', lang: 'en' }));
    await approvesAsIs(thread);
    await work();
    return world;
  };

  it('C41 the question whether we helped is not asked at night', async () => {
    // Told at 19:30; two hours later it is night in London.
    const { read, thread, work, sweepAt } = await told('resolved', 630);
    const drafted = async (minute: number): Promise<number> => {
      await sweepAt(minute);
      await work();
      return (await read(thread)).drafts.length;
    };
    expect(await drafted(760)).toBe(1);
    expect(await drafted(DAY - 60)).toBe(1);
    expect(await drafted(DAY + 1)).toBe(2);
  });

  it('C41 the word midway through a promise is prepared in the daytime, and due in it', async () => {
    // Told at 22:00: hour 48 is at night as well.
    const { head, hints, sweepAt, at, desk } = await told('in_progress', 780);
    const { promises = [] } = await head();
    const midway = promises.find(({ kind }) => kind === 'midway');
    expect(midway).toMatchObject({ from: at(3 * DAY), by: at(780 + 70 * 60) });
    await desk.threads.change(await head(), { recheck: undefined, promises: [midway!] });
    const notices = () => hints.draft.filter(({ why }) => why === 'promise');
    await sweepAt(780 + 48 * 60 + 5);
    expect(notices()).toEqual([]);
    await sweepAt(3 * DAY + 1);
    expect(notices()).toHaveLength(1);
  });

  it('C41 the next update that a reply promises lies in the daytime', async () => {
    const { head } = await told('in_progress', 780);
    const update = (await head()).promises?.find(({ kind }) => kind === 'update');
    expect(onTheWall(update!.by)).toBeGreaterThanOrEqual(9 * 3600);
    expect(onTheWall(update!.by)).toBeLessThanOrEqual(20 * 3600);
  });
});

describe('what is counted of replies', () => {
  it('C42 is the open time within which they came, the longest and the last alike', async () => {
    const { brand, allow, desk, hear, said, thread, at, passTo, approves, work } = begin();
    const first = allowing({ first_reply: minutes(600) });
    allow({
      ...first,
      policies: [{ ...first.policies[0]!, schedule: 'office' }],
      schedules: { office: OFFICE },
    });
    // Over lunch, then over night into the later opening of Tuesday, then within the hour.
    const spans = [
      [150, 270],
      [400, DAY + 90],
      [DAY + 100, DAY + 115],
    ] as const;
    for (const [from, to] of spans) {
      passTo(from);
      await hear(said(thread, `q${from}`, at(from)));
      passTo(to);
      await approves(thread);
      await work();
    }
    const seconds = spans.map(([from, to]) => within(OFFICE, at(from), at(to)));
    expect(seconds).toEqual([3600, 6600, 900]);
    const cells = await desk.statistics.cells(brand, '2026-11-02', '2026-11-03');
    const counted = (span: 'first_business' | 'next_business' | 'first_wall') =>
      Object.assign({}, ...cells.map(({ totals }) => totals.spans[span]));
    expect(counted('first_business')).toEqual({ [bucketOf(3600)]: 1 });
    expect(counted('next_business')).toEqual({ [bucketOf(6600)]: 1, [bucketOf(900)]: 1 });
    expect(counted('first_wall')).toEqual({ [bucketOf(7200)]: 1 });
  });

  it('C42 counts no reply that was not sent, and none that nobody waited for', async () => {
    const { brand, desk, hear, said, thread, at, passTo, head } = begin();
    await hear(said(thread, '1', at(0)));
    passTo(10);
    await dismiss(desk)(ANNA, thread, { version: (await head()).version, reason: 'sent by mistake' });
    const cells = await desk.statistics.cells(brand, '2026-11-02', '2026-11-02');
    expect(cells.flatMap(({ totals }) => Object.keys(totals.spans))).toEqual([]);
  });

  it('C42 counts as the first a first reply that was entered only after its publisher had died', async () => {
    const { brand, desk, hear, said, thread, at, passTo, approves, hints, work } = begin();
    await hear(said(thread, '1', at(0)));
    passTo(30);
    await approves(thread);
    const { change } = desk.threads;
    desk.threads.change = async () => {
      throw new Error('the function was stopped');
    };
    const [hint] = hints.publish;
    await expect(work()).rejects.toThrow('stopped');
    desk.threads.change = change;
    hints.publish.push(hint!);
    await work();
    const cells = await desk.statistics.cells(brand, '2026-11-02', '2026-11-02');
    expect(cells.flatMap(({ totals }) => Object.keys(totals.spans)).toSorted()).toEqual([
      'approval',
      'first_business',
      'first_wall',
    ]);
  });
});
