import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDraft } from '#desk/answer/draft.ts';
import { publish } from '#desk/outgoing/publish.ts';
import { LANGUAGES } from '#domain/languages.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';
import { CASES, caseOf } from './cases.ts';
import { HOUR, surveyed } from './surveyed.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const META = {
  places: {
    private: {
      maxLength: 2000,
      unit: 'characters' as const,
      readBack: 'listed' as const,
      windowHours: 24,
      ownWordsHours: 168,
      choices: 3,
    },
  },
};

describe('whether we helped', () => {
  it('is asked two hours after the last reply, once, signed by who sent it', async () => {
    const world = surveyed(table);
    const { thread } = world;
    await world.told(thread);
    expect((await world.head(thread)).survey).toMatchObject({ of: 'h' });
    await world.later(2 * HOUR - 120);
    expect(world.questions()).toHaveLength(0);
    await world.later(120);
    await world.later(HOUR);
    expect(world.questions().map(({ text }) => text)).toEqual([
      'Your bag is with you again. Did our answers here help? Yes or no is enough. ^AB',
    ]);
    const head = await world.head(thread);
    expect(head.survey?.askedAt).toBeDefined();
    expect(head.reply ?? head.draft ?? head.waitingSince ?? head.openedAt ?? head.promises).toBeUndefined();
    expect(await world.counted('survey_asked')).toEqual([{ asked: 'bag', lang: 'en', agent: 'anna', n: 1 }]);
    expect(await world.counted('notices')).toEqual([]);
  });

  it('goes out under the approval of whoever published it, and the record says so', async () => {
    const world = surveyed(table);
    await world.asked(world.thread);
    expect(await world.audited(world.thread)).toContainEqual({
      what: 'survey_asked',
      by: 'okno',
      detail: expect.stringMatching(/^service levels, version \d+$/),
    });
  });

  it.each(LANGUAGES)('is asked in %s as the last answer was, and the gate lets it through', async (lang) => {
    const world = surveyed(table, { traits: META });
    await world.asked(world.thread, lang);
    const [question] = world.questions();
    expect(question?.choices).toHaveLength(2);
    expect(await world.counted('survey_asked')).toEqual([{ asked: 'bag', lang, agent: 'anna', n: 1 }]);
    expect(world.counts).not.toContain('DraftRefused');
  });

  it('says nothing of how the case ended where the file was only closed', async () => {
    const world = surveyed(table, {
      sketch: { ...CASES.delivered!, phase: 'closed' },
      kind: 'trouble_ticket',
    });
    await world.asked(world.thread);
    expect(world.questions()[0]?.text).toMatch(/^Did our answers/);
  });

  it('touches no clock of a reply', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    const before = await world.head(world.thread);
    await world.later(2 * HOUR);
    const after = await world.head(world.thread);
    expect(after.firstReplyAt).toBe(before.firstReplyAt);
    expect(after.lastOutbound! > before.lastOutbound!).toBe(true);
    expect(await world.desk.threads.attention(world.brand)).toEqual([]);
  });

  it('waits for the morning', async () => {
    const world = surveyed(table);
    world.wait(9 * HOUR);
    await world.asked(world.thread);
    expect(world.questions()).toHaveLength(0);
    expect((await world.head(world.thread)).nextAt).toBe('2026-11-06T09:00:00.000Z');
    await world.later(12 * HOUR);
    expect(world.questions()).toHaveLength(1);
  });

  it('is never asked once the channel takes no more, even if they are told again', async () => {
    const world = surveyed(table, { traits: META, levels: { satisfaction: { afterSeconds: 25 * HOUR } } });
    await world.told(world.thread);
    await world.later(25 * HOUR);
    expect((await world.head(world.thread)).survey).toBeUndefined();
    await world.told(world.thread);
    world.allow({ satisfaction: { afterSeconds: 0 } });
    await world.later(26 * HOUR);
    expect(world.questions()).toHaveLength(0);
  });

  it('is never asked in the hours in which only a person’s own words may go out', async () => {
    const world = surveyed(table, { traits: META, levels: { satisfaction: { afterSeconds: 24 * HOUR } } });
    await world.told(world.thread);
    await world.later(24 * HOUR);
    expect(world.questions()).toHaveLength(0);
    expect(world.hints.draft).toEqual([]);
  });

  it('is asked in one thread where the case was told in two', async () => {
    const world = surveyed(table, { others: { y: { people: 'x' } } });
    const other = world.name('y', 'd.800300');
    await world.told(world.thread);
    await world.told(other);
    await world.later(2 * HOUR);
    await world.later(2 * HOUR);
    expect([...world.questions(), ...world.questions('y')]).toHaveLength(1);
  });

  it('is not asked while they wait somewhere else', async () => {
    const world = surveyed(table, { others: { y: { people: 'x' } } });
    const other = world.name('y', 'd.800300');
    await world.told(world.thread);
    await world.says(other, 'Why was the lounge closed?');
    await world.later(2 * HOUR);
    expect(world.questions()).toHaveLength(0);
    await world.approves(other);
    await world.work();
    await world.later(HOUR);
    expect(world.questions()).toHaveLength(1);
  });

  it('is not asked of a case that is open again, and of one that cannot be looked up later', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    world.answers({ ok: false, reason: 'unavailable' });
    await world.later(2 * HOUR);
    expect((await world.head(world.thread)).survey).toBeDefined();
    world.answers({ ok: true, status: caseOf(CASES.located!), proved: 'verified_basic' });
    await world.later(HOUR);
    expect((await world.head(world.thread)).survey).toBeUndefined();
    expect(world.questions()).toHaveLength(0);
  });

  it('is not asked while a question of theirs is open, and later where it was answered', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    await world.says(world.thread, 'Why was the lounge closed?');
    await world.later(2 * HOUR);
    expect(world.questions()).toHaveLength(0);
    await world.approves(world.thread);
    await world.work();
    await world.later(HOUR);
    expect(world.questions()).toHaveLength(0);
    await world.later(HOUR);
    expect(world.questions()).toHaveLength(1);
  });

  it('goes out once though the hint for it comes often, and at the same time', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    world.wait(2 * HOUR);
    const hint = { thread: world.thread, why: 'survey' as const };
    await Promise.all([hint, hint, hint].map((one) => makeDraft(world.desk)(one)));
    await makeDraft(world.desk)(hint);
    const replies = world.hints.publish.splice(0);
    await Promise.all(replies.map((one) => publish(world.desk)(one)));
    await makeDraft(world.desk)(hint);
    await world.work();
    expect(world.questions()).toHaveLength(1);
    expect(await world.counted('survey_asked')).toMatchObject([{ n: 1 }]);
  });

  it('is let go without a word to anybody where they write at the last moment', async () => {
    const world = surveyed(table);
    const { thread } = world;
    await world.told(thread);
    world.wait(2 * HOUR);
    await makeDraft(world.desk)({ thread, why: 'survey' });
    await world.says(thread, 'Why was the lounge closed?');
    await world.work();
    expect(world.questions()).toHaveLength(0);
    const head = await world.head(thread);
    expect(head).toMatchObject({ waitingSince: expect.any(String), draft: { human: 'not_a_case' } });
    expect(head.reply ?? head.survey).toBeUndefined();
  });

  it('leaves nothing on the desk where the channel refuses it', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    world.x.answer({ kind: 'refused', code: 'dm_closed', reason: 'They closed it.' });
    await world.later(2 * HOUR);
    const head = await world.head(world.thread);
    expect(head.reply ?? head.survey ?? head.draft ?? head.waitingSince).toBeUndefined();
    expect(await world.counted('survey_asked')).toEqual([]);
  });

  it('keeps nobody waiting where the channel tells later that it did not arrive', async () => {
    const world = surveyed(table);
    const { thread } = world;
    await world.asked(thread);
    const { replies } = await world.read(thread);
    const survey = replies.find(({ deliveries }) => /help/.test(deliveries[0]!.text))!;
    const { sentId: id = '' } = survey.deliveries[0]!;
    await publish(world.desk)({ thread, reply: survey.id, failed: { id, at: world.now(), thread } });
    await world.work();
    const head = await world.head(thread);
    expect(head.waitingSince ?? head.reply ?? head.draft ?? head.survey).toBeUndefined();
  });
});
