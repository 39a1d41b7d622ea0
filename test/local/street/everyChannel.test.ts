import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import type { QueueView } from '#domain/view.ts';
import { streetBrand } from '#local/street/brand.ts';
import { buildStreet } from '#local/street/build.ts';
import { street } from '#local/street/handler.ts';
import { startWorld, type World } from '#local/world.ts';
import { launchBrowser } from '#test/browser.ts';

let world: World;
let browser: Browser;
let page: Page;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-street-'));
  const files = join(dataDir, 'page');
  await buildStreet(files);
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: false, byTheClock: false }),
    launchBrowser(),
  ]);
  // A page of its own: other tests may be building the shared one.
  const clock = { now: world.now, offsetMs: () => 0, turn: world.turn };
  const brands = Object.values(world.brands).map(streetBrand);
  world.system.mount('/street', street({ brands, offices: {}, clock, files }));
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${world.url}/street/`);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const rows = async () => {
  const headers = { authorization: `Bearer ${await world.token('anna')}` };
  const answer = await fetch(`${world.url}/api/brands/zephyrline/queue`, { headers });
  const view = (await answer.json()) as QueueView;
  return view.unchanged ? [] : view.rows;
};

const written = Object.values<Channel>(channels).flatMap(({ name, traits }) =>
  traits.outOnly ? [] : Object.keys(traits.places).map((place) => ({ name, title: traits.title, place })),
);

describe('a customer played on the street', () => {
  it.each(written)('is heard on $name in $place', async ({ name, title, place }) => {
    await page.getByRole('tab', { name: title, exact: true }).click();
    const segment = page.getByRole('tab', { name: place === 'public' ? /^Public: / : /^Private: / });
    if (await segment.isVisible()) await segment.click();
    await page.getByRole('option', { name: 'Ivan Petrov' }).waitFor({ state: 'attached' });
    const words = `Where is my bag? I ask on ${name} in ${place}`;
    const box = page.locator('#composer');
    await box.fill(`${await box.inputValue()}${words}`);
    await page.locator('.composer .primary').click();
    await page.locator('.pane:visible').getByText(words).waitFor();
    await expect
      .poll(async () => (await rows()).find(({ head }) => head.preview.includes(words))?.head, {
        timeout: 10_000,
      })
      .toMatchObject({ thread: expect.stringContaining(`zephyrline:${name}:`), place });
  });
});
