import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Attachment, Message } from '#domain/message.ts';
import type { MediaView } from '#domain/view.ts';
import { sizeWords } from '../../console/src/thread/conversation/fileWords.ts';
import { at, replyOf, withReply } from './fakeThreads.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

/** Ivan says one more thing of this kind. */
const says = (change: Partial<Message>): void => {
  const detail = page.desk.thread(IVAN);
  const last = detail.messages.at(-1)!;
  const message: Message = { ...last, id: 'm1', at: at(-5), text: '', ...change };
  page.desk.set({ ...detail, messages: [...detail.messages, message] });
};

const sends = (...attachments: Attachment[]): void => says({ attachments });

const ready = (change: Partial<Extract<MediaView, { state: 'ready' }>> = {}): MediaView => ({
  state: 'ready',
  url: `${page.desk.url}/signed/1`,
  contentType: 'image/svg+xml',
  size: 340_000,
  name: 'tag.jpg',
  inline: true,
  ...change,
});

const open = async () => {
  const thread = await page.open(ANNA.name, hashOf(IVAN));
  return { thread, said: thread.getByRole('region', { name: 'Conversation' }) };
};

const TAG: Attachment = { kind: 'image', ref: 'a1', name: 'tag.jpg', size: 340_000 };
const FORM: Attachment = { kind: 'file', ref: 'a2', name: 'form.pdf', size: 1_240_000 };

describe('who said it', () => {
  it('is called by the name the thread knows where a message brings an id alone', async () => {
    const { customer } = page.desk.thread(IVAN).row.head;
    says({ text: 'And now?', direction: 'in', author: { id: customer.id } });
    const { said } = await open();
    await said.getByText('And now?').waitFor();
    expect(await said.getByText(customer.id, { exact: true }).count()).toBe(0);
  });

  it('is the brand by its name, not by its number, where it is ours', async () => {
    says({ text: 'Here we are.', direction: 'out', author: { id: '730100', handle: '442079460100' } });
    const { said } = await open();
    await said.getByText('Here we are.').waitFor();
    await said.getByText('Zephyrline', { exact: true }).last().waitFor();
    expect(await said.getByText('442079460100').count()).toBe(0);
  });
});

describe('an image', () => {
  it('is shown small among the words, and large on a click', async () => {
    sends(TAG);
    page.desk.setMedia('m1', 0, ready());
    const { thread, said } = await open();
    const small = said.getByAltText('Image from Ivan Petrov: tag.jpg');
    await small.waitFor();
    expect(await small.getAttribute('referrerpolicy')).toBe('no-referrer');
    await said.getByRole('button', { name: 'Enlarge: Image from Ivan Petrov: tag.jpg' }).click();
    const large = thread.getByRole('dialog').getByRole('img', { name: 'Image from Ivan Petrov: tag.jpg' });
    await large.waitFor();
    const [smallBox, largeBox] = [await small.boundingBox(), await large.boundingBox()];
    expect(largeBox!.width).toBeGreaterThan(smallBox!.width * 2);
  });

  it('that the channel still gives up is asked for again', async () => {
    sends(TAG);
    page.desk.setMedia('m1', 0, { state: 'fetching' }, ready());
    const { said } = await open();
    await said.getByText('Being fetched from the channel').waitFor();
    await said.getByAltText('Image from Ivan Petrov: tag.jpg').waitFor();
  });

  it('that is not to be shown in place is a file to open', async () => {
    sends(TAG);
    page.desk.setMedia('m1', 0, ready({ inline: false }));
    const { said } = await open();
    await said.getByRole('button', { name: 'Open tag.jpg, opens in a new tab' }).waitFor();
    expect(await said.locator('img').count()).toBe(0);
  });

  it('that may not be shown says why', async () => {
    sends(TAG);
    page.desk.setMedia('m1', 0, { state: 'refused', reason: 'It is larger than okno keeps.' });
    const { said } = await open();
    await said.getByText('Cannot be shown: It is larger than okno keeps.').waitFor();
  });

  it('at an address that is no web page is never loaded', async () => {
    sends(TAG);
    page.desk.setMedia('m1', 0, ready({ url: 'javascript:alert(1)' }));
    const { said } = await open();
    await said.getByRole('button', { name: 'Open tag.jpg, opens in a new tab' }).waitFor();
    expect(await said.locator('img').count()).toBe(0);
  });
});

describe('a file', () => {
  it('says its name, kind and size, and opens in a tab of its own', async () => {
    sends(FORM);
    page.desk.setMedia('m1', 0, ready({ name: 'form.pdf', inline: false }));
    const { thread, said } = await open();
    const chip = said.getByRole('button', { name: 'Open form.pdf, opens in a new tab' });
    expect(await chip.textContent()).toBe('form.pdf File, 1.2 MB');
    const tab = thread.context().waitForEvent('page');
    await chip.click();
    expect((await tab).url()).toBe(`${page.desk.url}/signed/1`);
  });

  it('is asked for only when it is wanted', async () => {
    sends(FORM);
    const { said } = await open();
    await said.getByText('form.pdf').waitFor();
    expect(page.desk.asked.filter((what) => what === 'media')).toEqual([]);
  });

  it('is found by its place in its message', async () => {
    sends({ ...FORM, name: 'first.pdf' }, FORM);
    page.desk.setMedia('m1', 1, { state: 'refused', reason: 'The second one.' });
    const { said } = await open();
    await said.getByRole('button', { name: 'Open form.pdf, opens in a new tab' }).click();
    await said.getByText('Cannot be shown: The second one.').waitFor();
  });

  it('with a name that turns letters around is named as it was written', async () => {
    sends({ ...FORM, name: 'bag\u202Egpj.exe' });
    const { said } = await open();
    await said.getByText('baggpj.exe').waitFor();
  });

  it.each([
    [480, '480 bytes'],
    [34_000, '34 kB'],
    [1_240_000, '1.2 MB'],
    [2_000_000, '2 MB'],
  ])('of %d bytes is said to be of %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });
});

describe('a message', () => {
  it('that shares a place or a post says which', async () => {
    sends({ kind: 'location', label: 'Terminal 5' }, { kind: 'share', label: 'Lost property' });
    const { said } = await open();
    await said.getByText('Location: Terminal 5').waitFor();
    await said.getByText('Shared: Lost property').waitFor();
  });

  it('that was edited says when, and on demand what it said first', async () => {
    says({ text: 'In Amsterdam?', editedAt: at(-4), original: 'In Lisbon?' });
    const { said } = await open();
    await said.getByText('edited 09:11').waitFor();
    expect(await said.getByText('In Lisbon?').isVisible()).toBe(false);
    await said.getByText('What it said first').click();
    expect(await said.getByText('In Lisbon?').isVisible()).toBe(true);
  });

  it('that was taken back says only that', async () => {
    says({ deletedAt: at(-4), attachments: [FORM] });
    const { said } = await open();
    await said.getByText('Taken back by the customer.').waitFor();
    expect(await said.getByText('form.pdf').count()).toBe(0);
  });

  it('that is encrypted leads to the app it can be read in', async () => {
    says({ unreadable: 'encrypted' });
    const { said } = await open();
    await said.getByText('Encrypted message').waitFor();
    const link = said.getByRole('link', { name: 'Open in X' });
    expect(await link.getAttribute('href')).toBe('https://x.example/ivan');
  });

  it('that the platform keeps to itself says so', async () => {
    says({ unreadable: 'unsupported' });
    const { said } = await open();
    await said.getByText('The platform does not pass this kind of message on.').waitFor();
  });

  it('that quotes another shows what it quotes', async () => {
    says({ text: 'This one', quotes: page.desk.thread(IVAN).messages[0]!.id });
    const { said } = await open();
    const quote = said.getByRole('blockquote');
    await quote.getByText('my son landed at Heathrow').waitFor();
    await quote.getByText('In answer to Ivan Petrov').waitFor();
  });

  it('of ours that did not arrive says why', async () => {
    says({ direction: 'out', text: 'It flies tonight.', undelivered: 'They blocked the page.' });
    const { said } = await open();
    await said.getByText('Not delivered: They blocked the page.').waitFor();
  });

  it('of ours shows the file it was sent with', async () => {
    const detail = page.desk.thread(IVAN);
    const reply = replyOf(detail, ANNA, at(-6), { state: 'sent' });
    const file = { url: 'https://forms.example/f.pdf', name: 'receipt.pdf', contentType: 'application/pdf' };
    const deliveries = [{ ...reply.deliveries[0]!, text: '', file, sentId: 'm1', sentAt: at(-5) }];
    page.desk.set(withReply(detail, { ...reply, deliveries }));
    says({ direction: 'out', attachments: [{ kind: 'file', name: 'receipt.pdf' }] });
    const { said } = await open();
    const link = said.getByRole('link', { name: /receipt\.pdf/ });
    expect(await link.getAttribute('href')).toBe('https://forms.example/f.pdf');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

/** A conversation too long for the page, in the box it scrolls in. */
const long = async (): Promise<{ said: Locator; fromEnd: () => Promise<number> }> => {
  const detail = page.desk.thread(IVAN);
  const [first] = detail.messages;
  const more = Array.from({ length: 40 }, (_, n): Message => ({ ...first!, id: `m${n}`, at: at(n - 1000) }));
  page.desk.set({ ...detail, messages: [...more, ...detail.messages.slice(-1)] });
  const { said } = await open();
  const fromEnd = (): Promise<number> =>
    said.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
  await eventually(fromEnd).toBeLessThan(2);
  return { said, fromEnd };
};

describe('a long conversation', () => {
  it('follows what is said', async () => {
    const { said, fromEnd } = await long();
    says({ id: 'new', text: 'And now?' });
    await said.getByText('And now?').waitFor();
    await eventually(fromEnd).toBeLessThan(2);
  });

  it('leaves a reader of older lines where they are', async () => {
    const { said } = await long();
    await said.evaluate((box) => {
      box.scrollTop = 0;
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
    says({ id: 'new', text: 'And now?' });
    await said.getByText('And now?').waitFor();
    expect(await said.evaluate((box) => box.scrollTop)).toBeLessThan(50);
  });
});

/** From now on nothing more is told of any thread. */
const failing = (thread: Page) =>
  thread.route(/\/threads\/[^/?]+(\?.*)?$/, (route) =>
    route.fulfill({ status: 500, json: { error: { code: 'table', message: 'The table is busy.' } } }),
  );

describe('a thread', () => {
  it('that is no longer told of says why above what was told last, and no longer once it is', async () => {
    const { thread } = await open();
    await failing(thread);
    await thread.locator('.thread').getByText('The table is busy.').waitFor();
    await thread.getByRole('heading', { name: 'Ivan Petrov' }).waitFor();
    await thread.unrouteAll();
    await thread.getByText('The table is busy.').waitFor({ state: 'detached' });
  });

  it('that is not here leads back to the queue where there is no room for both', async () => {
    const viewport = { width: 800, height: 700 };
    const thread = await page.visit('#/zephyrline/zephyrline:x:nobody?view=mine', { viewport });
    await thread.getByRole('button', { name: 'Sign in' }).click();
    await thread.getByRole('link', { name: ANNA.name }).click();
    await thread.getByText('This thread is not here, or not yours to see.').waitFor();
    await thread.getByRole('link', { name: 'Back to the queue' }).click();
    await eventually(() => new URL(thread.url()).hash).toBe('#/zephyrline?view=mine');
  });
});

describe('the head of a thread', () => {
  it('says the channel by its title and leads to its app', async () => {
    const { thread } = await open();
    const head = thread.locator('.thread-head');
    await head.getByText('X · ').waitFor();
    const link = head.getByRole('link', { name: 'Open in X' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('has no link where the app is no web page', async () => {
    page.desk.set({ ...page.desk.thread(IVAN), link: 'javascript:alert(1)' });
    const { thread } = await open();
    await thread.getByRole('heading', { name: 'Ivan Petrov' }).waitFor();
    await eventually(() => thread.locator('.thread-head a[target]').count()).toBe(0);
  });
});
