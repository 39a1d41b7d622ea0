import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, addressOf, link, privateThread, threadAt } from '#channels/x/thread.ts';

const id = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);

const address: fc.Arbitrary<Address> = fc.oneof(
  fc.record({ place: fc.constant('public' as const), conversation: id, customer: id }),
  fc.record({ place: fc.constant('private' as const), customer: id }),
);

describe('a thread on X', () => {
  it('is decoded to the address it was encoded from', () => {
    fc.assert(
      fc.property(address, (from) => {
        expect(addressOf(threadAt('zephyrline', from))).toEqual(from);
      }),
      { numRuns: 200 },
    );
  });

  it('in public is named by conversation and customer', () => {
    expect(threadAt('zephyrline', { place: 'public', conversation: '11', customer: '800200' })).toBe(
      'zephyrline:x:p.11.800200',
    );
  });

  it('leads to the direct messages with its customer', () => {
    expect(privateThread('zephyrline:x:p.11.800200')).toBe('zephyrline:x:d.800200');
  });

  it('has an address in X for a person to look at it', () => {
    expect(link('zephyrline:x:p.11.800200', '42')).toBe('https://x.com/i/status/42');
    expect(link('zephyrline:x:d.800200', '43')).toBe('https://x.com/messages/compose?recipient_id=800200');
  });

  it('that is private already leads to itself', () => {
    expect(privateThread('zephyrline:x:d.800200')).toBe('zephyrline:x:d.800200');
  });

  it.each(['zephyrline:x:p.11', 'zephyrline:x:d.', 'zephyrline:x:d.1.2', 'zephyrline:telegram:d.1', 'x'])(
    'is not to be had from %s',
    (thread) => {
      expect(() => addressOf(thread)).toThrow(expect.objectContaining({ kind: 'input', code: 'thread_id' }));
    },
  );
});
