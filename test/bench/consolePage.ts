import type { Page } from 'playwright-core';
import { knowsOkno, launchBrowser } from '../browser.ts';
import { oneOfMany } from '../console/crowd.ts';
import type { FakeDesk } from '../console/fakeDesk.ts';
import { ANNA } from '../console/fakeWorld.ts';
import { scriptsAndStyles, sum } from '../console/firstPage.ts';
import { type Metric, median, metric } from './metric.ts';
import { overConsole } from './overConsole.ts';

/* What the first page of the console weighs, and how soon one can work with it. */

const ROWS = 50;
const TIMES = 7;

/** Runs in the page, before anything of it: the moment at which its first line is drawn and the browser is free. */
const OBSERVE = `
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.line a')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { document.documentElement.dataset.interactive = performance.now(); }));
  }).observe(document, { childList: true, subtree: true });
`;

const reloaded = async (page: Page): Promise<number> => {
  await page.reload();
  const drawn = page.locator('html[data-interactive]');
  await drawn.waitFor();
  return Number(await drawn.getAttribute('data-interactive'));
};

const open = async (desk: FakeDesk): Promise<{ page: Page; close: () => Promise<void> }> => {
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await knowsOkno(context);
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  await page.goto(desk.url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: ANNA.name }).click();
  await page.locator('.line a').first().waitFor();
  return { page, close: () => browser.close() };
};

const measure = async (desk: FakeDesk): Promise<Metric[]> => {
  for (let n = 0; n < ROWS; n += 1) desk.set(oneOfMany(n));
  const { page, close } = await open(desk);
  const times: number[] = [];
  for (let n = 0; n < TIMES; n += 1) times.push(await reloaded(page));
  await page.waitForLoadState('networkidle');
  const bytes = sum(await scriptsAndStyles(page));
  await close();
  return [
    metric({
      metric: 'console.first_page',
      value: bytes / 1024,
      unit: 'KiB gzip',
      goal: 350,
      definition: `scripts and styles, each by gzip -9, that a browser loads for a queue of ${ROWS}`,
    }),
    metric({
      metric: 'console.interactive',
      value: median(times),
      unit: 'ms',
      goal: 1000,
      definition: `from the reload of that page on loopback until its lines are drawn and the browser is free; median of ${TIMES}`,
    }),
  ];
};

/** Weight and readiness of the console's first page. */
export const firstPage = (): Promise<Metric[]> => overConsole(measure);
