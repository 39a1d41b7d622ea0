import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDraft } from '#desk/answer/draft.ts';
import { policyFact } from '#desk/compose/ownFacts.ts';
import { intake } from '#desk/incoming/intake.ts';
import type { PolicyAnswer } from '#desk/ports.ts';
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
});
