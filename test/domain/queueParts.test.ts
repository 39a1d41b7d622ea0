import { expect, it } from 'vitest';
import { PARTS, partOf } from '#domain/queueParts.ts';

it('threads spread over all parts of a queue, about evenly', () => {
  const counts = new Map<number, number>();
  for (let customer = 0; customer < 10_000; customer += 1) {
    const part = partOf(`zephyrline:x:d.${800_000 + customer}`);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  expect(counts.size).toBe(PARTS);
  expect([...counts.keys()].every((part) => Number.isInteger(part) && part >= 0 && part < PARTS)).toBe(true);
  expect(Math.max(...counts.values())).toBeLessThan(80);
});
