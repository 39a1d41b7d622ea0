import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDraft } from '#desk/answer/draft.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../memoryTable.ts';
import { HOUR, surveyed } from './surveyed.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const OF_BAG = { asked: 'bag', agent: 'anna', n: 1 };

const asked = async (lang: 'en' | 'ru' | 'uk' | 'nl' | 'de' = 'en') => {
  const world = surveyed(table);
  await world.asked(world.thread, lang);
  return world;
};

describe('a yes to the question whether we helped', () => {
  it.each([
    ['en', 'yes, thanks'],
    ['ru', 'да, спасибо'],
    ['uk', 'так, дякую!'],
    ['nl', 'ja hoor, bedankt'],
    ['de', 'Ja, danke, hat geholfen'],
    ['de', '👍'],
    ['ru', '1'],
  ] as const)('is counted and ends the episode: %s, “%s”', async (lang, words) => {
    const world = await asked(lang);
    await world.says(world.thread, words);
    const head = await world.head(world.thread);
    expect(head.waitingSince ?? head.draft ?? head.openedAt ?? head.dissatisfied).toBeUndefined();
    expect(head.survey?.answer).toBe('yes');
    expect(await world.counted('survey_yes')).toEqual([{ ...OF_BAG, lang }]);
    expect(await world.audited(world.thread)).toContainEqual(
      expect.objectContaining({ what: 'closed_yes', by: 'okno' }),
    );
    expect(await world.desk.threads.attention(world.brand)).toEqual([]);
  });

  it('counts when it comes in two messages, read together', async () => {
    const world = await asked();
    await world.says(world.thread, 'Yes');
    await world.says(world.thread, 'thank you!');
    expect(await world.counted('survey_yes')).toEqual([{ ...OF_BAG, lang: 'en' }]);
  });

  it('counts once; what is said after it counts nothing', async () => {
    const world = await asked();
    for (const words of ['yes', 'yes', 'no']) await world.says(world.thread, words);
    expect(await world.counted('survey_yes')).toEqual([{ ...OF_BAG, lang: 'en' }]);
    expect(await world.counted('survey_no')).toEqual([]);
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
  });

  it('is no answer where a question stands beside it', async () => {
    const world = await asked();
    await world.says(world.thread, 'yes but where is my second bag?');
    const head = await world.head(world.thread);
    expect(head).toMatchObject({ waitingSince: expect.any(String), draft: { state: expect.any(String) } });
    expect(head.survey?.answer).toBeUndefined();
    expect(await world.counted('survey_yes')).toEqual([]);
  });

  it('is no answer to it once somebody asked something else', async () => {
    const world = await asked();
    await world.drafts(world.thread);
    await world.approves(world.thread, { text: 'Shall I send you the form?' });
    await world.work();
    await world.says(world.thread, 'yes');
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
    expect(await world.counted('survey_yes')).toEqual([]);
  });

  it('is no answer where nobody was asked', async () => {
    const world = surveyed(table);
    await world.told(world.thread);
    await world.says(world.thread, 'yes');
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
    expect(await world.counted('survey_yes')).toEqual([]);
  });

  it('is not taken from a picture', async () => {
    const world = await asked();
    await world.says(world.thread, 'yes', { attachments: [{ kind: 'image', ref: 'a' }] });
    expect(await world.head(world.thread)).toMatchObject({ waitingSince: expect.any(String) });
  });
});

describe('a no', () => {
  it.each([
    ['en', 'Not really'],
    ['ru', 'Нет'],
    ['uk', 'На жаль, ні'],
    ['nl', 'nee, echt niet'],
    ['de', 'nein'],
    ['en', '👎'],
  ] as const)('is counted, and a person takes it up: %s, “%s”', async (lang, words) => {
    const world = await asked(lang);
    await world.says(world.thread, words);
    expect(await world.head(world.thread)).toMatchObject({
      waitingSince: expect.any(String),
      dissatisfied: true,
      asked: 'bag',
      draft: { state: 'human', human: 'dissatisfied' },
      survey: { answer: 'no' },
    });
    expect(await world.counted('survey_no')).toEqual([{ ...OF_BAG, lang }]);
  });

  it('that goes on is counted, and what it asks is a question', async () => {
    const world = await asked();
    await world.says(world.thread, 'No, you never told me why the lounge was closed.');
    expect(await world.head(world.thread)).toMatchObject({
      dissatisfied: true,
      draft: { human: 'not_a_case' },
    });
    expect(await world.counted('survey_no')).toEqual([{ ...OF_BAG, lang: 'en' }]);
  });

  it('is counted once though its draft is made anew', async () => {
    const world = await asked();
    await world.says(world.thread, 'no');
    await makeDraft(world.desk)({ thread: world.thread, why: 'message' });
    await makeDraft(world.desk)({ thread: world.thread, why: 'agent' });
    expect(await world.counted('survey_no')).toEqual([{ ...OF_BAG, lang: 'en' }]);
    expect(await world.head(world.thread)).toMatchObject({ draft: { human: 'dissatisfied' } });
  });

  it('is forgotten with the matter it belonged to, and nobody is asked again', async () => {
    const world = await asked();
    await world.says(world.thread, 'no');
    await world.approves(world.thread);
    await world.work();
    expect((await world.head(world.thread)).dissatisfied).toBeUndefined();
    await world.later(3 * HOUR);
    expect(world.questions()).toHaveLength(1);
  });

  it.each(['no news yet?', 'Is there no other way?', 'no bag, no answer'])('is not “%s”', async (words) => {
    const world = await asked();
    await world.says(world.thread, words);
    expect(await world.counted('survey_no')).toEqual([]);
    expect((await world.head(world.thread)).dissatisfied).toBeUndefined();
  });
});
