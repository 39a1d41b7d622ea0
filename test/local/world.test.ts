import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoBrandIds } from '#local/demo/brands/brands.ts';
import { startWorld, type World } from '#local/world.ts';

let world: World;
let dataDir: string;

const open = () => startWorld({ port: 0, dataDir, seed: false, byTheClock: false, brands: demoBrandIds });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-world-'));
  world = await open();
}, 60_000);

afterAll(async () => {
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const queueOf = async (brand: string, person: string) => {
  const headers = { authorization: `Bearer ${await world.token(person)}` };
  return fetch(`${world.url}/api/brands/${brand}/queue`, { headers });
};

describe('a world with every brand of the demo', () => {
  it('lets the same people work for all of them', async () => {
    const answers = await Promise.all(demoBrandIds.map((id) => queueOf(id, 'boris')));
    expect(answers.map(({ status }) => status)).toEqual(demoBrandIds.map(() => 200));
  });

  it('gives each brand the back offices it lists', async () => {
    const listed = await Promise.all(
      Object.values(world.brands).map(async ({ brand }) => (await world.desk.offices.of(brand)).length),
    );
    expect(listed).toEqual(Object.values(world.brands).map(({ brand }) => brand.backoffices.length));
  });

  it('hears on the X of each brand and puts what is said on that brand’s desk alone', async () => {
    world.channel('x', 'tundra').run('say', { by: '820204', place: 'public', text: '@tundra_rail hallo?' });
    await world.idle();
    const rows = await Promise.all(
      ['tundra', 'vesna'].map(
        async (id) => ((await (await queueOf(id, 'anna')).json()) as { rows: unknown[] }).rows.length,
      ),
    );
    expect(rows).toEqual([1, 0]);
  });

  it('tells agents what a brand allows itself, with the file that says so', async () => {
    const headers = { authorization: `Bearer ${await world.token('anna')}` };
    const answer = await fetch(`${world.url}/api/brands/vesna/service-levels`, { headers });
    expect(await answer.json()).toMatchObject({
      version: 1,
      source: expect.stringContaining('# Vesna Lab'),
      levels: { thanks: 'close', policies: [{ name: 'urgent' }, {}, {}, { name: 'default' }] },
    });
  });

  it('is the same when it is opened again: nothing is published twice', async () => {
    const before = await world.desk.publications.of('zarnitsa');
    await world.close();
    world = await open();
    expect(await world.desk.publications.of('zarnitsa')).toEqual(before);
  }, 60_000);
});
