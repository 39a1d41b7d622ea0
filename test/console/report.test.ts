import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Head } from '#domain/head.ts';
import type { Counted } from '#domain/statistics.ts';
import { violations } from '../axe.ts';
import { at } from './fakeThreads.ts';
import { BORIS, LENA } from './fakeWorld.ts';
import { eventually, openConsole } from './openConsole.ts';

const page = openConsole();
const NARROW = { viewport: { width: 360, height: 740 } };
/** A day of the report, with the time of ten in the morning. */
const on = (day: number, month = 11): string =>
  `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const reply = (seconds: number, ...counts: Counted['counts']): Counted => ({
  counts: ['replies', 'unchanged', seconds <= 3600 ? 'in_time' : 'late', ...counts],
  spans: { first_wall: seconds },
});

const waiting = (thread: string, minutes: number, owner?: string): Head => ({
  ...{ thread, place: 'private', customer: { id: '1', name: 'Ivan Petrov' }, version: 1, preview: 'Where?' },
  ...{ waitingSince: at(-minutes), ...(owner && { owner }) },
});

/** A week in which ten were answered in all, nine of them in time. */
const week = (): void => {
  const { report } = page.desk;
  for (const day of [1, 2, 3, 4])
    report.happened(
      { at: on(day), counted: reply(600) },
      { at: on(day), cell: { channel: 'x', place: 'public', agent: BORIS.id }, counted: reply(300) },
    );
  report.happened(
    { at: on(4), cell: { agent: LENA.id, asked: 'parcel' }, counted: reply(1200, 'promises_made') },
    { at: on(4), cell: { agent: BORIS.id }, counted: reply(7200), thread: 'zephyrline:messenger:d.late' },
    { at: on(3), counted: { counts: ['dismissed', 'dismissed_spam'] } },
    { at: on(3), cell: { agent: '-' }, counted: { counts: ['refused', 'refused_redirect'] } },
    { at: on(25, 10), counted: reply(4000) },
  );
  report.wait(waiting('zephyrline:x:d.1', 40), waiting('zephyrline:x:d.2', 10, 'Anna Bell'));
};

const openReport = async (query = '', options = {}): Promise<Page> => {
  page.desk.setRole('manager');
  const console = await page.open('Anna Bell', '', options);
  await console.goto(`${page.desk.url}/#/zephyrline/report${query}`);
  await console.locator('.report-headline, .report-foot').first().waitFor();
  return console;
};

const part = (console: Page, name: string) => console.getByRole('region', { name, exact: true });
const rowsOf = (console: Page, name: string) =>
  console.getByRole('table', { name, exact: true }).locator('tbody tr').allInnerTexts();

describe('a manager', () => {
  it('reads in one sentence whether customers are answered', async () => {
    week();
    const headline = (await openReport()).locator('.report-headline');
    expect(await headline.innerText()).toMatch(
      /^Customers are answered: 90\s?% within target, 2 wait now, the longest for 4\d min\.$/,
    );
  });

  it('is told when they are not, in words and not by colour alone', async () => {
    week();
    page.desk.report.happened({ at: on(4), counted: reply(9000) }, { at: on(4), counted: reply(9000) });
    page.desk.report.wait(waiting('zephyrline:x:d.1', 90));
    const headline = (await openReport()).locator('.report-headline');
    expect(await headline.innerText()).toMatch(/^Customers wait too long: .*, 1 overdue\.$/);
    expect(await headline.locator('svg').count()).toBe(1);
  });

  it('sees how long customers wait, drawn and as a table, day by day against the target', async () => {
    week();
    const console = await openReport();
    const times = part(console, 'How long customers wait');
    await times.getByText('Target: 1 h').first().waitFor();
    expect(await times.locator('table').isVisible()).toBe(false);
    await times.getByRole('button', { name: 'Show as a table: How long customers wait' }).click();
    expect(await rowsOf(console, 'How long customers wait')).toEqual([
      '1 Nov\t2\t5 min\t10 min\t10 min\t1 h',
      '2 Nov\t2\t5 min\t10 min\t10 min\t1 h',
      '3 Nov\t2\t5 min\t10 min\t10 min\t1 h',
      expect.stringMatching(/^4 Nov\t4\t/),
    ]);
  });

  it('chooses days and split, and finds the choice in the address', async () => {
    week();
    const console = await openReport();
    await console.getByRole('button', { name: '28 days' }).click();
    await eventually(() => console.url()).toContain('report?days=28');
    await console.getByText('9 October 2026 to 5 November 2026').waitFor();
    await console.getByRole('button', { name: 'By channel', exact: true }).click();
    await eventually(() => console.url()).toContain('days=28&split=channel');
    await part(console, 'How long customers wait').getByText('Messenger, p90').first().waitFor();
    await console.goBack();
    await part(console, 'How long customers wait').getByText('Half within (p50)').first().waitFor();
    expect(page.desk.report.asked).toContain('overview?days=28&split=channel');
  });

  it('names days of their own', async () => {
    week();
    const console = await openReport();
    await console.getByRole('button', { name: 'Other days' }).click();
    const from = console.getByRole('textbox', { name: 'From' });
    await from.fill('2026/10/20');
    await console.getByRole('textbox', { name: 'To', exact: true }).fill('2026/10/10');
    await console.getByRole('button', { name: 'Show', exact: true }).click();
    await console.getByText('Choose two days').waitFor();
    await from.fill('2026/10/01');
    await console.getByRole('button', { name: 'Show', exact: true }).click();
    await console.getByText('1 October 2026 to 10 October 2026').waitFor();
    expect(console.url()).toContain('from=2026-10-01&to=2026-10-10');
  });

  it('comes from a number to its threads, and from one of them to the thread', async () => {
    week();
    const console = await openReport();
    await console.locator('.report-figure', { hasText: 'Replies within target' }).getByRole('link').click();
    await console.getByRole('heading', { name: 'Replies after their target' }).waitFor();
    const links = console.getByRole('table').locator('tbody a');
    await links.first().waitFor();
    expect(await rowsOf(console, 'Replies after their target')).toEqual([
      expect.stringMatching(/^d\.late\t.*\tMessenger\tPrivate\tBaggage\tBoris Klein\t2 h$/),
    ]);
    await links.first().click();
    await eventually(() => console.url()).toContain('#/zephyrline/zephyrline:messenger:d.late');
  });

  it('sees more of them by and by', async () => {
    page.desk.report.happened(
      ...Array.from({ length: 70 }, (_, index) => ({
        at: new Date(Date.parse(on(4)) + index * 1000).toISOString(),
        counted: reply(600),
      })),
    );
    const console = await openReport('?what=replies&agent=usr_anna');
    await console.getByText('50 shown').waitFor();
    await console.getByRole('button', { name: 'Show more' }).click();
    await console.getByText('70 shown. That is all of them.').waitFor();
  });

  it('sees agents by their names, whatever the numbers', async () => {
    week();
    const console = await openReport();
    expect(await rowsOf(console, 'Who carries how much')).toEqual([
      expect.stringMatching(/^Anna Bell\t4\t0\t1\t1$/),
      expect.stringMatching(/^Boris Klein\t5\t/),
      expect.stringMatching(/^Lena Orlova\t1\t/),
    ]);
  });

  it('sees what was asked and how that has changed, what became of the drafts and why', async () => {
    week();
    const console = await openReport();
    await part(console, 'What customers ask about')
      .getByRole('button', { name: /^Show as a table/ })
      .click();
    expect(await rowsOf(console, 'What customers ask about')).toEqual([
      expect.stringMatching(/^Baggage\t10\t1\t\+900\s?%$/),
      'A parcel\t1\t0\tnew',
    ]);
    expect(await rowsOf(console, 'How good the drafts are')).toContainEqual(
      'Stopped: sends people away\t1\t–',
    );
    expect(await rowsOf(console, 'Why closed without a reply')).toEqual(['Closed: spam\t1']);
    expect(await part(console, 'Private and public').innerText()).toContain(
      'Who asks in private waits 2 times as long as who asks in public.',
    );
  });

  it('of a brand without numbers learns where they come from', async () => {
    const console = await openReport();
    await console.getByRole('heading', { name: 'Nothing was counted on these days' }).waitFor();
    expect(await console.locator('.report-headline').innerText()).toContain('Nobody has asked');
    expect(await console.getByRole('link', { name: 'Open the queue' }).getAttribute('href')).toBe(
      '#/zephyrline',
    );
  });

  it('reads why where the days cannot be had', async () => {
    page.desk.setRole('manager');
    const console = await page.open('Anna Bell', '');
    await console.goto(`${page.desk.url}/#/zephyrline/report?days=500`);
    await console.getByText('A report covers 400 days at most, not 500.').waitFor();
  });
});

describe('hostile names', () => {
  const FORMULA = '=HYPERLINK("https://evil.example","x")';
  const hostile = () =>
    page.desk.report.happened(
      {
        at: on(4),
        cell: { asked: FORMULA, agent: '@SUM(1)', channel: '<img src=x onerror=alert(1)>' },
        counted: reply(600),
      },
      { at: on(4), cell: { asked: '+1' }, counted: reply(600) },
    );

  it('are shown as text', async () => {
    hostile();
    const console = await openReport();
    await part(console, 'By channel and place').getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await console.locator('main img').count()).toBe(0);
    await part(console, 'Who carries how much').getByText('@SUM(1)').waitFor();
  });

  it('compute nothing in a file that was downloaded', async () => {
    hostile();
    const console = await openReport();
    const [file] = await Promise.all([
      console.waitForEvent('download'),
      console.getByRole('button', { name: 'Download CSV: What customers ask about' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(
      /^zephyrline-2026-10-30-2026-11-05-what-customers-ask-about\.csv$/,
    );
    const text = await readFile(await file.path(), 'utf8');
    const rows: string[][] = parse(text, { bom: true });
    expect(rows[0]).toEqual(['About', 'Answered or closed', 'Before', 'Change (%)']);
    expect(
      rows
        .slice(1)
        .map(([about]) => about)
        .sort(),
    ).toEqual([`'${FORMULA}`, "'+1"].sort());
    expect(rows[1]?.slice(1, 3)).toEqual(['1', '0']);
  });
});

describe('the page of numbers', () => {
  it('keeps what it shows until what was asked for comes', async () => {
    week();
    const console = await openReport();
    await console.route('**/report/overview?days=90*', async (route) => {
      await console.locator('.report-numbers[data-renewing="true"]').waitFor();
      await route.continue();
    });
    await console.getByRole('button', { name: '90 days' }).click();
    await console.getByText('8 August 2026 to 5 November 2026').waitFor();
    expect(await console.locator('.report-numbers[data-renewing="false"]').count()).toBe(1);
  });

  it('breaks none of WCAG 2.2 AA, light or dark, with numbers and without, nor behind a number', async () => {
    week();
    const console = await openReport();
    const toggles = console.getByRole('button', { name: /^Show as a table/ });
    while ((await toggles.count()) > 0) await toggles.first().click();
    expect(await violations(console)).toEqual([]);
    await console.emulateMedia({ colorScheme: 'dark' });
    await console.locator('.awsui-dark-mode').first().waitFor({ state: 'attached' });
    expect(await violations(console)).toEqual([]);
    await console.goto(`${page.desk.url}/#/zephyrline/report?what=replies`);
    await console.getByText('That is all of them').waitFor();
    expect(await violations(console)).toEqual([]);
  }, 90_000);

  it('fits a telephone', async () => {
    week();
    const console = await openReport('', NARROW);
    const overflow = () =>
      console.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await eventually(overflow).toBe(0);
  });

  it('is printed light, with every table whole and nothing to press', async () => {
    week();
    const console = await openReport('', { colorScheme: 'dark' });
    await console.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await eventually(() => console.locator('body.awsui-dark-mode, html.awsui-dark-mode').count()).toBe(0);
    expect(await console.getByRole('table', { name: 'How long customers wait' }).isVisible()).toBe(true);
    expect(await console.locator('.report-chart').first().isVisible()).toBe(false);
    expect(await console.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await console.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await eventually(() => console.locator('body.awsui-dark-mode, html.awsui-dark-mode').count()).toBe(1);
  });

  it.each([
    [
      'ru-RU',
      'Цифры: Zephyrline',
      /^Клиентам отвечают: 90\s?% ответов вовремя, сейчас ждут 2, дольше всех — 4\d мин\.$/,
    ],
    [
      'uk-UA',
      'Цифри: Zephyrline',
      /^Клієнтам відповідають: 90\s?% відповідей вчасно, зараз чекають 2, найдовше — 4\d хв\.$/,
    ],
  ])('speaks %s, with its own numbers and days', async (locale, title, sentence) => {
    week();
    page.desk.setRole('manager');
    const console = await page.visit('', { locale });
    await console.locator('button').first().click();
    await console.getByRole('link', { name: 'Anna Bell' }).click();
    await console.locator('.line a').first().waitFor({ state: 'attached' });
    await console.goto(`${page.desk.url}/#/zephyrline/report`);
    await console.getByRole('heading', { name: title }).waitFor();
    await console.locator('.report-headline').waitFor();
    expect(await console.locator('.report-headline').innerText()).toMatch(sentence);
  });
});
