import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streetBrand } from '#local/street/brand.ts';
import { buildStreet } from '#local/street/build.ts';
import { openChronicle } from '#local/street/due/chronicle.ts';
import { street } from '#local/street/handler.ts';
import { startWorld, type World } from '#local/world.ts';
import { launchBrowser } from '#test/browser.ts';

let world: World;
let browser: Browser;
let page: Page;
let dataDir: string;

const PATIENCE = { timeout: 20_000 };
const START = '2026-11-02T09:10:00.000Z';

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-due-'));
  const files = join(dataDir, 'page');
  await buildStreet(files);
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: false, byTheClock: false, startAt: START }),
    launchBrowser(),
  ]);
  // A page of its own: other tests may be building the shared one.
  const turn = async (ms: number) => {
    await world.turn(ms);
    await world.idle();
  };
  const brands = Object.values(world.brands);
  const chronicles = brands.map(({ brand, channels }) => {
    const person = (channel: string, id: string) => channels[channel]?.town.people.get(id)?.name;
    return [brand.id, openChronicle(world.desk, brand, { channel: (name) => name, person })];
  });
  world.system.mount(
    '/street',
    street({
      ...{ brands: brands.map(streetBrand), offices: {}, files },
      clock: { now: world.now, offsetMs: () => 0, turn },
      chronicles: Object.fromEntries(chronicles),
    }),
  );
  page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${world.url}/street/`);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
});

const book = () => page.getByRole('region', { name: 'What became due', exact: true });
const card = () => page.getByRole('region', { name: 'What becomes due', exact: true });
const turned = async (click: () => Promise<void>) => {
  const before = await book().locator('.chapter', { hasText: 'Turned from' }).count();
  await click();
  await expect
    .poll(() => book().locator('.chapter', { hasText: 'Turned from' }).count(), PATIENCE)
    .toBe(before + 1);
  return (await book().locator('.chapter', { hasText: 'Turned from' }).first().textContent()) ?? '';
};
const clickTurn = (name: string) => () => page.getByRole('button', { name, exact: true }).click();

describe('what becomes due on the street', () => {
  it('is nothing before anybody has written, and says how to change that', async () => {
    await card().getByText('Nothing more becomes due by itself.').waitFor();
    await card().getByText('Turn the clock, and what became due on the way is listed here').waitFor();
  });

  it('cannot be turned to where nothing is due', async () => {
    await clickTurn('To the next thing due')();
    await page.getByText('Nothing will become due here by itself. Write something first.').waitFor();
  });

  it('lists that a customer wrote and that a draft came, with a link to the thread', async () => {
    await page.getByRole('button', { name: 'Play: A father looks for a bag' }).click();
    await page.getByText('Look for:').waitFor();
    await book().getByText('A draft came. It waits for approval.').first().waitFor();
    await book().getByText('The customer wrote.').first().waitFor();
    const link = book().getByRole('link', { name: 'Ivan Petrov' }).first();
    expect(await link.getAttribute('href')).toMatch(/^\/#\/zephyrline\/zephyrline:(messenger|page|x):/);
  });

  it('says what comes next, the nearest first, at the brand’s own time', async () => {
    const next = card().locator('#next-due li').first();
    await next.waitFor();
    expect(await next.textContent()).toMatch(/^09:\d\dIvan Petrov.*if nobody acts$/);
  });

  it('turns to the next thing due and lists the warning by customer, with its time', async () => {
    const chapter = await turned(clickTurn('To the next thing due'));
    expect(chapter).toMatch(/Turned from 09:1\d to 09:\d\d: \d+ things? became due/);
    expect(chapter).toMatch(/Ivan Petrov.*09:\d\dWarning: (approval|first reply) will soon be late\./);
  });

  it('tells aloud what the turn brought', async () => {
    const told = page.getByRole('status', { name: 'What the turn brought' });
    await expect.poll(() => told.textContent(), PATIENCE).toMatch(/became due$/);
  });

  it('lists what is late after a longer turn at the moment its limit passed', async () => {
    const chapter = await turned(clickTurn('+1 hour'));
    expect(chapter).toMatch(/Turned from 09:\d\d to 10:\d\d/);
    expect(chapter).toMatch(/09:\d\dAlarm: approval is late\./);
  });

  it('lists a promise that was made, that came due, and its draft', async () => {
    const thread = 'zephyrline:messenger:d.880200';
    const rows = await world.desk.threads.read(thread);
    const draftId = rows?.drafts[0]?.id;
    const answer = await fetch(`${world.url}/api/threads/${encodeURIComponent(thread)}/approve`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await world.token('anna')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ draftId }),
    });
    expect(answer.status).toBeLessThan(300);
    await book()
      .getByText(/^Promised: the next message, by Mon \d\d:\d\d, owed by Anna Bell\.$/)
      .waitFor();
    await book().getByText('The brand’s reply went out.').waitFor();
    const chapter = await turned(clickTurn('Tomorrow 09:00'));
    expect(chapter).toMatch(/The promise of the next message by Mon \d\d:\d\d came due\./);
    expect(chapter).toMatch(/Alarm: promise is late\./);
    expect(chapter).toMatch(/A notice nobody asked for was written\./);
  });

  it('turns to an exact time, and never back', async () => {
    const box = page.getByLabel('To', { exact: true });
    await box.fill('2026-11-03T12:30');
    await turned(() => page.getByRole('button', { name: 'Turn', exact: true }).click());
    await expect.poll(() => page.locator('.big-time').textContent(), PATIENCE).toBe('12:30');
    const answer = await fetch(`${world.url}/street/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ brand: 'zephyrline', wall: '2026-11-03T12:00' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: 'The past stays past: it is 12:30 already. Choose a later time.',
    });
  });
});
