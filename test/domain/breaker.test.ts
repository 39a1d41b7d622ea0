import { describe, expect, it } from 'vitest';
import { type Breaker, CLOSED, failed, leave, succeeded, tried } from '#domain/breaker.ts';
import { plusSeconds } from '#domain/instant.ts';

const NOW = '2026-11-02T09:00:00.000Z';
const later = (seconds: number) => plusSeconds(NOW, seconds);
const failing = (times: number): Breaker =>
  Array.from({ length: times }).reduce<Breaker>((breaker) => failed(breaker, NOW), CLOSED);

describe('the breaker of a back office', () => {
  it('lets everybody ask until five failures in a row', () => {
    expect([0, 1, 4].map((times) => leave(failing(times), NOW))).toEqual(['ask', 'ask', 'ask']);
    expect(leave(failing(5), NOW)).toBe('wait');
  });

  it('lets one try when the pause is over, and everybody again once that went well', () => {
    const open = failing(5);
    expect(leave(open, later(30))).toBe('try');
    expect(leave(tried(open, later(30)), later(31))).toBe('wait');
    expect(leave(succeeded(open) ?? open, later(31))).toBe('ask');
  });

  it('waits twice as long after every further failure, never more than ten minutes', () => {
    const pauses = [5, 6, 7, 20].map((times) => failing(times).openUntil);
    expect(pauses).toEqual([later(30), later(60), later(120), later(600)]);
  });

  it('believes a back office that says when it can be asked again', () => {
    const told = failed(CLOSED, NOW, later(90));
    expect(leave(told, later(89))).toBe('wait');
    expect(leave(told, later(90))).toBe('ask');
  });

  it('has nothing to write while all goes well', () => {
    expect(succeeded(CLOSED)).toBeUndefined();
    expect(succeeded({ ...CLOSED, revision: 7 })).toBeUndefined();
  });
});
