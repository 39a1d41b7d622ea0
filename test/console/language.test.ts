import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAND_OVER as RU_HAND_OVER } from '../../console/src/words/ru/handOver.ts';
import { TOUR as RU_TOUR } from '../../console/src/words/ru/tour.ts';
import { HAND_OVER as UK_HAND_OVER } from '../../console/src/words/uk/handOver.ts';
import { TOUR as UK_TOUR } from '../../console/src/words/uk/tour.ts';
import { everyWord, filesOf, sayings } from './everyWord.ts';
import { HOSTILE as SET_UP } from './fakeSettings.ts';
import { ANNA, BORIS, IVAN, MAYA, REFUSED } from './fakeWorld.ts';
import { eventually, hashOf, openConsole, type VisitOptions } from './openConsole.ts';

const page = openConsole();

const IN = {
  ru: { locale: 'ru-RU', queue: 'Очередь', approve: /^Одобрить/, ahead: /через \d+ мин/, signIn: 'Войти' },
  uk: { locale: 'uk-UA', queue: 'Черга', approve: /^Схвалити/, ahead: /через \d+ хв/, signIn: 'Увійти' },
} as const;
type Language = keyof typeof IN;

/** What the customer, the brand's people and the back office said stands on the page as they said it. */
const FOREIGN = 'bdi, .said, .foreign, .delivery, q, [lang]:not(html), code, svg, kbd';

/** What stands on buttons and regions that are asked for by name. */
const NAMED = {
  ru: { tour: RU_TOUR.name, handOver: RU_HAND_OVER.open },
  uk: { tour: UK_TOUR.name, handOver: UK_HAND_OVER.open },
} as const;

const enter = async (language: Language, hash: string, options: VisitOptions = {}): Promise<Page> => {
  const desk = await page.visit(hash, { locale: IN[language].locale, ...options });
  await desk.getByRole('button', { name: IN[language].signIn }).click();
  await desk.getByRole('link', { name: ANNA.name }).click();
  return desk;
};

const open = async (language: Language, hash = ''): Promise<Page> => {
  const desk = await enter(language, hash);
  await desk.locator('.line a').first().waitFor({ state: 'attached' });
  return desk;
};

/** All that is read or read out, but for what others said. In the page's own language, so as text. */
const SPOKEN = `
  [...document.querySelectorAll('body, body *')]
    .filter((element) => element.closest('script, style, ' + FOREIGN) === null)
    .flatMap((element) => [
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
    ])
    .map((words) => words.trim())
    .filter((words) => words !== '')`;

const spokenOn = (desk: Page): Promise<string[]> =>
  desk.evaluate(SPOKEN.replace('FOREIGN', JSON.stringify(FOREIGN)));

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];

/** Every word the interface says in English. */
const english = async (): Promise<Set<string>> => {
  const words = await Promise.all(filesOf('en').map((file) => everyWord('en', file)));
  return new Set(words.flat().flatMap(sayings).flatMap(wordsIn));
};

/** Names that stay: the product's, the brand's, its people's, channels, keys, zones, the runbook. */
const NAMES = new Set(
  wordsIn(
    `okno Zephyrline ${ANNA.name} ${BORIS.name} Lena Orlova Maya Lindqvist Ivan Petrov Telegram WhatsApp VK
     Ctrl Enter Esc Shift UTC Europe London RUNBOOK md baggage SMS`,
  ),
);

/** The runbook's headings, paths in a back office, and a draft's own words read out beside its facts. */
const ABOUT = /^RUNBOOK\.md, |^\w+ · |^(?:Утверждение|Твердження) \d+: /;

/** How the brand calls what it has set up, and headings of the runbook that stand alone. */
const CALLED = [
  SET_UP,
  'Promo codes',
  'promo-code',
  '«cases»',
  'a-channel-refuses-our-credentials',
  'a-channel-has-gone-silent',
];

const uncalled = (words: string): string => CALLED.reduce((left, name) => left.replaceAll(name, ''), words);

const leftInEnglish = async (desk: Page): Promise<string[]> => {
  const known = await english();
  const said = await spokenOn(desk);
  return said
    .filter((words) => !ABOUT.test(words))
    .filter((words) => wordsIn(uncalled(words)).some((word) => known.has(word) && !NAMES.has(word)));
};

describe.each(['ru', 'uk'] as const)('the console in %s', (language) => {
  it('says nothing of its own in English in the queue', async () => {
    const desk = await open(language);
    await desk.getByRole('heading', { name: IN[language].queue }).waitFor();
    await eventually(() => desk.locator('.due').allInnerTexts()).toContainEqual(
      expect.stringMatching(IN[language].ahead),
    );
    expect(await leftInEnglish(desk)).toEqual([]);
  });

  it('says nothing of its own in English beside an open thread', async () => {
    const desk = await open(language, hashOf(IVAN));
    await desk.getByRole('button', { name: IN[language].approve }).first().waitFor();
    await desk.getByTestId('case').waitFor();
    expect(await leftInEnglish(desk)).toEqual([]);
  });

  it.each([
    ['what the gate found', MAYA],
    ['why a channel refused', REFUSED],
  ])('says %s by its code', async (_what, thread) => {
    const desk = await open(language, hashOf(thread));
    await desk.getByTestId('case').waitFor();
    expect(await leftInEnglish(desk)).toEqual([]);
  });

  it('says nothing of its own in English where one signs in', async () => {
    const desk = await page.visit('', { locale: IN[language].locale });
    await desk.getByRole('button', { name: IN[language].signIn }).waitFor();
    expect(await leftInEnglish(desk)).toEqual([]);
  });

  it('says nothing of its own in English on the tour of the first visit', async () => {
    const desk = await enter(language, '', { first: true });
    const tour = desk.getByRole('region', { name: NAMED[language].tour });
    await tour.waitFor();
    expect(await leftInEnglish(desk)).toEqual([]);
  });

  it('says nothing of its own in English in a dialog', async () => {
    const desk = await open(language);
    await desk.getByRole('button', { name: NAMED[language].handOver }).click();
    await desk.getByRole('dialog').getByRole('textbox').waitFor();
    expect(await leftInEnglish(desk)).toEqual([]);
  });

  it.each(['channels', 'connectors', 'policies', 'service-levels', 'languages', 'people'])(
    'says nothing of its own in English in the settings: %s',
    async (section) => {
      page.desk.setRole('admin');
      const desk = await enter(language, `#/zephyrline/settings/${section}`);
      await desk.locator('.settings h1').waitFor();
      await desk.locator('.settings [aria-busy="true"]').waitFor({ state: 'detached' });
      expect(await leftInEnglish(desk)).toEqual([]);
    },
  );

  it('says which language it is in, and leaves the customer’s text its own', async () => {
    const ivan = page.desk.thread(IVAN);
    page.desk.set({ ...ivan, messages: ivan.messages.map((message) => ({ ...message, lang: 'en' })) });
    const desk = await open(language, hashOf(IVAN));
    await desk.locator('.said', { hasText: 'a night has passed' }).waitFor();
    expect(await desk.locator('html').getAttribute('lang')).toBe(language);
    expect(await desk.locator('.said', { hasText: 'a night has passed' }).getAttribute('lang')).toBe('en');
  });

  it('says what an agent may do about a call that failed', async () => {
    const desk = await open(language, hashOf(IVAN));
    page.desk.refuse('approve', 400, 'account', 'The channel does not say who writes here.');
    await desk.getByRole('button', { name: IN[language].approve }).first().click();
    await desk
      .getByRole('status')
      .filter({ hasText: /^Канал не/ })
      .first()
      .waitFor();
    expect(await leftInEnglish(desk)).toEqual([]);
  });
});
