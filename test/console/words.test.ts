import { describe, expect, it } from 'vitest';
import { dueWords } from '../../console/src/live/timeWords.ts';
import { type Cited, pieces } from '../../console/src/thread/claims.ts';

const NOW = Date.parse('2026-11-05T09:15:00.000Z');

describe('a countdown', () => {
  it.each([
    ['2026-11-05T09:15:45.000Z', 'due in 45 s'],
    ['2026-11-05T09:27:59.000Z', 'due in 12 min'],
    ['2026-11-05T11:20:00.000Z', 'due in 2 h 5 min'],
    ['2026-11-05T11:15:00.000Z', 'due in 2 h'],
    ['2026-11-08T13:15:00.000Z', 'due in 3 d 4 h'],
    ['2026-11-05T09:11:30.000Z', 'overdue by 3 min'],
  ])('to %s reads "%s"', (dueAt, words) => {
    expect(dueWords(dueAt, NOW)).toBe(words);
  });
});

const cited = (number: number, start: number, end: number): Cited => ({
  number,
  delivery: 0,
  claim: { start, end, facts: ['f'] },
  words: '',
});

describe('a text cut at its claims', () => {
  it('loses nothing and repeats nothing, even where claims overlap or overrun', () => {
    const text = 'The bag is in Amsterdam today.';
    const cut = pieces(text, [cited(2, 11, 40), cited(1, 4, 14)]);
    expect(cut.map((piece) => piece.text).join('')).toBe(text);
  });

  it('marks each claim with its own number', () => {
    const cut = pieces('ab', [cited(1, 0, 1), cited(2, 1, 2)]);
    expect(cut.map((piece) => piece.cited?.number)).toEqual([1, 2]);
  });
});
