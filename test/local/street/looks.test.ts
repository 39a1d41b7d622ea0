import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { openStreet, type StreetRig } from './rig.ts';

let rig: StreetRig;
let page: Page;

const HOSTILE = '<img src=x onerror="document.title=1"> <b>bold</b> [link](javascript:alert(1))';

beforeAll(async () => {
  rig = await openStreet(demoBrands(['zephyrline']));
  page = await rig.browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(rig.url);
  await page.getByLabel('Write as').selectOption({ label: 'Ivan Petrov @ivan_p' });
}, 60_000);

afterAll(() => rig.close());

const turnTo = async (title: string, place: 'Public' | 'Private') => {
  await page.getByRole('tab', { name: title, exact: true }).click();
  await page.getByRole('tab', { name: new RegExp(`^${place}: `) }).click();
  await page.getByRole('option', { name: 'Ivan Petrov' }).waitFor({ state: 'attached' });
};

const ivanOn = (channel: string) =>
  [...rig.channel('zephyrline', channel).town.people.values()].find(({ name }) => name === 'Ivan Petrov')!;

const all = Object.values<Channel>(channels).map(({ name, traits }) => ({ name, title: traits.title }));

describe('a channel on the phone', () => {
  it.each(all)('has looks of its own: $title', async ({ name, title }) => {
    await page.getByRole('tab', { name: title, exact: true }).click();
    await expect.poll(() => page.locator('.screen').getAttribute('data-look')).toBe(name);
  });

  it('says at its head who can read what is said there', async () => {
    await turnTo('VK', 'Public');
    await page.locator('.readers').getByText('Everybody can read this').waitFor();
    await turnTo('VK', 'Private');
    await page.locator('.readers').getByText('Only you and Zephyrline').waitFor();
  });

  it('says what to do where nobody has written yet', async () => {
    await turnTo('Instagram', 'Public');
    await page.getByText('Nobody has written to Zephyrline here yet. Write below').waitFor();
  });

  it('marks the player’s words as sent, and as delivered once the brand has them', async () => {
    const telegram = rig.channel('zephyrline', 'telegram');
    telegram.run('say', { by: ivanOn('telegram').id, place: 'private', text: 'Are you there?' });
    await turnTo('Telegram', 'Private');
    await page
      .locator('.messages .receipt')
      .getByText('Sent', { exact: true })
      .waitFor({ state: 'attached' });
    const { createServer } = await import('node:http');
    const taker = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => taker.once('listening', resolve));
    const address = taker.address() as { port: number };
    await telegram.connect(`http://127.0.0.1:${address.port}/`);
    await page
      .locator('.messages .receipt')
      .getByText('Delivered', { exact: true })
      .waitFor({ state: 'attached' });
    taker.close();
  });

  it('lets a button be tapped once and shows which one it was', async () => {
    const { town } = rig.channel('zephyrline', 'whatsapp');
    const ivan = ivanOn('whatsapp');
    const brand = [...town.people.values()].find((person) => person.brand)!;
    const said = { at: rig.now(), by: brand.id, to: ivan.id, place: 'private' as const };
    town.said.set('ask', { ...said, id: 'ask', text: 'Did our answers help?', choices: ['Yes', 'No'] });
    town.version += 1;
    await turnTo('WhatsApp', 'Private');
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    const tapped = page.getByRole('button', { name: 'Yes', exact: true, pressed: true });
    await tapped.waitFor();
    expect(await tapped.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'No', exact: true }).isDisabled()).toBe(true);
  });

  it('shows a file of the brand as a card with its name and kind', async () => {
    const { town } = rig.channel('zephyrline', 'whatsapp');
    const brand = [...town.people.values()].find((person) => person.brand)!;
    const files = [
      { name: 'claim.pdf', contentType: 'application/pdf', url: 'https://files.example/claim.pdf' },
    ];
    const to = ivanOn('whatsapp').id;
    town.said.set('file', { id: 'file', at: rig.now(), by: brand.id, to, place: 'private', text: '', files });
    town.version += 1;
    await turnTo('WhatsApp', 'Private');
    const link = page.getByRole('link', { name: 'claim.pdf' });
    expect(await link.getAttribute('href')).toBe('https://files.example/claim.pdf');
    await link.getByText('PDF', { exact: true }).waitFor();
  });

  it.each([
    ['messenger', 'Messenger', 'Private'],
    ['page', 'Facebook', 'Public'],
    ['instagram', 'Instagram', 'Public'],
    ['telegram', 'Telegram', 'Public'],
    ['vk', 'VK', 'Private'],
  ] as const)('shows hostile names and words as letters: %s', async (name, title, place) => {
    const simulator = rig.channel('zephyrline', name);
    const id = `77${name.length}`;
    simulator.run('person', { id, name: '<i>Mallory</i>' });
    simulator.run('say', { by: id, place: place === 'Public' ? 'public' : 'private', text: HOSTILE });
    await page.getByRole('tab', { name: title, exact: true }).click();
    await page.getByRole('tab', { name: new RegExp(`^${place}: `) }).click();
    await page.getByLabel('Write as').selectOption({ label: '<i>Mallory</i>' });
    await page.locator('.pane:visible').getByText(HOSTILE).waitFor();
    expect(await page.locator('.screen :is(i, b)').count()).toBe(0);
    expect(await page.locator('.pane img, .pane a').count()).toBe(0);
    expect(await page.title()).toBe('okno · the street');
    await page
      .getByLabel('Write as')
      .selectOption({ label: 'Ivan Petrov @ivan_p' })
      .catch(() => undefined);
  });

  it('says aloud what the brand answers while somebody is on the channel', async () => {
    await turnTo('Telegram', 'Private');
    await page.getByLabel('Write as').selectOption({ label: 'Ivan Petrov @ivan_p' });
    const { town } = rig.channel('zephyrline', 'telegram');
    const brand = [...town.people.values()].find((person) => person.brand)!;
    const to = ivanOn('telegram').id;
    town.said.set('9900', { id: '9900', at: rig.now(), by: brand.id, to, place: 'private', text: 'We are.' });
    town.version += 1;
    await expect
      .poll(() => page.getByRole('status', { name: 'New messages' }).textContent())
      .toBe('Zephyrline to Ivan Petrov, private: We are.');
  });
});
