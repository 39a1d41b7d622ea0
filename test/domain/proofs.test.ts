import { describe, expect, it } from 'vitest';
import { findProofs } from '#domain/proofs.ts';

const PARCEL = { backoffice: 'parcels', value: 'VL100200301' };

describe('a postcode that was asked for', () => {
  it.each(['VL100200301, LV-3001', 'vl 100200301 LV-3001', 'LV-3001 for VL100200301'])(
    'is not the reference beside it: %s',
    (text) => {
      const clues = { lang: 'en', references: [PARCEL], asked: ['reference', 'postcode'] } as const;
      expect(findProofs(text, clues)).toEqual({ postcode: 'LV-3001' });
    },
  );
});
