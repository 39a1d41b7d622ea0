import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Head } from '#domain/head.ts';
import type { Counted } from '#domain/statistics.ts';
import { violations } from '../axe.ts';
import { at } from './fakeThreads.ts';
import { ALARMS, BORIS, LENA } from './fakeWorld.ts';
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

  it('sees who waits now, for how long already, and who waits longest', async () => {
    week();
    const console = await openReport();
    expect(await rowsOf(console, 'Who waits now')).toEqual([
      'less than 15 min\t1',
      '15 min to 1 h\t1',
      '1 to 4 h\t0',
      '4 to 24 h\t0',
      'a day or longer\t0',
    ]);
    expect(await rowsOf(console, 'Whoever waits longest')).toEqual([
      expect.stringMatching(/^Ivan Petrov\tX\ttoday 08:\d\d\tin time$/),
      expect.stringMatching(/^Ivan Petrov\tX\ttoday 09:\d\d\tin time$/),
    ]);
    await console.getByRole('table', { name: 'Whoever waits longest' }).getByRole('link').first().click();
    await eventually(() => console.url()).toContain('#/zephyrline/zephyrline:x:d.1');
  });

  it('sees which limits passed, and which promises were kept and which were not', async () => {
    week();
    page.desk.report.breached({ ...ALARMS[0]!, day: '2026-11-05', place: 'public', asked: 'bag' });
    for (const kept of ['promises_kept', 'promises_kept', 'promises_broken'] as const)
      page.desk.report.happened({ at: on(4), counted: { counts: [kept] } });
    const console = await openReport();
    const kept = part(console, 'Limits and promises');
    await kept.getByRole('button', { name: /^Show as a table/ }).click();
    expect(await rowsOf(console, 'Limits and promises')).toEqual([
      'First reply overdue\t1\t0',
      'Promises made\t1\t0',
      'Promises kept\t2\t0',
      'Promises broken\t1\t0',
    ]);
    await kept.getByRole('table').getByRole('link', { name: '2' }).click();
    await console.getByRole('heading', { name: 'Promises kept' }).waitFor();
    await console.getByText('2 shown. That is all of them.').waitFor();
  });

  it('sees private and public apart', async () => {
    week();
    const console = await openReport();
    await console.getByRole('button', { name: 'Public and private' }).click();
    await eventually(() => console.url()).toContain('split=place');
    const times = part(console, 'How long customers wait');
    await times.getByText('Private, p90').first().waitFor();
    await times.getByText('Public, p90').first().waitFor();
  });

  it('reads whose days are counted', async () => {
    week();
    const console = await openReport();
    await console.getByText('30 October 2026 to 5 November 2026 · Days in Europe/Berlin').waitFor();
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

describe('numbers that cannot be had', () => {
  const refuse = async (console: Page, path: string): Promise<void> => {
    await console.route(path, (route) => route.fulfill({ status: 503, body: '{}' }));
  };
  const REFUSED = 'okno cannot be reached just now. Wait a minute, then try again.';

  it('leave those that were had on the page, and say that they are not new', async () => {
    week();
    const console = await openReport();
    await refuse(console, '**/report/overview*');
    await console.evaluate("window.dispatchEvent(new Event('online'))");
    await console.getByText(REFUSED).waitFor();
    expect(await rowsOf(console, 'Who carries how much')).toHaveLength(3);
    await console.unroute('**/report/overview*');
    await console.evaluate("window.dispatchEvent(new Event('online'))");
    await console.getByText(REFUSED).waitFor({ state: 'detached' });
  });

  it('leave none of other days in their place', async () => {
    week();
    const console = await openReport();
    await refuse(console, '**/report/overview*');
    await console.getByRole('button', { name: '28 days' }).click();
    await console.getByText(REFUSED).waitFor();
    expect(await console.locator('.report-numbers').count()).toBe(0);
  });

  it('are asked for again where threads behind one were not told, which is not said to be none', async () => {
    week();
    page.desk.setRole('manager');
    const console = await page.open('Anna Bell');
    await refuse(console, '**/report/threads*');
    await console.goto(`${page.desk.url}/#/zephyrline/report?what=replies`);
    await console.getByText(REFUSED).waitFor();
    expect(await console.getByText('No thread is kept behind this number').count()).toBe(0);
    await console.unroute('**/report/threads*');
    await console.getByRole('button', { name: 'Try again' }).click();
    await console.getByText('10 shown. That is all of them.').waitFor();
    expect(await console.getByText(REFUSED).count()).toBe(0);
  });

  it('are asked for again where more threads were not told, from where they were left', async () => {
    page.desk.report.happened(
      ...Array.from({ length: 70 }, (_, index) => ({
        at: new Date(Date.parse(on(4)) + index * 1000).toISOString(),
        counted: reply(600),
      })),
    );
    const console = await openReport('?what=replies');
    await console.getByText('50 shown').waitFor();
    await refuse(console, '**/report/threads*');
    await console.getByRole('button', { name: 'Show more' }).click();
    await console.getByText(REFUSED).waitFor();
    await console.unroute('**/report/threads*');
    await console.getByRole('button', { name: 'Try again' }).click();
    await console.getByText('70 shown. That is all of them.').waitFor();
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

  it('of who waits compute nothing in a file either', async () => {
    const ivan = waiting('zephyrline:x:d.1', 40);
    page.desk.report.wait({ ...ivan, customer: { ...ivan.customer, name: FORMULA } });
    const console = await openReport();
    const [file] = await Promise.all([
      console.waitForEvent('download'),
      console.getByRole('button', { name: 'Download CSV: Whoever waits longest' }).click(),
    ]);
    const rows: string[][] = parse(await readFile(await file.path(), 'utf8'), { bom: true });
    expect(rows).toEqual([
      ['Thread', 'Channel', 'Since', 'Target'],
      [`'${FORMULA}`, 'X', at(-40), 'in time'],
    ]);
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
      await console.getByText('Counting these days').waitFor();
      expect(await console.locator('.report-headline').isVisible()).toBe(true);
      await route.continue();
    });
    await console.getByRole('button', { name: '90 days' }).click();
    await console.getByText('8 August 2026 to 5 November 2026').waitFor();
    await console.getByText('Counting these days').waitFor({ state: 'detached' });
  });

  it('breaks none of WCAG 2.2 AA, light or dark, with every table open, nor behind a number', async () => {
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
