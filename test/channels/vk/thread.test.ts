import { describe, expect, it } from 'vitest';
import { addressOf, link, privateThread, threadAt, threadWith } from '#channels/vk/thread.ts';

describe('a thread of VK', () => {
  it.each([
    { kind: 'conversation', customer: '123' },
    { kind: 'wall', owner: '-555', post: '5', customer: '123' },
    { kind: 'wall', owner: '-555', post: '5', customer: '-777' },
    { kind: 'wall', beside: 'market', owner: '-555', post: '5', customer: '123' },
    { kind: 'chat', chat: '2000000001', customer: '123' },
  ] as const)('leads back to where it is ($kind, $customer)', (address) => {
    const thread = threadAt('skylark', address);
    expect(addressOf(thread)).toEqual(address);
    expect(privateThread(thread)).toBe(threadWith('skylark', address.customer));
  });

  it('is not made of anything else', () => {
    expect(() => addressOf('skylark:vk:w.5.5')).toThrow('not a thread on VK');
    expect(() => threadWith('skylark', 'anna')).toThrow('not the id of an account');
  });

  it('has an address in public alone', () => {
    const wall = threadAt('skylark', { kind: 'wall', owner: '-555', post: '5', customer: '123' });
    expect(link(wall, '5')).toBe('https://vk.com/wall-555_5');
    expect(link(wall, '8')).toBe('https://vk.com/wall-555_5?reply=8');
    expect(link('skylark:vk:photo.-555_3.123', '8')).toBe('https://vk.com/photo-555_3');
    expect(link('skylark:vk:market.-555_3.123', '8')).toBe('https://vk.com/market-555?w=product-555_3');
    expect(link(threadWith('skylark', '123'), '8')).toBeUndefined();
  });
});
