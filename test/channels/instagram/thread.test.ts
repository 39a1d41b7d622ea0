import { describe, expect, it } from 'vitest';
import { instagram } from '#channels/instagram/index.ts';
import { type Address, addressOf, threadAt } from '#channels/instagram/thread.ts';

const addresses: Address[] = [
  { kind: 'direct', customer: '990001' },
  { kind: 'comment', root: '178500001', customer: '990001' },
  { kind: 'comment', root: '178500001' },
  { kind: 'mention', media: '179100009', comment: '178900003' },
  { kind: 'mention', media: '179100009' },
];

describe('a thread on Instagram', () => {
  it.each(addresses)('leads back to where it is: %o', (address) => {
    expect(addressOf(threadAt('skylark', address))).toEqual(address);
  });

  it.each(['x.1', 'd.', 'd.1.2', 'c.1.2.3', 'c..2', 'm', `d.${'9'.repeat(61)}`])(
    'is not one by the key %s',
    (key) => {
      expect(() => addressOf(`skylark:instagram:${key}`)).toThrow('not a thread');
    },
  );

  it('is not one of another channel', () => {
    expect(() => addressOf('skylark:telegram:d.990001')).toThrow('not a thread');
  });

  it('has a private one beside it where the person is known', () => {
    expect(instagram.privateThread('skylark:instagram:c.178500001.990001')).toBe(
      'skylark:instagram:d.990001',
    );
    for (const nobody of ['c.178500001', 'c.178500001.by-178600001', 'm.179100009.178900003', 'm.179100009'])
      expect(instagram.privateThread(`skylark:instagram:${nobody}`)).toBeUndefined();
  });

  it.each(['by-178600001', '../me', '', 'a b'])('is never begun with the account %j', (account) => {
    expect(() => instagram.threadWith('skylark', account)).toThrow('not the id');
  });
});
