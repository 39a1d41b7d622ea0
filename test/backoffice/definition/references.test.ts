import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  masked,
  referencesIn as named,
  normalReference,
  type Pattern,
} from '#backoffice/definition/references.ts';

const TICKET: Pattern[] = [{ regex: /^(?:TT(\d{6,8}))$/iu, as: 'TT-$1' }];
const NUMBER: Pattern[] = [{ regex: /^(?:(\d{8}))$/iu, as: '$1' }];
const PARCEL: Pattern[] = [{ regex: /^(?:[A-Z]{2}\d{9}[A-Z]{2})$/iu, as: '$0' }];
const BOOKING: Pattern[] = [{ regex: /^(?:[A-Z0-9]{6})$/iu, as: '$0' }];

const referencesIn = (text: string, patterns: Pattern[]) => named(text, patterns).map(({ value }) => value);

describe('a reference in a text', () => {
  it('says when it is not of a case but of something an action needs', () => {
    const patterns: Pattern[] = [{ regex: /^(?:TRB([A-Z0-9]{6}))$/iu, as: 'TRB-$1', form: 'booking' }];
    expect(named('TRB 4F7L3S', patterns)).toEqual([{ value: 'TRB-4F7L3S', form: 'booking' }]);
  });

  it.each([
    'TT-700123',
    'tt700123',
    'TT 700123',
    'tt - 700 123',
    'заявка ТТ-700123',
    'тт 700123!',
    '#TT-700123',
    '(TT-700123)',
    'TT–700123',
    'TT.700.123',
    'Мой номер:TT-700123.',
    'TT-700123/Петров',
    'ＴＴ７００１２３',
    'TT\u200b-700123',
    'T T 70 01 23',
    'TT-700123?',
    'TT-700123,TT-700123',
    'TT-700123\ud83d',
  ])('is found in "%s"', (text) => {
    expect(referencesIn(text, TICKET)).toEqual(['TT-700123']);
  });

  it.each([
    'TT-70012',
    'TT-700123456',
    'ATT-700123',
    'TT-700123-9999',
    'XTT700123',
    'TT700123X',
    'https://bank.example/TT-700123',
    'www.bank.example/a?b=TT700123',
    'bank.example/TT700123',
    'tt700123@mail.example',
    '@TT700123',
    'id=TT700123',
    'a_TT700123',
    '700123',
    'TT',
    '',
    '\ud83d\ud83d',
    'TT\n\n\n\n700123',
  ])('is not found in "%s"', (text) => {
    expect(referencesIn(text, TICKET)).toEqual([]);
  });

  it('is not a part of a telephone number', () => {
    expect(referencesIn('+7 999 123 45 67 8', NUMBER)).toEqual([]);
    expect(referencesIn('order 12345678', NUMBER)).toEqual(['12345678']);
    expect(referencesIn('order 1234 5678', NUMBER)).toEqual(['12345678']);
    expect(referencesIn('12.345.678.901', NUMBER)).toEqual([]);
  });

  it('is not made of the small words around a number', () => {
    expect(referencesIn('I paid in 123456789 is that all', PARCEL)).toEqual([]);
    expect(referencesIn('parcel RR 123456789 LV', PARCEL)).toEqual(['RR123456789LV']);
  });

  it('without digits is only taken for one in capitals', () => {
    expect(referencesIn('please answer, QWERTY is my booking', BOOKING)).toEqual(['QWERTY']);
    expect(referencesIn('please answer', BOOKING)).toEqual([]);
  });

  it('is given once, and ten of them at most', () => {
    expect(referencesIn('TT700123 TT-700123', TICKET)).toEqual(['TT-700123']);
    const many = Array.from({ length: 40 }, (_, at) => `TT-${700000 + at}`).join(', ');
    expect(referencesIn(many, TICKET).length).toBe(10);
  });

  it('is found in linear time in a text made to be slow', () => {
    const started = performance.now();
    for (const text of ['TT '.repeat(40_000), '7 '.repeat(50_000), 'T-'.repeat(50_000), 'a.'.repeat(50_000)])
      referencesIn(text, TICKET);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('stays what it is when it is brought into its form again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 99_999_999 }), (number) => {
        const value = normalReference(`tt ${number}`, TICKET);
        expect(value).toBe(`TT-${number}`);
        expect(normalReference(value ?? '', TICKET)).toBe(value);
      }),
    );
  });

  it('has the form of the pattern, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const value of referencesIn(text, TICKET)) expect(value).toMatch(/^TT-\d{6,8}$/);
      }),
    );
  });
});

describe('a masked reference', () => {
  it.each([
    ['TT-700123', [3, 2], 'TT-•••23'],
    ['TT-700123', [0, 0], '•••'],
    ['12345', [3, 2], '•••'],
    ['', [3, 2], '•••'],
    ['TT-700123', [2, 0], 'TT•••'],
  ] as const)('of %s keeping %j is %s', (reference, keep, shown) => {
    expect(masked(reference, keep)).toBe(shown);
  });
});
