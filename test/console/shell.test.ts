import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { ZEPHYRLINE } from './fakeApi.ts';
import { FAKE_SETTINGS } from './fakeSettings.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const TUNDRA = { id: 'tundra', name: 'Tundra' };

const hash = (console: Page): string => new URL(console.url()).hash;

const pages = async (console: Page): Promise<string[]> => {
  const side = console.getByRole('navigation', { name: 'Pages' });
  await side.getByRole('link', { name: 'Queue' }).waitFor();
  return side.getByRole('link').allInnerTexts();
};

const SECTIONS = ['Channels', 'Back offices', 'Own answers', 'Service levels', 'Languages', 'People'];

describe('what stands around every page', () => {
  it('offers each role the pages it may see', async () => {
    const agent = await page.open(ANNA.name);
    expect(await pages(agent)).toEqual(['Queue', 'Service levels']);
    page.desk.setRole('manager');
    const manager = await page.open(ANNA.name);
    expect(await pages(manager)).toEqual(['Queue', 'Numbers', 'Settings', ...SECTIONS]);
  });

  it('says who one is, in which role, and whose time is shown', async () => {
    page.desk.setRole('lead', 'admin');
    const console = await page.open(ANNA.name);
    await console.getByRole('button', { name: ANNA.name }).click();
    const words = console.getByText('Lead, Administrator · Times in Europe/London');
    await words.filter({ visible: true }).waitFor();
  });

  it('says kindly that a page is not open to a role, and leads back', async () => {
    const console = await page.visit('#/zephyrline/report');
    await console.getByRole('button', { name: 'Sign in' }).click();
    await console.getByRole('link', { name: ANNA.name }).click();
    await console.getByRole('heading', { name: 'The numbers are not open to you' }).waitFor();
    expect(await violations(console)).toEqual([]);
    await console.getByRole('link', { name: 'Go to the queue' }).click();
    await console.getByRole('heading', { name: /^Queue/ }).waitFor();
  });

  it('names the brands one works for when the address names another', async () => {
    const console = await page.open(ANNA.name);
    await console.evaluate("location.hash = '#/nowhere'");
    await console.getByRole('heading', { name: 'This brand is not open to you' }).waitFor();
    await console.getByRole('link', { name: 'Zephyrline' }).click();
    await console.getByRole('heading', { name: /^Queue/ }).waitFor();
  });

  it('leads from brand to brand', async () => {
    page.desk.setBrands(ZEPHYRLINE, TUNDRA);
    const console = await page.open(ANNA.name);
    await console.getByRole('button', { name: 'Brand: Zephyrline' }).click();
    await console.getByRole('menuitem', { name: 'Tundra' }).click();
    await eventually(() => hash(console)).toBe('#/tundra');
    await console.getByRole('button', { name: 'Brand: Tundra' }).waitFor();
  });

  it('shows the pages as icons beside a thread, each with its name', async () => {
    page.desk.setRole('lead');
    const console = await page.open(ANNA.name, hashOf(IVAN));
    const side = console.getByRole('navigation', { name: 'Pages' });
    await side.getByRole('link', { name: 'Numbers' }).waitFor();
    expect((await side.boundingBox())?.width).toBeLessThan(80);
    await side.getByRole('button', { name: 'Show the names of the pages' }).click();
    await side.getByText('Numbers').waitFor();
    expect((await side.boundingBox())?.width).toBeGreaterThan(200);
  });

  it('can be skipped by keyboard', async () => {
    const console = await page.open(ANNA.name);
    await console.keyboard.press('Tab');
    await console.keyboard.press('Enter');
    expect(await console.evaluate('document.activeElement.tagName')).toBe('MAIN');
  });

  it('fits 360 pixels, and the pages open on demand', async () => {
    page.desk.setRole('lead');
    const console = await page.open(ANNA.name, '', { viewport: { width: 360, height: 740 } });
    expect(await console.getByRole('link', { name: 'Numbers' }).count()).toBe(0);
    await console.getByRole('button', { name: 'Show the names of the pages' }).click();
    expect(await console.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    expect(await violations(console)).toEqual([]);
    await console.getByRole('link', { name: 'Numbers' }).click();
    await eventually(() => hash(console)).toBe('#/zephyrline/report');
    await console.getByRole('link', { name: 'Numbers' }).waitFor({ state: 'detached' });
  });

  it('breaks no rule of accessibility, in light and in dark', async () => {
    page.desk.setRole('lead');
    page.desk.setBrands(ZEPHYRLINE, TUNDRA);
    for (const colorScheme of ['light', 'dark'] as const) {
      const console = await page.open(ANNA.name, '', { colorScheme });
      expect(await violations(console)).toEqual([]);
      await console.getByRole('button', { name: ANNA.name }).click();
      await console.getByRole('menuitem', { name: 'Sign out' }).waitFor();
      expect(await violations(console)).toEqual([]);
    }
  });
});

describe('a page that breaks', () => {
  /** The list of tries knows no day called “soon”. */
  const breakConnectors = (): void => {
    const { connectors } = FAKE_SETTINGS;
    const trials = connectors.trials.map((trial) => ({ ...trial, at: 'soon' }));
    page.desk.setSettings('connectors', { ...connectors, trials });
  };

  const broken = (console: Page) => console.getByText('This page broke');

  const breaking = async (): Promise<Page> => {
    page.desk.setRole('admin');
    page.desk.setBrands(ZEPHYRLINE, TUNDRA);
    breakConnectors();
    const console = await page.open(ANNA.name);
    await console.evaluate("location.hash = '#/zephyrline/settings/connectors'");
    await broken(console).waitFor();
    expect(page.complaints()).not.toEqual([]);
    return console;
  };

  it('says so, and what to do', async () => {
    const console = await breaking();
    await console.getByText('Reload it: what you typed is kept in this tab.').waitFor();
    expect(await violations(console)).toEqual([]);
    page.desk.setSettings('connectors', FAKE_SETTINGS.connectors);
    await console.getByRole('button', { name: 'Reload the page' }).click();
    await console.getByRole('heading', { level: 1, name: 'Back offices' }).waitFor();
  });

  it('leaves the other sections as they are', async () => {
    const console = await breaking();
    await console.getByRole('link', { name: 'Channels' }).click();
    await console.getByRole('heading', { level: 1, name: 'Channels' }).waitFor();
    expect(await broken(console).count()).toBe(0);
  });

  it('leaves the same page of another brand as it is', async () => {
    const console = await breaking();
    page.desk.setSettings('connectors', FAKE_SETTINGS.connectors);
    await console.evaluate("location.hash = '#/tundra/settings/connectors'");
    await console.getByRole('heading', { level: 1, name: 'Back offices' }).waitFor();
    expect(await broken(console).count()).toBe(0);
  });
});

describe('a part that cannot be loaded', () => {
  it('is said to be missing as often as it is asked for, and the rest stays', async () => {
    const console = await page.open(ANNA.name);
    await console.route('**/assets/KeysDialog-*', (route) => route.abort());
    const missing = console.getByText('A part of this page could not be shown.');
    for (const _ of ['once', 'again']) {
      await console.keyboard.press('?');
      await missing.waitFor();
      await console.getByRole('heading', { name: /^Queue/ }).waitFor();
      await console.getByRole('button', { name: 'Dismiss' }).click();
      await missing.waitFor({ state: 'detached' });
    }
    expect(page.complaints()).not.toEqual([]);
  });
});

describe('a page that cannot open', () => {
  it('because nobody has set okno up here says so, and opens once somebody has', async () => {
    const console = await page.visit();
    await console.route('**/config.json', (route) => route.fulfill({ status: 404 }));
    await console.reload();
    await console.getByText('The console is not set up here. Ask whoever runs okno').waitFor();
    expect(await violations(console)).toEqual([]);
    await console.unroute('**/config.json');
    await console.getByRole('button', { name: 'Try again' }).click();
    await console.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('says what to do, and opens by itself once it is online again', async () => {
    const console = await page.open(ANNA.name);
    await console.route('**/api/me', (route) => route.abort());
    await console.reload();
    await console.getByText('okno did not open').waitFor();
    expect(await violations(console)).toEqual([]);
    await console.unroute('**/api/me');
    await console.evaluate("window.dispatchEvent(new Event('online'))");
    await console.getByRole('heading', { name: /^Queue/ }).waitFor();
  });

  it('says so to somebody who works for no brand yet', async () => {
    page.desk.setBrands();
    const console = await page.visit();
    await console.getByRole('button', { name: 'Sign in' }).click();
    await console.getByRole('link', { name: ANNA.name }).click();
    await console.getByText('belongs to no brand yet').waitFor();
    await console.getByRole('button', { name: 'Sign out' }).click();
    await console.getByRole('button', { name: 'Sign in' }).waitFor();
  });
});
