import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ThreadDetail } from '#domain/view.ts';
import { ANNA, BORIS, IVAN, MAYA } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();
const NOW = '2026-11-05T10:00:00.000Z';

/** A page of Anna's that hears of changes; its own clock stands still where a test moves it. */
const listening = async (hash = '', isTurned = false): Promise<Page> => {
  page.desk.live.open();
  const opened = await page.open(ANNA.name, hash);
  if (isTurned) {
    await opened.clock.install();
    await opened.reload();
    await opened.locator('.due').first().waitFor();
  }
  await eventually(() => page.desk.live.said.length).toBeGreaterThan(0);
  return opened;
};

/** Counts what the page asks for the queue from now on. */
const asking = (opened: Page): (() => number) => {
  let asked = 0;
  opened.on('request', (request) => {
    if (/\/queue\b/.test(request.url())) asked += 1;
  });
  return () => asked;
};

const renamed = (thread: string, name: string): ThreadDetail => {
  const detail = page.desk.thread(thread);
  const { head } = detail.row;
  const next = { ...head, customer: { ...head.customer, name }, version: head.version + 1 };
  return { ...detail, row: { ...detail.row, head: next } };
};

const minutes = async (opened: Page, count: number): Promise<void> => {
  for (let second = 0; second < count * 60; second += 5) await opened.clock.runFor(5000);
};

describe('a page that hears of changes', () => {
  it('shows one within a second of being told', async () => {
    const opened = await listening('', true);
    await minutes(opened, 1);
    // Of its own accord it has just asked, and does so again much later.
    const asked = asking(opened);
    while (asked() === 0) await opened.clock.runFor(1000);
    page.desk.set(renamed(IVAN, 'Ivan the Second'));
    page.desk.live.change(IVAN);
    await opened.clock.runFor(1000);
    await opened.getByText('Ivan the Second').first().waitFor({ timeout: 8000 });
  });

  it('shows one in the thread that is open', async () => {
    const opened = await listening(hashOf(MAYA), true);
    await minutes(opened, 1);
    page.desk.set(renamed(MAYA, 'Maya the Second'));
    page.desk.live.change(MAYA);
    await opened.clock.runFor(700);
    await opened.locator('.thread').getByText('Maya the Second').first().waitFor();
  });

  it('asks for about a hundred answers while a thousand are told of in a minute', async () => {
    const opened = await listening('', true);
    await minutes(opened, 1);
    const asked = asking(opened);
    for (let round = 0; round < 120; round += 1) {
      page.desk.set(renamed(IVAN, `Ivan ${round}`));
      for (let each = 0; each < 9; each += 1) page.desk.live.change(IVAN, MAYA);
      await opened.clock.runFor(500);
    }
    await opened.clock.runFor(5000);
    await opened.getByText('Ivan 119').first().waitFor();
    expect(asked()).toBeLessThanOrEqual(120);
  });

  it('asks seldom while nothing changes', async () => {
    const opened = await listening(hashOf(MAYA), true);
    await minutes(opened, 1);
    let asked = 0;
    opened.on('request', (request) => {
      if (request.url().includes(`/api/threads/${encodeURIComponent(MAYA)}`)) asked += 1;
    });
    await minutes(opened, 2);
    expect(asked).toBeLessThanOrEqual(20);
  });

  it('says where its person is, once for each step they take', async () => {
    const opened = await listening(hashOf(MAYA));
    await eventually(() => page.desk.live.said.at(-1)).toMatchObject({ thread: MAYA, doing: 'reading' });
    await opened.goto(`${page.desk.url}/${hashOf(IVAN)}`);
    await eventually(() => page.desk.live.said.at(-1)).toMatchObject({ thread: IVAN, doing: 'reading' });
    const threads = page.desk.live.said.map(({ thread }) => thread);
    expect(threads.filter((thread, at) => thread !== threads[at - 1]).slice(-2)).toEqual([MAYA, IVAN]);
  });
});

describe('a connection that breaks', () => {
  it('is opened anew with a new ticket, and what changed meanwhile is asked for', async () => {
    const opened = await listening();
    page.desk.live.cut();
    page.desk.set(renamed(IVAN, 'Ivan the Second'));
    await opened.getByText('Ivan the Second').first().waitFor();
    await eventually(() => [page.desk.live.given(), page.desk.live.connected()]).toEqual([2, 1]);
  });

  it('because the machine slept loses nothing', async () => {
    const opened = await listening('', true);
    await minutes(opened, 1);
    const before = page.desk.live.given();
    page.desk.live.mute(true);
    page.desk.set(renamed(IVAN, 'Ivan the Second'));
    page.desk.live.change(IVAN);
    page.desk.live.mute(false);
    await opened.clock.fastForward(8 * 60_000);
    await opened.clock.runFor(6000);
    await opened.getByText('Ivan the Second').first().waitFor();
    await eventually(() => page.desk.live.given()).toBeGreaterThan(before);
    await eventually(() => page.desk.live.connected()).toBe(1);
  });

  it('without a word is noticed, for whoever speaks is answered', async () => {
    const opened = await listening('', true);
    await minutes(opened, 1);
    const before = page.desk.live.given();
    page.desk.live.mute(true);
    await minutes(opened, 3);
    await eventually(() => page.desk.live.given()).toBeGreaterThan(before);
  });

  it('that was never offered is not asked for, and the page finds changes by itself', async () => {
    const opened = await page.open(ANNA.name);
    page.desk.set(renamed(IVAN, 'Ivan the Second'));
    await opened.getByText('Ivan the Second').first().waitFor();
    expect(page.desk.live.given()).toBe(0);
  });
});

describe('colleagues', () => {
  it('who have a thread open are known to the page, but for the person’s own other pages', async () => {
    const opened = await listening();
    const at = { connection: '1', thread: IVAN, since: NOW } as const;
    page.desk.live.meet(
      { ...at, id: BORIS.id, name: BORIS.name, doing: 'reading' },
      { ...at, connection: '2', id: BORIS.id, name: BORIS.name, doing: 'writing' },
      { ...at, connection: '3', id: ANNA.id, name: ANNA.name, doing: 'writing' },
    );
    const present = opened.locator('.present[data-doing="writing"]');
    await present.first().waitFor();
    expect(await present.first().innerText()).toContain(BORIS.name);
    expect(await present.first().innerText()).not.toContain(ANNA.name);
  });
});
