import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { knowsOkno, launchBrowser } from '../browser.ts';
import { builtConsole } from './builtConsole.ts';
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts';

export interface Console {
  readonly desk: FakeDesk;
  /** A browser of its own for one agent, signed in, at a place of the page. */
  open(agent: string, hash?: string, options?: VisitOptions): Promise<Page>;
  /** As `open`, before signing in. */
  visit(hash?: string, options?: VisitOptions): Promise<Page>;
}

interface VisitOptions extends BrowserContextOptions {
  /** Somebody who has never been here: the tour comes. */
  first?: boolean;
}

export const signIn = async (page: Page, agent: string): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: agent }).click();
  await page.locator('.line a, .empty h2, .thread').first().waitFor({ state: 'attached' });
};

/** Everything the page complains of, policy violations among it; an API's refusal is no fault of the page. */
const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const refusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refusal) faults.push(message.text());
  });
};

/** Opens a browser for a test file and gives every test its own desk; a test fails when the page complains. */
export const openConsole = (): Console => {
  let dist = '';
  let browser: Browser;
  let desk: FakeDesk;
  const faults: string[] = [];
  beforeAll(async () => {
    dist = await builtConsole();
    browser = await launchBrowser();
  }, 120_000);
  beforeEach(async () => {
    desk = await startFakeDesk(dist);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    desk.close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  const visit: Console['visit'] = async (hash = '', { first = false, ...options } = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      timezoneId: 'Europe/London',
      ...options,
    });
    if (!first) await knowsOkno(context);
    const page = await context.newPage();
    watch(page, faults);
    await page.goto(`${desk.url}/${hash}`);
    return page;
  };
  return {
    get desk() {
      return desk;
    },
    visit,
    open: async (agent, hash, options) => {
      const page = await visit(hash, options);
      await signIn(page, agent);
      return page;
    },
  };
};

/** As vitest's poll, with patience for a machine that has other things to do. */
export const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 15_000 });

export const hashOf = (thread: string): string => `#/zephyrline/${thread}`;
