import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../axe.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const hash = (console: Page): string => new URL(console.url()).hash;

const dialog = (console: Page) => console.getByRole('dialog', { name: 'Keyboard shortcuts' });

/** A key as a browser tells of it while a Russian layout is on. */
const pressRussian = (console: Page, key: string, code: string, shiftKey = false) =>
  console.evaluate(
    `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify({ key, code, shiftKey, bubbles: true, cancelable: true })}))`,
  );

const lead = async (hashed?: string): Promise<Page> => {
  page.desk.setRole('lead');
  return page.open(ANNA.name, hashed);
};

describe('shortcuts', () => {
  it('lead from page to page, one key after the other', async () => {
    const console = await lead();
    await console.keyboard.press('g');
    await console.keyboard.press('r');
    await eventually(() => hash(console)).toBe('#/zephyrline/report');
    await console.keyboard.press('g');
    await console.keyboard.press('s');
    await eventually(() => hash(console)).toBe('#/zephyrline/settings/channels');
    await console.keyboard.press('g');
    await console.keyboard.press('q');
    await eventually(() => hash(console)).toBe('#/zephyrline');
  });

  it('work while a Russian layout is on', async () => {
    const console = await lead();
    await pressRussian(console, 'п', 'KeyG');
    await pressRussian(console, 'к', 'KeyR');
    await eventually(() => hash(console)).toBe('#/zephyrline/report');
    await pressRussian(console, ',', 'Slash', true);
    await dialog(console).waitFor();
  });

  it('are all listed at ?, by group, and Escape goes back to the page', async () => {
    const console = await lead(hashOf(IVAN));
    await console.getByRole('button', { name: 'Approve and send' }).waitFor();
    await console.keyboard.press('?');
    const everywhere = dialog(console).getByRole('table', { name: 'Everywhere' });
    await everywhere.waitFor();
    expect(await everywhere.getByRole('row').allInnerTexts()).toEqual([
      'Keyboard shortcuts\t?',
      'Queue\tG then Q',
      'Numbers\tG then R',
      'Settings\tG then S',
    ]);
    const thread = dialog(console).getByRole('table', { name: 'Thread' });
    expect((await thread.getByRole('row').allInnerTexts()).toSorted()).toEqual([
      'Another draft\tR',
      'Approve and send\tCtrlEnter',
      'Approve, then next\tCtrlShiftEnter',
      'As the customer will read it\tV',
      'Assign to me\tA',
      'Close the thread\tEsc',
      'Dismiss\tD',
      'Edit the draft\tE',
      'Promise something\tP',
      'Set aside, or take up again\tS',
      'Write a note\tN',
    ]);
    expect(await violations(console)).toEqual([]);
    await console.keyboard.press('Escape');
    await dialog(console).waitFor({ state: 'hidden' });
    expect(hash(console)).toBe(hashOf(IVAN));
  });

  it('of one character can be switched off, and those with Ctrl stay', async () => {
    const console = await lead(hashOf(IVAN));
    await console.getByRole('button', { name: 'Approve and send' }).waitFor();
    await console.getByRole('button', { name: ANNA.name }).click();
    await console.getByRole('menuitem', { name: 'Preferences' }).click();
    await console.getByText('Shortcuts of a single character').click();
    await console.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await console.keyboard.press('?');
    await console.keyboard.press('g');
    await console.keyboard.press('r');
    expect(await dialog(console).count()).toBe(0);
    expect(hash(console)).toBe(hashOf(IVAN));
    // The focus went back to the menu that led to the preferences.
    await console.keyboard.press('Enter');
    await console.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
    await dialog(console).getByText('switched off in your preferences').waitFor();
    expect(await dialog(console).getByRole('table', { name: 'Everywhere' }).count()).toBe(0);
    await dialog(console).getByText('Approve and send', { exact: true }).waitFor();
  });

  it('leave alone what is typed', async () => {
    const console = await lead(hashOf(IVAN));
    await console.getByRole('button', { name: 'Edit', exact: true }).click();
    const field = console.locator('textarea').first();
    await field.fill('');
    await field.pressSequentially('gr? jed');
    expect(await field.inputValue()).toBe('gr? jed');
    expect(hash(console)).toBe(hashOf(IVAN));
    expect(await dialog(console).count()).toBe(0);
  });

  it('do nothing under a dialog', async () => {
    const console = await lead();
    await console.keyboard.press('?');
    await dialog(console).waitFor();
    await console.keyboard.press('g');
    await console.keyboard.press('r');
    expect(hash(console)).not.toContain('report');
  });

  it('do nothing to the thread under a dialog, wherever in it one has clicked', async () => {
    const console = await page.open(ANNA.name, hashOf(IVAN));
    await console.getByRole('button', { name: 'Approve and send' }).waitFor();
    await console.keyboard.press('d');
    const closing = console.getByRole('dialog', { name: 'Close without a reply' });
    await closing.getByText('Nothing is sent, and nobody is reminded').click();
    await eventually(() => console.evaluate('document.activeElement.tagName')).toBe('BODY');
    for (const key of ['Control+Enter', 'r', 'e', '2']) await console.keyboard.press(key);
    expect(hash(console)).toBe(hashOf(IVAN));
    await closing.getByRole('radio', { name: 'Only thanks' }).check();
    await closing.getByRole('button', { name: 'Close without a reply' }).click();
    await closing.waitFor({ state: 'detached' });
    expect(page.desk.calls.map(({ path }) => path)).toEqual([`${IVAN}/dismiss`]);
  });

  it('lead nowhere one may not go', async () => {
    const console = await page.open(ANNA.name);
    await console.keyboard.press('g');
    await console.keyboard.press('r');
    await console.keyboard.press('?');
    const rows = await dialog(console).getByRole('table', { name: 'Everywhere' }).allInnerTexts();
    expect(rows.join()).not.toContain('Numbers');
    expect(hash(console)).not.toContain('report');
  });
});
