import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ThreadDetail } from '#domain/view.ts';
import { sentBack } from './fakeReplies.ts';
import { at, replyOf, withReply } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN, LENA, MAYA, THANKS } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const openHash = (thread: Page): string => decodeURIComponent(new URL(thread.url()).hash);

const approved = () => page.desk.calls.filter(({ path }) => path.endsWith('/approve'));

const heading = (thread: Page, name: string) => thread.getByRole('heading', { level: 1, name });

/** A thread whose draft has been read: the page is ready for its keys. */
const openAt = async (key: string, agent = ANNA.name): Promise<Page> => {
  const thread = await page.open(agent, hashOf(key));
  await thread.getByTestId('draft').waitFor();
  return thread;
};

/** Has what is asked at an address wait, until it is let go. */
const hold = async (thread: Page, address: string | RegExp): Promise<() => void> => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await thread.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
};

describe('the keys of a thread', () => {
  it('approve, from wherever on the page', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('reply').getByText('Approved by Anna Bell').waitFor();
    expect(approved()).toMatchObject([{ body: { draftId: 'drf_ivan' } }]);
  });

  it('edit, and approve from within the editor without waiting for the gate', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await eventually(() => thread.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await thread.keyboard.press('Control+a');
    await thread.keyboard.type('It flies tonight.');
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('reply').waitFor();
    expect(approved()).toMatchObject([{ body: { texts: ['It flies tonight.', expect.any(String)] } }]);
  });

  it('approve nothing that the gate stops, however fast they are', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('It waits at 12 Baker Street.');
    await thread.keyboard.press('Control+Enter');
    await thread.getByText('The address may not be told in this place.').waitFor();
    expect(approved()).toEqual([]);
  });

  it('approve and go to the next, where the work goes on at its heading', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('Control+Shift+Enter');
    await eventually(() => openHash(thread)).not.toBe(hashOf(IVAN));
    await eventually(() => thread.evaluate('document.activeElement.tagName')).toBe('H1');
    await thread.getByText('The reply to Ivan Petrov goes out.').waitFor();
  });

  it('leave the editor first and the thread then', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().waitFor();
    await thread.keyboard.press('Escape');
    await eventually(() => thread.evaluate('document.activeElement.tagName')).toBe('H1');
    await thread.keyboard.press('Escape');
    await eventually(() => openHash(thread)).toBe('#/zephyrline');
  });

  it('lead on past an answer half typed, which takes no key that is not meant for it', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('Half a thought');
    await thread.keyboard.press('Escape');
    await thread.keyboard.press('j');
    await heading(thread, 'Ivan Petrov').waitFor({ state: 'detached' });
    await thread.keyboard.press('k');
    await eventually(() => openHash(thread)).toBe(hashOf(IVAN));
    await eventually(() => thread.locator('textarea').first().inputValue()).toBe('Half a thought');
    await thread.keyboard.press('j');
    await eventually(() => openHash(thread)).not.toBe(hashOf(IVAN));
  });

  it('take nobody on who has gone elsewhere before the answer was approved', async () => {
    const thread = await openAt(IVAN);
    const letGo = await hold(thread, '**/approve');
    await thread.keyboard.press('Control+Shift+Enter');
    await thread.evaluate(`location.hash = '${hashOf(MAYA)}'`);
    await heading(thread, 'Maya Lindqvist').waitFor();
    letGo();
    await thread.getByText('The reply to Ivan Petrov goes out.').waitFor();
    expect(openHash(thread)).toBe(hashOf(MAYA));
  });

  it('do nothing to the answer while a note is written', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('n');
    await thread.getByLabel('Note for colleagues').fill('Ask the courier');
    await thread.keyboard.press('Control+Enter');
    await thread.getByRole('article', { name: /^Note by Anna Bell/ }).waitFor();
    expect(page.desk.calls.map(({ path, body }) => [path, body])).toEqual([
      [`${IVAN}/note`, { text: 'Ask the courier' }],
    ]);
  });

  it('close without a reply for a reason that is counted', async () => {
    const thread = await openAt(THANKS);
    await thread.keyboard.press('d');
    const dialog = thread.getByRole('dialog', { name: 'Close without a reply' });
    await dialog.getByRole('radio', { name: 'Something else' }).check();
    await thread.keyboard.press('Control+Enter');
    await dialog.getByText('Say why in your own words').nth(1).waitFor();
    await dialog.getByRole('textbox').fill('She said it in person');
    await thread.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(page.desk.calls[0]?.body).toMatchObject({ code: 'other', reason: 'She said it in person' });
  });
});

const noteField = (thread: Page) => thread.getByLabel('Note for colleagues');

describe('a note', () => {
  it('is kept once, however often it is asked for', async () => {
    const thread = await openAt(IVAN);
    const letGo = await hold(thread, '**/note');
    await thread.keyboard.press('n');
    await noteField(thread).fill('Ask the courier');
    await thread.keyboard.press('Control+Enter');
    await thread.keyboard.press('Control+Enter');
    letGo();
    await noteField(thread).waitFor({ state: 'detached' });
    expect(page.desk.calls.map(({ path }) => path)).toEqual([`${IVAN}/note`]);
  });

  it('half typed waits for its author, in another thread and over a reload, until it is kept', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('n');
    await noteField(thread).fill('Ask the');
    await thread.keyboard.press('Escape');
    await thread.keyboard.press('j');
    await eventually(() => openHash(thread)).not.toBe(hashOf(IVAN));
    await thread.getByRole('button', { name: 'Write a note' }).waitFor();
    await thread.keyboard.press('k');
    await eventually(() => openHash(thread)).toBe(hashOf(IVAN));
    await eventually(() => noteField(thread).inputValue()).toBe('Ask the');
    await thread.reload();
    await eventually(() => noteField(thread).inputValue()).toBe('Ask the');
    await thread.keyboard.press('n');
    await thread.keyboard.press('End');
    await thread.keyboard.type(' courier');
    await thread.keyboard.press('Control+Enter');
    await thread.getByRole('article', { name: /^Note by Anna Bell/ }).waitFor();
    expect(page.desk.calls[0]?.body).toEqual({ text: 'Ask the courier' });
    await thread.reload();
    await thread.getByRole('button', { name: 'Write a note' }).waitFor();
  });
});

describe('an approved reply', () => {
  it('is taken back by its key, with what was typed, where it is shown', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('Words of my own');
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('reply').getByRole('button', { name: 'Undo' }).waitFor();
    await thread.keyboard.press('u');
    await thread.getByText('Taken back before it went out').waitFor();
    await eventually(() => thread.locator('textarea').first().inputValue()).toBe('Words of my own');
  });

  it('keeps what was typed however fast it is taken back', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('Words of my own');
    const letGo = await hold(thread, /\/threads\/[^/?]+(\?.*)?$/);
    await thread.keyboard.press('Control+Enter');
    await thread.getByRole('button', { name: /^Undo/ }).click();
    await thread.getByText('The reply to Ivan Petrov was taken back.').waitFor();
    letGo();
    await thread.getByText('Taken back before it went out').waitFor();
    expect(await thread.locator('textarea').first().inputValue()).toBe('Words of my own');
  });

  it('is taken back by its key, with what was typed, from another thread', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('Words of my own');
    await thread.keyboard.press('Control+Shift+Enter');
    await eventually(() => openHash(thread)).not.toBe(hashOf(IVAN));
    await thread.keyboard.press('u');
    await thread.getByText('The reply to Ivan Petrov was taken back.').waitFor();
    await thread.getByRole('button', { name: 'Go there' }).click();
    await eventually(() => thread.locator('textarea').first().inputValue()).toBe('Words of my own');
    await thread.getByText('Taken back before it went out').waitFor();
  });

  it('says how long it can be taken back', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('Control+Enter');
    await thread
      .getByTestId('reply')
      .getByText(/Goes out in \d s/)
      .waitFor();
    await thread.getByTestId('reply').getByRole('button', { name: 'Undo' }).click();
    await thread.getByText('Taken back before it went out').waitFor();
    await thread.getByRole('button', { name: 'Approve and send' }).waitFor();
  });

  it('says when it was too late', async () => {
    page.desk.refuse('undo', 409, 'too_late', 'The reply is on its way already.');
    const thread = await openAt(IVAN);
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('reply').waitFor();
    await thread.keyboard.press('u');
    await thread.getByText('Too late: the reply to Ivan Petrov is going out.').waitFor();
  });
});

/** The brand asks for a second pair of eyes. */
const asksForSecond = (...secondApproval: NonNullable<ThreadDetail['secondApproval']>): void =>
  page.desk.set({ ...page.desk.thread(IVAN), secondApproval });

/** Boris has proposed a reply. */
const borisProposes = (): void => {
  const detail = page.desk.thread(IVAN);
  const reply = replyOf(detail, BORIS, at(0), { state: 'proposed', second: { why: ['public'] } });
  page.desk.set(withReply(detail, reply));
};

/** What Boris proposed, in words of his own, comes back to him. */
const lenaSendsBack = (): void => {
  const detail = page.desk.thread(IVAN);
  const reply = replyOf(detail, BORIS, at(0), { state: 'proposed', second: { why: ['own_words'] } });
  const [first, ...others] = reply.deliveries;
  const deliveries = [{ ...first!, text: 'It flies tonight, I promise. ^BK' }, ...others];
  page.desk.set(sentBack(withReply(detail, { ...reply, deliveries }), LENA, at(1), 'Promise nothing'));
};

describe('a second approval', () => {
  it('is said on the button before, and why', async () => {
    asksForSecond('public');
    const thread = await openAt(IVAN);
    await thread.getByText('because everybody can read it').waitFor();
    await thread.getByRole('button', { name: 'Approve and pass to a lead' }).click();
    await thread.getByTestId('reply').getByText('Waits for a lead').first().waitFor();
    await thread.getByText('You proposed it, so somebody else decides.').waitFor();
    expect(await thread.getByRole('button', { name: 'Send back' }).count()).toBe(0);
  });

  it('is asked for once the words are the agent’s own, where they ask for it', async () => {
    asksForSecond('own_words');
    const thread = await openAt(IVAN);
    await thread.getByRole('button', { name: 'Approve and send' }).waitFor();
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('Mine');
    await thread.getByRole('button', { name: 'Approve and pass to a lead' }).waitFor();
  });

  it('a lead gives by the keyboard', async () => {
    page.desk.setRole('lead');
    borisProposes();
    const thread = await page.open(LENA.name, hashOf(IVAN));
    await thread.getByText('Boris Klein proposes this reply.').waitFor();
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('reply').getByText('and by Lena Orlova').waitFor();
    expect(page.desk.calls[0]?.body).toEqual({ reply: 'rpl_drf_ivan', verdict: 'approve' });
  });

  it('a lead refuses with a reason, which the agent reads beside the draft', async () => {
    page.desk.setRole('lead');
    borisProposes();
    const lena = await page.open(LENA.name, hashOf(IVAN));
    await lena.getByRole('button', { name: 'Send back' }).click();
    await lena.getByLabel('What should be changed?').fill('Say when it flies');
    await lena.keyboard.press('Control+Enter');
    await lena.getByText('Sent back by a lead').waitFor();
    await lena.getByText('Lena Orlova: Say when it flies').waitFor();
    await lena.getByRole('button', { name: 'Approve and send' }).waitFor();
    expect(await lena.getByRole('button', { name: 'Go on with these words' }).count()).toBe(0);
  });

  it('that was refused leaves the agent’s own words to be read, and to be gone on with', async () => {
    lenaSendsBack();
    const thread = await openAt(IVAN, BORIS.name);
    await thread.getByText('It flies tonight, I promise. ^BK').waitFor();
    await thread.getByRole('button', { name: 'Go on with these words' }).click();
    const field = thread.locator('textarea').first();
    await eventually(() => field.inputValue()).toBe('It flies tonight, I promise.');
    await eventually(() => thread.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
    await field.fill('It flies tonight.');
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('reply').waitFor();
    expect(approved()).toMatchObject([{ body: { texts: ['It flies tonight.', expect.any(String)] } }]);
  });

  it('that was refused is read by whoever may only read', async () => {
    page.desk.setRole('manager');
    lenaSendsBack();
    const thread = await openAt(IVAN);
    await thread.getByText('It flies tonight, I promise. ^BK').waitFor();
    expect(await thread.getByRole('button', { name: 'Go on with these words' }).count()).toBe(0);
  });
});

describe('whoever may only read', () => {
  it('is shown the thread without buttons that do nothing, and why', async () => {
    page.desk.setRole('manager');
    const thread = await openAt(IVAN);
    await thread.getByText('You may read here. Answering is for agents and leads.').waitFor();
    for (const name of ['Approve and send', 'Edit', 'Assign to me', 'Write a note', 'Set aside until …'])
      expect(await thread.getByRole('button', { name }).count(), name).toBe(0);
    await thread.keyboard.press('Control+Enter');
    await thread.keyboard.press('e');
    expect(await thread.locator('textarea').count()).toBe(0);
    expect(page.desk.calls).toEqual([]);
  });

  it('asks for nothing that only those who answer may ask', async () => {
    page.desk.setRole('manager');
    const thread = await openAt(IVAN);
    const posted: string[] = [];
    thread.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/threads/')) posted.push(request.url());
    });
    await thread.clock.install();
    await thread.reload();
    await thread.getByText('You may read here.').waitFor();
    await thread.clock.runFor(5000);
    expect(posted).toEqual([]);
  });
});

describe('the customer’s own view', () => {
  it('shows a private part as a message of theirs and a public one under their post', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('v');
    const parts = thread.getByTestId('as-read');
    await eventually(() => parts.count()).toBe(2);
    expect(await parts.nth(0).textContent()).toMatch(/^Your bag is in Amsterdam\..*\^AB$/);
    expect(await parts.nth(1).textContent()).toMatch(/Ivan Petrov.*In reply to Ivan Petrov.*\^AB$/);
  });

  it('shows the buttons they may tap', async () => {
    const detail = page.desk.thread(MAYA);
    const [draft] = detail.drafts;
    const deliveries = draft!.deliveries.map((one) => ({ ...one, choices: ['Yes', 'No'] }));
    page.desk.set({ ...detail, drafts: [{ ...draft!, deliveries }] });
    const thread = await openAt(MAYA);
    await thread.getByRole('button', { name: 'Preview' }).click();
    const buttons = thread.getByRole('list', { name: 'Buttons they may tap' });
    expect(await buttons.getByRole('listitem').allInnerTexts()).toEqual(['Yes', 'No']);
  });

  it('follows what is typed', async () => {
    const thread = await openAt(MAYA);
    await thread.keyboard.press('v');
    await thread.keyboard.press('e');
    await thread.locator('textarea').fill('Tonight.');
    await eventually(() => thread.getByTestId('as-read').innerText()).toMatch(/Tonight\. \^AB$/);
  });
});

describe('a thread', () => {
  it('has its headings in order', async () => {
    const thread = await openAt(IVAN);
    await heading(thread, 'Ivan Petrov').waitFor();
    const levels: number[] = await thread.evaluate(
      `[...document.querySelectorAll('.thread :is(h1, h2, h3, h4)')].map(({ tagName }) => Number(tagName[1]))`,
    );
    expect(levels[0]).toBe(1);
    expect(levels.every((level, index) => index === 0 || level <= levels[index - 1]! + 1)).toBe(true);
  });

  it('is given to a colleague, and to nobody', async () => {
    const thread = await openAt(IVAN);
    await thread.getByRole('button', { name: 'Whose it is' }).click();
    await thread.getByRole('menuitem', { name: 'Give to Boris Klein' }).click();
    await thread.getByText('With Boris Klein').waitFor();
    await thread.getByRole('button', { name: 'Whose it is' }).click();
    await thread.getByRole('menuitem', { name: 'Give to nobody' }).click();
    await thread.getByText('With nobody').waitFor();
    expect(page.desk.calls.map(({ body }) => body)).toEqual([{ to: BORIS.id }, { to: null }]);
  });

  it('is taken by its key', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('a');
    await thread.getByText('Yours').waitFor();
  });

  it('is set aside with a promise in one go, by the keyboard', async () => {
    const thread = await openAt(IVAN);
    await thread.keyboard.press('s');
    const dialog = thread.getByRole('dialog', { name: 'Set this thread aside' });
    await dialog.getByRole('button', { name: 'Tomorrow 9:00' }).press('Enter');
    await dialog.getByLabel('What is waited for').fill('The courier’s answer');
    await dialog.getByLabel('Promise the customer something meanwhile').press('Space');
    await dialog.getByLabel('What is promised, in your words').fill('Where the bag is');
    await thread.keyboard.press('Control+Enter');
    await thread.getByTestId('clocks').getByText('Set aside', { exact: true }).waitFor();
    expect(page.desk.calls.map(({ path, body }) => [path, body])).toEqual([
      [`${IVAN}/hold`, { until: '2026-11-06T08:00:00.000Z', reason: 'The courier’s answer' }],
      [`${IVAN}/promise`, { kind: 'update', by: '2026-11-06T08:00:00.000Z', what: 'Where the bag is' }],
    ]);
  });
});
