import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publishedLevels } from './fakeLevels.ts';
import { ANNA } from './fakeWorld.ts';
import { eventually, openConsole } from './openConsole.ts';

const page = openConsole();
const NARROW = { viewport: { width: 360, height: 740 } };

const HASH = '#/zephyrline/settings/service-levels';

/** Anna at the page, by its address. */
const visitLevels = async (options?: BrowserContextOptions): Promise<Page> => {
  const console = await page.enter(ANNA.name, HASH, options);
  await console.getByRole('heading', { level: 1, name: 'Service levels' }).waitFor();
  return console;
};

/** As `visitLevels`, with what they are. */
const openLevels = async (options?: BrowserContextOptions): Promise<Page> => {
  const console = await visitLevels(options);
  await console.getByRole('heading', { level: 2, name: 'Targets' }).waitFor();
  return console;
};

const rowsOf = (console: Page, table: string) =>
  console.getByRole('table', { name: table, exact: true }).getByRole('row').allInnerTexts();

const region = (console: Page, name: string) => console.getByRole('region', { name });

describe('the service levels of a brand', () => {
  it('are one step from the queue for whoever works there, and have an address of their own', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await page.open(ANNA.name);
    await console.getByRole('link', { name: 'Service levels' }).click();
    await console.getByRole('heading', { level: 2, name: 'Targets' }).waitFor();
    expect(new URL(console.url()).hash).toBe(HASH);
  });

  it('are found under the address they had before there were settings', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await page.enter(ANNA.name, '#/zephyrline/service-levels');
    await console.getByRole('heading', { level: 2, name: 'Targets' }).waitFor();
  });

  it('offer an agent no file to check', async () => {
    const console = await openLevels();
    expect(await console.getByText('Check a file').count()).toBe(0);
  });

  it('say each target in words, and when a warning comes before it', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await openLevels();
    expect(await rowsOf(console, 'paper')).toEqual([
      'What\tWithin\tWarning after',
      'First reply\t1 hour, open hours only\t30 minutes',
      'Every further reply\t1 hour, open hours only\t30 minutes',
      'The whole case settled\t22 hours, open hours only\t11 hours',
      'A draft approved\t20 minutes, open hours only\t10 minutes',
    ]);
    expect(await rowsOf(console, 'default')).toContain('First reply\t1 hour, by the calendar\t30 minutes');
  });

  it('say for whom a policy holds and how its clocks run', async () => {
    page.desk.setLevels(publishedLevels());
    const text = await region(await openLevels(), 'Targets').innerText();
    expect(text).toContain('Threads of priority low or normal, about a document.');
    expect(text).toContain(
      'The clocks run in the open hours of “front_desk” alone; they rest while we wait for the customer.',
    );
    expect(text).toContain('Threads in public.');
    expect(text).toContain('Whatever no policy above fits.');
  });

  it('show a schedule as a week, and the dates that are unlike it', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await openLevels();
    const week = await rowsOf(console, 'front_desk');
    expect(week).toContain('Monday\t07:30–12:30, 13:00–19:00');
    expect(week).toContain('Saturday\t09:00–14:00');
    expect(week).toContain('Sunday\tclosed');
    const text = await region(console, 'Schedules').innerText();
    expect(text).toContain('Times in Europe/Riga');
    expect(text).toContain('Other hours on 22 November 2026: 09:00–13:00');
    expect(text).toContain('Closed on 18 November 2026, 24 December 2026');
  });

  it('list what makes a thread pressing, in order', async () => {
    page.desk.setLevels(publishedLevels());
    const rules = await region(await openLevels(), 'Priority')
      .getByRole('listitem')
      .allInnerTexts();
    expect(rules.slice(0, 4)).toEqual([
      'Urgent when they named a reason why waiting hurts them',
      'Urgent when they have waited 24 hours or longer, in whatever channel they asked first',
      'Urgent when something promised to them was not kept',
      'High when they have waited 4 hours or longer, in whatever channel they asked first',
    ]);
  });

  it('say what is promised and what counts as an answer', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await openLevels();
    expect(await region(console, 'Promises').innerText()).toContain(
      'of 72 hours, between hour 36 and hour 64.8, in daytime',
    );
    const answers = await region(console, 'What counts as an answer').innerText();
    expect(answers).toContain('These texts, sent by a platform, do not:');
    expect(answers).toContain('Дякуємо за повідомлення, ми скоро відповімо.');
    expect(answers).toContain('Bare thanks, or an emoji, wait for no answer.');
  });

  it('show the file with its comments, as text', async () => {
    page.desk.setLevels(publishedLevels({ source: '# <img src=x onerror=alert(1)>\nwarnAt: 0.5\n' }));
    const file = region(await openLevels(), 'The file');
    expect(await file.locator('pre').innerText()).toContain('# <img src=x onerror=alert(1)>');
    expect(await file.locator('img').count()).toBe(0);
  });

  it('say which version is in force, and when the next one is', async () => {
    page.desk.setLevels(publishedLevels({ next: { version: 4, from: '2026-11-05T10:00:00.000Z' } }));
    const status = (await openLevels()).getByRole('status').filter({ hasText: 'Version' });
    expect(await status.innerText()).toMatch(
      /^Version 3 has been in force since .{1,12} 09:17\. Version 4 takes effect .{1,12} 10:00\.$/,
    );
  });

  it('that nobody published are the defaults', async () => {
    const console = await openLevels();
    await console.getByText('Nothing was published yet').waitFor();
    expect(await rowsOf(console, 'default')).toHaveLength(3);
    expect(await region(console, 'The file').count()).toBe(0);
  });

  it('that cannot be read say why', async () => {
    page.desk.refuse('service-levels', 403, 'brand', 'You do not work for this brand.');
    const console = await visitLevels();
    await console.getByText('You do not work for this brand.').waitFor();
  });
});

describe('the page of service levels', () => {
  it('names every table and every part, and its headings leave out no level', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await openLevels();
    const unnamed = await console
      .locator('main table:not([aria-label]), main section:not([aria-labelledby])')
      .count();
    expect(unnamed).toBe(0);
    const levels = await console
      .locator('main :is(h1, h2, h3, h4)')
      .evaluateAll((all: unknown[]) =>
        all.map((one) => Number((one as { tagName: string }).tagName.slice(1))),
      );
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('fits a telephone', async () => {
    page.desk.setLevels(publishedLevels());
    const console = await openLevels(NARROW);
    const overflow = () =>
      console.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await eventually(overflow).toBe(0);
  });
});
