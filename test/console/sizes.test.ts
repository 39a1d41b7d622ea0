import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Counted } from '#domain/statistics.ts';
import { violations } from '../axe.ts';
import { FAKE_SETTINGS } from './fakeSettings.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole, type VisitOptions } from './openConsole.ts';
import { sideways } from './sideways.ts';

const page = openConsole();

const SECTIONS = ['channels', 'connectors', 'policies', 'service-levels', 'languages', 'people'];

const reply: Counted = {
  counts: ['replies', 'unchanged', 'in_time', 'promises_made'],
  spans: { first_wall: 600 },
};

/** Some days on which something was counted. */
const days = (): void => {
  page.desk.report.happened(
    ...[1, 2, 3, 4].map((day) => ({ at: `2026-11-0${day}T10:00:00.000Z`, counted: reply })),
  );
};

/** A page in which all has come that it waits for. */
const openAt = async (hash: string, options: VisitOptions): Promise<Page> => {
  page.desk.setRole('lead', 'admin');
  days();
  const console = await page.enter(ANNA.name, hash, options);
  await console.locator('main h1').first().waitFor();
  await console.locator('main [aria-busy="true"]').waitFor({ state: 'detached' });
  return console;
};

const TELEPHONE: VisitOptions = { viewport: { width: 360, height: 740 } };

describe('a narrow window', () => {
  it.each<[string, string, string]>([
    ['the queue', '#/zephyrline', '.line a'],
    ['a thread', hashOf(IVAN), '[data-testid="case"]'],
    ['the numbers', '#/zephyrline/report', '.report-headline'],
    ['the threads behind a number', '#/zephyrline/report?what=replies', 'main table tbody a'],
    ...SECTIONS.map((name): [string, string, string] => [
      `the settings, ${name},`,
      `#/zephyrline/settings/${name}`,
      '.settings',
    ]),
  ])('shows %s without scrolling sideways', async (_what, hash, shown) => {
    const console = await openAt(hash, TELEPHONE);
    await console.locator(shown).first().waitFor();
    await eventually(() => sideways(console)).toEqual([0, 0, 0]);
  });

  it('shows the way in without scrolling sideways', async () => {
    const console = await page.visit('', TELEPHONE);
    await console.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await sideways(console)).toEqual([0, 0, 0]);
  });

  it('lets work be handed over, though the dialog is taller than it', async () => {
    const console = await openAt('#/zephyrline', { viewport: { width: 640, height: 450 } });
    await console.getByRole('button', { name: 'Hand over work' }).click();
    const dialog = console.getByRole('dialog', { name: 'Hand over at the end of a shift' });
    const confirm = dialog.getByRole('button', { name: 'Hand over' });
    await confirm.scrollIntoViewIfNeeded();
    await confirm.click({ trial: true });
    expect(await sideways(console)).toEqual([0, 0, 0]);
  });
});

describe.each(['comfortable', 'compact'])('in %s spacing', (density) => {
  const spaced = async (hash: string): Promise<Page> => {
    const console = await openAt(hash, {});
    await console.evaluate(`localStorage.setItem('okno.density', '${density}')`);
    await console.reload();
    await console.locator('.line a').first().waitFor({ state: 'attached' });
    expect(await console.locator('body.awsui-compact-mode').count()).toBe(density === 'compact' ? 1 : 0);
    return console;
  };

  it.each([
    ['the queue', '#/zephyrline'],
    ['a thread', hashOf(IVAN)],
  ])('%s breaks nothing of WCAG 2.2 AA and is as wide as its window', async (_what, hash) => {
    const console = await spaced(hash);
    if (hash === hashOf(IVAN)) await console.getByTestId('case').waitFor();
    expect(await violations(console)).toEqual([]);
    expect(await sideways(console)).toEqual([0, 0, 0]);
  });
});

/** Adds up by how much of the window things moved that nobody had touched. */
const WATCH = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

describe('what is loaded', () => {
  it.each([
    ['the queue', '#/zephyrline', '.line a'],
    ['a thread', hashOf(IVAN), '[data-testid="case"]'],
    ['the numbers', '#/zephyrline/report', '.report-headline'],
  ])('moves nothing that stands there already: %s', async (_what, hash, shown) => {
    const console = await openAt(hash, {});
    await console.addInitScript(WATCH);
    // What comes late comes after a picture of the page without it.
    await console.route(/\/api\/(brands|threads)\//, async (route) => {
      await console.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
      await route.continue();
    });
    await console.reload();
    await console.locator(shown).first().waitFor();
    await console.waitForLoadState('networkidle');
    await console.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await console.evaluate('window.moved')).toBeLessThan(0.1);
  });
});

describe('settings in which nothing stands', () => {
  it.each([
    ['connectors', { connectors: [], trials: [] }, 'No back office yet', 'guide to connectors'],
    ['policies', { policies: [], missing: [] }, 'No answers of the brand’s own yet', ''],
    ['people', { people: [] }, 'Nobody yet', 'People are named in the configuration of the brands'],
  ] as const)('teach how something comes to be: %s', async (section, change, title, says) => {
    page.desk.setSettings(section, { ...FAKE_SETTINGS[section], ...change });
    const console = await openAt(`#/zephyrline/settings/${section}`, {});
    await console.getByText(title).waitFor();
    expect(await console.locator('main').innerText()).toContain(says);
    expect(await violations(console)).toEqual([]);
  });
});
