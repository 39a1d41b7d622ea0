import { describe, expect, it } from 'vitest';
import { at, replyOf, withReply } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN, REFUSED, UNKNOWN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

/** Boris approves in the instant before Anna's click arrives, so that her page cannot know it yet. */
const borisIsFirst = async (): Promise<void> => {
  const detail = page.desk.thread(IVAN);
  page.desk.set(withReply(detail, replyOf(detail, BORIS, at(2), { state: 'sending' })));
};

describe('two agents', () => {
  it('the second learns who was first and when', async () => {
    const anna = await page.open(ANNA.name, hashOf(IVAN));
    const approve = anna.getByRole('button', { name: 'Approve and send' });
    await approve.waitFor();
    await anna.route('**/approve', async (route) => {
      await borisIsFirst();
      await route.continue();
    });
    await approve.click();
    await anna.getByText('Boris Klein approved at 09:17').waitFor();
    expect(page.desk.thread(IVAN).replies.map(({ by }) => by.name)).toEqual([BORIS.name]);
  });

  it('the second sees the reply that goes out, and keeps the words that did not', async () => {
    const anna = await page.open(ANNA.name, hashOf(IVAN));
    await anna.getByRole('button', { name: 'Edit', exact: true }).click();
    await anna.locator('textarea').first().fill('Words of my own');
    await borisIsFirst();
    await anna.getByTestId('reply').getByText('Approved by Boris Klein').waitFor();
    await anna.getByText('Words of my own').waitFor();
  });

  it('one takes a thread over from the other', async () => {
    const detail = page.desk.thread(IVAN);
    page.desk.set({
      ...detail,
      row: { ...detail.row, head: { ...detail.row.head, owner: BORIS.name } },
    });
    const anna = await page.open(ANNA.name, hashOf(IVAN));
    await anna.getByRole('button', { name: 'Take over from Boris Klein' }).click();
    await anna.getByText('Yours').waitFor();
    expect(page.desk.calls).toEqual([{ agent: ANNA.name, path: `${IVAN}/assign`, body: {} }]);
  });
});

describe('a reply', () => {
  it('whose outcome nobody knows asks a person, who tells what is there', async () => {
    const thread = await page.open(ANNA.name, hashOf(UNKNOWN));
    await thread.getByRole('button', { name: 'It is not there' }).click();
    await eventually(() => page.desk.calls[0]?.body).toEqual({
      reply: 'rpl_drf_unknown',
      outcome: 'not_sent',
    });
  });

  it('the channel refused says why and leaves the draft to be changed', async () => {
    const thread = await page.open(ANNA.name, hashOf(REFUSED));
    await thread.getByText('X takes replies only to posts that mention the brand').waitFor();
    expect(await thread.getByRole('button', { name: 'Edit', exact: true }).isEnabled()).toBe(true);
  });

  it('says when each part was sent', async () => {
    const detail = page.desk.thread(IVAN);
    const reply = replyOf(detail, ANNA, at(0), {});
    const [first, second] = reply.deliveries;
    const half = { ...reply, deliveries: [{ ...first!, sentId: '1', sentAt: at(1) }, second!] };
    page.desk.set(withReply(detail, half));
    const thread = await page.open(ANNA.name, hashOf(IVAN));
    const panel = thread.getByTestId('reply');
    await panel.getByText('Sent today 09:16').waitFor();
    await panel.getByText('not sent yet').waitFor();
  });
});
