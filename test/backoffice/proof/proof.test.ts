import { describe, expect, it } from 'vitest';
import { proves } from '#backoffice/proof/proof.ts';

describe('a postcode', () => {
  it.each([
    ['1011 AB', '1011AB'],
    ['1011ab', '1011 AB'],
    ['sw1a 1aa', 'SW1A1AA'],
    ['LV-1010', '1010'],
    ['D-10115', '10115'],
    ['1011 АВ', '1011AB'],
    ['１０１１ＡＢ', '1011AB'],
  ])('is the same as %s and as %s', (written, recorded) => {
    expect(proves('postcode', written, [recorded])).toBe(true);
  });

  it.each([
    ['1011 AC', '1011 AB'],
    ['', ''],
    ['--', '--'],
    ['10', '10'],
  ])('keeps "%s" and "%s" apart', (written, recorded) => {
    expect(proves('postcode', written, [recorded])).toBe(false);
  });
});

describe('the last four digits of a number', () => {
  it.each([
    ['0102', '+31 20 555 0102'],
    ['it ends in 01-02', '0102'],
    ['+31205550102', '0102'],
  ])('agree in "%s" and "%s"', (written, recorded) => {
    expect(proves('phone4', written, [recorded])).toBe(true);
  });

  it.each([
    ['102', '0102'],
    ['0103', '0102'],
    ['', ''],
    ['four', 'four'],
  ])('do not agree in "%s" and "%s"', (written, recorded) => {
    expect(proves('phone4', written, [recorded])).toBe(false);
  });
});

describe('a record that is not there', () => {
  it.each(['surname', 'postcode', 'phone4'] as const)(
    'is proved by no %s, not even the stand-in for one',
    (kind) => {
      for (const written of ['NOBODY', '0000 XX', '0000']) {
        expect(proves(kind, written, undefined)).toBe(false);
        expect(proves(kind, written, [])).toBe(false);
      }
    },
  );
});
