import { describe, expect, it } from 'vitest';
import { length } from '#channels/x/length.ts';
import { traits } from '#channels/x/traits.ts';

describe('the length of a post', () => {
  it.each([
    ['Latin letters count one', 'a'.repeat(280), 280],
    ['Cyrillic letters count one', 'я'.repeat(280), 280],
    ['Chinese characters count two', '你'.repeat(140), 280],
    ['an emoji counts two', '😀', 2],
    ['a family joined from three emoji counts two', '👨‍👩‍👧', 2],
    ['a link counts 23, however long', `https://zephyrline.com/${'a'.repeat(200)}`, 23],
    ['a bare domain is a link', 'zephyrline.com', 23],
    ['letters are counted composed', 'e\u0301', 1],
    ['nothing counts nothing', '', 0],
    ['the name a reply starts with is free', '@ivan_p Found your file.', 16],
    ['all the names a reply starts with are free', '@ivan_p @tundrarail @a1 Found it.', 9],
    ['a name further on counts', 'Found it, @ivan_p', 17],
    ['a name that is too long for X counts', '@abcdefghijklmnopq hi', 21],
  ])('%s', (_, text, weight) => {
    expect(length(text, 'public')).toBe(weight);
  });

  it('of a text far beyond the limit is beyond the limit', () => {
    expect(length('a'.repeat(100_000), 'public')).toBeGreaterThan(traits.places.public.maxLength);
  });

  it.each([
    ['dots', 'a.'.repeat(2500)],
    ['schemes', 'http://'.repeat(714)],
    ['blanks after a name', `@a${' '.repeat(4990)}x`],
    ['a hundred kilobytes of paths', 'a.b/'.repeat(25_000)],
  ])('is counted without hanging on a text made to be slow: %s', (_, text) => {
    expect(length(text, 'public')).toBeGreaterThan(0);
  });
});

describe('the length of a direct message', () => {
  it('counts links and names as they are written', () => {
    expect(length('@ivan_p https://zephyrline.example', 'private')).toBe(34);
  });

  it('may be ten thousand characters', () => {
    expect(traits.places.private.maxLength).toBe(10_000);
  });
});
