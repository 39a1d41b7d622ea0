import { describe, expect, it } from 'vitest';
import { plusSeconds } from '#domain/instant.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { PromiseKind } from '#domain/sla/promise.ts';
import { owedAfter, type Said } from '#domain/sla/promising.ts';
import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';

const ASKED = '2026-11-02T09:00:00.000Z';
const hour = (passed: number): string => plusSeconds(ASKED, passed * 3600);

const brand = { timeZone: 'Etc/UTC', daytime: ['00:00', '24:00'] as [string, string] };
const levels: ServiceLevels = {
  ...DEFAULT_LEVELS,
  promises: { ...DEFAULT_LEVELS.promises, rules: [{ asked: ['connection'], withinSeconds: 72 * 3600 }] },
};

/** What is owed once somebody who asked at the start is told, so many hours later, that their repair goes on. */
const owed = (hours: number): [PromiseKind, from: string | undefined, by: string][] => {
  const said: Said = {
    ...{ reply: 'rpl_1', at: hour(hours), askedAt: ASKED, owner: 'Anna Bell' },
    draft: {
      asked: 'connection',
      case: { backoffice: 'tickets', hash: 'h', display: 'TT-•••23' },
      facts: [],
      deliveries: [],
    },
  };
  return owedAfter([], said, levels, brand).promises.map(({ kind, from, by }) => [kind, from, by]);
};

describe('a repair that is owed within 72 hours', () => {
  it('owes a word between hour 48 and hour 70, when it is told before', () => {
    expect(owed(1)).toEqual([
      ['midway', hour(48), hour(70)],
      ['fix', undefined, hour(72)],
    ]);
  });

  it('owes no word more when it is told between them: that is the word', () => {
    expect(owed(50)).toEqual([['fix', undefined, hour(72)]]);
  });

  it('owes no word that would be broken as soon as it is owed', () => {
    expect(owed(71)).toEqual([['fix', undefined, hour(72)]]);
  });
});
