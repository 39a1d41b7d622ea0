import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { violations } from '../../axe.ts';
import { knowsOkno, launchBrowser } from '../../browser.ts';
import { listenForFaults } from '../../faults.ts';
import { until } from '../../stories/stage.ts';

// Two browsers, a whole world and replies that are held back take their time where there is much else to do.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let browser: Browser;
let dataDir: string;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-thread-'));
  await buildPages();
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, seed: false, startAt: '2026-11-02T09:10:00.000Z', holdBack: true }),
    launchBrowser(),
  ]);
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
  await rm(dataDir, { recursive: true, force: true });
});

const threadOf = (id: string): string => `zephyrline:x:d.${id}`;

/** Somebody asks in private what anybody may know, and a draft lies on the desk. */
const asks = async (id: string, name: string): Promise<string> => {
  const x = world.channel('x');
  x.run('person', { id, handle: `u${id}`, name });
  x.run('say', { by: id, place: 'private', text: 'Can I pass my promo code on to my sister?' });
  const thread = threadOf(id);
  await until(`a draft for ${name}`, async () => {
    const rows = await world.desk.threads.read(thread);
    return rows?.head.draft?.state === 'ready';
  });
  return thread;
};

const open = async (who: string, hash: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    ...options,
  });
  await knowsOkno(context);
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  listenForFaults(page, faults);
  await page.goto(`${world.url}/#/zephyrline${hash}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(who).first().click();
  return page;
};

const openThread = async (who: string, thread: string, options?: BrowserContextOptions): Promise<Page> => {
  const page = await open(who, `/${thread}`, options);
  await page.getByTestId('case').waitFor();
  return page;
};

/** What the brand has written to somebody in private. */
const readBy = (id: string): string[] =>
  [...world.channel('x').town.said.values()]
    .filter(({ by, to }) => by === '700100' && to === id)
    .map(({ text }) => text);

const arrives = (id: string) =>
  until('the answer', async () => {
    const [said] = readBy(id);
    return said;
  });

const isActive = (page: Page, tag: string) =>
  until(`the focus on ${tag}`, async () => (await page.evaluate('document.activeElement.tagName')) === tag);

describe('an agent with a keyboard alone', () => {
  it('goes from the queue to an answer the customer reads', async () => {
    await asks('810001', 'Ada Byron');
    const anna = await open('Anna Bell', '');
    await anna.getByText('Ada Byron').first().waitFor();
    await anna.keyboard.press('j');
    await anna.keyboard.press('Enter');
    await anna.getByTestId('draft').waitFor();
    await isActive(anna, 'H1');
    await anna.keyboard.press('Control+Enter');
    await anna.getByText('The reply to Ada Byron goes out.').waitFor();
    expect(await arrives('810001')).toMatch(/\^AB$/);
    await anna.getByTestId('reply').getByText('Sent', { exact: true }).waitFor();
  });

  it('approves, is led to the next, and takes the first back from there', async () => {
    const first = await asks('810002', 'Ben Carr');
    await asks('810003', 'Cleo Dunn');
    const anna = await openThread('Anna Bell', first);
    await anna.getByText('Cleo Dunn').first().waitFor();
    await anna.keyboard.press('Control+Shift+Enter');
    await anna.getByRole('heading', { level: 1, name: 'Cleo Dunn' }).waitFor();
    await isActive(anna, 'H1');
    await anna.keyboard.press('u');
    await anna.getByText('The reply to Ben Carr was taken back.').waitFor();
    await world.idle();
    expect(readBy('810002')).toEqual([]);
    await anna.getByRole('button', { name: 'Go there' }).press('Enter');
    await anna.getByRole('heading', { level: 1, name: 'Ben Carr' }).waitFor();
    await anna.getByRole('button', { name: 'Approve and send' }).waitFor();
  });
});

/** Anna proposes an answer over a finding of the gate, which at this brand takes a lead. */
const annaProposes = async (thread: string): Promise<Page> => {
  const anna = await openThread('Anna Bell', thread);
  await anna.keyboard.press('e');
  const field = anna.locator('textarea').first();
  await field.fill(`${await field.inputValue()} Please call us for anything else.`);
  await anna.getByLabel('Send it all the same, because').first().fill('They asked for the number');
  await anna.getByRole('button', { name: 'Approve and pass to a lead' }).waitFor();
  await anna.keyboard.press('Control+Enter');
  await anna.getByText('You proposed it, so somebody else decides.').waitFor();
  return anna;
};

describe('a lead', () => {
  it('has the last word where the gate was overridden', async () => {
    const thread = await asks('810004', 'Dora Eden');
    await annaProposes(thread);
    await world.idle();
    expect(readBy('810004')).toEqual([]);

    const lena = await openThread('Lena Orlova', thread);
    await lena.getByText('Anna Bell proposes this reply.').waitFor();
    await lena.keyboard.press('Control+Enter');
    await lena.getByTestId('reply').getByText('and by Lena Orlova').waitFor();
    expect(await arrives('810004')).toMatch(/Please call us for anything else\. \^AB$/);
  });

  it('sends a reply back with a reason', async () => {
    const thread = await asks('810005', 'Egon Frey');
    const anna = await annaProposes(thread);
    const lena = await openThread('Lena Orlova', thread);
    await lena.getByRole('button', { name: 'Send back' }).click();
    await lena.getByLabel('What should be changed?').fill('Answer the question');
    await lena.keyboard.press('Control+Enter');
    await anna.getByText('Lena Orlova: Answer the question').first().waitFor();
    await anna.getByRole('button', { name: 'Approve and send' }).waitFor();
    await world.idle();
    expect(readBy('810005')).toEqual([]);
  });
});

describe('two agents in one thread', () => {
  it('see each other read and write, and the second waits or takes over', async () => {
    const thread = await asks('810006', 'Fay Grant');
    const [anna, boris] = [await openThread('Anna Bell', thread), await openThread('Boris King', thread)];
    await anna.getByText('Boris King is reading').first().waitFor();
    await anna.keyboard.press('e');
    await anna.locator('textarea').first().fill('Let me think');
    await boris.locator('.thread-head').getByText('Anna Bell is writing an answer').waitFor();
    const approve = boris.getByRole('button', { name: 'Approve and send' });
    await until('Boris to be held back', () => approve.isDisabled());
    await boris.getByRole('button', { name: 'Take over' }).click();
    await until('Boris to go on', () => approve.isEnabled());
  });

  it('leave each other notes that the customer never reads', async () => {
    const thread = await asks('810007', 'Gus Hale');
    const [anna, boris] = [await openThread('Anna Bell', thread), await openThread('Boris King', thread)];
    await anna.keyboard.press('n');
    await anna.getByLabel('Note for colleagues').fill('<b>She</b> called twice');
    await anna.keyboard.press('Control+Enter');
    await boris
      .getByRole('article', { name: /^Note by Anna Bell/ })
      .getByText('<b>She</b> called twice')
      .waitFor();
    await world.idle();
    expect(readBy('810007')).toEqual([]);
  });
});

describe('a thread', () => {
  it('is set aside with a promise, which both hold', async () => {
    const thread = await asks('810008', 'Hal Ives');
    const anna = await openThread('Anna Bell', thread);
    await anna.keyboard.press('s');
    const dialog = anna.getByRole('dialog', { name: 'Set this thread aside' });
    await dialog.getByRole('button', { name: 'Tomorrow 9:00' }).press('Enter');
    await dialog.getByLabel('What is waited for').fill('An answer from marketing');
    await dialog.getByLabel('Promise the customer something meanwhile').press('Space');
    await dialog.getByLabel('What is promised, in your words').fill('Whether it can be passed on');
    await anna.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const clocks = anna.getByTestId('clocks');
    await clocks.getByText('An answer from marketing').waitFor();
    await clocks.getByText('Whether it can be passed on').first().waitFor();
    const head = (await world.desk.threads.read(thread))?.head;
    expect(head?.pauses).toMatchObject([{ state: 'on_hold' }]);
    expect(head?.promises).toMatchObject([{ kind: 'update', owner: 'Anna Bell' }]);
  });

  it('is only read by whoever may not answer', async () => {
    const thread = await asks('810009', 'Ida Jung');
    const marta = await openThread('Marta Weiss', thread);
    await marta.getByText('You may read here. Answering is for agents and leads.').waitFor();
    expect(await marta.getByRole('button', { name: 'Approve and send' }).count()).toBe(0);
  });

  it.each([
    { size: '360 pixels', viewport: { width: 360, height: 780 } },
    { size: '200 % zoom', viewport: { width: 720, height: 450 } },
  ])('is answered at $size without scrolling sideways', async ({ size, viewport }) => {
    const id = size.startsWith('360') ? '810010' : '810011';
    const anna = await openThread('Anna Bell', await asks(id, 'Jo Kern'), { viewport });
    await anna.keyboard.press('e');
    await anna.locator('textarea').first().waitFor();
    expect(await anna.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await anna.keyboard.press('Control+Enter');
    await anna.getByTestId('reply').waitFor();
    expect(await anna.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });

  it.each(['light', 'dark'] as const)('breaks nothing of WCAG 2.2 AA in the %s', async (colorScheme) => {
    const id = colorScheme === 'light' ? '810012' : '810013';
    const anna = await openThread('Anna Bell', await asks(id, 'Kim Lund'), { colorScheme });
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('e');
    await anna.getByText('The gate finds nothing wrong').waitFor();
    expect(await violations(anna)).toEqual([]);
  });
});
