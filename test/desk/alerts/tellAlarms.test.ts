import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellAlarms } from '#desk/alerts/tellAlarms.ts';
import type { AlertDesk } from '#desk/layers.ts';
import { ALERT_WAYS, type Alarm } from '#domain/alarm.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

/** A brand with alarms on its record, each for a thread of its own. */
const alarmed = async (...wanted: Partial<Alarm>[]) => {
  serial += 1;
  const brand = `al${serial}`;
  const world = deskFor(table, brand);
  const alarms = wanted.map((one, index): Alarm => {
    const { metric = 'first_reply', level = 'breach', dueAt = plusSeconds(world.now(), -720) } = one;
    const thread = `${brand}:x:p.1.${800_200 + index}`;
    return {
      id: `${dueAt}#${metric}#${level}#${thread}#start`,
      ...{ metric, level, dueAt, thread, raisedAt: world.now(), runbook: 'a-thread-breached-its-target' },
      customer: 'ivan_p',
      ...one,
    };
  });
  for (const alarm of alarms) await world.desk.alarms.record(brand, alarm);
  const work = { brand, alarms: alarms.map(({ id }) => id) };
  const run = (desk: AlertDesk = world.alertDesk) => tellAlarms(desk)(work);
  const marks = async () => (await world.desk.alarms.get(brand, work.alarms)).map(({ toldAt }) => toldAt);
  const lines = () =>
    world.announced.filter(({ way }) => way === 'topic').map(({ announcement }) => announcement.lines);
  const times = (way: string) => world.announced.filter((one) => one.way === way).length;
  return { ...world, brand, alarms, work, run, marks, lines, times };
};

/** A desk one part of which fails the first so many times. */
const failing = (
  desk: AlertDesk,
  part: 'get' | 'claim' | 'told' | 'tell',
  failures: number,
  applies: (...args: unknown[]) => boolean = () => true,
): AlertDesk => {
  let left = failures;
  const guarded =
    <Args extends unknown[], R>(work: (...args: Args) => Promise<R>) =>
    async (...args: Args): Promise<R> => {
      if (left > 0 && applies(...args)) {
        left -= 1;
        throw new Error('stopped');
      }
      return work(...args);
    };
  const { alarms, announcer } = desk;
  return part === 'tell'
    ? { ...desk, announcer: { tell: guarded(announcer.tell) } }
    : { ...desk, alarms: { ...alarms, [part]: guarded<never[], unknown>(alarms[part] as never) } };
};

describe('telling people of an alarm', () => {
  it('says whose it is, where, what it means, since when, and what to do', async () => {
    const { run, announced, brand } = await alarmed({ owner: 'Anna Bell' });
    await run();
    expect(announced.map(({ way }) => way)).toEqual(ALERT_WAYS);
    expect(announced[0]?.announcement).toEqual({
      subject: `okno ${brand}: first reply, breach`,
      lines: [
        {
          text: `Zephyrline: A customer has waited for a first answer longer than the brand allows itself. Thread ${brand}:x:p.1.800200 on X. Owner: Anna Bell. Due Mon 2 Nov, 08:48 (Europe/London), 12 minutes late.`,
          place: `#/${brand}/${brand}:x:p.1.800200`,
          runbook: 'a-thread-breached-its-target',
        },
      ],
    });
  });

  it('names the customer nowhere, nor an id that is their telephone number', async () => {
    const world = await alarmed({ thread: 'al:whatsapp:p.491555500200' });
    const channels: AlertDesk['channels'] = () => ({
      traits: { title: 'WhatsApp', telephones: true, places: {}, firstWord: 'who_wrote', tells: {} },
    });
    await world.run({ ...world.alertDesk, channels });
    expect(JSON.stringify(world.announced)).not.toMatch(/ivan|4915555/);
    expect(world.lines()[0]?.[0]).toMatchObject({
      text: expect.stringContaining(' A thread on WhatsApp. '),
      place: `#/${world.brand}`,
    });
  });

  it('says of an escalation that its owner has not acted and the lead is asked to', async () => {
    const { run, lines } = await alarmed({ metric: 'promise', level: 'escalation', owner: 'Boris' });
    await run();
    expect(lines()[0]?.[0]?.text).toContain('its owner has not acted, so the lead is asked to act.');
  });

  it('tells a channel that went silent by its name, and a brand’s backlog without one', async () => {
    const { run, lines } = await alarmed(
      { metric: 'silence', thread: undefined as never, channel: 'x' },
      { metric: 'backlog', thread: undefined as never },
    );
    await run();
    const texts = lines()[0]?.map(({ text }) => text) ?? [];
    expect(texts[1]).toMatch(/hears them\. Channel X\.$/);
    expect(texts[0]).toMatch(/^Zephyrline: Too many customers wait, or one has waited for too long\.$/);
  });

  it('sums up more than five and names the three that press most', async () => {
    const { run, announced, brand, marks, counts } = await alarmed(
      ...Array.from({ length: 300 }, (_, index): Partial<Alarm> => {
        const dueAt = plusSeconds('2026-11-02T08:00:00.000Z', index);
        return index < 260 ? { dueAt } : { dueAt, level: 'warning', metric: 'next_reply' };
      }),
    );
    await run();
    expect(announced).toHaveLength(3);
    expect(announced[0]?.announcement.subject).toBe(`okno ${brand}: 300 alarms`);
    const [head, ...named] = announced[0]?.announcement.lines ?? [];
    expect(head?.text).toBe(
      'Zephyrline: 300 alarms at once. First reply: 260 breaches. Next reply: 40 warnings. The 3 most pressing:',
    );
    expect(named.map(({ place }) => place?.slice(-6))).toEqual(['800200', '800201', '800202']);
    expect((await marks()).every(Boolean)).toBe(true);
    expect(counts.filter((name) => name === 'SlaBreach')).toHaveLength(260);
    expect(counts.filter((name) => name === 'SlaWarning')).toHaveLength(40);
  });

  it('has nothing to say of alarms that are not there', async () => {
    const { alertDesk, announced, brand } = await alarmed();
    await tellAlarms(alertDesk)({ brand, alarms: ['2026-11-02T09:00:00.000Z#first_reply#breach#none'] });
    expect(announced).toEqual([]);
  });
});

describe('a hint that comes again', () => {
  it('tells nobody twice', async () => {
    const { run, times, counts } = await alarmed({}, { metric: 'outcome' });
    await run();
    await run();
    expect(ALERT_WAYS.map(times)).toEqual([1, 1, 1]);
    expect(counts.toSorted()).toEqual(['OutcomeUnknown', 'SlaBreach']);
  });

  it('tells nobody twice at the same moment either, and keeps the second message until the first is through', async () => {
    const { run, times, counts } = await alarmed({}, {}, {});
    const both = await Promise.allSettled([run(), run(), run()]);
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true);
    await run();
    expect(ALERT_WAYS.map(times)).toEqual([1, 1, 1]);
    expect(counts).toEqual(['SlaBreach', 'SlaBreach', 'SlaBreach']);
  });

  it('tells only what is new in it', async () => {
    const { run, alertDesk, brand, alarms, lines } = await alarmed({}, {});
    await tellAlarms(alertDesk)({ brand, alarms: [alarms[0]?.id ?? ''] });
    await run();
    expect(lines().map((one) => one.length)).toEqual([1, 1]);
  });
});

describe('whoever is stopped', () => {
  it.each(['get', 'claim', 'tell', 'told'] as const)(
    'at `%s` has it told at least once by every way, and at most twice',
    async (part) => {
      const { run, alertDesk, times, marks, wait } = await alarmed({}, {});
      await expect(run(failing(alertDesk, part, 1))).rejects.toThrow();
      wait(180);
      await run();
      for (const way of ALERT_WAYS) expect([1, 2]).toContain(times(way));
      expect((await marks()).every(Boolean)).toBe(true);
    },
  );

  it('before anything was marked leaves it to the next, after a while', async () => {
    const { run, alertDesk, times, wait } = await alarmed({});
    const dies = failing(alertDesk, 'told', 1000);
    await expect(run(dies)).rejects.toThrow();
    await expect(run()).rejects.toThrow('somebody else');
    wait(61);
    await run();
    expect(ALERT_WAYS.map(times)).toEqual([2, 2, 2]);
  });

  it('by one alarm that cannot be marked does not tell the others again', async () => {
    const { run, alertDesk, alarms, lines, wait } = await alarmed({}, {});
    const isFirst = (_: unknown, id: unknown) => id === alarms[0]?.id;
    await expect(run(failing(alertDesk, 'told', 1, isFirst))).rejects.toThrow();
    wait(180);
    await run();
    expect(lines().map((one) => one.length)).toEqual([2, 1]);
  });
});

describe('a way that fails', () => {
  it('is tried again by itself: who was told is not told again, and the alarm is counted once', async () => {
    const { run, alertDesk, times, counts, marks } = await alarmed({});
    const refused = failing(alertDesk, 'tell', 2, (_, way) => way === 'slack');
    await expect(run(refused)).rejects.toThrow('1 ways of telling failed');
    expect(await marks()).toEqual([undefined]);
    await expect(run(refused)).rejects.toThrow();
    await run(refused);
    expect(ALERT_WAYS.map(times)).toEqual([1, 1, 1]);
    expect(counts).toEqual(['SlaBreach']);
    expect((await marks()).every(Boolean)).toBe(true);
  });
});
