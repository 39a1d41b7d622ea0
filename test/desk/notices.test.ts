import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approve } from '#desk/agent/approve.ts';
import { showQueue } from '#desk/agent/showQueue.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { AccountMoved } from '#desk/answer/identify.ts';
import { hear } from '#desk/incoming/hear.ts';
import { intake } from '#desk/incoming/intake.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { watch } from '#desk/watch/watch.ts';
import type { Table } from '#platform/table.ts';
import { nextMessage } from '../domain/promises.ts';
import { memoryTable } from '../memoryTable.ts';
import { deskFor } from './deskFor.ts';
import { scriptedOffice, ticketOf } from './scriptedOffice.ts';

let table: Table;
let close: () => Promise<void>;
let serial = 0;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const ANNA = { id: 'anna', name: 'Anna Bell', initials: 'AB' };
const CALL = { key: 'a key of the system', body: {} };

const office = (tell = false) =>
  scriptedOffice({
    hear: async () => ({
      reference: 'TT-700123',
      ...(tell && {
        tell: { channel: 'x', account: { id: '800555' }, proofs: { surname: 'Orlova' } },
      }),
    }),
  });

const queued = async ({ desk }: ReturnType<typeof deskFor>, brand: string) => {
  const shown = await showQueue(desk)(brand);
  return shown.unchanged ? [] : shown.rows.map(({ head }) => head.thread);
};

/** A customer who was told that their fault is being worked on. */
const told = async () => {
  serial += 1;
  const scripted = office();
  const brand = `w${serial}`;
  const world = deskFor(table, brand, scripted.office);
  const { desk, hints } = world;
  const thread = `${brand}:x:d.800300`;
  const work = async () => {
    for (const one of hints.draft.splice(0)) await makeDraft(desk)(one);
    for (const one of hints.publish.splice(0)) await publish(desk)(one);
  };
  const rows = async () => (await desk.threads.read(thread))!;
  scripted.knows({ ok: true, status: ticketOf('in_progress'), proved: 'verified_basic' });
  await intake(desk)({
    thread,
    id: '1',
    at: world.now(),
    direction: 'in',
    place: 'private',
    author: { id: '800300' },
    text: 'TT-700123, my surname is Orlova',
    lang: 'en',
  });
  await makeDraft(desk)({ thread, why: 'message' });
  world.wait(60);
  await approve(desk)(ANNA, thread, { draftId: (await rows()).drafts[0]!.id });
  await work();
  const { promises: _, ...head } = (await rows()).head;
  await desk.threads.change((await rows()).head, { promises: undefined });
  return { ...world, ...scripted, brand, thread, work, rows, head };
};

describe('an open case the customer was told of', () => {
  it('is asked for again at the pace of its phase, and nothing is drafted while it stands', async () => {
    const { head, desk, wait, work, rows, asked } = await told();
    expect(head.recheck?.phase).toBe('in_progress');
    const before = asked.length;
    wait(3600);
    await watch(desk)();
    await work();
    expect(asked.length).toBe(before + 1);
    expect((await rows()).drafts).toHaveLength(1);
  });

  it('drafts a notice once it moved, and stands in the queue then', async () => {
    const world = await told();
    world.knows({ ok: true, status: ticketOf('resolved'), proved: 'verified_basic' });
    world.wait(3600);
    await watch(world.desk)();
    await world.work();
    expect((await world.rows()).drafts[0]).toMatchObject({ notice: true, state: 'ready' });
    expect(await queued(world, world.brand)).toEqual([world.thread]);
  });

  it('does not draft the same notice again while nobody decided on it', async () => {
    const { desk, knows, wait, work, rows } = await told();
    knows({ ok: true, status: ticketOf('waiting_on_customer'), proved: 'verified_basic' });
    for (let n = 0; n < 3; n += 1) {
      wait(4 * 3600);
      await watch(desk)();
      await work();
    }
    expect((await rows()).drafts).toHaveLength(2);
  });

  it('is looked at again at once when the back office says that it changed', async () => {
    const { desk, brand, knows, work, rows } = await told();
    knows({ ok: true, status: ticketOf('resolved'), proved: 'verified_basic' });
    await hear(desk)({ brand, backoffice: 'tickets', call: CALL });
    await work();
    expect((await rows()).drafts[0]).toMatchObject({ notice: true });
  });

  it('is watched on, and its update owed, after a word that is not about it', async () => {
    const { desk, thread, wait, work, rows, now } = await told();
    const promises = [nextMessage('2030-01-01T10:00:00.000Z', now())];
    await desk.threads.change((await rows()).head, { promises });
    wait(60);
    const author = { id: '800300' };
    const thanks = { thread, id: '2', direction: 'in', place: 'private', author, lang: 'en' } as const;
    await intake(desk)({ ...thanks, at: now(), text: 'Thank you very much!' });
    await makeDraft(desk)({ thread, why: 'message' });
    await approve(desk)(ANNA, thread, {
      draftId: (await rows()).drafts[0]!.id,
      texts: ['You are welcome!'],
    });
    await work();
    expect((await rows()).head).toMatchObject({ promises, recheck: { phase: 'in_progress' } });
  });

  it('does not stand in the queue while it is only watched', async () => {
    const world = await told();
    world.wait(3600);
    await watch(world.desk)();
    expect(await queued(world, world.brand)).toEqual([]);
  });
});

describe('a case whose customer has not asked yet', () => {
  it('begins a thread with them and drafts the notice, looked up and not believed', async () => {
    serial += 1;
    const scripted = office(true);
    const brand = `w${serial}`;
    const world = deskFor(table, brand, scripted.office);
    scripted.knows({ ok: true, status: ticketOf('received'), proved: 'verified_basic' });
    await hear(world.desk)({ brand, backoffice: 'tickets', call: CALL });
    for (const one of world.hints.draft.splice(0)) await makeDraft(world.desk)(one);
    const rows = await world.desk.threads.read(`${brand}:x:d.800555`);
    expect(rows?.drafts[0]).toMatchObject({ notice: true, verification: 'verified_basic' });
    expect(scripted.asked.at(-1)).toMatchObject({ reference: 'TT-700123', proofs: { surname: 'Orlova' } });
    expect(await queued(world, brand)).toEqual([`${brand}:x:d.800555`]);
  });

  it('is heard anew when their own thread was faster, and nothing is begun without what proves it theirs', async () => {
    serial += 1;
    const scripted = office(true);
    const brand = `w${serial}`;
    const { desk, hints } = deskFor(table, brand, scripted.office);
    const call = { brand, backoffice: 'tickets', call: CALL };
    const outrun = { ...desk, accounts: { ...desk.accounts, put: async () => false } };
    await expect(hear(outrun)(call)).rejects.toBeInstanceOf(AccountMoved);
    expect(await desk.threads.head(`${brand}:x:d.800555`)).toBeUndefined();
    expect(hints.draft).toEqual([]);
    await hear(desk)(call);
    expect(hints.draft).toEqual([{ thread: `${brand}:x:d.800555`, why: 'recheck' }]);
  });
});
