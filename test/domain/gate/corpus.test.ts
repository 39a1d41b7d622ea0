import { describe, expect, it } from 'vitest';
import { judge } from '#domain/gate.ts';
import { draftsEn } from './draftsEn.ts';
import { draftsRu } from './draftsRu.ts';
import { type CorpusDraft, inputOf } from './scenes.ts';

const drafts: readonly CorpusDraft[] = [...draftsEn, ...draftsRu];
const good = drafts.filter(({ bad }) => bad === undefined);
const bad = drafts.filter((draft) => draft.bad !== undefined);
const codes = (draft: CorpusDraft): string[] => judge(inputOf(draft)).map(({ code }) => code);

describe('the gate on drafts as people and models write them', () => {
  it('knows at least a hundred and twenty of them', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(120);
  });

  it.each(good)('lets pass: $lang $text', (draft) => {
    expect(judge(inputOf(draft))).toEqual([]);
  });

  it.each(bad)('stops as $bad: $lang $text', (draft) => {
    expect(codes(draft)).toContain(draft.bad);
  });
});
