import { describe, expect, it } from 'vitest';
import { safeRegex } from '#backoffice/definition/safeRegex.ts';

const folded = (source: string) => safeRegex(source, { ways: 10_000, anchors: false, folded: true });
const free = (source: string) => safeRegex(source, { ways: 1000, anchors: true, folded: false });
const whole = (source: string): RegExp => {
  const safe = folded(source);
  if ('unsafe' in safe) throw new Error(safe.unsafe);
  return new RegExp(`^(?:${safe.source})$`, 'iu');
};

describe('a safe regular expression', () => {
  it.each([
    ['TT(\\d{6,8})', 'TT700123', 'TT70012'],
    ['[A-Z]{2}\\d{9}[A-Z]{2}', 'RR123456789LV', 'R123456789LV'],
    ['(?:AB|CD)(\\d{4})', 'CD1234', 'EF1234'],
    ['[^0-9]{3}\\d{2}', 'ABC12', '1BC12'],
    ['ЗН(\\d{5})', 'ЗH12345', 'ЗH1234'],
    ['A?\\d{3}', '123', 'AA123'],
    ['(A|B){2}\\d', 'AB1', 'A1'],
  ])('%s matches %s and not %s', (source, yes, no) => {
    expect(whole(source).test(yes)).toBe(true);
    expect(whole(source).test(no)).toBe(false);
  });

  it.each([
    '\\d+',
    '\\d*',
    '\\d{3,}',
    '(\\d{1,3}){2}',
    '(a|b{1,2}){3}',
    '\\1',
    '(?=A)A',
    '(?<n>A)',
    '(?<!A)B',
    '^TT',
    'TT$',
    '\\bTT',
    'TT-\\d{6}',
    '(TT',
    'TT)',
    '[A-Z',
    'A{3,2}',
    'A{999}',
    'A??',
    '{3}',
    '(A|A){20}',
    'A{0,99}A{0,99}A{0,99}',
    '\\u0041',
    '\\p{L}',
    'A'.repeat(201),
    '[Z-A]',
  ])('%s is refused', (source) => {
    expect(folded(source)).toHaveProperty('unsafe');
  });

  it('may have anchors and marks where it reads more than letters and digits', () => {
    expect(free('^\\s{0,3}[^,]{1,40}, [A-Z]{2}$')).not.toHaveProperty('unsafe');
  });

  it('counts its groups', () => {
    expect(folded('(A)(?:B)(C)')).toMatchObject({ groups: 2 });
  });
});
