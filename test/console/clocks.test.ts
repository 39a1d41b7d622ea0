import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aside, owed, owing, withRow } from './fakeClocks.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN, MAYA, THANKS } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();
const NARROW = { viewport: { width: 360, height: 740 } };

const panel = (thread: Page) => thread.getByRole('region', { name: 'Clocks and promises' });
const calls = (what: string) => page.desk.calls.filter(({ path }) => path.endsWith(`/${what}`));
const change = (thread: string, row: Parameters<typeof withRow>[1]) =>
  page.desk.set(withRow(page.desk.thread(thread), row));

const isFocused = (one: Locator) =>
  eventually(() => one.evaluate((element) => element.matches(':focus'))).toBe(true);

const CALL_OWED = owed({ what: 'ring when the bag is on a flight' });

describe('priority', () => {
  it('is said on the thread in words, with the channel they asked first', async () => {
    change(IVAN, {
      priority: 'urgent',
      why: [
        { kind: 'vulnerable', signs: ['health', 'child'] },
        { kind: 'waited', since: at(-1400), thread: 'zephyrline:messenger:m-31' },
      ],
    });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const note = thread.getByRole('note', { name: 'Priority' });
    expect(await note.textContent()).toBe(
      'Urgent: waiting hurts them more than others (medicine or illness, a small child). They have waited since yesterday 09:55, first in Messenger.',
    );
    await note.getByRole('link', { name: 'Messenger' }).click();
    await eventually(() => new URL(thread.url()).hash).toBe(hashOf('zephyrline:messenger:m-31'));
  });

  it('has a sentence for every reason', async () => {
    change(IVAN, {
      priority: 'high',
      why: [
        { kind: 'dissatisfied' },
        { kind: 'asked', asked: 'complaint' },
        { kind: 'promise_broken', by: at(-60), owner: BORIS.name },
        { kind: 'promise_near', by: at(60), owner: BORIS.name },
      ],
    });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    expect(await thread.getByRole('note', { name: 'Priority' }).textContent()).toBe(
      'High: they said that our answer did not help. It is about a complaint. A promise was not kept, it was due today 08:15 and is with Boris Klein. A promise is due today 10:15 and is with Boris Klein.',
    );
  });

  it('is a word in the queue, and none where it is as most', async () => {
    change(IVAN, { priority: 'urgent' });
    change(THANKS, { priority: 'low' });
    const queue = await page.open(ANNA.name);
    const badge = (name: RegExp, word: string) =>
      queue.getByRole('row', { name }).getByText(word, { exact: true });
    await badge(/Ivan Petrov/, 'Urgent').waitFor();
    await badge(/Obi Okafor/, 'Low').waitFor();
    expect(await badge(/Maya Lindqvist/, 'Normal').count()).toBe(0);
  });
});

describe('the clocks of a thread', () => {
  it('say what is left, the limit and whose policy it is', async () => {
    change(IVAN, {
      policy: 'complaints',
      clocks: [
        { metric: 'first_reply', key: 'start', since: at(-33), dueAt: at(12.9), warnAt: at(-3) },
        { metric: 'drafting', key: 'm', since: at(-20), dueAt: at(-10) },
      ],
    });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const lines = panel(thread).getByRole('list', { name: 'Clocks' }).getByRole('listitem');
    await eventually(() => lines.count()).toBe(2);
    const [reply, draft] = await lines.allTextContents();
    expect(reply).toMatch(
      /First reply.*due in 12 min.*Limit today 09:27, by the policy complaints; running since today 08:42/s,
    );
    expect(draft).toMatch(/Making the draft.*overdue by 10 min.*by the time such work may take/s);
    const link = panel(thread).getByRole('link', { name: 'complaints' });
    expect(await link.getAttribute('href')).toBe('#/zephyrline/settings/service-levels');
  });

  it('say since when they rest, and why', async () => {
    const pause = { state: 'on_customer' as const, from: at(-40) };
    const { row } = page.desk.thread(IVAN);
    change(IVAN, { head: { ...row.head, pauses: [pause] }, clocks: [], rests: [pause] });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread)
      .getByRole('paragraph')
      .filter({ hasText: 'Its clocks rest since today 08:35: it is their turn.' })
      .waitFor();
  });

  it('do not rest in their turn where the policy lets none', async () => {
    const { row } = page.desk.thread(IVAN);
    change(IVAN, { head: { ...row.head, pauses: [{ state: 'on_customer', from: at(-40) }] } });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread).getByText('First reply').waitFor();
    expect(await panel(thread).getByText('rest').count()).toBe(0);
  });

  it('say what moved their limits', async () => {
    change(IVAN, {
      rests: [
        { state: 'on_customer', from: at(-300), to: at(-240) },
        { state: 'on_customer', from: at(-100), to: at(-40) },
      ],
    });
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread)
      .getByText('They rested 2 times before, the last time from today 07:35 to today 08:35.')
      .waitFor();
  });
});

describe('a thread that is set aside', () => {
  it('says until when, by whom and why, and is taken up again', async () => {
    const request = { until: at(165), reason: 'the airport answers at noon' };
    page.desk.set(aside(page.desk.thread(IVAN), BORIS, at(-5), request));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread)
      .getByRole('paragraph')
      .filter({
        hasText:
          'Set aside since today 09:10 until today 12:00, by Boris Klein: the airport answers at noon. Its clocks rest meanwhile.',
      })
      .waitFor();
    await panel(thread).getByRole('button', { name: 'Take up again' }).click();
    await panel(thread).getByRole('button', { name: 'Set aside until …' }).waitFor();
    expect(calls('resume')).toEqual([{ agent: ANNA.name, path: `${IVAN}/resume`, body: {} }]);
  });

  it('is asked for a time by the brand’s clocks and a reason', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread).getByRole('button', { name: 'Set aside until …' }).click();
    const dialog = thread.getByRole('dialog', { name: 'Set this thread aside' });
    await dialog.getByRole('button', { name: 'Set aside', exact: true }).click();
    await dialog.getByText('Give both the day and the time.').waitFor();
    await dialog.getByText('Say what is waited for.').waitFor();
    await dialog.getByLabel('Until when, time').fill('09:00');
    await dialog.getByText('The time must lie ahead.').waitFor();
    await dialog.getByLabel('Until when, time').fill('13:30');
    await dialog.getByLabel('What is waited for').fill('  the airport answers at noon ');
    await dialog.getByRole('button', { name: 'Set aside', exact: true }).click();
    await panel(thread).getByText('Set aside', { exact: true }).waitFor();
    expect(calls('hold')).toMatchObject([
      { body: { until: '2026-11-05T12:30:00.000Z', reason: 'the airport answers at noon' } },
    ]);
  });
});

describe('a promise', () => {
  it('says what, by when, by whom and how it stands', async () => {
    const broken = owed({ id: 'prm_2', kind: 'fix', by: at(-120), source: 'policy', state: 'broken' });
    const near = owed({ id: 'prm_3', kind: 'update', by: at(20), source: 'reply', state: 'at_risk' });
    page.desk.set(owing(page.desk.thread(IVAN), broken, near, CALL_OWED));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const lines = panel(thread).getByRole('list', { name: 'Promises' }).getByRole('listitem');
    await eventually(() => lines.count()).toBe(3);
    const [first, second, third] = await lines.allTextContents();
    expect(first).toMatch(/The case settled.*Not kept, overdue by 2 h.*owed by the service levels/s);
    expect(second).toMatch(/The next message.*At risk, due in 19 min.*said in a reply/s);
    expect(third).toMatch(
      /A call: ring when the bag is on a flight.*On track, due in 1 h 29 min.*By today 10:45, with Boris Klein; written down/s,
    );
    expect(await lines.locator('svg').count()).toBeGreaterThanOrEqual(3);
  });

  it('is broken on the page when its time passes, before the desk says so', async () => {
    page.desk.set(owing(page.desk.thread(IVAN), owed({ by: at(-1), state: 'at_risk' })));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread).getByText('Not kept, overdue by 1 min').waitFor();
  });

  it('is kept when somebody says how', async () => {
    page.desk.set(owing(page.desk.thread(IVAN), CALL_OWED));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const keep = panel(thread).getByRole('button', { name: /^Kept: A call/ });
    await keep.click();
    const dialog = thread.getByRole('dialog', { name: 'How was it kept?' });
    await dialog.getByRole('button', { name: 'It was kept' }).click();
    await dialog.getByText('Say how it was kept.').waitFor();
    await dialog.getByLabel('How it was kept').fill('called at 09:20');
    await dialog.getByRole('button', { name: 'It was kept' }).click();
    await panel(thread).getByText('Nothing is owed.').waitFor();
    expect(calls('keep')).toMatchObject([{ body: { promise: 'prm_1', how: 'called at 09:20' } }]);
  });

  it('is made by hand, its time by the brand’s clocks', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread).getByRole('button', { name: 'Promise something' }).click();
    const dialog = thread.getByRole('dialog', { name: 'Write down a promise' });
    await dialog.getByText('Local time in Europe/Berlin').waitFor();
    await dialog.getByLabel('Something else').click();
    await dialog.getByLabel('By when, time').fill('16:00');
    await dialog.getByLabel('In your words').fill('a refund form by post');
    await dialog.getByRole('button', { name: 'It is promised' }).click();
    await panel(thread).getByText('a refund form by post').waitFor();
    expect(calls('promise')).toMatchObject([
      { body: { kind: 'other', by: '2026-11-05T15:00:00.000Z', what: 'a refund form by post' } },
    ]);
  });

  it('the desk refuses says why, and what was typed stays', async () => {
    page.desk.set(owing(page.desk.thread(IVAN), CALL_OWED));
    page.desk.refuse('keep', 409, 'changed', 'This changed meanwhile.');
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread)
      .getByRole('button', { name: /^Kept: A call/ })
      .click();
    const dialog = thread.getByRole('dialog', { name: 'How was it kept?' });
    await dialog.getByLabel('How it was kept').fill('called at 09:20');
    await dialog.getByRole('button', { name: 'It was kept' }).click();
    await dialog.getByText('Something changed here since you looked.').waitFor();
    expect(await dialog.getByLabel('How it was kept').inputValue()).toBe('called at 09:20');
  });
});

describe('the panel of clocks and promises', () => {
  it('is worked with the keyboard alone', async () => {
    page.desk.set(owing(page.desk.thread(IVAN), CALL_OWED));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await panel(thread)
      .getByRole('button', { name: /^Kept: A call/ })
      .focus();
    await thread.keyboard.press('Enter');
    const dialog = thread.getByRole('dialog', { name: 'How was it kept?' });
    await isFocused(dialog.getByLabel('How it was kept'));
    await thread.keyboard.type('called at 09:20');
    await thread.keyboard.press('Tab');
    await thread.keyboard.press('Tab');
    await thread.keyboard.press('Enter');
    await eventually(() => calls('keep').length).toBe(1);
  });

  it('is left with Escape, nothing is done, and the focus is where it was', async () => {
    const thread = await page.open(ANNA.name, hashOf(MAYA));
    const open = panel(thread).getByRole('button', { name: 'Promise something' });
    await open.click();
    await thread.getByRole('dialog', { name: 'Write down a promise' }).waitFor();
    await thread.keyboard.press('Escape');
    await eventually(() => thread.getByRole('dialog').count()).toBe(0);
    await isFocused(open);
    expect(page.desk.calls).toEqual([]);
  });

  it('fits a telephone', async () => {
    change(IVAN, { priority: 'urgent', why: [{ kind: 'waited', since: at(-1400) }] });
    page.desk.set(owing(page.desk.thread(IVAN), owed({ what: 'W'.repeat(200) })));
    const thread = await page.open(ANNA.name, hashOf(IVAN), NARROW);
    await panel(thread).waitFor();
    const overflow = () =>
      thread.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await eventually(overflow).toBe(0);
  });
});
