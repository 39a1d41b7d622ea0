import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsInBothThemes } from '../axe.ts';
import { TARIFF } from './fakeActions.ts';
import { sentBack, withAudit } from './fakeReplies.ts';
import { at, replyOf, withReply } from './fakeThreads.ts';
import { ANNA, BORIS, HOSTILE, IVAN, LENA, MAYA, REFUSED, THANKS, UNKNOWN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';
import { sideways } from './sideways.ts';

const page = openConsole();

const noted = (): void =>
  page.desk.set(
    withAudit(page.desk.thread(IVAN), { at: at(-5), by: BORIS.name, what: 'noted', detail: 'Ask AMS' }),
  );

/** With words of the agent's own. */
const sentBackTo = (): void => {
  const detail = page.desk.thread(IVAN);
  const reply = replyOf(detail, BORIS, at(0), { state: 'proposed', second: { why: ['own_words'] } });
  const deliveries = reply.deliveries.map((delivery) => ({ ...delivery, text: 'It flies tonight. ^BK' }));
  page.desk.set(sentBack(withReply(detail, { ...reply, deliveries }), LENA, at(1), 'Say when'));
};

const proposed = (): void => {
  const detail = page.desk.thread(IVAN);
  const reply = replyOf(detail, BORIS, at(0), { state: 'proposed', second: { why: ['public'] } });
  page.desk.set(withReply(detail, reply));
};

interface State {
  name: string;
  thread: string;
  before?: () => void;
  /** Keys that lead there. */
  keys?: string[];
  shows: (thread: Page) => Promise<unknown>;
}

const dialog = (thread: Page): Promise<void> => thread.getByRole('dialog').waitFor();
const draft = (thread: Page): Promise<void> => thread.getByTestId('draft').waitFor();

const STATES: State[] = [
  {
    name: 'with a draft and a note',
    thread: IVAN,
    before: noted,
    shows: (thread) => thread.getByRole('article', { name: /^Note by Boris Klein/ }).waitFor(),
  },
  {
    name: 'with the customer’s own view',
    thread: IVAN,
    keys: ['v'],
    shows: (thread) => thread.getByTestId('as-read').first().waitFor(),
  },
  {
    name: 'while it is edited',
    thread: IVAN,
    keys: ['e'],
    shows: (thread) => thread.getByText('The gate finds nothing wrong').waitFor(),
  },
  { name: 'stopped by the gate', thread: MAYA, shows: draft },
  { name: 'for a person to write', thread: THANKS, shows: draft },
  { name: 'with something to do', thread: TARIFF, shows: (thread) => thread.getByLabel('From').waitFor() },
  { name: 'of hostile words', thread: HOSTILE, shows: draft },
  { name: 'refused by the channel', thread: REFUSED, shows: draft },
  {
    name: 'of unknown outcome',
    thread: UNKNOWN,
    shows: (thread) => thread.getByTestId('reply').waitFor(),
  },
  {
    name: 'that waits for a lead',
    thread: IVAN,
    before: proposed,
    shows: (thread) => thread.getByText('A lead decides.').waitFor(),
  },
  {
    name: 'that a lead sent back',
    thread: IVAN,
    before: sentBackTo,
    shows: (thread) => thread.getByRole('button', { name: 'Go on with these words' }).waitFor(),
  },
  { name: 'being set aside', thread: IVAN, keys: ['s'], shows: dialog },
  { name: 'being promised something', thread: IVAN, keys: ['p'], shows: dialog },
  { name: 'being closed without a reply', thread: IVAN, keys: ['d'], shows: dialog },
  {
    name: 'with a note being written',
    thread: IVAN,
    keys: ['n'],
    shows: (thread) => thread.getByLabel('Note for colleagues').waitFor(),
  },
];

const lookAt = async ({ thread, before, keys = [], shows }: State): Promise<Page> => {
  before?.();
  const opened = await page.open(ANNA.name, hashOf(thread));
  await opened.getByTestId('case').waitFor();
  for (const key of keys) await opened.keyboard.press(key);
  await shows(opened);
  return opened;
};

describe('a thread', () => {
  it.each(STATES)(
    '$name breaks nothing of WCAG 2.2 AA, in either theme, and fits every window',
    async (state) => {
      const thread = await lookAt(state);
      expect(await violationsInBothThemes(thread)).toEqual([]);
      await eventually(() => sideways(thread)).toEqual([0, 0, 0]);
    },
  );
});

describe('on a screen of 1440 by 900, a thread', () => {
  it('shows the question, the answer, what it rests on and the button without scrolling', async () => {
    const thread = await lookAt(STATES[0]!);
    const seen = [
      thread.locator('.conversation').getByText('a night has passed. Has it moved at all?'),
      thread.getByTestId('private'),
      thread.locator('[data-fact="promise.nextUpdate"]'),
      thread.getByRole('button', { name: 'Approve and send' }),
    ];
    for (const one of seen) {
      const box = await one.boundingBox();
      expect(box).not.toBeNull();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y + box!.height).toBeLessThanOrEqual(900);
    }
  });
});
