import { describe, expect, it } from 'vitest';
import { hopsInSeries } from './sums.ts';
import { indexWrites, itemBytes } from './tableUnits.ts';

const listed = (nextAt: string) => ({ attn: { S: 'zephyrline#1' }, nextAt: { S: nextAt } });

describe('writes on the sparse index', () => {
  it.each([
    ['a row that enters', undefined, listed('09:00'), 1],
    ['a row that leaves', listed('09:00'), { attn: { S: 'zephyrline#1' } }, 1],
    ['a row that moves', listed('09:00'), listed('10:00'), 2],
    ['a row that stays', listed('09:00'), { ...listed('09:00'), version: { N: '2' } }, 0],
    ['a row that never was in it', {}, { version: { N: '1' } }, 0],
  ])('are counted for %s', (_, before, after, writes) => {
    expect(indexWrites(before, after)).toBe(writes);
  });
});

describe('the size of a row', () => {
  it('counts names and texts in UTF-8', () => {
    expect(itemBytes({ имя: { S: 'Иван' } })).toBe(6 + 8);
  });

  it('counts three bytes and one an element for lists and maps', () => {
    expect(itemBytes({ v: { M: { a: { L: [{ BOOL: true }] } } } })).toBe(1 + 3 + 1 + 1 + 3 + 1 + 1);
  });
});

describe('hops in series', () => {
  const call = (from: number, to: number) => ({ service: 'dynamodb', action: 'Query', from, to });

  it('counts requests side by side as one', () => {
    expect(hopsInSeries([call(0, 5), call(1, 6), call(2, 3)])).toBe(1);
  });

  it('counts requests that follow one another each', () => {
    expect(hopsInSeries([call(0, 1), call(1, 2), call(3, 4)])).toBe(3);
  });
});
