import { describe, expect, it } from 'vitest';
import { judge } from '#local/tools/vectorsJudge.ts';
import { vectorsIn } from '#local/tools/vectorsRows.ts';
import { haveVectors, readVectors } from './vectors.ts';

describe.skipIf(!haveVectors)('escalation times against Zammad', () => {
  const { rows } = haveVectors ? vectorsIn(readVectors('escalation')) : { rows: [] };
  const scenarios = rows.map((row) => ({ name: String((row.given as { name?: string }).name), row }));

  it.each(scenarios)('gives the deadlines of the scenario "$name"', ({ row }) => {
    const { expected, got } = judge(row);
    expect(got).toEqual(expected);
  });
});
