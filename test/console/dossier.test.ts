import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fullDossier, longDossier, MESSENGER, TELEGRAM } from './fakeDossier.ts';
import { ANNA, HOSTILE, IVAN, MAYA } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const NAME = 'Everything, oldest first';

const open = async (options = {}) => {
  page.desk.setDossier(IVAN, fullDossier());
  const thread = await page.open(ANNA.name, hashOf(IVAN), options);
  const dossier = thread.getByRole('region', { name: 'Dossier' });
  await dossier.getByText('Accounts').waitFor();
  return { thread, dossier };
};

const called = (what: string) => page.desk.calls.filter(({ path }) => path.endsWith(`/${what}`));

describe('the dossier', () => {
  it('says which accounts are one person’s, and why', async () => {
    const { dossier } = await open();
    const accounts = await dossier
      .getByRole('list', { name: 'Accounts' })
      .getByRole('listitem')
      .allInnerTexts();
    expect(accounts.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/Ivan Petrov @ivan_p X writes here$/),
      expect.stringMatching(
        /Ivan Petrov Messenger, Facebook Page proved the same case, .+ Not the same person$/,
      ),
      expect.stringMatching(/@ivan_petrov_lhr Telegram decided by Boris Klein, .+ Not the same person$/),
    ]);
  });

  it('of somebody with one account says that no other is known', async () => {
    const thread = await page.open(ANNA.name, hashOf(MAYA));
    await thread.getByText('No other account of theirs is known.').waitFor();
  });

  it('lets an account be taken out of a person, once it was asked again', async () => {
    const { thread, dossier } = await open();
    await dossier.getByRole('button', { name: 'Not the same person: Ivan Petrov' }).last().click();
    expect(called('part')).toEqual([]);
    await thread.getByRole('dialog').getByRole('button', { name: 'Not the same person' }).click();
    await eventually(() => called('part')).toMatchObject([
      { path: `${IVAN}/part`, body: { people: 'telegram', id: '5150' } },
    ]);
    await eventually(() =>
      dossier.getByRole('list', { name: 'Accounts' }).getByRole('listitem').count(),
    ).toBe(2);
  });

  it('leads to every conversation of theirs, and says who waits where', async () => {
    const { thread, dossier } = await open();
    const threads = dossier.getByRole('list', { name: 'Conversations' });
    expect(await threads.getByRole('listitem').count()).toBe(4);
    await threads.getByText('waiting since today 04:15').waitFor();
    await threads.getByText('answered today 05:55').waitFor();
    await threads.getByText('this conversation').waitFor();
    await threads.getByRole('link', { name: 'Go to the conversation with Ivan Petrov on Messenger' }).click();
    await eventually(() => new URL(thread.url()).hash).toBe(hashOf(MESSENGER));
  });

  it('has a line drafted where they wait for what they were told elsewhere', async () => {
    const { row, ...detail } = page.desk.thread(MAYA);
    page.desk.set({ ...detail, row: { ...row, head: { ...row.head, thread: TELEGRAM } } });
    const { dossier } = await open();
    await dossier
      .getByText('They were answered in Telegram since. Nobody has told them so where they wait.')
      .waitFor();
    await dossier.getByRole('button', { name: 'Close there with one line' }).click();
    await dossier.getByText('Nothing goes out until it is approved in that conversation.').waitFor();
    expect(called('close-elsewhere')).toMatchObject([
      { path: `${TELEGRAM}/close-elsewhere`, body: { other: MESSENGER } },
    ]);
    const link = dossier.getByRole('link', { name: 'Go there and approve it' });
    expect(await link.getAttribute('href')).toBe(hashOf(MESSENGER));
  });
});

describe('an account that may be the same person’s', () => {
  it('is joined only with a reason', async () => {
    const { thread, dossier } = await open();
    await dossier.getByText('Also Ivan Petrov on WhatsApp: same name.').waitFor();
    await dossier.getByRole('button', { name: 'Same person: Ivan Petrov on WhatsApp' }).click();
    const dialog = thread.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Same person' }).click();
    await dialog.getByText('Say how you know.').waitFor();
    expect(called('join')).toEqual([]);
    await dialog.getByLabel('How do you know?').fill('Same file number in both');
    await dialog.getByRole('button', { name: 'Same person' }).click();
    await dialog.waitFor({ state: 'detached' });
    await eventually(() => called('join')).toMatchObject([
      { path: `${IVAN}/join`, body: { other: MAYA, reason: 'Same file number in both' } },
    ]);
  });

  it('keeps the reason that was given while it cannot be joined', async () => {
    page.desk.refuse('join', 400, 'join', 'One of them is blocked.');
    const { thread, dossier } = await open();
    await dossier.getByRole('button', { name: 'Same person: Ivan Petrov on WhatsApp' }).click();
    const dialog = thread.getByRole('dialog');
    await dialog.getByLabel('How do you know?').fill('Same file number in both');
    await dialog.getByRole('button', { name: 'Same person' }).click();
    await dialog.getByText('One of them is blocked.').waitFor();
    expect(await dialog.getByLabel('How do you know?').inputValue()).toBe('Same file number in both');
  });

  it('stays ignored in this browser, and is named nowhere on its disk', async () => {
    const { thread, dossier } = await open();
    await dossier.getByRole('button', { name: 'Ignore: Ivan Petrov on WhatsApp' }).click();
    await dossier.getByText('Also Ivan Petrov on WhatsApp').waitFor({ state: 'detached' });
    await thread.reload();
    await dossier.getByText('Also Иван Петров on VK: same name.').waitFor();
    expect(await dossier.getByText('Also Ivan Petrov on WhatsApp').count()).toBe(0);
    expect(await thread.evaluate('localStorage.getItem("okno.ignored")')).toMatch(/^\[\d+\]$/);
  });
});

const lines = (thread: Page) => thread.getByRole('region', { name: NAME }).locator('.entry');

describe('the time line', () => {
  it('holds what happened in every conversation, oldest first, and comes up at its end', async () => {
    const { thread } = await open();
    await eventually(() => lines(thread).count()).toBe(13);
    const said = (await lines(thread).allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' '));
    expect(said[0]).toContain('Good evening, my son’s bag is missing.');
    expect(said.at(-1)).toContain('a night has passed');
    const box = thread.getByRole('region', { name: NAME });
    const left = 'element => element.scrollHeight - element.scrollTop - element.clientHeight';
    await eventually(() => box.evaluate(`(${left})(document.querySelector('.time-box'))`)).toBeLessThan(2);
  });

  it.each([
    ['a case that moved', 'Case AMSZY•••45 (baggage)', 'Found'],
    ['a promise that was broken', 'Boris Klein promised an update by', 'not kept'],
    ['an action', 'Call the customer back', 'Done'],
    ['a reply that did not go out', 'Boris Klein’s reply: Refused by the channel', 'taken back before'],
  ])('tells of %s', async (_what, head, words) => {
    const { thread } = await open();
    await lines(thread).filter({ hasText: head }).filter({ hasText: words }).waitFor();
  });

  it('marks what was said in another conversation, and leads there', async () => {
    const { thread } = await open();
    const elsewhere = lines(thread).filter({ hasText: 'I was told I would hear by noon' });
    await elsewhere.getByText('Messenger, private').waitFor();
    expect(await elsewhere.getAttribute('data-here')).toBe('false');
    await elsewhere.click();
    await eventually(() => new URL(thread.url()).hash).toBe(hashOf(MESSENGER));
  });

  it('says of what was said here that it was said here, and stays', async () => {
    const { thread } = await open();
    const here = lines(thread).filter({ hasText: 'a night has passed' });
    await here.getByText('here', { exact: true }).waitFor();
    await here.click();
    expect(new URL(thread.url()).hash).toBe(hashOf(IVAN));
  });

  it('shows what strangers wrote as text', async () => {
    const thread = await page.open(ANNA.name, hashOf(HOSTILE));
    await lines(thread).filter({ hasText: "<script>document.title='owned'</script>" }).waitFor();
    expect(await thread.locator('.time-box b, .time-box script').count()).toBe(0);
  });

  it('of many hundreds of lines is all there', async () => {
    page.desk.setDossier(IVAN, longDossier(800));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    await eventually(() => lines(thread).count()).toBe(800);
    await thread.getByRole('region', { name: NAME }).getByText('a night has passed').waitFor();
  });

  it('leaves a reader of older lines where they are when a new one comes', async () => {
    page.desk.setDossier(IVAN, longDossier(100));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const box = thread.getByRole('region', { name: NAME });
    await eventually(() => lines(thread).count()).toBe(100);
    await box.evaluate('(() => { document.querySelector(".time-box").scrollTop = 0; })()');
    await thread.getByRole('button', { name: 'Close there with one line' }).waitFor();
    page.desk.setDossier(IVAN, longDossier(101));
    await thread.getByRole('button', { name: 'Close there with one line' }).click();
    await eventually(() => lines(thread).count()).toBe(101);
    expect(await box.evaluate('document.querySelector(".time-box").scrollTop')).toBeLessThan(50);
  });
});

describe('the dossier panel', () => {
  it('is closed by keyboard, stays closed in this browser and asks for nothing while it is', async () => {
    const { thread, dossier } = await open();
    await dossier.getByRole('button', { name: 'Hide the dossier' }).focus();
    await thread.keyboard.press('Enter');
    await dossier.getByText('Accounts').waitFor({ state: 'detached' });
    page.desk.asked.splice(0);
    await thread.reload();
    const show = dossier.getByRole('button', { name: 'Show the dossier' });
    await show.waitFor();
    expect(await show.getAttribute('aria-expanded')).toBe('false');
    expect(page.desk.asked).toEqual([]);
  });

  it.each([1280, 800, 360])('fits a screen of %d pixels', async (width) => {
    const { thread } = await open({ viewport: { width, height: 800 } });
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await thread.evaluate(overflow)).toBe(0);
    const wide = 'element => element.scrollWidth - element.clientWidth';
    expect(await thread.evaluate(`(${wide})(document.querySelector('.side'))`)).toBe(0);
  });
});
