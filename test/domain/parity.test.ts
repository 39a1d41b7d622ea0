import { describe, expect, it } from 'vitest';
import { isUnfair } from '#domain/parity.ts';

describe('who waits unlike those who asked in the other place', () => {
  it('is whoever waits twice as long as they did on average, to the second', () => {
    expect(isUnfair(600, { replies: 2, seconds: 600 })).toBe(true);
    expect(isUnfair(599, { replies: 2, seconds: 600 })).toBe(false);
  });

  it('is nobody while nobody there was answered', () => {
    expect(isUnfair(86_400, { replies: 0, seconds: 0 })).toBe(false);
  });
});
