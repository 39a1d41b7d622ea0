import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsInBothThemes } from '../axe.ts';
import { HOSTILE, NO_MATCH } from './fakeSettings.ts';
import { ANNA } from './fakeWorld.ts';
import { eventually, openConsole } from './openConsole.ts';

const page = openConsole();

type Options = Parameters<typeof page.enter>[2];

/** An administrator, unless a test says otherwise, at one section. */
const openSection = async (section: string, heading: string, options?: Options): Promise<Page> => {
  const console = await page.enter(ANNA.name, `#/zephyrline/settings/${section}`, options);
  await console.getByRole('heading', { level: 1, name: heading }).waitFor();
  await console.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  return console;
};

const asAdmin = (section: string, heading: string, options?: Options): Promise<Page> => {
  page.desk.setRole('admin');
  return openSection(section, heading, options);
};

const card = (console: Page, name: string) => console.getByTestId(name);

const SECTIONS = [
  ['channels', 'Channels'],
  ['connectors', 'Back offices'],
  ['policies', 'Own answers'],
  ['service-levels', 'Service levels'],
  ['languages', 'Languages'],
  ['people', 'People'],
] as const;

describe('the channels of a brand', () => {
  it('say how each is, why, and what to do about it', async () => {
    const console = await asAdmin('channels', 'Channels');
    await card(console, 'channel-x').getByText('Works', { exact: true }).waitFor();
    const messenger = await card(console, 'channel-messenger').innerText();
    expect(messenger).toContain('Keys missing');
    expect(messenger).toContain('RUNBOOK.md#a-channel-refuses-our-credentials');
    expect(messenger).toContain('missing or wrong: accessToken');
    const vk = await card(console, 'channel-vk').innerText();
    expect(vk).toMatch(/Silent since .*06:00/);
    const telegram = await card(console, 'channel-telegram').innerText();
    expect(telegram).toMatch(/“sendMessage” until .*09:40/);
    expect(telegram).toContain('2 people cannot be written to');
  });

  it('say where the platform calls, and when it was last heard', async () => {
    const console = await asAdmin('channels', 'Channels');
    const x = await card(console, 'channel-x').innerText();
    expect(x).toContain('https://okno.example/hooks/x/zephyrline');
    expect(x).toContain('okno asks every minute');
    expect(x).toMatch(/in the hour that began .*09:00/);
    expect(await card(console, 'channel-sms').innerText()).toContain('it only sends');
  });

  it('are asked only when somebody presses the button', async () => {
    const console = await asAdmin('channels', 'Channels');
    expect(page.desk.asked.filter((what) => what.includes('check'))).toEqual([]);
    await console.getByRole('button', { name: 'Ask the platform: X' }).click();
    const x = card(console, 'channel-x');
    await x.getByText('One thing is not right.').waitFor();
    expect(await x.innerText()).toContain('Not registered: POST /2/webhooks.');
    expect(page.desk.calls.map(({ path }) => path)).toEqual(['settings/channels/x/check']);
  });

  it('that are not there teach how one comes to be', async () => {
    page.desk.setSettings('channels', { now: '2026-11-05T09:17:00.000Z', channels: [] });
    const console = await asAdmin('channels', 'Channels');
    await console.getByText('No channel yet').waitFor();
  });

  it('that cannot be read say why, and can be asked again', async () => {
    page.desk.refuse('channels', 503, 'secret', 'The settings of this channel cannot be read.');
    const console = await asAdmin('channels', 'Channels');
    await console.getByText('The settings of this channel cannot be read.').waitFor();
    await console.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => page.desk.asked.filter((what) => what === 'settings/channels').length).toBe(2);
  });
});

/** The test of a back office, opened. */
const openTest = async (console: Page, name: string) => {
  const office = card(console, `connector-${name}`);
  await office.getByRole('button', { name: `Test “${name}”` }).click();
  await office.getByLabel('Reference').waitFor();
  return office;
};

describe('the back offices of a brand', () => {
  it('say how each is made, what it needs and whether it is left alone', async () => {
    const console = await asAdmin('connectors', 'Back offices');
    const baggage = await card(console, 'connector-baggage').innerText();
    expect(baggage).toContain('programmed');
    expect(baggage).toContain('Delayed bag');
    expect(baggage).toContain('Surname');
    expect(baggage).toContain('3 questions of this hour matched nothing');
    expect(baggage).toMatch(/Found, .*ago/);
    const cases = await card(console, 'connector-cases').innerText();
    expect(cases).toContain('version 4, published');
    expect(cases).toMatch(/Left alone after failures, until .*09:40/);
    expect(await card(console, 'connector-nothing').innerText()).toContain('not there');
  });

  it('are tested with what a customer would write, and show facts, levels and drafts', async () => {
    const console = await asAdmin('connectors', 'Back offices');
    const office = await openTest(console, 'baggage');
    await office.getByLabel('Reference').fill('AMSZY10045');
    await office.getByLabel('Surname').fill('Petrov');
    await office.getByRole('button', { name: 'Ask the back office' }).click();
    const trial = office.getByTestId('trial');
    await trial.getByText('Your bag is in Amsterdam.').waitFor();
    expect(page.desk.calls).toEqual([
      {
        agent: ANNA.name,
        path: 'settings/connectors/baggage/try',
        body: { reference: 'AMSZY10045', proof: 'Petrov', lang: 'en', channel: 'x' },
      },
    ]);
    const text = await trial.innerText();
    for (const words of [
      'AMSZY•••45',
      'only to the verified customer',
      'Asked in private. With the reference alone',
      'Which surname is the file under?',
      'Stopped by the gate',
      'please call us',
    ])
      expect(text).toContain(words);
  });

  it('show what a stranger wrote as text', async () => {
    const console = await asAdmin('connectors', 'Back offices');
    const office = await openTest(console, 'baggage');
    await office.getByLabel('Reference').fill('AMSZY10045');
    await office.getByLabel('Reference').press('Enter');
    await office.getByText(HOSTILE).waitFor();
    expect(await office.locator('img').count()).toBe(0);
  });

  it('say that nothing matches, and what is said then', async () => {
    page.desk.setSettings('connectors/baggage/try', NO_MATCH);
    const console = await asAdmin('connectors', 'Back offices');
    const office = await openTest(console, 'baggage');
    await office.getByRole('button', { name: 'Ask the back office' }).click();
    await office.getByTestId('trial').getByText('Nothing matches', { exact: true }).waitFor();
    expect(await office.getByTestId('trial').innerText()).toContain('I could not match');
  });

  it('list who tried what', async () => {
    const console = await asAdmin('connectors', 'Back offices');
    const rows = await console.getByRole('table').last().getByRole('row').allInnerTexts();
    expect(rows.join()).toMatch(/Lena Orlova.*baggage · AMSZY•••45.*Found/s);
  });
});

describe('the brand’s own answers', () => {
  it('show what is missing in which language, and what is said', async () => {
    const console = await asAdmin('policies', 'Own answers');
    await console.getByText('One policy lacks a translation.').waitFor();
    const pets = console.getByRole('row').filter({ hasText: 'pets' });
    expect(await pets.getByText('missing').count()).toBe(4);
    await console.getByRole('button', { name: 'English: Promo codes' }).click();
    await console.getByText('The code cannot be passed on.').first().waitFor();
    expect(await console.locator('main img').count()).toBe(0);
  });

  it('are tried by a question', async () => {
    const console = await asAdmin('policies', 'Own answers');
    await console.getByLabel('Question', { exact: true }).fill('Can I give my promo code away?');
    await console.getByRole('button', { name: 'Find the answer' }).click();
    const answer = console.getByTestId('answer');
    await answer.getByText('This paragraph answers').waitFor();
    expect(await answer.innerText()).toContain('Read as English.');
  });

  it('say so where none of them answers', async () => {
    page.desk.setSettings('policies/try', {
      ...{ at: '2026-11-05T09:17:00.000Z', lang: 'unsupported', first: 'person', readings: [] },
    });
    const console = await asAdmin('policies', 'Own answers');
    await console.getByLabel('Question', { exact: true }).fill('Combien ça coûte ?');
    await console.getByRole('button', { name: 'Find the answer' }).click();
    await console.getByText('None of the brand’s own answers fits').waitFor();
    await console.getByText('Written in a language okno does not write').waitFor();
  });
});

describe('a file that is checked', () => {
  it('is refused with its line', async () => {
    const console = await asAdmin('service-levels', 'Service levels');
    await console.getByLabel('Text of the file').fill('warnAt: 3\n');
    await console.getByRole('button', { name: 'Check', exact: true }).click();
    const checked = console.getByTestId('checked');
    await checked.getByText('One problem').waitFor();
    expect(await checked.innerText()).toMatch(/service-levels\.yaml: 7.*warnAt.*must be between 0 and 1/s);
    expect(page.desk.calls.at(-1)).toMatchObject({
      body: { kind: 'service_levels', files: { 'service-levels.yaml': 'warnAt: 3\n' } },
    });
  });

  it('can be chosen, with the fixtures beside it', async () => {
    page.desk.setSettings('check', { problems: [], found: ['lookup: found'] });
    const console = await asAdmin('connectors', 'Back offices');
    await console.locator('input[type="file"]').setInputFiles([
      { name: 'connector.yaml', mimeType: 'text/yaml', buffer: Buffer.from('name: x') },
      { name: 'found.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    ]);
    await console.getByText('Chosen: connector.yaml, found.json').waitFor();
    await console.getByRole('button', { name: 'Check', exact: true }).click();
    await console.getByText('The file passes.').waitFor();
    expect(page.desk.calls.at(-1)).toMatchObject({
      body: { kind: 'connector', files: { 'connector.yaml': 'name: x', 'fixtures/found.json': '{}' } },
    });
  });

  it('has to be chosen again once it was changed on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'okno-'));
    const file = join(folder, 'levels.yaml');
    await writeFile(file, 'warnAt: 3\n');
    const console = await asAdmin('service-levels', 'Service levels');
    await console.locator('input[type="file"]').setInputFiles(file);
    await console.getByText('Chosen: levels.yaml').waitFor();
    await writeFile(file, 'warnAt: 0.5, and more\n');
    await console.getByRole('button', { name: 'Check', exact: true }).click();
    await console.getByText('“levels.yaml” was changed since you chose it. Choose it again.').waitFor();
    expect(page.desk.calls).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('languages and people', () => {
  it('show a few answers in each language', async () => {
    const console = await asAdmin('languages', 'Languages');
    await console.getByText('Your bag is in Amsterdam.').first().waitFor();
    await console.getByRole('button', { name: /^Russian/ }).click();
    expect(await console.getByText('Багаж в Амстердаме.').getAttribute('lang')).toBe('ru');
    await console.getByText('okno drafts the answer in English').waitFor();
  });

  it('say what each role allows, and how one is given', async () => {
    const console = await asAdmin('people', 'People');
    const rows = await console.getByRole('row').allInnerTexts();
    expect(rows.find((row) => row.startsWith('Administrator'))).toMatch(/yours.*zephyrline\.admin/s);
    expect(rows.find((row) => row.startsWith('Agent'))).toContain('answer customers');
    expect(rows.join()).toContain('Lena Orlova');
  });
});

describe('roles', () => {
  it('that only read are offered nothing to try', async () => {
    page.desk.setRole('manager');
    for (const [section, heading] of SECTIONS.slice(0, 4)) {
      const console = await openSection(section, heading);
      await console.getByText('Leads and administrators can try this.').first().waitFor();
      expect(await console.getByRole('button', { name: /Ask|Test|Find|^Check$/ }).count()).toBe(0);
      await console.context().close();
    }
  });
});

describe.each(SECTIONS)('the section %s', (section, heading) => {
  it('breaks no rule of WCAG 2.2 AA, in the light or in the dark', async () => {
    expect(await violationsInBothThemes(await asAdmin(section, heading))).toEqual([]);
  });

  it('fits a telephone', async () => {
    const console = await asAdmin(section, heading, { viewport: { width: 360, height: 740 } });
    const overflow = () =>
      console.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await eventually(overflow).toBe(0);
  });

  it('leaves out no level of headings', async () => {
    const console = await asAdmin(section, heading);
    const levels = await console
      .locator('main :is(h1, h2, h3, h4, h5)')
      .evaluateAll((all: unknown[]) =>
        all.map((one) => Number((one as { tagName: string }).tagName.slice(1))),
      );
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe('a test that was made', () => {
  it('breaks no rule of WCAG 2.2 AA, in the light or in the dark', async () => {
    const console = await asAdmin('connectors', 'Back offices');
    const office = await openTest(console, 'baggage');
    await office.getByRole('button', { name: 'Ask the back office' }).click();
    await office.getByTestId('trial').waitFor();
    expect(await violationsInBothThemes(console)).toEqual([]);
  });
});
