import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const openPreferences = async (console: Page): Promise<void> => {
  await console.getByRole('button', { name: ANNA.name }).click();
  await console.getByRole('menuitem', { name: 'Preferences' }).click();
  await console.getByRole('dialog', { name: 'Preferences' }).waitFor();
};

/** The modes of Cloudscape's that are on. */
const look = (console: Page): Promise<string> =>
  console.evaluate("[...document.body.classList].filter((name) => name.endsWith('-mode')).join(' ')");

const background = (console: Page): Promise<string> =>
  console.evaluate('getComputedStyle(document.body).backgroundColor');

describe('preferences', () => {
  it('of colours and spacing count at once, and survive a reload', async () => {
    const console = await page.open(ANNA.name);
    const light = await background(console);
    await openPreferences(console);
    await console.getByRole('radio', { name: 'Dark' }).check();
    await console.getByRole('radio', { name: 'Compact' }).check();
    await eventually(() => look(console)).toBe('awsui-dark-mode awsui-compact-mode');
    expect(await background(console)).not.toBe(light);
    await console.reload();
    await console.getByRole('heading', { name: /^Queue/ }).waitFor();
    expect(await look(console)).toBe('awsui-dark-mode awsui-compact-mode');
  });

  it('of colours hold before the first thing is drawn', async () => {
    const console = await page.open(ANNA.name);
    await console.evaluate("localStorage.setItem('okno.theme', 'dark')");
    await console.addInitScript(
      "new MutationObserver(() => { const root = document.getElementById('root'); if (root && !window.drawn) window.drawn = document.body.className || 'light'; }).observe(document, { childList: true, subtree: true })",
    );
    await console.reload();
    await console.getByRole('heading', { name: /^Queue/ }).waitFor();
    expect(await console.evaluate('window.drawn')).toBe('awsui-dark-mode');
  });

  it('follow the system until something else is chosen', async () => {
    const console = await page.open(ANNA.name, '', { colorScheme: 'dark' });
    expect(await look(console)).toBe('awsui-dark-mode');
    await console.emulateMedia({ colorScheme: 'light' });
    await eventually(() => look(console)).toBe('');
    await openPreferences(console);
    await console.getByRole('radio', { name: 'Light' }).check();
    await console.emulateMedia({ colorScheme: 'dark' });
    expect(await look(console)).toBe('');
  });

  it('of language show the console in Russian and in Ukrainian, and keep what is typed', async () => {
    const console = await page.open(ANNA.name, hashOf(IVAN));
    await console.getByRole('button', { name: 'Edit', exact: true }).click();
    await console.locator('textarea').first().fill('Half a thought');
    await openPreferences(console);
    await console.getByText('Русский').click();
    await console.getByRole('link', { name: 'Очередь' }).waitFor();
    expect(await console.evaluate('document.documentElement.lang')).toBe('ru');
    await eventually(() => console.locator('textarea').first().inputValue()).toBe('Half a thought');
    await console.getByRole('button', { name: ANNA.name }).click();
    await console.getByRole('menuitem', { name: 'Мои настройки' }).click();
    await console.getByText('Українська').click();
    await console.getByRole('link', { name: 'Черга' }).waitFor();
    expect(await console.evaluate('document.documentElement.lang')).toBe('uk');
  });

  it('of language can be chosen before signing in', async () => {
    const console = await page.visit();
    await console.getByRole('button', { name: 'Українська' }).click();
    await console.getByRole('button', { name: 'Увійти' }).waitFor();
  });

  it('break no rule of accessibility, in light and in dark', async () => {
    const console = await page.open(ANNA.name);
    await openPreferences(console);
    expect(await violations(console)).toEqual([]);
    await console.getByRole('radio', { name: 'Dark' }).check();
    expect(await violations(console)).toEqual([]);
  });
});
