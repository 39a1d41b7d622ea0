import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Said } from '#channels/simulator/town.ts';
import { approve } from '#desk/agent/approve.ts';
import { startWorld, type World } from '#local/world.ts';
import { until } from '../stories/stage.ts';

const anna = { id: 'anna', name: 'Anna Bell', initials: 'AB' };

let world: World;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-conversation-'));
  world = await startWorld({ port: 0, dataDir, seed: false, byTheClock: false });
}, 60_000);

afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** What okno makes of the latest message in a thread, once it has made something of it. */
const draftFor = (thread: string) =>
  until('a draft', async () => {
    const rows = await world.desk.threads.read(thread);
    const draft = rows?.drafts.find(({ id }) => id === rows.head.draft?.id);
    return draft?.basedOn === rows?.head.lastInbound && draft;
  });

const approveAndWait = async (thread: string) => {
  const draft = await draftFor(thread);
  await approve(world.desk)(anna, thread, { draftId: draft.id });
  await world.idle();
  return draft;
};

describe('a conversation that moves from a public post to private messages', () => {
  it('goes on in the customer’s language and asks for nothing twice', async () => {
    const x = world.channel('x');
    x.run('person', { id: '830001', handle: 'olga_s', name: 'Ольга' });
    const post = x.run('say', {
      by: '830001',
      place: 'public',
      text: '@zephyrline где мой чемодан? второй день жду',
    }) as Said;
    const asking = await approveAndWait(`zephyrline:x:p.${post.id}.830001`);
    expect(asking).toMatchObject({ lang: 'ru', asks: ['reference', 'surname'] });
    expect(asking.deliveries.map(({ place }) => place)).toEqual(['private', 'public']);

    const inPrivate = 'zephyrline:x:d.830001';
    x.run('say', { by: '830001', place: 'private', text: 'Иванова' });
    await world.idle();
    const half = await approveAndWait(inPrivate);
    expect(half).toMatchObject({ lang: 'ru', asks: ['reference'] });

    x.run('say', { by: '830001', place: 'private', text: 'FRAZY40518' });
    await world.idle();
    const told = await draftFor(inPrivate);
    expect(told).toMatchObject({ lang: 'ru', state: 'ready', verification: 'verified_basic' });
    expect(told.deliveries[0]?.text).toContain('Багаж у курьера');
  });
});
