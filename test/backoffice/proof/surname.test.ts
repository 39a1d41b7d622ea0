import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLike } from '#backoffice/baggage/simulator/nameCheck.ts';
import { foldedForms, sameSurname, withoutTitles } from '#backoffice/proof/surname.ts';
import { DIFFERENT, SAME } from './surnames.ts';

describe('sameSurname', () => {
  it.each(SAME)('takes %s and %s for one surname', (written, recorded) => {
    expect(sameSurname(written, [recorded])).toBe(true);
  });

  it.each(DIFFERENT)('keeps "%s" and "%s" apart', (written, recorded) => {
    expect(sameSurname(written, [recorded])).toBe(false);
  });

  it('accepts the surname of any traveller in the file', () => {
    expect(sameSurname('Marsh', ['PETROV', 'MARSH'])).toBe(true);
  });

  it('matches nobody when the record has no surname', () => {
    expect(sameSurname('Petrov', [])).toBe(false);
  });

  it('agrees with itself whatever the letters, their case and the spaces between them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿА-яЁё]{2,20}$/u), (name) => {
        expect(sameSurname(` ${name.toLowerCase()} `, [name])).toBe(foldedForms(name).length > 0);
      }),
    );
  });

  it('reads a surname of 100 KB no further than surnames go', () => {
    const [first = ''] = foldedForms('y'.repeat(100_000));
    expect(first.length).toBeLessThanOrEqual(80);
  });
});

describe('the name check of the baggage simulator', () => {
  // Whoever writes Г as H is known to okno alone.
  const usual = SAME.filter(([, recorded]) => recorded !== 'HRYTSENKO');

  it.each(usual)('lets %s through to %s, for okno to compare', (written, recorded) => {
    expect(looksLike(withoutTitles(written), withoutTitles(recorded))).toBe(true);
  });
});
