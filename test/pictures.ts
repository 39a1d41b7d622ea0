import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoBrandIds } from '#local/demo/brands/brands.ts';
import { buildPages } from '#local/pages.ts';
import { startWorld } from '#local/world.ts';
import { launchBrowser } from './browser.ts';

/* Takes the pictures in docs/ from the running product, in its demo world. */

const OUT = 'docs';
/** Office hours, whenever the pictures are taken. */
const MORNING = '2026-11-02T09:10:00.000Z';
const SIZE = { width: 1440, height: 900 };
/** So that the dossier is seen below the draft. */
const TALL = { width: 1440, height: 1700 };

const newPage = async (browser: Browser, url: string, viewport = SIZE): Promise<Page> => {
  const page = await (await browser.newContext({ viewport, timezoneId: 'Europe/London' })).newPage();
  await page.goto(url);
  return page;
};

const takeConsole = async (browser: Browser, url: string): Promise<void> => {
  const page = await newPage(browser, url, TALL);
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.getByText('Anna Bell').first().click();
  await page.getByText('Zephyrline').first().waitFor();
  await page.getByText('Second day without').first().click();
  await page.getByText('Your bag is in Amsterdam').first().waitFor();
  await page.getByText('proved the same case').first().waitFor();
  await page.getByText('Everything, oldest first').first().waitFor();
  await page.screenshot({ path: join(OUT, 'console.png') });
  await page.getByRole('button', { name: 'Approve and send' }).click();
};

const takeStreet = async (browser: Browser, url: string): Promise<void> => {
  const page = await newPage(browser, `${url}/street/`);
  await page.getByText('Found your file').first().waitFor();
  await page.screenshot({ path: join(OUT, 'street.png') });
};

const dataDir = await mkdtemp(join(tmpdir(), 'okno-pictures-'));
await mkdir(OUT, { recursive: true });
await buildPages();
const [world, browser] = await Promise.all([
  startWorld({ port: 0, dataDir, brands: demoBrandIds, seed: true, startAt: MORNING }),
  launchBrowser(),
]);
try {
  await world.idle();
  await takeConsole(browser, world.url);
  await takeStreet(browser, world.url);
} finally {
  await browser.close();
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
}
