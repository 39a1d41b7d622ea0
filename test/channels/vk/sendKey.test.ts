import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guidOf, randomIdOf } from '#channels/vk/sendKey.ts';
import { outgoing } from '../../contracts/channelRig.ts';

const one = outgoing('skylark:vk:d.123', 'private', 'Your bag has landed.');
const keysOf = (text: typeof one) => [randomIdOf(text), guidOf(text)];

describe('the key a text is sent with', () => {
  it('is the same for a repetition', () => {
    expect(keysOf({ ...one, replyTo: '7' })).toEqual(keysOf(one));
  });

  it.each([
    ['of another reply', { correlation: 'skylark:vk:d.123 rpl_another' }],
    ['in another thread', { thread: 'skylark:vk:w.-555_5.123' }],
    ['in another place', { place: 'public' as const }],
    ['with other words', { text: 'Your bag has not landed.' }],
  ])('is another for a delivery %s', (_what, change) => {
    const [random, guid] = keysOf({ ...one, ...change });
    expect(random).not.toBe(randomIdOf(one));
    expect(guid).not.toBe(guidOf(one));
  });

  it('is a positive whole number below 2^31', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = Number(randomIdOf({ ...one, text }));
        expect(Number.isInteger(key) && key > 0 && key < 2 ** 31).toBe(true);
      }),
    );
  });
});
