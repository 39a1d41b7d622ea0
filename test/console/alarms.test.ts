import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Alarm, Level, Metric } from '#domain/alarm.ts';
import { owed, owing, withRow } from './fakeClocks.ts';
import { at } from './fakeThreads.ts';
import { ANNA, BORIS, IVAN, MAYA } from './fakeWorld.ts';
import { openConsole } from './openConsole.ts';

const page = openConsole();

const onThread = (metric: Metric, level: Level, key: string, more: Partial<Alarm> = {}): Alarm => ({
  id: `${at(-60)}#${metric}#${level}#${IVAN}#${key}`,
  ...{ level, metric, thread: IVAN, customer: 'ivan_p', place: 'private' },
  ...{ dueAt: at(-60), raisedAt: at(-59), runbook: 'a-heading' },
  ...more,
});

const ofBrand = (metric: Metric, channel?: string): Alarm => ({
  id: `${at(-15)}#${metric}#breach#${channel ?? ''}`,
  ...{ level: 'breach', metric, dueAt: at(-15), raisedAt: at(-10), runbook: 'a-heading' },
  ...(channel !== undefined && { channel }),
});

const alarmsOf = async (queue: Page): Promise<string[]> => {
  await queue.locator('.alarms li').first().waitFor({ state: 'attached' });
  return queue.locator('.alarms li').allTextContents();
};

describe('an alarm', () => {
  it('of a promise names who answers for it, and says when it is with the leads', async () => {
    page.desk.only(IVAN);
    page.desk.set(owing(page.desk.thread(IVAN), owed({ by: at(-60), state: 'broken' })));
    page.desk.setAlarms(
      onThread('promise', 'breach', 'prm_1', { owner: BORIS.name }),
      onThread('promise', 'escalation', 'prm_1', { owner: BORIS.name }),
    );
    const queue = await page.open(ANNA.name);
    expect(await alarmsOf(queue)).toEqual([
      'ivan_p: what was promised was not done by today 08:15. Its owner has not acted: the leads are asked to. It is with Boris Klein.',
    ]);
    await queue.getByText('1 alarm with the leads').waitFor();
  });

  it('that was learnt late says so', async () => {
    page.desk.setAlarms({
      ...onThread('first_reply', 'breach', 'start', { thread: MAYA, customer: 'maya_lindqvist', late: true }),
      id: `${at(-60)}#first_reply#breach#${MAYA}#start`,
    });
    const queue = await page.open(ANNA.name);
    expect(await alarmsOf(queue)).toEqual([
      'maya_lindqvist: first reply is overdue; the limit passed today 08:15. Learnt late: the message came in after its limit.',
    ]);
  });

  it('without a thread names its channel, or nobody', async () => {
    page.desk.only(IVAN);
    page.desk.setAlarms(ofBrand('silence', 'telegram'), ofBrand('backlog'));
    const queue = await page.open(ANNA.name);
    expect(await alarmsOf(queue)).toEqual([
      'Telegram: silent for longer than usual; noticed today 09:05.',
      'Too many customers wait, or one for too long; noticed today 09:05.',
    ]);
    expect(await queue.locator('.alarms a').count()).toBe(0);
    expect(await queue.locator('.alarms li').first().getAttribute('title')).toBe('RUNBOOK.md, a-heading');
  });

  it('that private and public fare differently leads to who waits', async () => {
    page.desk.setAlarms({
      ...{ id: `${at(-555)}#parity#breach#private`, level: 'breach', metric: 'parity' },
      ...{ thread: MAYA, place: 'private', dueAt: at(-555), raisedAt: at(-3), runbook: 'a-heading' },
    });
    const queue = await page.open(ANNA.name);
    expect(await alarmsOf(queue)).toEqual([
      'Somebody: waits far longer than those who asked in public today; noticed today 09:12.',
    ]);
    await queue.getByRole('link', { name: 'Open thread: Somebody' }).click();
    await queue.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor();
  });

  it.each<[Metric, string]>([
    ['update', 'word on the open case is overdue; the limit passed'],
    ['resolution', 'settling the whole case is overdue; the limit passed'],
    ['approval', 'approval of the draft is overdue; the limit passed'],
    ['drafting', 'no draft comes; it should have been there'],
    ['sending', 'the approved reply does not go out; it should have by'],
    ['acting', 'what was approved is not done; it should have been by'],
    ['outcome', 'a person must find out what became of a reply or an action; open since'],
  ])('about %s says what is wrong', async (metric, words) => {
    page.desk.only(IVAN);
    const clock = { metric, key: 'k', since: at(-120), dueAt: at(-60) };
    page.desk.set(withRow(page.desk.thread(IVAN), { clocks: [clock] }));
    page.desk.setAlarms(onThread(metric, 'breach', 'k'));
    const queue = await page.open(ANNA.name);
    expect(await alarmsOf(queue)).toEqual([`ivan_p: ${words} today 08:15.`]);
  });
});
