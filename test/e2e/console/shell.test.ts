import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { violations } from '../../axe.ts';
import { knowsOkno, launchBrowser } from '../../browser.ts';
import { listenForFaults } from '../../faults.ts';

const BRANDS = ['zephyrline', 'tundra'];

let world: World;
let dataDir: string;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-shell-'));
  await buildPages();
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, brands: BRANDS, seed: true, byTheClock: false }),
    launchBrowser(),
  ]);
  await world.idle();
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const hash = (page: Page): string => new URL(page.url()).hash;

const signIn = async (person: string, at = ''): Promise<Page> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  await knowsOkno(context);
  const page = await context.newPage();
  listenForFaults(page, faults);
  await page.goto(`${world.url}/${at}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: person }).click();
  await page.getByRole('button', { name: person }).waitFor();
  return page;
};

const side = (page: Page) => page.getByRole('navigation', { name: 'Pages' });

/** As after ten minutes: the token at hand is too old, and the next call renews it. */
const letTokenEnd = (page: Page) =>
  page.evaluate(
    "sessionStorage.setItem('okno.tokens', JSON.stringify({ ...JSON.parse(sessionStorage.getItem('okno.tokens')), expiresAt: 0 })); window.dispatchEvent(new Event('online'))",
  );

const groups = (role: string): string[] => BRANDS.map((brand) => `${brand}.${role}`);

describe('the files of the console', () => {
  it('are kept by the browser where their names stand for what is in them, and asked for anew where not', async () => {
    const page = await fetch(`${world.url}/`);
    const [part] = /\/assets\/[\w.-]+\.js/.exec(await page.text()) ?? [];
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(world.url + part)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${world.url}/config.json`)).headers.get('cache-control')).toBe('no-cache');
  });
});

describe('the console of the running system', () => {
  it('shows each role the pages it may see, and no more', async () => {
    const manager = await signIn('Marta Weiss');
    await side(manager).getByRole('link', { name: 'Numbers' }).click();
    await expect.poll(() => hash(manager)).toBe('#/zephyrline/report');
    const agent = await signIn('Anna Bell', '#/zephyrline/settings/people');
    await agent.getByRole('heading', { name: 'The settings are not open to you' }).waitFor();
    expect(await side(agent).getByRole('link', { name: 'Numbers' }).count()).toBe(0);
  });

  it('leads from brand to brand', async () => {
    const page = await signIn('Anna Bell');
    await page.getByRole('button', { name: 'Brand: Zephyrline' }).click();
    await page.getByRole('menuitem', { name: 'Tundra' }).click();
    await page.getByRole('button', { name: 'Brand: Tundra' }).waitFor();
    await page.getByRole('heading', { name: /^Queue/ }).waitFor();
  });

  it('takes a role away with the next token: the page says so and is left', async () => {
    const page = await signIn('Lena Orlova', '#/zephyrline/settings/channels');
    await side(page).getByRole('link', { name: 'Channels' }).waitFor();
    world.system.setGroups('lena', ['zephyrline.agent']);
    try {
      await letTokenEnd(page);
      await page.getByText('Your role at Zephyrline has changed: Agent.').waitFor();
      await page.getByText('You no longer work for Tundra Rail.').waitFor();
      await expect.poll(() => hash(page)).toBe('#/zephyrline');
      expect(await side(page).getByRole('link', { name: 'Channels' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    } finally {
      world.system.setGroups('lena', groups('lead'));
    }
  });

  it('asks to sign in again when somebody ended the session, and goes on where it was', async () => {
    const page = await signIn('Boris King', '#/tundra');
    await page.getByRole('heading', { name: /^Queue/ }).waitFor();
    await world.system.endSessions('boris');
    await letTokenEnd(page);
    await page.getByText('Your sign-in has ended').waitFor();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('button', { name: 'Boris King' }).click();
    await page.getByRole('heading', { name: /^Queue/ }).waitFor();
    expect(hash(page)).toBe('#/tundra');
  });

  it('signs out everywhere: other tabs, what renews, and who the provider remembers', async () => {
    const page = await signIn('Adam Novak');
    const other = await page.context().newPage();
    listenForFaults(other, faults);
    await other.goto(world.url);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('button', { name: 'Adam Novak' }).click();
    await other.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByText('Your sign-in has ended').waitFor();
    await other.getByRole('button', { name: 'Sign out' }).click();
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('button', { name: 'Anna Bell' }).waitFor();
  });
});
