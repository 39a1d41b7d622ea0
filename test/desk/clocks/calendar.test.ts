import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schedule } from '#domain/brand.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import type { Table } from '#platform/table.ts';
import { allowing, minutes } from '../../domain/levels.ts';
import { memoryTable } from '../../memoryTable.ts';
import { asking } from './asking.ts';
import { publishing } from './publishing.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const begin = () => {
  serial += 1;
  return asking(table, `cc${serial}`);
};

const office = (holidays: string[], timeZone = 'Europe/London'): Schedule => ({
  timeZone,
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  holidays,
});
/** Two hours of the office's time for the first reply. */
const inHours = (schedule: Schedule): ServiceLevels =>
  allowing({ first_reply: minutes(120, 0.99) }, { schedule: 'office', schedules: { office: schedule } });

const MONDAY = '2026-11-02';
const DAY = 24 * 60;

describe('a holiday', () => {
  it('C24 that is added while a clock runs moves its deadline, from the moment at which that takes effect', async () => {
    const world = begin();
    const publish = publishing(table, world);
    const { asks, passTo, sweepAt, recorded, at } = world;
    await publish(inHours(office([])));
    await asks('1', 0);
    passTo(60);
    expect(await publish(inHours(office([MONDAY])))).toBe(at(66));
    await sweepAt(66);
    expect(await sweepAt(300)).toEqual([]);
    await sweepAt(DAY + 120);
    expect(await recorded()).toMatchObject([{ level: 'breach', dueAt: at(DAY + 120) }]);
  });

  it('C24 that is taken away while a clock runs has it run, and breached where the time has passed', async () => {
    const world = begin();
    const publish = publishing(table, world);
    const { asks, passTo, sweepAt, recorded, at } = world;
    await publish(inHours(office([MONDAY])));
    await asks('1', 0);
    passTo(200);
    expect(await publish(inHours(office([])))).toBe(at(206));
    expect(await sweepAt(205)).toEqual([]);
    expect(await sweepAt(206)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(120) }]);
  });
});

describe('new rules of the world’s zones', () => {
  /** As they leave a thread that was timed by other rules: looked at when it was due by those. */
  const timedOtherwise = async (minute: number) => {
    const world = begin();
    const { desk, allow, asks, head, at, sweepAt } = world;
    allow(inHours(office([])));
    await asks('1', 0);
    await sweepAt(30);
    const draft = { id: desk.makeId('draft'), state: 'ready', basedOn: `${at(0)}#1` } as const;
    await desk.threads.change(await head(), { draft, redraft: undefined, nextAt: at(minute) });
    desk.zoneRules = '2027a';
    return world;
  };

  it('C29 have open deadlines computed anew before they fire, be they due sooner', async () => {
    const { sweepAt, recorded, at, head } = await timedOtherwise(180);
    await sweepAt(60);
    expect((await head()).nextAt! < at(120)).toBe(true);
    expect(await sweepAt(120)).toEqual(['breach first_reply']);
    expect(await recorded()).toMatchObject([{ dueAt: at(120), raisedAt: at(120) }]);
  });

  it('C29 or later', async () => {
    const { sweepAt, recorded, at } = await timedOtherwise(60);
    expect(await sweepAt(60)).toEqual([]);
    await sweepAt(120);
    expect(await recorded()).toMatchObject([{ dueAt: at(120), raisedAt: at(120) }]);
  });
});

describe('zones', () => {
  it('C30 of brand, server and agent may differ: the schedule’s alone matters', async () => {
    const found = await Promise.all(
      ['Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(async (timeZone) => {
        const { desk, allow, asks, sweepAt, recorded } = begin();
        const { get, all } = desk.brands;
        desk.brands.get = async (id) => ({ ...(await get(id)), timeZone });
        desk.brands.all = async () => (await all()).map((brand) => ({ ...brand, timeZone }));
        allow(inHours(office([], 'Asia/Tokyo')));
        await asks('1', 0);
        await sweepAt(5 * DAY);
        return (await recorded()).map(({ dueAt }) => dueAt);
      }),
    );
    // Monday 18:00 in Tokyo: two hours from Tuesday 09:00 there.
    expect(new Set(found.flat())).toEqual(new Set(['2026-11-03T02:00:00.000Z']));
  });
});
