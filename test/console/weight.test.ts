import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages, CONSOLE_FILES } from '#local/pages.ts';
import { knowsOkno, launchBrowser } from '../browser.ts';
import { crowdThread, oneOfMany } from './crowd.ts';
import { type FakeDesk, startFakeDesk } from './fakeDesk.ts';
import { ANNA } from './fakeWorld.ts';
import { scriptsAndStyles, sum } from './firstPage.ts';

const MOST = 350 * 1024;

let desk: FakeDesk;
let browser: Browser;

beforeAll(async () => {
  await buildPages();
  [desk, browser] = await Promise.all([startFakeDesk(CONSOLE_FILES), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  desk?.close();
});

describe('the first page as it is shipped', () => {
  it('of a queue of fifty loads at most 350 KB of scripts and styles', async () => {
    desk.only();
    for (let n = 0; n < 50; n += 1) desk.set(oneOfMany(n));
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await knowsOkno(context);
    const page = await context.newPage();
    await page.goto(desk.url);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: ANNA.name }).click();
    await page.locator(`[data-thread="${crowdThread(0)}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    const loaded = await scriptsAndStyles(page);
    expect(loaded.length).toBeGreaterThan(2);
    expect(loaded.map(({ file }) => file).join(' ')).not.toContain('ThreadPage');
    expect(sum(loaded), JSON.stringify(loaded, null, 1)).toBeLessThanOrEqual(MOST);
  });
});
