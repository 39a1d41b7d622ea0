import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsInBothThemes } from '../axe.ts';
import { aside } from './fakeClocks.ts';
import { at, replyOf, withReply } from './fakeThreads.ts';
import { ANNA, BORIS, HOSTILE, IVAN, MAYA, UNKNOWN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const hash = (queue: Page): string => new URL(queue.url()).hash;
const rows = (queue: Page) => queue.locator('.line');
const views = (queue: Page) => queue.getByRole('navigation', { name: 'Views of the queue' });
const counts = async (queue: Page): Promise<string[]> =>
  (await views(queue).getByRole('link').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
const focused = (queue: Page) =>
  queue.evaluate("document.activeElement.closest('[data-thread]')?.dataset.thread ?? ''");

/** One of each kind that a view is for. */
const variety = (): void => {
  const ivan = page.desk.thread(IVAN);
  page.desk.set(withReply(ivan, replyOf(ivan, BORIS, at(-1), { state: 'proposed' })));
  page.desk.set(
    aside(page.desk.thread(HOSTILE), ANNA, at(-1), { until: at(300), reason: 'Waits for the airport' }),
  );
};

describe('the views of the queue', () => {
  it('are named, counted and in the address', async () => {
    variety();
    const queue = await page.open(ANNA.name);
    await eventually(() => counts(queue)).toEqual([
      'All 11',
      'Mine 1',
      'Unassigned 6',
      'At risk 3',
      'Second approval 1',
      'Came back 2',
      'Set aside 1',
    ]);
    await views(queue).getByRole('link', { name: 'Came back' }).click();
    expect(hash(queue)).toBe('#/zephyrline?view=back');
    expect(await rows(queue).count()).toBe(2);
    expect(await views(queue).locator('[aria-current="true"]').innerText()).toMatch(/^Came back/);
  });

  it('are opened by the keys 1 to 7, and stay beside a thread', async () => {
    const queue = await page.open(ANNA.name);
    await queue.keyboard.press('6');
    await eventually(() => hash(queue)).toBe('#/zephyrline?view=back');
    await queue.getByRole('link', { name: 'Jon Aasen' }).click();
    await queue.getByRole('heading', { level: 1, name: 'Jon Aasen' }).waitFor();
    expect(hash(queue)).toBe(`${hashOf(UNKNOWN)}?view=back`);
    await queue.keyboard.press('1');
    await eventually(() => hash(queue)).toBe(hashOf(UNKNOWN));
    await eventually(() => rows(queue).count()).toBeGreaterThan(5);
  });

  it('are remembered for the person and the brand', async () => {
    const queue = await page.open(ANNA.name);
    await views(queue).getByRole('link', { name: 'Mine' }).click();
    await eventually(() => rows(queue).count()).toBe(1);
    await queue.goto(`${page.desk.url}/config.json`);
    await queue.goto(`${page.desk.url}/#/zephyrline`);
    await eventually(() => hash(queue)).toBe('#/zephyrline?view=mine');
    await views(queue).getByRole('link', { name: 'All' }).click();
    await eventually(() => rows(queue).count()).toBe(11);
    await queue.reload();
    await eventually(() => rows(queue).count()).toBe(11);
  });

  it.each([
    ['mine', 'Nothing is with you'],
    ['unassigned', 'Everything has an owner'],
    ['risk', 'Nothing is at risk'],
    ['second', 'Nothing waits for a second approval'],
    ['back', 'Nothing came back'],
    ['aside', 'Nothing is set aside'],
  ])('teach what %s would hold where nothing stands in it', async (view, title) => {
    page.desk.only(IVAN);
    const ivan = page.desk.thread(IVAN);
    const { warnAt: _, ...row } = ivan.row;
    page.desk.set({ ...ivan, row: { ...row, dueAt: at(600), head: { ...row.head, owner: BORIS.name } } });
    const queue = await page.open(ANNA.name, `#/zephyrline?view=${view}`);
    await queue.getByRole('heading', { name: title }).waitFor();
  });

  it('are looked through for a customer, for words and for a reference, and say how many are left', async () => {
    const queue = await page.open(ANNA.name);
    await queue.keyboard.press('/');
    await queue.keyboard.type('amszy 10077');
    await queue.getByText('(1 of 11)').waitFor();
    await queue.getByRole('row', { name: /Ольга Смирнова/ }).waitFor();
    await queue.getByRole('searchbox').fill('nobody like that');
    await queue.getByText('Nothing here matches.').waitFor();
    await queue.getByRole('button', { name: 'Show everything in this view' }).click();
    await queue.getByText('(11)').waitFor();
  });

  it('are told to the tab, as far as they are one’s own and late', async () => {
    const maya = page.desk.thread(MAYA);
    page.desk.set({ ...maya, row: { ...maya.row, head: { ...maya.row.head, owner: ANNA.name } } });
    const queue = await page.open(ANNA.name);
    await eventually(() => queue.title()).toBe('1 overdue · okno');
    page.desk.set(maya);
    await eventually(() => queue.title()).toBe('okno');
  });
});

describe('an agent with a keyboard', () => {
  it('goes from line to line with j and k, opens one with Enter, and comes back to it', async () => {
    const queue = await page.open(ANNA.name);
    await queue.keyboard.press('j');
    expect(await focused(queue)).toBe(MAYA);
    await queue.keyboard.press('j');
    await queue.keyboard.press('j');
    await queue.keyboard.press('k');
    expect(await focused(queue)).toBe(UNKNOWN);
    await queue.keyboard.press('Enter');
    await queue.getByRole('heading', { level: 1, name: 'Jon Aasen' }).waitFor();
  });

  it('goes from thread to thread with j and k while one is open', async () => {
    const queue = await page.open(ANNA.name, hashOf(UNKNOWN));
    await queue.getByRole('heading', { level: 1, name: 'Jon Aasen' }).waitFor();
    await rows(queue).first().waitFor();
    await queue.keyboard.press('j');
    await queue.getByRole('heading', { level: 1, name: 'Ivan Petrov' }).waitFor();
    await queue.keyboard.press('k');
    await queue.keyboard.press('k');
    await queue.getByRole('heading', { level: 1, name: 'Maya Lindqvist' }).waitFor();
  });

  it('finds one line on the way of the Tab key, and goes on with the arrows', async () => {
    const queue = await page.open(ANNA.name);
    expect(await queue.locator('.line a[tabindex="0"]').count()).toBe(1);
    await queue.locator('.line a[tabindex="0"]').focus();
    await queue.keyboard.press('ArrowDown');
    expect(await focused(queue)).toBe(UNKNOWN);
    await queue.keyboard.press('End');
    expect(await focused(queue)).not.toBe(UNKNOWN);
    await queue.keyboard.press('Home');
    expect(await focused(queue)).toBe(MAYA);
    expect(await queue.locator('.line a[tabindex="0"]').count()).toBe(1);
  });
});

describe('in the light and in the dark', () => {
  it.each([
    ['alone', '#/zephyrline', { width: 1440, height: 900 }],
    ['in a view where nothing stands', '#/zephyrline?view=second', { width: 1440, height: 900 }],
    ['on a telephone', '#/zephyrline', { width: 360, height: 740 }],
    ['at 200 % zoom', '#/zephyrline', { width: 640, height: 400 }],
  ])(
    'the queue %s breaks nothing of WCAG 2.2 AA and needs no scrolling sideways',
    async (_, place, viewport) => {
      variety();
      const queue = await page.open(ANNA.name, place, { viewport });
      await views(queue).getByText('11').first().waitFor();
      expect(await violationsInBothThemes(queue)).toEqual([]);
      expect(
        await queue.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0);
    },
  );
});
