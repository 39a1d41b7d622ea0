import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { launchBrowser } from '../browser.ts';

let world: World;
let browser: Browser;
let dataDir: string;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-live-'));
  await buildPages();
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: false, byTheClock: false }),
    launchBrowser(),
  ]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A browser of a person's own, in which the thread is open and somebody else is seen there. */
const reading = async (name: string, thread: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${world.url}/#/zephyrline/${thread}`);
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.getByText(name).first().click();
  await page.locator('.thread').waitFor();
  return page;
};

/** Milliseconds from one person's click until the other sees what it did. */
const seenAfter = async (by: Page, button: string, on: Page, text: string): Promise<number> => {
  await by.getByRole('button', { name: button }).click();
  const from = performance.now();
  await on.locator('.thread').getByText(text).first().waitFor();
  return performance.now() - from;
};

/** By itself a page that is told of changes asks so often. */
const ASKED_EVERY_MS = 15_000;

describe('two people with the same thread open', () => {
  it('see each other there, and what the other did long before their pages would ask', async () => {
    const x = world.channel('x');
    x.run('person', { id: '860001', handle: 'olga_s', name: 'Olga Smirnova' });
    x.run('say', { by: '860001', place: 'private', text: 'Where is my bag?' });
    await world.idle();
    const thread = 'zephyrline:x:d.860001';
    const [anna, boris] = [await reading('Anna Bell', thread), await reading('Boris King', thread)];
    await anna.getByText('Boris King is reading').first().waitFor();
    await boris.getByText('Anna Bell is reading').first().waitFor();

    const times = [await seenAfter(boris, 'Assign to me', anna, 'With Boris King')];
    for (const _ of [1, 2]) {
      times.push(await seenAfter(anna, 'Take over from Boris King', boris, 'With Anna Bell'));
      times.push(await seenAfter(boris, 'Take over from Anna Bell', anna, 'With Boris King'));
    }
    const allFive = times.reduce((sum, time) => sum + time, 0);
    expect(allFive).toBeLessThan(ASKED_EVERY_MS);

    await boris.close();
    await anna.getByText('Boris King is reading').first().waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  }, 60_000);
});
