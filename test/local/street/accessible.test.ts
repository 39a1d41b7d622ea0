import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channels } from '#channels/registry.ts';
import type { Channel } from '#desk/ports/channel.ts';
import { demoBrands } from '#local/demo/brands/brands.ts';
import { hooksOf } from '#local/simulators/teamChat/server.ts';
import type { Chronicle } from '#local/street/due/chronicle.ts';
import { violations } from '#test/axe.ts';
import { openStreet, type StreetRig } from './rig.ts';

const THREAD = 'zephyrline:x:d.800200';
const AT = '2026-11-02T11:50:00.000Z';

const DUE: Chronicle = {
  look: async () => ({
    upcoming: [
      { at: '2026-11-02T12:30:00.000Z', kind: 'warning', words: 'First reply: a warning', thread: THREAD },
    ],
    chapters: [
      {
        ...{ id: 2, from: AT, to: '2026-11-02T12:00:00.000Z' },
        happenings: (
          ['wrote', 'draft', 'notice', 'sent', 'promise', 'action', 'trouble', 'warning', 'breach'] as const
        ).map((kind) => ({ at: AT, kind, words: `Something: ${kind}`, thread: THREAD })),
      },
      { id: 1, from: AT, happenings: [{ at: AT, kind: 'escalation', words: 'The whole brand' }] },
    ],
    threads: { [THREAD]: { customer: '<b>Ivan</b> Petrov', channel: 'X' } },
  }),
  during: async (_, turn) => void (await turn()),
};

let rig: StreetRig;
let page: Page;

const fill = async (): Promise<void> => {
  for (const name of ['messenger', 'instagram', 'whatsapp', 'telegram', 'vk', 'sms']) {
    const { town } = rig.channel('zephyrline', name);
    const ivan = [...town.people.values()].find((person) => person.name === 'Ivan Petrov')!;
    const brand = [...town.people.values()].find((person) => person.brand)!;
    const said = { at: rig.now(), place: 'private' as const };
    const files = [
      { name: 'claim.pdf', contentType: 'application/pdf', url: 'https://files.example/claim.pdf' },
    ];
    town.said.set('1a', {
      ...said,
      id: '1a',
      by: ivan.id,
      to: brand.id,
      text: 'Where is it? @zephyrline',
      files,
    });
    town.said.set('1b', { ...said, id: '1b', by: ivan.id, to: brand.id, text: '', deleted: true });
    const answer = { ...said, id: '1c', by: brand.id, to: ivan.id, inReplyTo: '1a' };
    town.said.set('1c', { ...answer, text: 'Did it help?', choices: ['Yes', 'No'], files });
    town.version += 1;
  }
  for (const name of ['x', 'page', 'instagram', 'telegram', 'vk']) {
    const simulator = rig.channel('zephyrline', name);
    const ivan = [...simulator.town.people.values()].find((person) => person.name === 'Ivan Petrov')!;
    const other = [...simulator.town.people.values()].find((person) => person.name === 'A passer-by')!;
    const post = simulator.run('say', { by: ivan.id, place: 'public', text: '@zephyrline where is it?' }) as {
      id: string;
    };
    simulator.run('say', { by: other.id, place: 'public', text: 'Same here', inReplyTo: post.id });
  }
};

beforeAll(async () => {
  rig = await openStreet(demoBrands(['zephyrline']), false, DUE);
  await fill();
  await fetch(hooksOf(rig.teamChat.url, 'zephyrline').slack, {
    method: 'POST',
    body: JSON.stringify({ text: 'okno zephyrline: 2 alarms' }),
  });
  page = await rig.browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(10_000);
  await page.goto(rig.url);
  await page.getByLabel('Write as').selectOption({ label: 'Ivan Petrov @ivan_p' });
  await page.getByText('Something: breach').waitFor();
  await page.getByText('okno zephyrline: 2 alarms').waitFor();
  // Everything open that can be opened.
  await page.getByRole('button', { name: 'Play: A question for everybody' }).click();
  await page.getByText('Look for:').waitFor();
  await page.getByRole('button', { name: 'Break it… (Bags)' }).click();
  await page.getByRole('button', { name: 'Hangs', exact: true }).first().click();
  await page.getByRole('button', { name: 'Break it… (Bags)' }).click();
  await page.getByRole('button', { name: 'New…' }).click();
}, 60_000);

afterAll(() => rig.close());

/** Every place of every channel, by what its tab is called. */
const places = Object.values<Channel>(channels).flatMap(({ traits }) =>
  Object.keys(traits.places).map((place) => ({
    title: traits.title,
    place: place === 'public' ? 'Public' : 'Private',
  })),
);

const states = (['light', 'dark'] as const).flatMap((theme) => places.map((place) => ({ theme, ...place })));

describe('the street page', () => {
  it.each(states)(
    'breaks no rule of WCAG 2.2 AA: $title, $place, $theme',
    async ({ theme, title, place }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.getByRole('tab', { name: title, exact: true }).click();
      await page.getByRole('tab', { name: new RegExp(`^${place}: `) }).click();
      await page.getByRole('option', { name: 'Ivan Petrov' }).waitFor({ state: 'attached' });
      expect(await violations(page)).toEqual([]);
    },
  );

  it.each([320, 360, 640, 860, 1280])('needs no scrolling sideways at %i px', async (width) => {
    await page.setViewportSize({ width, height: 450 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('shows hostile names among what became due as letters', async () => {
    await page.getByRole('link', { name: '<b>Ivan</b> Petrov' }).first().waitFor();
    expect(await page.locator('.due b').count()).toBe(0);
  });

  it('has landmarks and headings to go by', async () => {
    await page.getByRole('banner').getByRole('heading', { name: 'The street', level: 1 }).waitFor();
    await page.getByRole('navigation', { name: 'Brand' }).waitFor();
    const main = page.getByRole('main');
    for (const name of ['The customer’s phone', 'The clock', 'What becomes due', 'Situations to try', 'Bags'])
      await main.getByRole('heading', { name, level: 2, exact: true }).waitFor({ state: 'attached' });
  });
});
