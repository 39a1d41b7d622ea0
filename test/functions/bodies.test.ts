import { describe, expect, it } from 'vitest';
import { HeardBody } from '#functions/edge/bodies.ts';

const message = {
  thread: 'zephyrline:x:800200',
  id: '1987654321098765432',
  at: '2026-11-02T09:15:23.000Z',
  direction: 'in',
  place: 'public',
  author: { id: '800200', handle: 'ivan_p' },
  text: 'where is my bag',
};

describe('a message on the inbound queue', () => {
  it('arrives as it was sent', () => {
    expect(HeardBody.parse(message)).toEqual(message);
  });

  it.each([
    ['a time that does not sort as text', { at: '2026-11-02 09:15' }],
    ['an id that lost its digits as a number', { id: 1.98e18 }],
    ['no author', { author: undefined }],
    ['an unknown place', { place: 'street' }],
  ])('is refused with %s', (_, wrong) => {
    expect(HeardBody.safeParse({ ...message, ...wrong }).success).toBe(false);
  });
});
