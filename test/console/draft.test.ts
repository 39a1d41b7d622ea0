import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messageKey } from '#domain/message.ts';
import { at, said } from './fakeThreads.ts';
import { ANNA, IVAN, MAYA, THANKS } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const approveButton = (thread: Page) => thread.getByRole('button', { name: 'Approve and send' });

const edit = async (thread: Page, text: string): Promise<void> => {
  await thread.getByRole('button', { name: 'Edit', exact: true }).click();
  await thread.locator('textarea').first().fill(text);
};

const approved = () => page.desk.calls.filter(({ path }) => path.endsWith('/approve'));

/** The customer says one more thing; the draft on the desk no longer answers the latest message. */
const customerWrites = (text: string): void => {
  const detail = page.desk.thread(IVAN);
  const message = said(IVAN, detail.row.head.customer, 'public', 1, text);
  const { version } = detail.row.head;
  const head = {
    ...{ ...detail.row.head, version: version + 1 },
    ...{ lastInbound: messageKey(message), preview: text },
  };
  page.desk.set({
    ...detail,
    messages: [...detail.messages, message],
    row: { ...detail.row, head, draftFresh: false },
  });
};

/** A newer draft that answers it. */
const newDraft = (): void => {
  const detail = page.desk.thread(IVAN);
  const old = detail.drafts[0]!;
  const draft = { ...old, id: 'drf_second', basedOn: detail.row.head.lastInbound!, madeAt: at(1) };
  const head = { ...detail.row.head, draft: { id: draft.id, state: draft.state, basedOn: draft.basedOn } };
  page.desk.set({ ...detail, drafts: [draft, old], row: { ...detail.row, head, draftFresh: true } });
};

describe('a draft', () => {
  it('shows each part with who will read it, its length and the signature', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const part = thread.getByTestId('public');
    await part.getByText('65 of 280 characters').waitFor();
    expect(await part.textContent()).toMatch(/^2 of 2, Public reply.*direct messages\. \^AB$/s);
  });

  it('lights the fact a claim rests on, with its source and its age', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('link', { name: 'It was found there yesterday' }).hover();
    const lit = thread.locator('.fact[data-lit="true"]');
    await eventually(() => lit.count()).toBe(1);
    expect(await lit.textContent()).toMatch(
      /In this state since\s*yesterday 18:40\s*2\s*from baggage, checked \d+ min ago/,
    );
  });

  it('lights it for the keyboard too', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('link', { name: 'Your bag is in Amsterdam' }).focus();
    await eventually(() => thread.locator('.fact[data-lit="true"] .fact-value').allInnerTexts()).toEqual([
      'Amsterdam (AMS)',
      'Found',
    ]);
  });

  it('is approved as it stands with its id alone', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await approveButton(thread).click();
    await thread.getByTestId('reply').getByText('Approved by Anna Bell').waitFor();
    expect(approved()).toEqual([
      { agent: ANNA.name, path: `${IVAN}/approve`, body: { draftId: 'drf_ivan' } },
    ]);
  });

  it('that the gate stopped cannot be approved', async () => {
    const thread = await page.open(ANNA.name, hashOf(MAYA));
    expect(await approveButton(thread).isDisabled()).toBe(true);
  });

  it('that a person must write says why and can be written from nothing', async () => {
    const thread = await page.open(ANNA.name, hashOf(THANKS));
    await thread.getByText('Says thanks: decide if anything needs an answer.').waitFor();
    await thread.getByRole('button', { name: 'Write the answer' }).click();
    await thread.locator('textarea').fill('Glad it is home. Safe travels.');
    await approveButton(thread).click();
    await eventually(approved).toMatchObject([{ body: { texts: ['Glad it is home. Safe travels.'] } }]);
  });

  it('is closed without a reply for a reason', async () => {
    const thread = await page.open(ANNA.name, hashOf(THANKS));
    await thread.getByRole('button', { name: 'Dismiss' }).click();
    await thread.getByText('Only thanks').click();
    await thread.getByRole('button', { name: 'Close without a reply' }).click();
    await thread.getByText('Nobody is waiting here.').waitFor();
    expect(page.desk.calls[0]?.body).toEqual({ version: 3, code: 'thanks', reason: 'Only thanks' });
  });
});

describe('closing without a reply', () => {
  it('closes nothing that came after the thread was read', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Dismiss' }).click();
    const dialog = thread.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Only thanks' }).check();
    customerWrites('And the pram is broken!');
    await thread.locator('.conversation').getByText('And the pram is broken!').waitFor();
    await dialog.getByRole('button', { name: 'Close without a reply' }).click();
    await dialog.getByText('Something changed here since you looked.').waitFor();
    expect(page.desk.calls[0]?.body).toMatchObject({ version: 3 });
    expect(page.desk.thread(IVAN).row.head.waitingSince).toBeDefined();
  });
});

describe('an edited draft', () => {
  it('sends every text in the order of its deliveries', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await edit(thread, 'Your bag is in Amsterdam and flies tonight.');
    await thread.getByText('The gate finds nothing wrong').waitFor();
    await approveButton(thread).click();
    await thread.getByTestId('reply').waitFor();
    expect(approved()[0]?.body).toEqual({
      draftId: 'drf_ivan',
      texts: [
        'Your bag is in Amsterdam and flies tonight.',
        '@ivan_p I have looked, the answer is in your direct messages.',
      ],
    });
  });

  it('is blocked by a finding of disclosure, with no way around it', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await edit(thread, 'It waits at 12 Baker Street.');
    await thread.getByText('The address may not be told in this place.').waitFor();
    expect(await approveButton(thread).isDisabled()).toBe(true);
    expect(await thread.getByLabel('Send it all the same, because').count()).toBe(0);
  });

  it('goes out over a finding of wording once a reason is given', async () => {
    const thread = await page.open(ANNA.name, hashOf(MAYA));
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.getByLabel('Send it all the same, because').fill('She asked for the number');
    await approveButton(thread).click();
    await thread.getByTestId('reply').waitFor();
    expect(approved()[0]?.body).toEqual({
      draftId: 'drf_maya',
      overrides: [{ code: 'redirect', reason: 'She asked for the number' }],
    });
  });

  it('is too long when the channel says so', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await thread.getByRole('button', { name: 'Edit', exact: true }).click();
    await thread.locator('textarea').nth(1).fill('a'.repeat(300));
    await thread.getByText('304 of 280 characters: 24 too long').waitFor();
    expect(await approveButton(thread).isDisabled()).toBe(true);
  });

  it('outlives a reload', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await edit(thread, 'Half a thought');
    await thread.reload();
    await eventually(() => thread.locator('textarea').first().inputValue()).toBe('Half a thought');
  });

  it('is kept, and kept from going out, when the customer writes meanwhile', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await edit(thread, 'Half a thought');
    customerWrites('Found it myself!');
    await thread.getByText('The customer wrote while you were editing').waitFor();
    expect(await thread.locator('textarea').first().inputValue()).toBe('Half a thought');
    expect(await approveButton(thread).isDisabled()).toBe(true);
  });

  it('goes on over the newer draft when the agent says so', async () => {
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await edit(thread, 'Whole thought');
    customerWrites('And the pram?');
    newDraft();
    await thread.getByRole('button', { name: 'Go on with my text' }).click();
    await approveButton(thread).click();
    await eventually(approved).toMatchObject([
      { body: { draftId: 'drf_second', texts: ['Whole thought', expect.any(String)] } },
    ]);
  });
});
