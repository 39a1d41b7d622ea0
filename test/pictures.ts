import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { demoBrandIds } from '#local/demo/brands/brands.ts';
import { seedHistory } from '#local/demo/history/history.ts';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { launchBrowser } from './browser.ts';

/* Takes the pictures in docs/pictures/, light and dark, from the running product in its demo world. */

const OUT = 'docs/pictures';
/** Office hours, whenever the pictures are taken. */
const MORNING = '2026-11-02T09:10:00.000Z';
const SIZE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };

type Theme = 'light' | 'dark';

interface Picture {
  name: string;
  /** Who looks, and where. */
  person: 'Anna Bell' | 'Marta Weiss' | 'Adam Novak';
  hash: string;
  viewport?: typeof SIZE;
  /** Resolves once all is there that the picture is to show. */
  ready: (page: Page) => Promise<unknown>;
}

const seen = (words: string) => (page: Page) => page.getByText(words).first().waitFor();

const openThread = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /Ivan Petrov/ })
    .first()
    .click();
  await page.getByText('Your bag is in Amsterdam').first().waitFor();
};

/** Asks a back office for the file of the demo, as an administrator would. */
const testConnector = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Test “baggage”' }).click();
  await page.getByLabel('Reference').first().fill('AMSZY10045');
  await page.getByLabel('Surname').first().fill('Petrov');
  await page.getByRole('button', { name: 'Ask the back office' }).first().click();
  await page.getByRole('table').filter({ hasText: 'Amsterdam' }).first().waitFor();
  await page.getByRole('button', { name: 'Test “baggage”' }).evaluate((button) => {
    button.scrollIntoView({ block: 'start' });
  });
};

/** A page of the settings under its heading, with something of it there. */
const settings = (section: string, words: string): Picture => ({
  name: `settings-${section}`,
  person: 'Adam Novak',
  hash: `#/zephyrline/settings/${section}`,
  ready: seen(words),
});

/** A question of a customer, and which of the brand's own answers it is given. */
const tryQuestion = async (page: Page): Promise<void> => {
  await page.getByLabel('Question', { exact: true }).fill('May I give my promo code to a friend?');
  await page.getByRole('button', { name: 'Find the answer' }).click();
  await page.getByTestId('answer').scrollIntoViewIfNeeded();
};

/** The threads behind a number of the page. */
const openBehind = async (page: Page): Promise<void> => {
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('row').nth(3).waitFor();
};

const PICTURES: Picture[] = [
  { name: 'queue', person: 'Anna Bell', hash: '#/zephyrline', ready: seen('Second day without') },
  { name: 'thread', person: 'Anna Bell', hash: '#/zephyrline', ready: openThread },
  { name: 'phone', person: 'Anna Bell', hash: '#/zephyrline', viewport: PHONE, ready: openThread },
  {
    name: 'report',
    person: 'Marta Weiss',
    hash: '#/zephyrline/report',
    ready: seen('Customers are answered'),
  },
  { name: 'behind', person: 'Marta Weiss', hash: '#/zephyrline/report', ready: openBehind },
  settings('channels', 'Messenger'),
  {
    name: 'settings-connectors',
    person: 'Adam Novak',
    hash: '#/zephyrline/settings/connectors',
    ready: testConnector,
  },
  { ...settings('policies', ''), ready: tryQuestion },
  settings('service-levels', 'Targets'),
  settings('languages', 'Ukrainian'),
  settings('people', 'Marta Weiss'),
];

const newPage = async (browser: Browser, theme: Theme, viewport = SIZE): Promise<Page> => {
  const context = await browser.newContext({
    viewport,
    timezoneId: 'Europe/London',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  return context.newPage();
};

const signIn = async (page: Page, { url }: World, person: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.getByText(person).first().click();
  await page.getByRole('button', { name: 'Leave the tour' }).click();
};

const shoot = (page: Page, name: string, theme: Theme) =>
  page.screenshot({ path: join(OUT, `${name}-${theme}.png`) });

const takeSignIn = async (browser: Browser, { url }: World, theme: Theme): Promise<void> => {
  const page = await newPage(browser, theme);
  await page.goto(url);
  await page.getByRole('button', { name: /sign in/i }).waitFor();
  await shoot(page, 'sign-in', theme);
  await page.context().close();
};

const takeConsole = async (browser: Browser, world: World, theme: Theme): Promise<void> => {
  for (const { name, person, hash, viewport, ready } of PICTURES) {
    const page = await newPage(browser, theme, viewport);
    await signIn(page, world, person);
    await page.goto(`${world.url}/${hash}`);
    await ready(page);
    await shoot(page, name, theme);
    await page.context().close();
  }
};

const takeStreet = async (browser: Browser, { url }: World, theme: Theme): Promise<void> => {
  const page = await newPage(browser, theme);
  await page.goto(`${url}/street/`);
  await page.getByText('Second day without').first().waitFor();
  await shoot(page, 'street', theme);
  await page.context().close();
};

const dataDir = await mkdtemp(join(tmpdir(), 'okno-pictures-'));
await mkdir(OUT, { recursive: true });
await buildPages();
const [world, browser] = await Promise.all([
  startWorld({ port: 0, dataDir, brands: demoBrandIds, seed: true, startAt: MORNING }),
  launchBrowser(),
]);
try {
  await world.idle();
  for (const { brand } of Object.values(world.brands)) await seedHistory(world.desk, brand);
  for (const theme of ['light', 'dark'] as const) {
    await takeSignIn(browser, world, theme);
    await takeConsole(browser, world, theme);
    await takeStreet(browser, world, theme);
  }
} finally {
  await browser.close();
  await world.close();
  await rm(dataDir, { recursive: true, force: true });
}
