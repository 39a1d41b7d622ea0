import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '#desk/report/report.ts';
import { watch } from '#desk/watch/watch.ts';
import { seedHistory } from '#local/demo/history/history.ts';
import type { Table } from '#platform/table.ts';
import { deskFor } from '../../desk/deskFor.ts';
import { memoryTable } from '../../memoryTable.ts';

const tables: Awaited<ReturnType<typeof memoryTable>>[] = [];

beforeAll(async () => {
  tables.push(await memoryTable(), await memoryTable());
});
afterAll(() => Promise.all(tables.map(({ close }) => close())));

const BRAND = 'zephyrline';
const SPAN = { from: '2026-10-01', to: '2026-11-02', by: ['channel', 'place', 'asked', 'lang', 'agent'] };

const seeded = async (table: Table) => {
  const world = deskFor(table, BRAND);
  await seedHistory(world.desk, await world.desk.brands.get(BRAND));
  return world;
};

describe('the weeks before the demo opens', () => {
  it('are the same at every first start, and are not lived twice', async () => {
    const [one, other] = await Promise.all(tables.map(({ table }) => seeded(table)));
    const first = await report(one!.desk)(BRAND, SPAN);
    expect(first.groups.length).toBeGreaterThan(20);
    expect(await report(other!.desk)(BRAND, SPAN)).toEqual(first);
    await seeded(tables[0]!.table);
    expect(await report(one!.desk)(BRAND, SPAN)).toEqual(first);
  });

  it('ended yesterday: nobody of them waits, and nothing is left to do', async () => {
    const { desk, hints } = deskFor(tables[0]!.table, BRAND);
    expect((await report(desk)(BRAND, { from: '2026-11-02', to: '2026-11-02' })).groups[0]?.counts).toEqual(
      {},
    );
    expect(await desk.threads.waiting(BRAND)).toEqual([]);
    await watch(desk)();
    expect([hints.draft, hints.publish, hints.alert]).toEqual([[], [], []]);
    expect(await desk.threads.attention(BRAND)).toEqual([]);
  });

  it('are of people who say of themselves that they are none', async () => {
    const { desk } = deskFor(tables[0]!.table, BRAND);
    const threads = new Set<string>();
    for await (const { event } of desk.events.of(BRAND, '2026-10-20')) threads.add(event.thread);
    const heads = await desk.threads.heads([...threads]);
    expect(heads.length).toBeGreaterThan(0);
    for (const { customer } of heads) expect(customer.name).toMatch(/\(demo\)$/);
  });
});
