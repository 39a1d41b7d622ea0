import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { violations } from '../../axe.ts';
import { knowsOkno, launchBrowser } from '../../browser.ts';
import { listenForFaults } from '../../faults.ts';
import { postJson } from '../../stories/http.ts';
import { until } from '../../stories/stage.ts';

let world: World;
let browser: Browser;
let dataDir: string;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-queue-'));
  await buildPages();
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: false, startAt: '2026-11-02T09:10:00.000Z' }),
    launchBrowser(),
  ]);
  for (const [id, name] of PEOPLE) await writes(id, name);
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

const HOSTILE = '<img src=x onerror=alert(1)>\u202Eevil';
const PEOPLE: readonly (readonly [string, string])[] = [
  ['820001', 'Ada Byron'],
  ['820002', 'Ben Carr'],
  ['820003', HOSTILE],
  ['820004', 'Dora Eden'],
];

const threadOf = (id: string): string => `zephyrline:x:d.${id}`;

const writes = async (id: string, name: string): Promise<void> => {
  const x = world.channel('x');
  x.run('person', { id, handle: `u${id}`, name });
  x.run('say', { by: id, place: 'private', text: 'Can I pass my promo code on? </td><script>1</script>' });
  await until(`a draft for ${id}`, async () => {
    const rows = await world.desk.threads.read(threadOf(id));
    return rows?.head.draft !== undefined;
  });
};

/** What somebody does without this test's page. */
const does = async (person: string, id: string, verb: string, body: unknown): Promise<void> => {
  const headers = { authorization: `Bearer ${await world.token(person)}` };
  const url = `${world.url}/api/threads/${encodeURIComponent(threadOf(id))}/${verb}`;
  expect((await postJson(url, body, headers)).status).toBe(200);
};

const open = async (who: string, hash = '', options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  await knowsOkno(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  listenForFaults(page, faults);
  await page.goto(`${world.url}/#/zephyrline${hash}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(who).first().click();
  await page.getByRole('navigation', { name: 'Views of the queue' }).getByText(/\d/).first().waitFor();
  return page;
};

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('the queue of a running desk', () => {
  it('says who waits and how long there is, and renders whatever they are called as text', async () => {
    const anna = await open('Anna Bell');
    await row(anna, 'Ada Byron')
      .getByText(/due in \d+ min/)
      .waitFor();
    await row(anna, '<img src=x onerror=alert\\(1\\)>evil').getByText('</td><script>1</script>').waitFor();
    expect(await anna.locator('.queue img, .queue script').count()).toBe(0);
  });

  it('moves a thread between the views of two agents when one of them takes it', async () => {
    const [anna, boris] = [
      await open('Anna Bell', '?view=unassigned'),
      await open('Boris King', '?view=mine'),
    ];
    await boris.getByRole('heading', { name: 'Nothing is with you' }).waitFor();
    await row(anna, 'Ben Carr').waitFor();
    await does('boris', '820002', 'assign', {});
    await row(boris, 'Ben Carr').waitFor();
    await row(anna, 'Ben Carr').waitFor({ state: 'detached' });
  });

  it('is gone through by keys: a view, a line, a thread and back', async () => {
    const anna = await open('Anna Bell');
    await anna.keyboard.press('3');
    await row(anna, 'Ada Byron').waitFor();
    await anna.keyboard.press('j');
    await anna.keyboard.press('Enter');
    await anna.getByRole('heading', { level: 1, name: 'Ada Byron' }).waitFor();
    expect(new URL(anna.url()).hash).toBe(`#/zephyrline/${threadOf('820001')}?view=unassigned`);
    await anna.keyboard.press('j');
    await anna.getByRole('heading', { level: 1, name: /img src/ }).waitFor();
  });

  it('keeps apart what was set aside, and warns of what nobody answers', async () => {
    await does('anna', '820004', 'hold', {
      until: '2026-11-03T09:00:00.000Z',
      reason: 'Waits for the airport',
    });
    await does('anna', '820001', 'assign', {});
    const anna = await open('Anna Bell', '?view=aside');
    await row(anna, 'Dora Eden').waitFor();
    await world.turn(70 * 60_000);
    await anna.keyboard.press('4');
    await row(anna, 'Ada Byron')
      .getByText(/overdue by/)
      .waitFor();
    await until('the tab to tell of it', async () => (await anna.title()) === '1 overdue · okno');
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it('breaks nothing of WCAG 2.2 AA, alone and beside a thread', async () => {
    const anna = await open('Anna Bell', '', { colorScheme });
    expect(await violations(anna)).toEqual([]);
    await row(anna, 'Ada Byron').getByRole('link').click();
    await anna.getByRole('heading', { level: 1, name: 'Ada Byron' }).waitFor();
    await anna.getByTestId('case').waitFor();
    expect(await violations(anna)).toEqual([]);
  });
});
