import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Presence } from '#domain/live.ts';
import { crowdThread, oneOfMany, wroteAgain } from './crowd.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS } from './fakeWorld.ts';
import { eventually, openConsole } from './openConsole.ts';

const page = openConsole();
const MANY = 450;

const crowd = (count: number): void => {
  page.desk.only();
  for (let n = 0; n < count; n += 1) page.desk.set(oneOfMany(n));
};

const line = (queue: Page, n: number) => queue.locator(`[data-thread="${crowdThread(n)}"]`);
const topOf = async (queue: Page, n: number): Promise<number> => (await line(queue, n).boundingBox())!.y;
const firstLine = (queue: Page) => queue.locator('.line').first().getAttribute('data-thread');
const scrollTo = (queue: Page, top: number) =>
  queue.evaluate(`document.querySelector('.queue').scrollTop = ${top}`);
const full = (queue: Page, count = MANY) => queue.locator(`[aria-rowcount="${count + 1}"]`).waitFor();

/** Becomes the most urgent of all. */
const press = (n: number): void => {
  const detail = oneOfMany(n);
  const head = { ...detail.row.head, version: 9, waitingSince: at(-900) };
  page.desk.set({ ...detail, row: { ...detail.row, head, dueAt: at(-600), priority: 'urgent' } });
};

describe('a queue of hundreds', () => {
  it('is all there, though no more of it is drawn than can be seen', async () => {
    crowd(MANY);
    const queue = await page.open(ANNA.name);
    await full(queue);
    expect(await queue.locator('.line').count()).toBeLessThan(40);
    await queue.locator('.line a').first().focus();
    await queue.keyboard.press('End');
    await line(queue, MANY - 1).waitFor();
    expect(await line(queue, MANY - 1).getAttribute('aria-rowindex')).toBe(String(MANY + 1));
  });

  it('counts and finds what stands far down as well', async () => {
    crowd(MANY);
    const queue = await page.open(ANNA.name);
    await full(queue);
    await queue.getByRole('link', { name: `Mine ${MANY / 5}` }).waitFor();
    await queue.getByRole('searchbox').fill('guest_444');
    await queue.getByText(`(1 of ${MANY})`).waitFor();
    await line(queue, 444).waitFor();
  });

  it('shows a change at once where it is told of it, however far down', async () => {
    crowd(MANY);
    page.desk.live.open();
    const queue = await page.open(ANNA.name);
    await full(queue);
    await eventually(() => page.desk.live.connected()).toBe(1);
    await queue.getByRole('searchbox').fill('guest_444');
    await line(queue, 444).waitFor();
    page.desk.set(wroteAgain(page.desk.thread(crowdThread(444)), 'Is anybody there?'));
    page.desk.live.change(crowdThread(444));
    await queue.getByText('Is anybody there?').waitFor();
  });

  it('keeps in sight what is in sight when others come above it, and says how many press', async () => {
    crowd(MANY);
    const queue = await page.open(ANNA.name);
    await full(queue);
    await scrollTo(queue, 6000);
    await line(queue, 100).waitFor();
    const before = await topOf(queue, 100);
    press(440);
    await queue.getByRole('button', { name: '1 more pressing thread: show' }).waitFor();
    expect(Math.abs((await topOf(queue, 100)) - before)).toBeLessThan(2);
    await queue.getByRole('button', { name: '1 more pressing thread: show' }).click();
    await eventually(() => firstLine(queue)).toBe(crowdThread(440));
  });
});

describe('a line under the agent’s eyes', () => {
  it('does not move while the pointer is on the list, and does once it has left', async () => {
    crowd(60);
    const queue = await page.open(ANNA.name);
    await line(queue, 4).hover();
    const before = await topOf(queue, 4);
    press(55);
    await expect
      .poll(
        async () => {
          await line(queue, 5).hover();
          await line(queue, 4).hover();
          return await queue.getByRole('button', { name: '1 more pressing thread: show' }).count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    expect(await topOf(queue, 4)).toBe(before);
    await queue.mouse.move(5, 5);
    await eventually(() => firstLine(queue)).toBe(crowdThread(55));
  });

  it('stays, and says so, when it leaves the list meanwhile', async () => {
    crowd(20);
    const queue = await page.open(ANNA.name);
    await line(queue, 4).hover();
    page.desk.only(...Array.from({ length: 20 }, (_, n) => crowdThread(n)).filter((_, n) => n !== 4));
    await expect
      .poll(
        async () => {
          await line(queue, 3).hover();
          return await line(queue, 4).getByText('Not here any more').count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    await queue.mouse.move(5, 5);
    await eventually(() => line(queue, 4).count()).toBe(0);
  });

  it('keeps the focus when it changes its place', async () => {
    crowd(20);
    const queue = await page.open(ANNA.name);
    await line(queue, 4).locator('a').focus();
    press(4);
    await eventually(() => firstLine(queue)).toBe(crowdThread(4));
    expect(await queue.evaluate("document.activeElement.closest('.line').dataset.thread")).toBe(
      crowdThread(4),
    );
  });

  it('says which colleague is there, and who writes', async () => {
    crowd(20);
    page.desk.live.open();
    const there = (doing: Presence['doing']): Presence => ({
      ...{ connection: 'c-2', id: BORIS.id, name: BORIS.name, thread: crowdThread(2), since: at(0) },
      ...(doing && { doing }),
    });
    const queue = await page.open(ANNA.name);
    await eventually(() => page.desk.live.connected()).toBe(1);
    page.desk.live.meet(there('reading'));
    await line(queue, 2).getByText('Boris Klein here').waitFor();
    page.desk.live.meet(there('writing'));
    await line(queue, 2).getByText('Boris Klein writing').waitFor();
  });
});
