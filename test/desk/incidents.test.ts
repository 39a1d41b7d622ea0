import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDraft } from '#desk/answer/draft.ts';
import { recheckIncident } from '#desk/incidents.ts';
import { intake } from '#desk/incoming/intake.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { showIncidents, tellAffected } from '#desk/tellAffected.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';
import { deskFor } from './deskFor.ts';
import { outageOf, scriptedOffice } from './scriptedOffice.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const ANNA = { id: 'anna', name: 'Anna Bell', initials: 'AB' };

/** An outage, three customers who ask about it, and their answers sent. */
const outage = async () => {
  serial += 1;
  const office = scriptedOffice({
    name: 'outages',
    kind: 'outage',
    identity: 'none',
    finds: true,
    actions: [],
    references: () => [],
  });
  const brand = `n${serial}`;
  const world = deskFor(table, brand, office.office);
  const { desk, hints } = world;
  const threads = [1, 2, 3].map((n) => `${brand}:x:d.80040${n}`);
  const write = async (index: number, text: string, lang = 'en') => {
    await intake(desk)({
      thread: threads[index]!,
      id: `${serial}${index}${text.length}`,
      at: world.now(),
      direction: 'in',
      place: 'private',
      author: { id: `80040${index + 1}` },
      text,
      lang,
    });
    await makeDraft(desk)({ thread: threads[index]!, why: 'message' });
  };
  office.knows({ ok: true, status: outageOf('in_progress'), proved: 'none' });
  await write(0, 'No internet in North harbour');
  await write(1, 'The internet is down again');
  await write(2, 'Интернета нет с утра', 'ru');
  const incident = async () => (await desk.incidents.open(brand))[0]!;
  const recheck = async () => recheckIncident(desk)({ brand, incident: (await incident()).id });
  await recheck();
  const tell = async () => tellAffected(desk)(ANNA, brand, (await incident()).id, (await incident()).version);
  const passOn = async () => {
    for (const work of hints.incident.splice(0)) await recheckIncident(desk)(work);
  };
  const deliver = async () => {
    await passOn();
    for (const work of hints.draft.splice(0)) await makeDraft(desk)(work);
    for (const work of hints.publish.splice(0)) await publish(desk)(work);
  };
  return { ...world, ...office, brand, threads, write, incident, recheck, tell, passOn, deliver };
};

describe('an outage that many ask about', () => {
  it('is answered to each without asking who they are, and is one incident with all its threads', async () => {
    const { desk, brand, threads } = await outage();
    const { drafts } = (await desk.threads.read(threads[0]!))!;
    expect(drafts[0]).toMatchObject({ state: 'ready', asks: [], incident: { reference: 'SP-88' } });
    expect(await showIncidents(desk)(brand)).toMatchObject([
      { incident: { id: 'outages:SP-88' }, threads: 3 },
    ]);
  });

  it('is what they ask on about who were told of it, with no word of where they live', async () => {
    const { desk, threads, write, recheck, tell, deliver, knows } = await outage();
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await tell();
    await deliver();
    await write(0, 'Any news?');
    const { drafts } = (await desk.threads.read(threads[0]!))!;
    expect(drafts[0]).toMatchObject({ state: 'ready', asks: [], case: { open: 'SP-88' } });
  });

  it('is nothing to decide on while it has not moved', async () => {
    const { incident, recheck } = await outage();
    await recheck();
    expect((await incident()).untold).toBeUndefined();
  });

  it('is put before an agent once when it moves, in the words each language would read', async () => {
    const { incident, recheck, knows } = await outage();
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await recheck();
    const moved = await incident();
    expect(moved.untold).toBe(true);
    expect(new Set(moved.previews.map(({ lang }) => lang)).size).toBe(5);
  });

  it('is told to all by one approval, each in their own language, and to nobody twice', async () => {
    const { recheck, knows, tell, passOn, deliver, hints, x } = await outage();
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await tell();
    await passOn();
    hints.draft.push(...hints.draft);
    await deliver();
    expect(x.sends.map(({ thread }) => thread.at(-1)).toSorted()).toEqual(['1', '2', '3']);
    expect(x.sends.filter(({ text }) => /[а-я]{3}/i.test(text))).toHaveLength(1);
  });

  it('cannot be told as it was shown once it has moved on', async () => {
    const { recheck, knows, incident, desk, brand } = await outage();
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    const shown = await incident();
    knows({ ok: true, status: outageOf('resolved'), proved: 'none' });
    await recheck();
    await expect(tellAffected(desk)(ANNA, brand, shown.id, shown.version)).rejects.toMatchObject({
      code: 'changed',
    });
  });

  it('wakes nobody: told at night it goes out in the morning', async () => {
    const { recheck, knows, tell, deliver, wait, x, desk } = await outage();
    wait(13.5 * 3600);
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await tell();
    await deliver();
    expect(x.sends).toEqual([]);
    wait(10.6 * 3600);
    await watch(desk)();
    await deliver();
    expect(x.sends).toHaveLength(3);
  });

  it('is told even if every hint of it is lost, for it is written down that it is owed', async () => {
    const { recheck, knows, incident, tell, deliver, wait, x, desk, hints } = await outage();
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await tell();
    hints.incident.splice(0);
    hints.draft.splice(0);
    wait(60);
    await watch(desk)();
    await deliver();
    expect(x.sends).toHaveLength(3);
    expect((await incident()).tellAt).toBeUndefined();
  });

  it('is told when it is over, though nobody asks how it stands any more', async () => {
    const { recheck, knows, tell, deliver, x, desk, hints, brand } = await outage();
    knows({ ok: true, status: outageOf('resolved'), proved: 'none' });
    await recheck();
    await tell();
    hints.incident.splice(0);
    hints.draft.splice(0);
    await watch(desk)();
    await deliver();
    expect(x.sends).toHaveLength(3);
    expect(await desk.incidents.open(brand)).toEqual([]);
  });

  it('has to be approved anew when it moves between the approval and the telling', async () => {
    const { recheck, knows, incident, tell, deliver, x } = await outage();
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await tell();
    knows({ ok: true, status: outageOf('in_progress', 'power_failure'), proved: 'none' });
    await deliver();
    expect(x.sends).toEqual([]);
    expect(await incident()).toMatchObject({ untold: true });
  });

  it('does not answer somebody who asks something else meanwhile', async () => {
    const { recheck, knows, tell, deliver, write, x, desk, threads, now, wait } = await outage();
    await intake(desk)({
      thread: threads[1]!,
      id: '9000000',
      at: now(),
      direction: 'out',
      place: 'private',
      author: { id: '700100' },
      text: 'We are on it.',
    });
    wait(60);
    await write(1, 'How much is the bigger plan, please?');
    knows({ ok: true, status: outageOf('in_progress', 'cable_break'), proved: 'none' });
    await recheck();
    await tell();
    await deliver();
    expect(x.sends.some(({ thread }) => thread.endsWith('2'))).toBe(false);
  });

  it('is asked for again when it is due, and no more once it is over', async () => {
    const { desk, hints, wait, knows, recheck, incident, brand } = await outage();
    wait(3601);
    await watch(desk)();
    expect(hints.incident).toContainEqual({ brand, incident: 'outages:SP-88' });
    knows({ ok: true, status: outageOf('resolved'), proved: 'none' });
    await recheck();
    expect(await incident()).toMatchObject({ untold: true });
    expect((await incident()).recheckAt).toBeUndefined();
  });
});
