import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { knowsOkno, launchBrowser } from '../browser.ts';
import { listenForFaults } from '../faults.ts';
import { builtConsole } from './builtConsole.ts';
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts';

export interface Console {
  readonly desk: FakeDesk;
  /** A browser of its own for one agent who has signed in, at a place of the page. */
  open(agent: string, hash?: string, options?: VisitOptions): Promise<Page>;
  /** As `open`, for places other than the desk: nothing of it is waited for. */
  enter(agent: string, hash?: string, options?: VisitOptions): Promise<Page>;
  /** A browser of its own for somebody who has not signed in yet. */
  visit(hash?: string, options?: VisitOptions): Promise<Page>;
  /** What pages complained of so far, where a test is about just that; it is forgotten. */
  complaints(): string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Somebody who has never been here: the tour comes. */
  first?: boolean;
}

const arrived = (page: Page): Promise<void> =>
  page.locator('.line a, .empty h2, .thread').first().waitFor({ state: 'attached' });

export const signIn = async (page: Page, agent: string): Promise<void> => {
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: agent }).click();
  await arrived(page);
};

/** Runs in the tab, once: a reload, or signing out, keeps what became of it. */
const hold = (tokens: object): void => {
  if (sessionStorage.getItem('held') !== null) return;
  sessionStorage.setItem('held', 'yes');
  sessionStorage.setItem('okno.tokens', JSON.stringify(tokens));
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
  const newPage = async ({ first = false, ...options }: VisitOptions): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      timezoneId: 'Europe/London',
      // Nobody waits here to see how a dialog comes in.
      reducedMotion: 'reduce',
      ...options,
    });
    if (!first) await knowsOkno(context);
    const page = await context.newPage();
    listenForFaults(page, faults);
    return page;
  };
  const enter: Console['enter'] = async (agent, hash = '', options = {}) => {
    const page = await newPage(options);
    await page.addInitScript(hold, await desk.issuer.tokensOf(agent));
    await page.goto(`${desk.url}/${hash}`);
    return page;
  };
  return {
    get desk() {
      return desk;
    },
    complaints: () => faults.splice(0),
    visit: async (hash = '', options = {}) => {
      const page = await newPage(options);
      await page.goto(`${desk.url}/${hash}`);
      return page;
    },
    enter,
    open: async (agent, hash, options) => {
      const page = await enter(agent, hash, options);
      await arrived(page);
      return page;
    },
  };
};

export const eventually = <T>(ask: () => T | Promise<T>) => expect.poll(ask);

export const hashOf = (thread: string): string => `#/zephyrline/${thread}`;
