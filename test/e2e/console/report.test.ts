import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demoBrand } from '#local/demo/brand.ts';
import { seedHistory } from '#local/demo/history/history.ts';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { violations } from '../../axe.ts';
import { knowsOkno, launchBrowser } from '../../browser.ts';
import { listenForFaults } from '../../faults.ts';

let world: World;
let browser: Browser;
let dataDir: string;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-report-e2e-'));
  await buildPages();
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: true, startAt: '2026-11-02T09:10:00.000Z' }),
    launchBrowser(),
  ]);
  await seedHistory(world.desk, demoBrand);
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** At the numbers of Zephyrline, and whatever the page complains of is kept. */
const readsNumbers = async (name: string): Promise<Page> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  await knowsOkno(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  listenForFaults(page, faults);
  await page.goto(`${world.url}/#/zephyrline/report`);
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.getByText(name).first().click();
  return page;
};

describe('the numbers of a brand', () => {
  it('are read by its manager: from a sentence to the thread behind a number, as a file and on paper', async () => {
    const page = await readsNumbers('Marta Weiss');
    const headline = page.locator('.report-headline');
    await headline.waitFor();
    expect(await headline.innerText()).toMatch(/^Customers .*: \d+% within target, \d+ waits? now/);

    await page.getByRole('button', { name: '28 days' }).click();
    await page.getByText('6 October 2026 to 2 November 2026').waitFor();
    expect(page.url()).toContain('days=28');
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('body.awsui-dark-mode').waitFor();
    expect(await violations(page)).toEqual([]);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV: How long customers wait' }).click(),
    ]);
    const rows: string[][] = parse(await readFile(await file.path(), 'utf8'), { bom: true });
    expect(rows.length).toBeGreaterThan(20);
    for (const [day, replies] of rows.slice(1)) {
      expect(day).toMatch(/^2026-(10|11)-\d\d$/);
      expect(Number(replies)).toBeGreaterThan(0);
    }

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.locator('body.awsui-dark-mode, html.awsui-dark-mode').waitFor({ state: 'detached' });
    expect(await page.getByRole('table', { name: 'How long customers wait' }).isVisible()).toBe(true);
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });

    const baggage = page.getByRole('row', { name: /^X Public/ });
    await baggage.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'First replies' }).waitFor();
    const threads = page.getByRole('table').locator('tbody a');
    await threads.first().waitFor();
    expect(await threads.first().innerText()).toMatch(/\(demo\)$/);
    expect(await violations(page)).toEqual([]);
    await threads.first().click();
    await page.locator('.thread .said').first().waitFor();
    expect(await page.locator('.thread .said').count()).toBeGreaterThan(0);
  }, 120_000);

  it('count as many replies as there are threads behind them', async () => {
    const ask = async (path: string) => {
      const headers = { authorization: `Bearer ${await world.token('marta')}` };
      const response = await fetch(`${world.url}/api/brands/zephyrline/report${path}`, { headers });
      expect(response.status).toBe(200);
      return response.json() as Promise<{
        groups: { counts: Record<string, number> }[];
        rows: unknown[];
        next?: string;
      }>;
    };
    const { groups } = await ask('?from=2026-10-05&to=2026-11-02');
    for (const what of ['replies', 'dismissed', 'late', 'breach_first_reply', 'promises_broken']) {
      let found = 0;
      let cursor = '';
      do {
        const next = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await ask(`/threads?from=2026-10-05&to=2026-11-02&what=${what}${next}`);
        found += page.rows.length;
        cursor = page.next ?? '';
      } while (cursor !== '');
      expect([what, found]).toEqual([what, groups[0]?.counts[what]]);
    }
  });

  it('are not an agent’s to read', async () => {
    const page = await readsNumbers('Anna Bell');
    await page.getByText('The numbers are not open to you').waitFor();
    for (const path of ['', '/overview', '/threads?what=replies']) {
      const headers = { authorization: `Bearer ${await world.token('anna')}` };
      const { status } = await fetch(`${world.url}/api/brands/zephyrline/report${path}`, { headers });
      expect(status).toBe(403);
    }
  });
});
