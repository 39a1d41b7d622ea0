import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ThreadDetail } from '#domain/view.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

/** Somebody's queue whose clock can be turned, and to which nothing new comes. */
const alone = async (): Promise<Page> => {
  const queue = await page.visit();
  await queue.clock.install();
  await queue.getByRole('button', { name: 'Sign in' }).click();
  await queue.getByRole('link', { name: ANNA.name }).click();
  await queue.locator('.line .due').first().waitFor();
  await queue.route('**/api/**', (route) => route.abort());
  return queue;
};

const dueOf = (queue: Page, name: string) =>
  queue.getByRole('row', { name: new RegExp(name) }).locator('.due');

/** What a countdown looks like: its colour, and its glyph. */
const look = async (queue: Page, name: string) => {
  const due = dueOf(queue, name);
  await due.waitFor();
  const urgency = await due.getAttribute('data-urgency');
  return {
    urgency,
    colour: await queue.evaluate(
      `getComputedStyle(document.querySelector('.due[data-urgency="${urgency}"]')).color`,
    ),
    glyph: await due.locator('svg').innerHTML(),
  };
};

describe('the time that is left', () => {
  it('ticks in words though nothing new comes, until it is over', async () => {
    const queue = await alone();
    const ivan = dueOf(queue, 'Ivan Petrov');
    expect(await ivan.innerText()).toBe('due in 12 min');
    await queue.clock.runFor(60_000);
    await eventually(() => ivan.innerText()).toBe('due in 11 min');
    await queue.clock.fastForward(11 * 60_000);
    await queue.clock.runFor(1000);
    await eventually(() => ivan.innerText()).toMatch(/^due in \d+ s$/);
    await queue.clock.fastForward(120_000);
    await queue.clock.runFor(1000);
    await eventually(() => ivan.innerText()).toBe('overdue by 1 min');
    expect(await ivan.getAttribute('data-urgency')).toBe('breach');
  });

  it.each(['light', 'dark'] as const)(
    'has a colour and a glyph of its own before and after its warning and its limit, in the %s',
    async (colorScheme) => {
      const queue = await page.open(ANNA.name, '', { colorScheme });
      const looks = [
        await look(queue, 'Obi Okafor'),
        await look(queue, 'Ivan Petrov'),
        await look(queue, 'Maya Lindqvist'),
      ];
      expect(looks.map(({ urgency }) => urgency)).toEqual(['calm', 'warning', 'breach']);
      expect(new Set(looks.map(({ colour }) => colour)).size).toBe(3);
      expect(new Set(looks.map(({ glyph }) => glyph)).size).toBe(3);
    },
  );

  it('in which a reply can be taken back is counted down where it is offered', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByTestId('draft').waitFor();
    await thread.keyboard.press('Control+Shift+Enter');
    await thread.getByText('The reply to Ivan Petrov goes out.').waitFor();
    const seconds = async (): Promise<number> =>
      Number(/\d+/.exec(await thread.locator('.flash-left').innerText())?.[0]);
    const first = await seconds();
    expect(first).toBeGreaterThan(1);
    expect(first).toBeLessThanOrEqual(8);
    await eventually(seconds).toBeLessThan(first);
  });
});

/** Ivan's draft in a place of another channel, which counts in its own unit. */
const counted = (title: string, unit: 'bytes' | 'parts', maxLength: number): ThreadDetail => {
  const detail = page.desk.thread(IVAN);
  const [draft] = detail.drafts;
  const [text] = draft!.deliveries;
  return {
    ...detail,
    row: { ...detail.row, title, head: { ...detail.row.head, place: 'private' } },
    channel: { ...detail.channel, title, places: { private: { maxLength, unit, readBack: 'listed' } } },
    drafts: [{ ...draft!, place: 'private', deliveries: [{ ...text!, thread: IVAN }] }],
  };
};

describe('the length of a text', () => {
  it.each([
    ['Instagram', 'bytes', 1000, /^\d+ of 1000 bytes$/],
    ['SMS', 'parts', 500, /^\d+ of 500 SMS parts$/],
  ] as const)('is said in the unit of %s', async (title, unit, most, words) => {
    page.desk.set(counted(title, unit, most));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.locator('textarea').first().fill('It flies tonight.');
    await thread.locator('.length').getByText(words).waitFor();
    await thread.locator('textarea').first().fill('W'.repeat(most));
    await thread.locator('.length').getByText('4 too long').waitFor();
  });
});
