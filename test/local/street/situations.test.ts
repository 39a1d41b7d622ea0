import { describe, expect, it } from 'vitest';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { SITUATIONS } from '#local/street/page/situations/byBrand.ts';
import type { Step } from '#local/street/page/situations/situation.ts';

const all = demoBrands(demoBrandIds).flatMap(({ brand, customers }) =>
  (SITUATIONS[brand.id] ?? []).map(({ title, steps }) => ({ id: brand.id, title, steps, customers, brand })),
);

describe('the situations to try', () => {
  it('are there for every brand of the demo', () => {
    for (const id of demoBrandIds) expect(SITUATIONS[id]?.length).toBeGreaterThan(3);
  });

  it.each(all)('can be played: $id, $title', ({ steps, customers, brand }) => {
    const canPlay = (step: Step) =>
      !('by' in step) ||
      (step.channel in brand.channels &&
        customers.some(({ name, accounts }) => name === step.by && accounts[step.channel] !== undefined));
    expect(steps.filter((step) => !canPlay(step))).toEqual([]);
    expect(steps.some((step) => 'by' in step)).toBe(true);
  });
});
