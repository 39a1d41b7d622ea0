import { describe, expect, it } from 'vitest';
import { addressOf, privateThread, strangerOf, threadOf, threadWith } from '#channels/whatsapp/thread.ts';
import { threadName } from '#domain/thread.ts';

const USER = 'US.10000000000000000001';

describe('a thread on WhatsApp', () => {
  it.each([
    [USER, { recipient: USER }],
    ['US.ENT.11815799212886844830', { recipient: 'US.ENT.11815799212886844830' }],
    ['15550100099', { to: '15550100099' }],
  ])('with %s leads back to them', (account, address) => {
    const thread = threadWith('skylark', account);
    expect(threadName(thread)).toMatchObject({ brand: 'skylark', channel: 'whatsapp' });
    expect(addressOf(thread)).toEqual(address);
    expect(privateThread(thread)).toBe(thread);
  });

  it('of somebody nobody can name leads nowhere', () => {
    const stranger = strangerOf('wamid.HBgN+/==');
    const thread = threadOf('skylark', stranger);
    expect(threadName(thread).key).toBe(stranger);
    expect(addressOf(thread)).toBeUndefined();
    expect(privateThread(thread)).toBeUndefined();
    expect(() => threadWith('skylark', stranger)).toThrow('not an account');
  });

  it.each(['', 'anna', '../x', 'US.', '+1555', 'US.1:2', `US.${'1'.repeat(200)}`])(
    'is not made with %j',
    (account) => {
      expect(() => threadWith('skylark', account)).toThrow('not an account');
    },
  );

  it.each(['d.1', 'p.anna', 'u.15550100099', 'u.US'])('is not one by the key %s', (key) => {
    expect(() => addressOf(`skylark:whatsapp:${key}`)).toThrow('not a thread');
  });
});
