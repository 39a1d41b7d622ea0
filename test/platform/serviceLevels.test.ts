import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import { levelsFolder } from '#local/levelsFolder.ts';
import { publish } from '#local/publish.ts';
import { publications } from '#platform/publications.ts';
import { serviceLevels } from '#platform/serviceLevels.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const T0: Instant = '2026-11-02T09:10:20.000Z';
let now = T0;
let brand = '';
const clock = { now: () => now };

beforeEach(() => {
  now = T0;
  serial += 1;
  brand = `sl${serial}`;
});

/** One process: its own copy of what was published. */
const instance = () => {
  const published = publications(table, clock);
  return { ...serviceLevels(published, clock), publications: published, clock };
};

const fileOf = (minutes: number): string =>
  `# ${minutes} minutes\napiVersion: service-levels/v1\npolicies:\n  - name: all\n    targets: { first_reply: ${minutes}m }\n`;

const publishes = async (by: ReturnType<typeof instance>, minutes: number) => {
  const published = await publish(by, brand, levelsFolder(fileOf(minutes), { channels: {} }));
  if ('problems' in published) throw new Error(published.problems[0]?.message);
  return published.publication;
};

/** Minutes of the first reply. */
const minutesAt = async (by: ReturnType<typeof instance>): Promise<number> =>
  ((await by.of(brand)).policies[0]?.targets.first_reply?.seconds ?? 0) / 60;

describe('the service levels of a brand', () => {
  it('are the defaults while nothing was published', async () => {
    const here = instance();
    expect(await here.of(brand)).toBe(DEFAULT_LEVELS);
    expect(await here.inForce(brand)).toMatchObject({ version: 0, source: '' });
  });

  it('hold at once when they are its first', async () => {
    const here = instance();
    await publishes(here, 10);
    expect(await here.inForce(brand)).toMatchObject({ version: 1, since: T0, source: fileOf(10) });
    expect(await minutesAt(here)).toBe(10);
  });

  it('come into force at the first whole minute that is six minutes away, and are told of until then', async () => {
    const here = instance();
    await publishes(here, 10);
    now = '2026-11-03T12:00:00.001Z';
    await publishes(here, 20);
    const next = { version: 2, from: '2026-11-03T12:07:00.000Z' };
    expect(await here.inForce(brand)).toMatchObject({ version: 1, since: T0, source: fileOf(10), next });
    now = '2026-11-03T12:06:59.999Z';
    expect(await minutesAt(here)).toBe(10);
    now = '2026-11-03T12:07:00.000Z';
    expect(await minutesAt(here)).toBe(20);
    const after = await here.inForce(brand);
    expect(after).toMatchObject({ version: 2, since: now, source: fileOf(20) });
    expect(after).not.toHaveProperty('next');
  });

  it('take effect at that very minute where it is a whole one', async () => {
    const here = instance();
    await publishes(here, 10);
    now = '2026-11-03T12:00:00.000Z';
    await publishes(here, 20);
    expect((await here.inForce(brand)).next?.from).toBe('2026-11-03T12:06:00.000Z');
  });

  it('change in every instance at one instant, whenever each of them read last (C17)', async () => {
    const writer = instance();
    await publishes(writer, 10);
    const readers = Array.from({ length: 12 }, instance);
    const start = '2026-11-03T12:00:00.000Z';
    // Each began at a moment of its own in the five minutes before.
    for (const [index, reader] of readers.entries()) {
      now = plusSeconds(start, -299 + index * 25);
      await reader.of(brand);
    }
    now = start;
    await publishes(writer, 20);
    const switched = new Set<Instant>();
    let before = readers.map(() => 10);
    for (let second = 0; second <= 420; second += 1) {
      now = plusSeconds(start, second);
      const seen = await Promise.all(readers.map(minutesAt));
      if (seen.some((minutes, index) => minutes !== before[index])) switched.add(now);
      before = seen;
    }
    expect([...switched]).toEqual(['2026-11-03T12:06:00.000Z']);
    expect(before).toEqual(readers.map(() => 20));
  });

  it('published again before their moment leave in force what is in force', async () => {
    const here = instance();
    await publishes(here, 10);
    now = '2026-11-03T12:00:00.000Z';
    await publishes(here, 20);
    now = '2026-11-03T12:05:30.000Z';
    await publishes(here, 30);
    const next = { version: 3, from: '2026-11-03T12:12:00.000Z' };
    expect(await here.inForce(brand)).toMatchObject({ version: 1, since: T0, next });
    now = '2026-11-03T12:11:59.000Z';
    expect(await minutesAt(here)).toBe(10);
    now = '2026-11-03T12:12:00.000Z';
    expect(await minutesAt(here)).toBe(30);
  });

  it('keep the version that is being replaced, however many came before it', async () => {
    const here = instance();
    for (const minutes of [10, 20, 30]) {
      await publishes(here, minutes);
      now = plusSeconds(now, 3600);
    }
    expect(await here.inForce(brand)).toMatchObject({ version: 3, source: fileOf(30) });
  });

  it('are read once a version, and are the same object until it changes', async () => {
    const here = instance();
    await publishes(here, 10);
    const parse = vi.spyOn(JSON, 'parse');
    const first = await here.of(brand);
    for (let look = 0; look < 50; look += 1) {
      now = plusSeconds(now, 60);
      expect(await here.of(brand)).toBe(first);
    }
    expect(parse.mock.calls.filter(([text]) => text.includes('"policies"'))).toHaveLength(1);
    parse.mockRestore();
  });

  it('are one small read in five minutes, whatever else the brand published', async () => {
    const here = instance();
    await publishes(here, 10);
    const send = vi.spyOn(table.client, 'send');
    for (let second = 0; second < 300; second += 10) {
      now = plusSeconds(T0, second);
      await here.of(brand);
    }
    expect(send.mock.calls.map(([command]) => command.constructor.name)).toEqual(['GetCommand']);
    send.mockRestore();
  });

  it('that were compiled before a key was known have its default', async () => {
    const here = instance();
    const compiled = { from: T0, levels: { ...DEFAULT_LEVELS, backlog: undefined, thanks: 'close' } };
    const files = { 'service-levels.yaml': '', 'service-levels.json': JSON.stringify(compiled) };
    await here.publications.put(brand, {
      kind: 'service_levels',
      name: 'service_levels',
      publishedAt: T0,
      files,
    });
    expect(await here.of(brand)).toMatchObject({ backlog: DEFAULT_LEVELS.backlog, thanks: 'close' });
  });
});
