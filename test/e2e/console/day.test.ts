import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ThreadId } from '#domain/thread.ts';
import { buildPages } from '#local/pages.ts';
import { startWorld, type World } from '#local/world.ts';
import { knowsOkno, launchBrowser } from '../../browser.ts';
import { listenForFaults } from '../../faults.ts';
import { until } from '../../stories/stage.ts';

/* What happens on a day at the desk: each case has customers of its own. */

vi.setConfig({ testTimeout: 120_000 });

let world: World;
let browser: Browser;
let dataDir: string;
const faults: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'okno-day-'));
  await buildPages();
  const brands = ['zephyrline', 'zarnitsa'];
  [world, browser] = await Promise.all([
    startWorld({ port: 0, dataDir, brands, seed: false, startAt: '2026-11-02T09:10:00.000Z' }),
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

const newPage = async (): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  await knowsOkno(context);
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  listenForFaults(page, faults);
  return page;
};

/** Somebody of the desk, at a place of the console: `zarnitsa/…`. */
const at = async (who: string, place: string): Promise<Page> => {
  const page = await newPage();
  await page.goto(`${world.url}/#/${place}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(who).first().click();
  return page;
};

const openThread = async (who: string, thread: ThreadId): Promise<Page> => {
  const page = await at(who, `${thread.split(':')[0]}/${thread}`);
  await page.getByTestId('case').waitFor();
  return page;
};

const onStreet = async (): Promise<Page> => {
  const page = await newPage();
  await page.goto(`${world.url}/street/#zephyrline`);
  await page.getByRole('heading', { name: 'Bags', exact: true }).waitFor();
  return page;
};

interface Writing {
  id: string;
  name: string;
  text: string;
  brand?: string;
  channel?: string;
  place?: 'private' | 'public';
  /** Id of a post they answer. */
  inReplyTo?: string;
}

/** A customer writes; answers the thread, once the draft for these words lies on the desk. */
const writes = async ({ brand = 'zephyrline', channel = 'x', place = 'private', ...who }: Writing) => {
  const { id, name, text, inReplyTo } = who;
  const town = world.channel(channel, brand);
  town.run('person', { id, handle: `u${id}`, name });
  town.run('say', { by: id, place, text, ...(inReplyTo !== undefined && { inReplyTo }) });
  return until(`a draft for ${name}`, async () => {
    const { threads } = world.desk;
    const heads = await threads.heads(
      (await threads.waiting(brand)).map(({ thread }) => thread),
      true,
    );
    const head = heads.find(
      (one) =>
        one.customer.id === id &&
        one.thread.startsWith(`${brand}:${channel}:`) &&
        text.startsWith(one.preview),
    );
    return head?.draft?.basedOn === head?.lastInbound ? head?.thread : undefined;
  });
};

/** What the brand wrote to somebody on X, in private. */
const readBy = (id: string, brand = 'zephyrline'): string[] =>
  [...world.channel('x', brand).town.said.values()]
    .filter(({ place, to }) => place === 'private' && to === id)
    .map(({ text }) => text);

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

describe('something to be done in a back office', () => {
  it('is approved with its inputs, done by the office, and told with its number by the next draft', async () => {
    const symptoms =
      'С утра нет интернета, роутер перезагружал дважды, лампочка LOS горит красным. Солнечный квартал, Речная 8.';
    const who = { id: '820101', name: 'Денис Яковлев' };
    const thread = await writes({ ...who, brand: 'zarnitsa', text: symptoms });
    const anna = await openThread('Anna Bell', thread);
    const card = anna.getByTestId('action');
    expect(await card.getByLabel('What is wrong').inputValue()).toBe(symptoms);
    await card.getByLabel('Surname').fill('Яковлев');
    await card.getByRole('button', { name: 'Do it', exact: true }).click();
    await card.getByText('Done. The answer is drafted from what came of it.').waitFor();

    const tickets = [...(world.offices.telco?.world.tickets.values() ?? [])];
    const made = tickets.filter(({ description }) => description === symptoms);
    expect(made).toHaveLength(1);
    const number = made[0]?.id ?? '';
    await anna.getByTestId('draft').getByText(number).first().waitFor();
    await anna.getByRole('button', { name: 'Approve and send' }).click();
    await until('the answer', async () => readBy(who.id, 'zarnitsa').length > 0);
    expect(readBy(who.id, 'zarnitsa')).toEqual([expect.stringContaining(number)]);
  });
});

describe('the end of a shift', () => {
  it('gives all of Anna’s work to Boris, with what he should know on every thread', async () => {
    const ask = { text: 'Can I pass my promo code on to my sister?' };
    const first = await writes({ ...ask, id: '820102', name: 'Ada Byron' });
    const second = await writes({ ...ask, id: '820103', name: 'Ben Carr' });
    const anna = await openThread('Anna Bell', first);
    await anna.getByRole('button', { name: 'Assign to me' }).click();
    await anna.getByText('Yours').first().waitFor();
    await anna.goto(`${world.url}/#/zephyrline/${second}`);
    await anna.getByRole('heading', { level: 1, name: 'Ben Carr' }).waitFor();
    await anna.getByRole('button', { name: 'Assign to me' }).click();
    await anna.getByText('Yours').first().waitFor();

    await anna.goto(`${world.url}/#/zephyrline?view=mine`);
    await row(anna, 'Ada Byron').waitFor();
    await anna.getByRole('button', { name: 'Hand over my work' }).click();
    const dialog = anna.getByRole('dialog', { name: 'Hand over at the end of a shift' });
    await dialog.getByRole('button', { name: /^To whom/ }).click();
    await anna.getByRole('option', { name: 'Boris King' }).click();
    await dialog.getByLabel('What they should know').fill('Marketing answers by noon');
    await dialog.getByRole('button', { name: 'Hand over' }).click();
    await dialog.getByText('2 threads went over from Anna Bell to Boris King.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await anna.getByRole('heading', { name: 'Nothing is with you' }).waitFor();

    const boris = await at('Boris King', 'zephyrline?view=mine');
    for (const name of ['Ada Byron', 'Ben Carr']) {
      await row(boris, name).getByRole('link').click();
      await boris.getByRole('heading', { level: 1, name }).waitFor();
      const notes = boris.getByRole('article', { name: /note/i });
      await notes.getByText('Anna Bell to Boris King: Marketing answers by noon').waitFor();
    }
  });
});

describe('a back office that breaks', () => {
  it('is broken on the street: the draft says so and when the next word comes; once mended, it answers', async () => {
    const street = await onStreet();
    await street.getByRole('button', { name: 'Break it… (Bags)' }).click();
    await street
      .getByRole('group', { name: 'Break Bags' })
      .getByRole('button', { name: 'Answers 500', exact: true })
      .click();
    await street
      .getByRole('status', { name: 'How Bags behaves' })
      .getByText(/^Broken/)
      .waitFor();

    const text = 'Where is my bag? LHRZY20311, Okafor';
    const thread = await writes({ id: '820104', name: 'Amara Okafor', text });
    const anna = await openThread('Anna Bell', thread);
    const draft = anna.getByTestId('draft');
    await draft.getByText(/I cannot reach the baggage system right now/).waitFor();
    await draft.getByText(/write to you here by .+, with news or without/).waitFor();
    await draft.getByText(/The back office did not answer when this was made/).waitFor();

    await street.getByRole('button', { name: 'Make it work: Bags' }).click();
    await street.getByRole('status', { name: 'How Bags behaves' }).getByText('Works').waitFor();
    await street.getByRole('button', { name: '+10 min' }).click();
    await draft.getByText(/I cannot reach/).waitFor({ state: 'detached' });
    await draft.getByText(/Your bag/).waitFor();
    await anna.getByRole('button', { name: 'Approve and send' }).waitFor();
  });
});

describe('a second pair of eyes', () => {
  it('finds what waits for it in its view, and who proposed it finds in theirs what came back', async () => {
    const thread = await writes({ id: '820105', name: 'Dora Eden', text: 'Can I pass my promo code on?' });
    const anna = await openThread('Anna Bell', thread);
    await anna.getByRole('button', { name: 'Edit', exact: true }).click();
    const field = anna.locator('textarea').first();
    await field.fill(`${await field.inputValue()} Please call us for anything else.`);
    await anna.getByLabel('Send it all the same, because').first().fill('They asked for the number');
    await anna.getByRole('button', { name: 'Approve and pass to a lead' }).click();
    await anna.getByText('You proposed it, so somebody else decides.').waitFor();

    const lena = await at('Lena Orlova', 'zephyrline?view=second');
    await row(lena, 'Dora Eden').getByRole('link').click();
    await lena.getByText('Anna Bell proposes this reply.').waitFor();
    await lena.getByRole('button', { name: 'Send back' }).click();
    await lena.getByLabel('What should be changed?').fill('Answer the question');
    await lena.keyboard.press('Control+Enter');
    await lena.getByRole('dialog').waitFor({ state: 'detached' });
    await row(lena, 'Dora Eden').waitFor({ state: 'detached' });

    await anna.goto(`${world.url}/#/zephyrline?view=back`);
    await row(anna, 'Dora Eden').waitFor();
    expect(new URL(anna.url()).hash).toBe('#/zephyrline?view=back');
    expect(readBy('820105')).toEqual([]);
  });
});

describe('somebody who asks in public', () => {
  it('is answered in private; all of it stands in one time line, and what moved since is shown', async () => {
    const who = { id: '820106', name: 'Ivan Petrov' };
    const file = 'AMSZY10045, Petrov';
    const before = `Good morning, where is my son's bag? ${file}`;
    await writes({ ...who, id: '710106', channel: 'messenger', text: before });
    const asked = `@zephyrline second day without my son's bag. Where is it? ${file}`;
    const thread = await writes({ ...who, place: 'public', text: asked });
    const anna = await openThread('Anna Bell', thread);
    await anna.getByTestId('draft').getByText('Your bag is in Amsterdam').first().waitFor();
    await anna.getByRole('button', { name: 'Approve and send' }).click();
    await until('the private answer', async () => readBy(who.id).length > 0);
    expect(readBy(who.id)[0]).toMatch(/^Your bag is in Amsterdam/);

    const line = anna.getByRole('region', { name: 'Everything, oldest first' }).locator('.entry');
    await line.filter({ hasText: 'Good morning' }).filter({ hasText: 'Messenger, private' }).waitFor();
    await line.filter({ hasText: 'second day without' }).filter({ hasText: 'here' }).waitFor();
    await line.filter({ hasText: 'Your bag is in Amsterdam' }).filter({ hasText: 'X, private' }).waitFor();

    const street = await onStreet();
    await street.getByRole('button', { name: 'AMSZY10045: forwarded' }).click();
    await street.getByRole('button', { name: 'AMSZY10045: received' }).waitFor();
    const posts = [...world.channel('x').town.said.values()];
    const post = posts.find(({ by, text }) => by === who.id && text === asked)?.id ?? '';
    const again = `@zephyrline any news of my son's bag? ${file}`;
    expect(await writes({ ...who, place: 'public', text: again, inReplyTo: post })).toBe(thread);
    const changes = anna.getByTestId('changes');
    await changes.getByText(/^Since our last reply, .+ things? ha(s|ve) changed:$/).waitFor();
    await changes.getByRole('listitem').filter({ hasText: 'State of the case' }).waitFor();
  });
});

describe('somebody who asks on Instagram', () => {
  it('is written to in a text whose length is counted in bytes, as Instagram does', async () => {
    const who = { id: '720107', name: 'Greta Lind', channel: 'instagram' };
    const thread = await writes({ ...who, text: 'Can I pass my promo code on to my sister?' });
    const anna = await openThread('Anna Bell', thread);
    await anna.getByRole('button', { name: 'Edit', exact: true }).click();
    await anna.locator('textarea').first().fill('Ні');
    await anna.getByText('8 of 1000 bytes').waitFor();
  });
});
