import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Way } from '#domain/way.ts';
import { violationsInBothThemes } from '../axe.ts';
import { TARIFF } from './fakeActions.ts';
import { owed, owing } from './fakeClocks.ts';
import { fullDossier } from './fakeDossier.ts';
import { incident } from './fakeIncidents.ts';
import { ANNA, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';
import { sideways } from './sideways.ts';

const page = openConsole();

interface State {
  name: string;
  before?: () => void;
  hash?: string;
  /** What is done there; resolves once the state is shown. */
  reach: (console: Page) => Promise<unknown>;
}

const called = (console: Page, name: string | RegExp) => console.getByRole('button', { name, exact: true });

/** Presses a button and waits for the dialog it leads to. */
const toDialog = (button: string | RegExp) => async (console: Page) => {
  await called(console, button).first().click();
  await console.getByRole('dialog').filter({ visible: true }).waitFor();
};

const seen = (words: string | RegExp) => (console: Page) => console.getByText(words).first().waitFor();

const admin = (): void => page.desk.setRole('admin');

/** The answer in private, in a place that takes nothing but other ways. */
const closed = (): void => {
  const detail = page.desk.thread(IVAN);
  const text = 'Hello, this is Zephyrline. {{1}} Reply to talk to us.';
  const ways: Way[] = [
    { kind: 'template', name: 'case_update', language: 'en', text },
    { kind: 'thread', thread: 'zephyrline:messenger:m-31', title: 'Messenger' },
  ];
  const places = { private: { ...detail.channel.places.private!, windowHours: 24 } };
  const [draft] = detail.drafts;
  const deliveries = draft!.deliveries.slice(0, 1).map((one) => ({ ...one, thread: IVAN }));
  page.desk.set({
    ...detail,
    row: { ...detail.row, head: { ...detail.row.head, place: 'private' } },
    channel: { ...detail.channel, places },
    drafts: [{ ...draft!, place: 'private', deliveries }],
    ways,
  });
};

const signedIn: State[] = [
  {
    name: 'for somebody of no brand',
    before: () => page.desk.setBrands(),
    reach: seen('belongs to no brand yet'),
  },
  {
    name: 'whose session has ended',
    hash: hashOf(IVAN),
    reach: async (console) => {
      await console.getByTestId('case').waitFor();
      page.desk.issuer.revoke('nothing');
      await seen('Your sign-in has ended')(console);
    },
  },
  { name: 'that hands work over', reach: toDialog('Hand over my work') },
  {
    name: 'that hands work over with nothing said',
    reach: async (console) => {
      await toDialog('Hand over my work')(console);
      await called(console, 'Hand over').click();
      await seen('Choose who takes over.')(console);
    },
  },
  { name: 'that blocks an account', hash: hashOf(IVAN), reach: toDialog('Block') },
  {
    name: 'that keeps a promise',
    hash: hashOf(IVAN),
    before: () => page.desk.set(owing(page.desk.thread(IVAN), owed({ what: 'ring when it flies' }))),
    reach: toDialog(/^Kept/),
  },
  {
    name: 'that joins two accounts',
    hash: hashOf(IVAN),
    before: () => page.desk.setDossier(IVAN, fullDossier()),
    reach: toDialog('Same person: Ivan Petrov on WhatsApp'),
  },
  {
    name: 'that tells everybody of an incident',
    before: () => page.desk.setIncidents(incident()),
    reach: toDialog('Tell all 12'),
  },
  { name: 'that has something of high risk done', hash: hashOf(TARIFF), reach: toDialog('Do it') },
  {
    name: 'that chooses a way to somebody',
    hash: hashOf(IVAN),
    before: closed,
    reach: async (console) => {
      await console.getByText('Here, in the approved text “case_update” (en)').click();
      await console.getByTestId('preview').waitFor();
    },
  },
  {
    name: 'of numbers where nothing was counted',
    hash: '#/zephyrline/report',
    before: () => page.desk.setRole('manager'),
    reach: seen('Nothing was counted on these days'),
  },
  {
    name: 'of settings that cannot be read',
    hash: '#/zephyrline/settings/channels',
    before: () => {
      admin();
      page.desk.refuse('channels', 503, 'secret', 'The settings of this channel cannot be read.');
    },
    reach: seen('The settings of this channel cannot be read.'),
  },
  {
    name: 'of settings in which nothing stands',
    hash: '#/zephyrline/settings/channels',
    before: () => {
      admin();
      page.desk.setSettings('channels', { now: '2026-11-05T09:17:00.000Z', channels: [] });
    },
    reach: seen('No channel yet'),
  },
  {
    name: 'with a message on it that counts down',
    hash: hashOf(IVAN),
    reach: async (console) => {
      await console.getByTestId('draft').waitFor();
      await console.keyboard.press('Control+Shift+Enter');
      await seen('The reply to Ivan Petrov goes out.')(console);
    },
  },
];

const open = async ({ before, hash, reach }: State): Promise<Page> => {
  before?.();
  const console = await page.enter(ANNA.name, hash);
  await reach(console);
  return console;
};

describe('a page', () => {
  it.each(signedIn)(
    '$name breaks nothing of WCAG 2.2 AA, in either theme, and fits every window',
    async (state) => {
      const console = await open(state);
      expect(await violationsInBothThemes(console)).toEqual([]);
      await eventually(() => sideways(console)).toEqual([0, 0, 0]);
    },
  );

  it('on which one signs in breaks nothing of WCAG 2.2 AA, in the light or in the dark', async () => {
    const console = await page.visit();
    await called(console, 'Sign in').waitFor();
    expect(await violationsInBothThemes(console)).toEqual([]);
  });
});
