import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Doing } from '#domain/live.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN } from './fakeWorld.ts';
import { eventually, hashOf, openConsole } from './openConsole.ts';

const page = openConsole();

const boris = (doing: Doing, since = at(0)): void =>
  page.desk.live.meet({ connection: 'c-boris', id: BORIS.id, name: BORIS.name, thread: IVAN, doing, since });

const open = async (): Promise<Page> => {
  page.desk.live.open();
  const thread = await page.open(ANNA.name, hashOf(IVAN));
  await thread.getByTestId('draft').waitFor();
  return thread;
};

const approve = (thread: Page) => thread.getByRole('button', { name: 'Approve and send' });

describe('a colleague in the same thread', () => {
  it('is seen reading, and nothing waits for them', async () => {
    const thread = await open();
    boris('reading');
    await thread.getByText('Boris Klein is reading').waitFor();
    expect(await approve(thread).isEnabled()).toBe(true);
  });

  it('who writes an answer makes ours wait, until we take over', async () => {
    const thread = await open();
    boris('writing');
    await thread.locator('.thread-head').getByText('Boris Klein is writing an answer').waitFor();
    await eventually(() => approve(thread).isDisabled()).toBe(true);
    await thread.keyboard.press('Control+Enter');
    await thread.keyboard.press('e');
    expect(await thread.locator('textarea').count()).toBe(0);
    await thread.getByRole('button', { name: 'Take over' }).click();
    await eventually(() => approve(thread).isEnabled()).toBe(true);
    expect(page.desk.calls).toEqual([]);
  });

  it('who writes an answer is seen by whoever may only read, with nothing to take over', async () => {
    page.desk.setRole('manager');
    const thread = await open();
    boris('writing');
    await thread.locator('.thread-head').getByText('Boris Klein is writing an answer').waitFor();
    expect(await thread.getByRole('button', { name: 'Take over' }).count()).toBe(0);
  });

  it('who stops writing gives the buttons back', async () => {
    const thread = await open();
    boris('writing');
    await thread.getByRole('button', { name: 'Take over' }).waitFor();
    boris('reading');
    await eventually(() => approve(thread).isEnabled()).toBe(true);
  });

  it('who came later does not take the answer out of our hands', async () => {
    const thread = await open();
    await thread.keyboard.press('e');
    await thread.locator('textarea').first().fill('Half a thought');
    boris('writing', at(60));
    await thread.locator('.thread-head').getByText('Boris Klein is writing an answer').waitFor();
    await eventually(() => approve(thread).isEnabled()).toBe(true);
  });

  it('is told what we do here', async () => {
    const thread = await open();
    await eventually(() => page.desk.live.said.at(-1)).toMatchObject({ thread: IVAN, doing: 'reading' });
    await thread.keyboard.press('e');
    await eventually(() => page.desk.live.said.at(-1)).toMatchObject({ thread: IVAN, doing: 'writing' });
  });
});
