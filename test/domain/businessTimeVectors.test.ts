import { describe, expect, it } from 'vitest';
import { type Judgement, judge } from '#local/tools/vectorsJudge.ts';
import { vectorsIn } from '#local/tools/vectorsRows.ts';
import { haveVectors, readVectors } from './vectors.ts';

const disagreements = (name: string): Judgement[] =>
  vectorsIn(readVectors(name))
    .rows.map(judge)
    .filter(({ passed }) => !passed);

describe.skipIf(!haveVectors)('business time against biz 1.8.2', () => {
  it('agrees with every case restated from its specifications', () => {
    expect(disagreements('spec')).toEqual([]);
  });

  it('agrees with every random case over 140 schedules and 20 zones', () => {
    expect(disagreements('oracle')).toEqual([]);
  });
});
