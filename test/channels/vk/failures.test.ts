import { describe, expect, it } from 'vitest';
import { failureOf } from '#channels/vk/failures.ts';
import { NOW } from '../../contracts/channelRig.ts';

describe('an error of VK means', () => {
  it.each([
    [5, 'auth_lost'],
    [7, 'auth_lost'],
    [27, 'auth_lost'],
    [14, 'looks_automated'],
    [15, 'target_gone'],
    [18, 'dm_closed'],
    [212, 'target_gone'],
    [213, 'target_gone'],
    [214, 'target_gone'],
    [222, 'rejected'],
    [223, 'rejected'],
    [900, 'dm_closed'],
    [901, 'dm_closed'],
    [902, 'dm_closed'],
    [914, 'too_long'],
    [917, 'target_gone'],
    [950, 'window_closed'],
    [100, 'rejected'],
  ])('with code %i that it is refused as %s', (code, refusal) => {
    expect(failureOf(code, NOW)).toMatchObject({ kind: 'refused', code: refusal });
  });

  it.each([
    [6, '2026-11-02T10:00:01.000Z'],
    [9, '2026-11-02T10:01:00.000Z'],
    [29, '2026-11-02T11:00:00.000Z'],
  ])('with code %i that it may be tried again at %s', (code, until) => {
    expect(failureOf(code, NOW)).toEqual({ kind: 'limited', until });
  });

  it.each([1, 10])('with code %i that nobody knows what became of it', (code) => {
    expect(failureOf(code, NOW)).toMatchObject({ kind: 'unknown' });
  });
});
