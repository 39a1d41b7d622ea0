import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '#channels/sms/fixtures/contract.ts';
import { sms } from '#channels/sms/index.ts';
import { type ChannelRig, channelRig, outgoing } from '../../contracts/channelRig.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('sms', contract);
  rigs.push(rig);
  return rig;
};
afterEach(async () => {
  await Promise.all(rigs.splice(0).map((rig) => rig.close()));
});

const NUMBER = '+442079460123';
const THREAD = 'skylark:sms:t.442079460123';
const PDF = { url: 'https://files.example/act.pdf', name: 'act.pdf', contentType: 'application/pdf' };

describe('SMS', () => {
  it('writes to whoever has a number, who then lives in the town', async () => {
    const { connection, simulator } = await rigged();
    expect(await connection.send(outgoing(THREAD, 'private', 'Your bag has landed. ^AB'))).toMatchObject({
      kind: 'sent',
    });
    expect(simulator.town.people.get(NUMBER)).toEqual({ id: NUMBER });
    expect([...simulator.town.said.values()]).toMatchObject([
      { to: NUMBER, place: 'private', text: 'Your bag has landed. ^AB' },
    ]);
  });

  it('sends along, without blanks, which reply it is', async () => {
    const { connection, simulator } = await rigged();
    await connection.send(outgoing(THREAD, 'private', 'Hello', { correlation: `${THREAD} rpl_1` }));
    expect([...simulator.town.said.values()][0]?.correlation).toBe(`${THREAD}/rpl_1`);
  });

  it('sends the same twice when asked twice: nothing on the way notices', async () => {
    const { connection, simulator } = await rigged();
    const text = outgoing(THREAD, 'private', 'Hello');
    await connection.send(text);
    await connection.send(text);
    expect(simulator.town.said.size).toBe(2);
  });

  it('leaves alone a number that asked for no more', async () => {
    const { connection, simulator } = await rigged();
    simulator.run('person', { id: NUMBER, closed: true });
    expect(await connection.send(outgoing(THREAD, 'private', 'Hello'))).toMatchObject({
      kind: 'refused',
      code: 'dm_closed',
    });
  });

  it('refuses more than four parts before AWS is asked', async () => {
    const { connection, asked } = await rigged();
    const result = await connection.send(outgoing(THREAD, 'private', 'a'.repeat(613)));
    expect(result).toMatchObject({ kind: 'refused', code: 'too_long' });
    expect(await asked()).toBe(0);
  });

  it('carries no file', async () => {
    const { connection } = await rigged();
    const result = await connection.send(outgoing(THREAD, 'private', 'The form.', { file: PDF }));
    expect(result).toMatchObject({ kind: 'refused', code: 'file_refused' });
  });

  it('has sent nothing where there is no role to sign as', async () => {
    const { brand, clock, simulator } = await rigged();
    const secrets = { get: async () => simulator.secret, fresh: async () => ({}), put: async () => {} };
    const state = {
      cursor: async () => undefined,
      putCursor: async () => {},
      limitedUntil: async () => undefined,
      limit: async () => {},
      takeLease: async () => true,
      dropLease: async () => {},
    };
    const unsigned = await sms.connect({ brand, clock, secrets, state });
    expect(await unsigned.send(outgoing(THREAD, 'private', 'Hello'))).toMatchObject({ kind: 'not_sent' });
    expect(simulator.town.said.size).toBe(0);
  });

  it('is told when a call is not signed', async () => {
    const { simulator } = await rigged();
    const answer = await fetch(simulator.url, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { __type: 'MissingAuthenticationTokenException' },
    ]);
  });

  it('says what an account in the sandbox has to ask for', async () => {
    const { connection, fault } = await rigged();
    const body = { AccountAttributes: [{ Name: 'ACCOUNT_TIER', Value: 'SANDBOX' }] };
    await fault({ path: '/', status: 200, body: JSON.stringify(body), times: 1 });
    const items = await connection.check(undefined);
    expect(items.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'account', says: expect.stringContaining('AWS Support') },
    ]);
  });

  it('tries a send without sending anything', async () => {
    const { connection, simulator } = await rigged();
    expect(await connection.check(undefined)).toContainEqual({
      what: 'sending',
      ok: true,
      says: 'SKYLARK may send',
    });
    expect(simulator.town.said.size).toBe(0);
  });
});

describe('a thread of SMS', () => {
  it('is a telephone number, and private', () => {
    expect(sms.threadWith('skylark', '+79005550113')).toBe('skylark:sms:t.79005550113');
    expect(sms.privateThread('skylark:sms:t.79005550113')).toBe('skylark:sms:t.79005550113');
  });

  it.each(['79005550113', '+0900', '+7 900 555 01 13', '+7900555011300000', ''])(
    'cannot be had with %j',
    (account) => {
      expect(() => sms.threadWith('skylark', account)).toThrow('country code');
    },
  );

  it.each(['skylark:sms:d.79005550113', 'skylark:x:t.79005550113'])('is not %s', (thread) => {
    expect(() => sms.privateThread(thread)).toThrow('not a thread of SMS');
  });
});
