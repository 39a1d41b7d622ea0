import { describe, expect, it } from 'vitest';
import { judge } from '#domain/gate.ts';
import { draftsEn } from './draftsEn.ts';
import { draftsEnMore } from './draftsEnMore.ts';
import { draftsRu } from './draftsRu.ts';
import { draftsRuMore } from './draftsRuMore.ts';
import { type CorpusDraft, inputOf } from './scenes.ts';

const drafts: readonly CorpusDraft[] = [...draftsEn, ...draftsEnMore, ...draftsRu, ...draftsRuMore];
const good = drafts.filter(({ bad }) => bad === undefined);
const bad = drafts.filter((draft) => draft.bad !== undefined);
const codes = (draft: CorpusDraft): string[] => judge(inputOf(draft)).map(({ code }) => code);

describe('the gate on drafts as people and models write them', () => {
  it('knows at least two hundred of them', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(200);
  });

  it.each(good)('lets pass: $lang $text', (draft) => {
    expect(judge(inputOf(draft))).toEqual([]);
  });

  it.each(bad)('stops as $bad: $lang $text', (draft) => {
    expect(codes(draft)).toContain(draft.bad);
  });
});
