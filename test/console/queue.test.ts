import { describe, expect, it } from 'vitest';
import { ANNA, HOSTILE, IVAN, MAYA } from './fakeWorld.ts';
import { hashOf, openConsole } from './openConsole.ts';

const page = openConsole();
const NARROW = { viewport: { width: 360, height: 740 } };

const overflow = '() => document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('the queue', () => {
  it('stands in order of urgency, overdue first', async () => {
    const queue = await page.open(ANNA.name);
    const names = await queue.locator('.line a bdi:first-child').allInnerTexts();
    expect(names.filter((name) => !name.startsWith('@'))).toEqual([
      'Maya Lindqvist',
      'Jon Aasen',
      'Ivan Petrov',
      'Lea Marchetti',
      'Tom Whitfield',
      'evil<img src=x onerror=alert(1)>',
      'Ольга Смирнова',
      'Ana Duarte',
      'Piet de Vries',
      'Obi Okafor',
    ]);
  });

  it('says in words how long there is, by the time of the desk and not of the browser', async () => {
    const queue = await page.open(ANNA.name);
    const due = await queue.locator('.line .due').allInnerTexts();
    expect(due.slice(0, 3)).toEqual(['overdue by 3 min', 'due in 7 min', 'due in 12 min']);
  });

  it.each(['warning', 'breach'])(
    'marks a %s with a sign beside the colour, on every line',
    async (urgency) => {
      const queue = await page.open(ANNA.name);
      const marked = queue.locator(`.line .due[data-urgency="${urgency}"]`);
      const lines = await marked.count();
      expect(lines).toBeGreaterThan(0);
      expect(await marked.locator('svg').count()).toBe(lines);
    },
  );

  it('says where each draft and reply stands', async () => {
    const queue = await page.open(ANNA.name);
    const text = await queue.locator('.lines').textContent();
    for (const state of [
      'Stopped by the gate',
      'Did it go out?',
      'Ready to approve',
      'Refused by the channel',
      'On its way',
      'A person writes',
      'Draft is being made',
    ])
      expect(text).toContain(state);
  });

  it('lists alarms with a link to their thread', async () => {
    const queue = await page.open(ANNA.name);
    await queue.getByRole('link', { name: 'Open thread: Maya Lindqvist' }).click();
    await queue.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor();
    expect(new URL(queue.url()).hash).toBe(hashOf(MAYA));
  });

  it('teaches what will come when nobody waits', async () => {
    page.desk.only();
    const queue = await page.open(ANNA.name);
    expect(await queue.locator('.queue').textContent()).toContain('Nobody is waiting');
  });

  it('shows a change by itself', async () => {
    page.desk.only(IVAN);
    const queue = await page.open(ANNA.name);
    const ivan = page.desk.thread(IVAN);
    page.desk.set({ ...ivan, row: { ...ivan.row, head: { ...ivan.row.head, owner: 'Boris Klein' } } });
    await queue.getByRole('cell', { name: 'Boris Klein' }).waitFor();
  });

  it('says the channel by its title, and shows one channel alone on demand', async () => {
    const maya = page.desk.thread(MAYA);
    page.desk.set({ ...maya, row: { ...maya.row, channel: 'whatsapp', title: 'WhatsApp' } });
    const queue = await page.open(ANNA.name);
    await queue
      .getByRole('row', { name: /Maya Lindqvist/ })
      .getByText('WhatsApp · ')
      .waitFor();
    await queue.getByRole('button', { name: /^Channel/ }).click();
    await queue.getByRole('option', { name: 'WhatsApp' }).click();
    await queue.getByText('(1 of 11)').waitFor();
    expect(await queue.locator('.line').count()).toBe(1);
    await queue.getByText('1 alarm').waitFor();
  });

  it('shows a channel that has emptied as empty, not as everybody', async () => {
    const maya = page.desk.thread(MAYA);
    page.desk.set({ ...maya, row: { ...maya.row, channel: 'whatsapp', title: 'WhatsApp' } });
    const queue = await page.open(ANNA.name);
    await queue.getByRole('button', { name: /^Channel/ }).click();
    await queue.getByRole('option', { name: 'WhatsApp' }).click();
    await queue.getByText('(1 of 11)').waitFor();
    page.desk.set(maya);
    await queue.getByText('Nothing waits on WhatsApp now.').waitFor();
    await queue.getByRole('button', { name: 'Show all channels' }).click();
    await queue.getByText('(11)').waitFor();
  });

  it('fits a screen of 360 pixels', async () => {
    const queue = await page.open(ANNA.name, '', NARROW);
    expect(await queue.evaluate(`(${overflow})()`)).toBe(0);
  });
});

describe('a customer who writes markup', () => {
  it('is shown as written, as text', async () => {
    const thread = await page.open(ANNA.name, hashOf(HOSTILE));
    await thread.getByRole('region', { name: 'Conversation' }).waitFor();
    expect(await thread.locator('.conversation').textContent()).toContain(
      "<script>document.title='owned'</script><b>",
    );
  });

  it('puts no element of theirs on the page', async () => {
    const thread = await page.open(ANNA.name, hashOf(HOSTILE));
    await thread.getByRole('region', { name: 'Conversation' }).waitFor();
    expect(await thread.locator('img[onerror], .conversation b, .conversation script').count()).toBe(0);
  });

  it('cannot turn words around with direction marks', async () => {
    const thread = await page.open(ANNA.name, hashOf(HOSTILE));
    expect(await thread.getByRole('heading', { level: 1 }).textContent()).not.toMatch(/[\u202A-\u202E]/);
  });

  it('cannot push a narrow page wide', async () => {
    const thread = await page.open(ANNA.name, hashOf(HOSTILE), NARROW);
    await thread.getByRole('region', { name: 'Conversation' }).waitFor();
    expect(await thread.evaluate(`(${overflow})()`)).toBe(0);
  });
});
