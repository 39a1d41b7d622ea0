import { describe, expect, it } from 'vitest';
import { partsOf } from '#channels/sms/parts.ts';

describe('a text counted in parts of an SMS', () => {
  it.each([
    ['nothing', '', 0],
    ['one letter', 'a', 1],
    ['160 of the GSM alphabet', 'a'.repeat(160), 1],
    ['161 of it', 'a'.repeat(161), 2],
    ['twice 153', 'a'.repeat(306), 2],
    ['one more than twice 153', 'a'.repeat(307), 3],
    ['letters with accents that GSM has', 'éèùìòÇØøÅåÆæßÉÄÖÑÜäöñüà§¿¡'.repeat(6), 1],
    ['Greek capitals that GSM has', 'ΔΦΓΛΩΠΨΣΘΞ'.repeat(16), 1],
    ['80 signs that take two septets', '€'.repeat(80), 1],
    ['81 of them', '€'.repeat(81), 2],
    ['line breaks', `${'a'.repeat(79)}\r\n${'a'.repeat(79)}`, 1],
    ['70 Cyrillic letters', 'ж'.repeat(70), 1],
    ['71 of them', 'ж'.repeat(71), 2],
    ['twice 67', 'ж'.repeat(134), 2],
    ['one more than twice 67', 'ж'.repeat(135), 3],
    ['a lower-case cedilla, which GSM lacks', `${'a'.repeat(70)}ç`, 2],
    ['a typographic apostrophe among Latin letters', `${'a'.repeat(100)}’`, 2],
    ['35 emoji', '🧳'.repeat(35), 1],
  ])('%s', (_what, text, parts) => {
    expect(partsOf(text)).toBe(parts);
  });

  it('does not split an escaped sign between two parts', () => {
    expect(partsOf(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toBe(2);
    expect(partsOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3);
  });

  it('does not split an emoji between two parts', () => {
    expect(partsOf(`${'ж'.repeat(66)}🧳${'ж'.repeat(65)}`)).toBe(2);
    expect(partsOf(`${'ж'.repeat(66)}🧳${'ж'.repeat(66)}`)).toBe(3);
  });
});
