import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { violations } from '../../axe.ts';
import { launchBrowser } from '../../browser.ts';
import { listenForFaults } from '../../faults.ts';

let world: World;
let browser: Browser;
let dataDir: string;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-settings-'));
  await buildPages();
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: true, startAt: '2026-11-02T09:10:00.000Z' }),
    launchBrowser(),
  ]);
  await world.idle();
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  // Pages that went leave a moment later.
  await world?.idle();
  await world?.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** Adam, who is an administrator, at a section of the settings. */
const atSection = async (section: string, heading: string, colorScheme: 'light' | 'dark' = 'light') => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
    colorScheme,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  listenForFaults(page, faults);
  await page.goto(`${world.url}/#/zephyrline/settings/${section}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Adam Novak').first().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.locator('.settings [aria-busy="true"]').waitFor({ state: 'detached' });
  return page;
};

const openTest = async (page: Page): Promise<Locator> => {
  const office = page.getByTestId('connector-baggage');
  await office.getByRole('button', { name: 'Test “baggage”' }).click();
  return office;
};

const ask = async (office: Locator, reference: string, surname: string): Promise<Locator> => {
  await office.getByLabel('Reference').fill(reference);
  await office.getByLabel('Surname').fill(surname);
  const answered = office.page().waitForResponse((response) => response.url().endsWith('/baggage/try'));
  await office.getByRole('button', { name: 'Ask the back office' }).click();
  await answered;
  await office.getByRole('button', { name: 'Ask the back office' }).and(office.locator(':enabled')).waitFor();
  return office.getByTestId('trial');
};

const SECTIONS = [
  ['channels', 'Channels', 'Ask the platform'],
  ['connectors', 'Back offices', 'cases'],
  ['policies', 'Own answers', 'Every policy is there in every language.'],
  ['service-levels', 'Service levels', 'Targets'],
  ['languages', 'Languages', 'A customer in another language'],
  ['people', 'People', 'How a role is given'],
] as const;

describe.each(SECTIONS)('an administrator reads the section %s', (section, heading, words) => {
  it.each(['light', 'dark'] as const)('in %s, and no rule of WCAG 2.2 AA is broken', async (theme) => {
    const page = await atSection(section, heading, theme);
    await page.getByText(words).first().waitFor();
    expect(await page.locator('body.awsui-dark-mode').count()).toBe(theme === 'dark' ? 1 : 0);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the channels of a brand', () => {
  it('show that a customer wrote, and where each platform calls', async () => {
    const page = await atSection('channels', 'Channels');
    const x = await page.getByTestId('channel-x').innerText();
    expect(x).toContain('Works');
    expect(x).toContain(`${world.url}/hooks/x/zephyrline`);
    expect(x).toContain('okno/zephyrline/x/token');
  });

  it.each(['x', 'telegram', 'messenger'])('have %s itself say what is set up', async (channel) => {
    const page = await atSection('channels', 'Channels');
    const card = page.getByTestId(`channel-${channel}`);
    await card.getByRole('button', { name: /^Ask the platform/ }).click();
    await card.getByText('What the platform says.').waitFor();
    expect(await card.innerText()).toContain('Everything is in order.');
  });

  it('tell no key of theirs to anybody', async () => {
    const token = await world.token('adam');
    const told: string[] = [];
    for (const what of ['channels', 'connectors', 'policies', 'languages', 'people']) {
      const answer = await fetch(`${world.url}/api/brands/zephyrline/settings/${what}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.status).toBe(200);
      told.push(await answer.text());
    }
    const keys = Object.values(world.brands.zephyrline!.channels).flatMap(({ secret, moreSecrets = {} }) =>
      [secret, ...Object.values(moreSecrets)].flatMap((one) =>
        Object.entries(Object(one)).filter(
          ([name, value]) => /token|secret|key|confirmation/i.test(name) && typeof value === 'string',
        ),
      ),
    );
    expect(keys.length).toBeGreaterThan(5);
    for (const [, key] of [...keys, ['apiKey', 'demo-baggage-key']])
      expect(told.join()).not.toContain(String(key));
  });
});

describe('the test of a back office', () => {
  it('shows the facts of a real file, who may learn them, and every draft they give', async () => {
    const page = await atSection('connectors', 'Back offices');
    const trial = await ask(await openTest(page), 'AMSZY10045', 'Petrov');
    await trial.getByText('Found', { exact: true }).first().waitFor();
    const facts = trial.getByRole('table');
    expect(await facts.getByRole('row').filter({ hasText: 'Amsterdam' }).count()).toBeGreaterThan(0);
    expect(await facts.innerText()).toContain('only to the verified customer');
    const told = trial.locator('[data-given="proof"][data-place="private"]');
    expect(await told.innerText()).toContain('Your bag is in Amsterdam');
    const open = trial.locator('[data-given="proof"][data-place="public"]');
    expect(await open.innerText()).toContain('Found your file, details are in your direct messages');
    const half = trial.locator('[data-given="reference"][data-place="private"]');
    expect(await half.innerText()).toMatch(/surname/i);
    await page
      .getByRole('row')
      .filter({ hasText: 'Adam Novak' })
      .filter({ hasText: 'AMSZY' })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('answers in the language that is chosen', async () => {
    const page = await atSection('connectors', 'Back offices');
    const office = await openTest(page);
    await office.getByRole('button', { name: /^Language/ }).click();
    await page.getByRole('option', { name: 'Russian' }).click();
    const trial = await ask(office, 'AMSZY10045', 'Petrov');
    await trial
      .getByText(/Амстердам/)
      .first()
      .waitFor();
  });

  it('says the same of a wrong file and of a wrong name', async () => {
    const page = await atSection('connectors', 'Back offices');
    const office = await openTest(page);
    const wrongName = await (await ask(office, 'AMSZY10045', 'Smirnova')).innerText();
    const wrongFile = await (await ask(office, 'AMSZY99999', 'Petrov')).innerText();
    const timeless = (text: string) => text.replace(/in \d+ ms/, '');
    expect(timeless(wrongFile)).toBe(timeless(wrongName));
    expect(wrongName).toContain('Nothing matches');
  });

  it('shows why a broken back office gives nothing', async () => {
    const { url } = world.baggage;
    await fetch(`${url}/__fault`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 503 }),
    });
    try {
      const page = await atSection('connectors', 'Back offices');
      const trial = await ask(await openTest(page), 'AMSZY10045', 'Petrov');
      await trial.getByText('No answer', { exact: true }).waitFor();
      expect(await trial.getByRole('status').innerText()).toContain('503');
      await page
        .getByText(/one failure since the last answer|Left alone/)
        .first()
        .waitFor();
    } finally {
      await fetch(`${url}/__fault`, { method: 'DELETE' });
    }
  });
});

describe('what is published', () => {
  it('answers a question that is tried, with its paragraph', async () => {
    const page = await atSection('policies', 'Own answers');
    await page.getByLabel('Question', { exact: true }).fill('Can I pass my promo code on to my sister?');
    await page.getByRole('button', { name: 'Find the answer' }).click();
    const answer = page.getByTestId('answer');
    await answer.getByText('This paragraph answers').waitFor();
    expect(await answer.innerText()).toContain('it cannot be passed on');
    await page.getByLabel('Question', { exact: true }).fill('Who won the match on Sunday?');
    await page.getByRole('button', { name: 'Find the answer' }).click();
    await answer.getByText('None of the brand’s own answers fits').waitFor();
  });

  it('is checked before it is published, and what is wrong has its line', async () => {
    const page = await atSection('service-levels', 'Service levels');
    const text = page.getByLabel('Text of the file');
    await text.fill('apiVersion: service-levels/v1\n\nwarnAt: 3\n');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const checked = page.getByTestId('checked');
    await checked.getByText('service-levels.yaml: 3').waitFor();
    await text.fill('apiVersion: service-levels/v1\n\nwarnAt: 0.5\n');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await checked.getByText('The file passes.').waitFor();
  });
});
