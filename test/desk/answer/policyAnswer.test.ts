import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baggage } from '#backoffice/baggage/index.ts';
import { makeDraft } from '#desk/answer/draft.ts';
import { policyFact } from '#desk/compose/ownFacts.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { PolicyAnswer } from '#desk/ports/publications.ts';
import type { Table } from '#platform/table.ts';
import { memoryTable } from '../../memoryTable.ts';
import { deskFor } from '../deskFor.ts';

let table: Table;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ table, close } = await memoryTable());
});
afterAll(() => close());

const CATS: PolicyAnswer = {
  policy: 'pets',
  paragraph: 1,
  title: 'Tiere an Bord',
  lang: 'de',
  text: 'Katzen fliegen in der Kabine.',
  isPublic: true,
  validFrom: '2026-01-01T00:00:00.000Z',
  score: 0.9,
};

describe('a paragraph of the brand’s own answers', () => {
  it('in another language is left to a person, cited as it is in any draft', async () => {
    const { desk, now } = deskFor(table, 'policy');
    const thread = 'policy:x:d.800200';
    await intake(desk)({
      thread,
      id: '1',
      at: now(),
      direction: 'in',
      place: 'private',
      author: { id: '800200' },
      text: 'Can I take my cat on board?',
      lang: 'en',
    });
    await makeDraft({ ...desk, policies: { answer: async () => CATS } })({ thread, why: 'message' });
    const rows = await desk.threads.read(thread);
    expect(rows?.drafts[0]).toMatchObject({ state: 'human', human: 'other_language' });
    expect(rows?.drafts[0]?.facts).toEqual([policyFact(CATS, now())]);
  });

  it('answers no question about their own bag: that one is left is shown, and nothing goes out unseen', async () => {
    const { desk, now, wait } = deskFor(table, 'two');
    const thread = 'two:x:d.800201';
    const ask = async (id: string, text: string) => {
      const author = { id: '800201' };
      await intake(desk)({
        thread,
        id,
        at: now(),
        direction: 'in',
        place: 'private',
        author,
        text,
        lang: 'en',
      });
      wait(60);
    };
    await ask('1', 'Can I take my cat on board?');
    await ask('2', 'And my bag did not arrive, where is it?');
    const offices = { ...desk.offices, of: async () => [baggage] };
    const answer = { ...CATS, lang: 'en' as const, text: 'Cats fly in the cabin.' };
    await makeDraft({ ...desk, offices, policies: { answer: async () => answer } })({
      thread,
      why: 'message',
    });
    const [draft] = (await desk.threads.read(thread))?.drafts ?? [];
    expect(draft?.state).toBe('refused');
    expect(draft?.findings).toContainEqual(
      expect.objectContaining({ code: 'question_left', excerpt: 'And my bag did not arrive, where is it?' }),
    );
  });

  it('is missed where their own bag is answered, if the brand has one', async () => {
    const { desk, now, wait } = deskFor(table, 'rule');
    const thread = 'rule:x:d.800202';
    for (const [id, text] of [
      ['1', 'Can I take my cat on board?'],
      ['2', 'Where is my bag? File AMSZY10045'],
    ] as const) {
      const author = { id: '800202' };
      await intake(desk)({
        thread,
        id,
        at: now(),
        direction: 'in',
        place: 'private',
        author,
        text,
        lang: 'en',
      });
      wait(60);
    }
    const offices = { ...desk.offices, of: async () => [baggage] };
    const made = async (answer: PolicyAnswer | undefined) => {
      await makeDraft({ ...desk, offices, policies: { answer: async () => answer } })({
        thread,
        why: 'agent',
      });
      return (await desk.threads.read(thread))?.drafts[0]?.findings.map(({ excerpt }) => excerpt);
    };
    expect(await made(undefined)).toEqual([]);
    wait(60);
    expect(await made({ ...CATS, lang: 'en' })).toEqual(['Can I take my cat on board?']);
  });
});
