import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { ANNA } from './fakeWorld.ts';
import { eventually, openConsole } from './openConsole.ts';

const page = openConsole();

const tour = (console: Page) => console.getByRole('region', { name: 'A short tour' });

const newcomer = (options = {}): Promise<Page> => page.open(ANNA.name, '', { first: true, ...options });

const reloaded = async (console: Page): Promise<void> => {
  await console.reload();
  await console.getByRole('heading', { name: /^Queue/ }).waitFor();
};

describe('the tour', () => {
  it('comes on the first visit, step by step, by keyboard alone, and not again', async () => {
    page.desk.setRole('lead');
    const console = await newcomer();
    await tour(console).getByText('1 of 5').waitFor();
    await tour(console).getByRole('button', { name: 'Next' }).focus();
    for (const step of ['2 of 5', '3 of 5', '4 of 5', '5 of 5']) {
      await console.keyboard.press('Enter');
      await tour(console).getByRole('status').getByText(step).waitFor();
    }
    await console.keyboard.press('Enter');
    await tour(console).waitFor({ state: 'detached' });
    await reloaded(console);
    expect(await tour(console).count()).toBe(0);
  });

  it('takes nobody from where they are, and Escape leaves it from within', async () => {
    const console = await newcomer();
    await tour(console).waitFor();
    expect(await console.evaluate('document.activeElement === document.body')).toBe(true);
    await tour(console).getByRole('button', { name: 'Next' }).focus();
    await console.keyboard.press('Escape');
    await tour(console).waitFor({ state: 'detached' });
    await reloaded(console);
    expect(await tour(console).count()).toBe(0);
  });

  it('lies over nothing one works with', async () => {
    const console = await newcomer();
    await tour(console).waitFor();
    await console
      .getByRole('link', { name: /Ivan Petrov/ })
      .first()
      .click();
    await console.getByRole('button', { name: 'Approve and send' }).click();
    await console.getByTestId('reply').getByText('Approved by Anna Bell').waitFor();
  });

  it('comes again for who asks, and takes them to it', async () => {
    const console = await page.open(ANNA.name);
    await console.getByRole('button', { name: ANNA.name }).click();
    await console.getByRole('menuitem', { name: 'Take the tour' }).click();
    await eventually(() => console.evaluate('document.activeElement.textContent')).toContain('1 of 4');
    await tour(console).getByRole('button', { name: 'Leave the tour' }).click();
    await tour(console).waitFor({ state: 'detached' });
  });

  it('breaks no rule of accessibility, in light and in dark, on a telephone too', async () => {
    const light = await newcomer();
    await tour(light).waitFor();
    expect(await violations(light)).toEqual([]);
    const dark = await newcomer({ colorScheme: 'dark', viewport: { width: 360, height: 740 } });
    await tour(dark).waitFor();
    expect(await violations(dark)).toEqual([]);
    expect(await dark.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});
