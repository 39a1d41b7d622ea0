import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CALL, CALL_BACK, MARKUP, TARIFF, withAction, withAnswer, withProposal } from './fakeActions.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const card = (thread: Page) => thread.getByTestId('action');
const doIt = (thread: Page) => thread.getByRole('button', { name: 'Do it', exact: true });
const acts = () => page.desk.calls.filter(({ path }) => path.endsWith('/act'));

describe('a proposed action', () => {
  it('stands before the draft when nothing can be said yet', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByText('Nothing to say yet: do this first').waitFor();
    const panels = await thread.locator(':is(.work, .about) > [data-testid]').all();
    const order = await Promise.all(panels.map((panel) => panel.getAttribute('data-testid')));
    expect(order).toEqual(['action', 'draft', 'case', 'clocks', 'dossier']);
  });

  it('is done as proposed, its time sent in UTC', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await doIt(thread).click();
    await card(thread).getByText('Waiting to be done').waitFor();
    expect(acts()).toEqual([
      {
        agent: ANNA.name,
        path: `${CALL}/act`,
        body: {
          draftId: 'drf_call',
          name: 'call_back',
          inputs: {
            at: '2026-11-05T14:30:00.000Z',
            phone: '+44 20 7946 0018',
            about: 'My suitcase, file AMSZY10045. Please ring me after half past two.',
            surname: '',
          },
        },
      },
    ]);
  });

  it("shows a time by the brand's clock, and by the agent's where that differs", async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByText('Local time in Europe/Berlin; 2026-11-05 14:30 in Europe/London').waitFor();
    expect(await thread.getByLabel('When, time').inputValue()).toBe('15:30');
  });

  it('is done with the inputs as the agent left them', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByLabel('When, time').fill('17:05');
    await thread.getByLabel('Last name').fill('Duarte');
    await thread.getByLabel('What about').fill('');
    await doIt(thread).click();
    await eventually(acts).toMatchObject([
      { body: { inputs: { at: '2026-11-05T16:05:00.000Z', surname: 'Duarte', about: '' } } },
    ]);
  });

  it('keeps what was typed over a reload', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByLabel('Last name').fill('Duarte');
    await thread.reload();
    await eventually(() => thread.getByLabel('Last name').inputValue()).toBe('Duarte');
  });

  it('offers what was typed beside the draft before it', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByLabel('Last name').fill('Duarte');
    const detail = page.desk.thread(CALL);
    const draft = { ...detail.drafts[0]!, id: 'drf_second' };
    const { state, basedOn } = draft;
    const head = { ...detail.row.head, draft: { id: draft.id, state, basedOn } };
    page.desk.set({ ...detail, drafts: [draft], row: { ...detail.row, head } });
    await thread.getByRole('button', { name: 'Use what I had filled in' }).click();
    expect(await thread.getByLabel('Last name').inputValue()).toBe('Duarte');
    await doIt(thread).click();
    await eventually(acts).toMatchObject([
      { body: { draftId: 'drf_second', inputs: { surname: 'Duarte' } } },
    ]);
  });

  it('can be done by keyboard alone', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByLabel('Last name').focus();
    await thread.keyboard.type('Duarte');
    await thread.keyboard.press('Tab');
    await thread.keyboard.press('Enter');
    await eventually(acts).toMatchObject([{ body: { inputs: { surname: 'Duarte' } } }]);
  });

  it('says at the field what the desk would not take', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByLabel('Telephone number').fill('after lunch');
    await doIt(thread).click();
    await card(thread).getByText('“Telephone number” is missing or not as it must be.').waitFor();
    expect(await thread.getByLabel('Telephone number').getAttribute('aria-invalid')).toBe('true');
  });

  it('does not leave the page while something required is missing', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await thread.getByLabel('When, time').fill('');
    await doIt(thread).click();
    await card(thread).getByText('Give both the day and the time.').waitFor();
    expect(acts()).toEqual([]);
  });

  it('waits for the new draft when the customer wrote again', async () => {
    const detail = page.desk.thread(CALL);
    page.desk.set({ ...detail, row: { ...detail.row, draftFresh: false } });
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await card(thread).getByText('The customer wrote again').waitFor();
    expect(await doIt(thread).isDisabled()).toBe(true);
  });

  it('shows markup in titles, choices and values as text', async () => {
    const inputs = CALL_BACK.inputs.map((input) => ({ ...input, title: `${input.title} ${MARKUP}` }));
    const hostile = { ...CALL_BACK, title: MARKUP, risk: 'high' as const, inputs };
    page.desk.set(withProposal(page.desk.thread(CALL), hostile));
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await doIt(thread).click();
    await thread.getByRole('dialog').getByText('<img src=x onerror=alert(1)>').first().waitFor();
    expect(await thread.locator('img[onerror]').count()).toBe(0);
  });
});

describe('an action of high risk', () => {
  it('is done only after it was said once more what will happen', async () => {
    const thread = await page.open(ANNA.name, hashOf(TARIFF));
    await doIt(thread).click();
    const dialog = thread.getByRole('dialog');
    await dialog.getByText('Medium, 650 a month').waitFor();
    await dialog.getByText('to C-40017').waitFor();
    expect(acts()).toEqual([]);
    await dialog.getByRole('button', { name: 'Do it now' }).click();
    await eventually(acts).toMatchObject([
      { body: { name: 'change_tariff', inputs: { tariff: 'm', from: '2026-12-01' } } },
    ]);
  });

  it('is not done when the agent thinks better of it', async () => {
    const thread = await page.open(ANNA.name, hashOf(TARIFF));
    await doIt(thread).click();
    await thread.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click();
    await thread.getByRole('dialog').waitFor({ state: 'detached' });
    expect(acts()).toEqual([]);
  });

  it('is not done by the keys that asked for it, however long they are held', async () => {
    const thread = await page.open(ANNA.name, hashOf(TARIFF));
    await thread.getByLabel('From').focus();
    await thread.keyboard.down('Control');
    await thread.keyboard.down('Enter');
    const dialog = thread.getByRole('dialog', { name: /^Do this/ });
    await dialog.locator(':focus').waitFor();
    await thread.keyboard.down('Enter');
    await thread.keyboard.up('Enter');
    await thread.keyboard.up('Control');
    await dialog.getByRole('button', { name: 'Not yet' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(acts()).toEqual([]);
  });

  it('repeats the choice that was made, not the one proposed', async () => {
    const thread = await page.open(ANNA.name, hashOf(TARIFF));
    await thread.getByRole('button', { name: /^Tariff/ }).click();
    await thread.getByRole('option', { name: 'Large, 900 a month' }).click();
    await doIt(thread).click();
    await thread.getByRole('dialog').getByText('Large, 900 a month').waitFor();
  });
});

describe('an approved action', () => {
  it('that somebody else began first says who and when', async () => {
    const anna = await page.open(ANNA.name, hashOf(CALL));
    await doIt(anna).waitFor();
    await anna.route('**/act', async (route) => {
      page.desk.set(withAction(page.desk.thread(CALL), BORIS, at(2), { state: 'running' }));
      await route.continue();
    });
    await doIt(anna).click();
    await anna.getByText('Boris Klein started something here at 09:17').waitFor();
    await card(anna).getByText('Started by Boris Klein').waitFor();
  });

  it('keeps every other action from being begun meanwhile', async () => {
    const two = withProposal(page.desk.thread(CALL), CALL_BACK, {
      ...CALL_BACK,
      name: 'other',
      title: 'Other',
    });
    page.desk.set(withAction(two, BORIS, at(2), { state: 'running' }));
    const anna = await page.open(ANNA.name, hashOf(CALL));
    await anna
      .getByText('Boris Klein started “Call the customer back” at 09:17: one thing at a time.')
      .waitFor();
    expect(await doIt(anna).isDisabled()).toBe(true);
  });

  it('that is done gives way to the draft made from it', async () => {
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await doIt(thread).click();
    await card(thread).getByText('Waiting to be done').waitFor();
    const done = withAction(page.desk.thread(CALL), ANNA, at(1), { state: 'done' });
    page.desk.set(withAnswer(done, 'We will call you today at 15:30.'));
    await thread.getByText('We will call you today at 15:30.').waitFor();
    await card(thread).getByText('Done. The answer is drafted from what came of it.').waitFor();
    expect(await doIt(thread).count()).toBe(0);
  });

  it('that the back office refused says why and can be done otherwise', async () => {
    const inputs = { at: '2026-11-05T03:00:00.000Z', phone: '+442079460018' };
    const reason = 'Nobody calls at that hour.';
    page.desk.set(withAction(page.desk.thread(CALL), ANNA, at(1), { state: 'refused', reason, inputs }));
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await card(thread).getByText(reason).waitFor();
    expect(await thread.getByLabel('When, time').inputValue()).toBe('04:00');
    expect(await doIt(thread).isEnabled()).toBe(true);
  });

  it.each([
    ['running', 'Being done'],
    ['unknown', 'Not known whether done'],
    ['needs_human', 'Was it done?'],
  ] as const)('that is %s says "%s" on the thread and in the queue', async (state, words) => {
    page.desk.set(withAction(page.desk.thread(CALL), ANNA, at(1), { state }));
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await card(thread).getByText(words, { exact: true }).waitFor();
    await thread.locator('.line:has([aria-current])').getByText(words, { exact: true }).waitFor();
    expect(await doIt(thread).count()).toBe(0);
  });

  it('of which nobody knows whether it was done is settled by whoever looked', async () => {
    page.desk.set(withAction(page.desk.thread(CALL), ANNA, at(1), { state: 'needs_human' }));
    const thread = await page.open(ANNA.name, hashOf(CALL));
    await card(thread).getByRole('button', { name: 'It was done' }).click();
    await expect
      .poll(() => page.desk.calls.at(-1))
      .toMatchObject({ path: expect.stringContaining('settle-action'), body: { outcome: 'done' } });
  });
});
