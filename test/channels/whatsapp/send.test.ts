import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#channels/whatsapp/fixtures/contract.ts';
import { threadOf } from '#channels/whatsapp/thread.ts';
import type { Outgoing } from '#desk/ports/channel.ts';
import { plusSeconds } from '#domain/instant.ts';
import { type ChannelRig, channelRig, outgoing, until } from '../../contracts/channelRig.ts';
import { PHONE, USER } from './samples.ts';

const DAY = 24 * 3600;
const file = { url: 'https://docs.example/act.pdf', name: 'act.pdf', contentType: 'application/pdf' };

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('whatsapp', contract);
  rigs.push(rig);
  return rig;
};
afterAll(() => Promise.all(rigs.map((rig) => rig.close())));

const to = (account: string, text: string, more: Partial<Outgoing> = {}) =>
  outgoing(threadOf('skylark', account), 'private', text, more);

const theirs = ({ simulator }: ChannelRig) =>
  [...simulator.town.said.values()].filter(({ by }) => by === '1300');

const signalsOf = ({ calls, hook, brand, simulator, clock }: ChannelRig) =>
  calls.flatMap((call) => {
    hook?.verify(call, simulator.secret, clock.now());
    return hook?.parse(Buffer.from(call.body).toString('utf8'), brand).signals ?? [];
  });

describe('a message to somebody who wrote', () => {
  let rig: ChannelRig;
  beforeAll(async () => {
    rig = await rigged();
    rig.simulator.run('person', { id: '15550100077', name: 'P. Number' });
    await rig.hears('private', 'by number', '15550100077');
    await rig.hears('private', 'by user id');
  });

  it.each([
    ['the user id', USER, USER],
    ['the number', '15550100077', '15550100077'],
    ['the number of somebody with a user id', PHONE, USER],
  ])('is addressed by %s', async (_what, account, person) => {
    const text = `to ${account}`;
    expect(await rig.connection.send(to(account, text))).toMatchObject({ kind: 'sent' });
    expect(theirs(rig).find((said) => said.text === text)?.to).toBe(person);
  });

  it('carries answers to tap as long as its text leaves room for them', async () => {
    for (const length of [1024, 1025]) {
      const text = 'a'.repeat(length);
      const sent = await rig.connection.send(to(USER, text, { choices: ['Yes', 'No'] }));
      expect(sent).toMatchObject({ kind: 'sent' });
      const said = theirs(rig).find((one) => one.text === text);
      expect(said?.choices).toEqual(length === 1024 ? ['Yes', 'No'] : undefined);
    }
  });

  it('answers a message, and is told by its correlation', async () => {
    const { id } = await rig.hears('private', 'and now?');
    const sent = to(USER, 'It lands at 14:20.', {
      replyTo: id,
      correlation: 'skylark:whatsapp:x rpl_0answer',
    });
    const result = await rig.connection.send(sent);
    expect(theirs(rig).at(-1)).toMatchObject({ inReplyTo: id });
    const receipts = await until('receipts', () => {
      const mine = signalsOf(rig).filter(
        (signal) => signal.kind === 'receipt' && signal.correlation === sent.correlation,
      );
      return mine.length === 2 ? mine : undefined;
    });
    expect(receipts).toMatchObject([{ outcome: 'sent' }, { outcome: 'delivered' }]);
    expect(result.kind === 'sent' && receipts.every((one) => 'id' in one && one.id === result.id)).toBe(true);
  });

  it('brings a document with its words', async () => {
    expect(await rig.connection.send(to(USER, 'Here it is. ^AB', { file }))).toMatchObject({ kind: 'sent' });
    expect(theirs(rig).at(-1)).toMatchObject({
      text: 'Here it is. ^AB',
      files: [{ name: 'act.pdf', url: file.url }],
    });
  });

  it('is refused, not cut, where its words are too many beside a document', async () => {
    const result = await rig.connection.send(to(USER, 'a'.repeat(1025), { file }));
    expect(result).toMatchObject({ kind: 'refused', code: 'too_long' });
    expect(await rig.connection.send(to(USER, 'a'.repeat(1024), { file }))).toMatchObject({ kind: 'sent' });
  });
});

describe('a message that cannot arrive', () => {
  it('is not sent to somebody nobody can name', async () => {
    const rig = await rigged();
    const before = await rig.asked();
    const result = await rig.connection.send(to('m.abc', 'Hello.'));
    expect(result).toMatchObject({ kind: 'refused', code: 'dm_closed' });
    expect(await rig.asked()).toBe(before);
  });

  it('is refused 24 hours after their last word, and goes as a template', async () => {
    const rig = await rigged();
    rig.simulator.run('template', { name: 'case_update', text: 'About {{1}}: {{2}}' });
    await rig.hears('private', 'where is it?');
    rig.clock.pass(DAY - 1);
    expect(await rig.connection.send(to(USER, 'In time.'))).toMatchObject({ kind: 'sent' });
    rig.clock.pass(1);
    const late = await rig.connection.send(to(USER, 'Too late.'));
    expect(late).toMatchObject({
      kind: 'refused',
      code: 'window_closed',
      reason: expect.stringContaining('template'),
    });
    const parameters = ['file 7', 'found\nin\tAmsterdam     \u00a0 today'];
    const template = { name: 'case_update', language: 'en', parameters };
    expect(await rig.connection.send(to(USER, 'unused', { template }))).toMatchObject({ kind: 'sent' });
    expect(theirs(rig).at(-1)?.text).toBe('About file 7: found in Amsterdam today');
  });

  it.each<[string, object, string]>([
    ['a template the account does not have', { name: 'other', parameters: ['a'] }, 'rejected'],
    ['a template filled in too little', { name: 'case_update', parameters: [] }, 'rejected'],
  ])('is refused as %s', async (_what, use, code) => {
    const rig = await rigged();
    rig.simulator.run('template', { name: 'case_update', text: 'About {{1}}' });
    const template = { name: '', parameters: [], ...use, language: 'en' };
    expect(await rig.connection.send(to(USER, '', { template }))).toMatchObject({ kind: 'refused', code });
  });

  it('is refused as a template with a file', async () => {
    const rig = await rigged();
    const template = { name: 'case_update', language: 'en', parameters: [] };
    const result = await rig.connection.send(to(USER, '', { template, file }));
    expect(result).toMatchObject({ kind: 'refused', code: 'file_refused' });
  });

  it('is accepted first, and told later not to have arrived, where the person is closed', async () => {
    const rig = await rigged();
    rig.simulator.run('person', { id: USER, handle: PHONE, closed: true });
    await rig.hears('private', 'hello');
    const result = await rig.connection.send(
      to(USER, 'Hello.', { correlation: 'skylark:whatsapp:x rpl_0closed' }),
    );
    expect(result).toMatchObject({ kind: 'sent' });
    const receipt = await until('the failure', () =>
      signalsOf(rig).find((signal) => signal.kind === 'receipt' && signal.outcome === 'failed'),
    );
    expect(receipt).toMatchObject({ code: 'dm_closed', correlation: 'skylark:whatsapp:x rpl_0closed' });
    expect(theirs(rig)).toEqual([]);
  });

  it('is refused where nobody has the number', async () => {
    const rig = await rigged();
    expect(await rig.connection.send(to('15550100000', 'Hello.'))).toMatchObject({
      kind: 'refused',
      code: 'dm_closed',
    });
  });
});

describe('a limit', () => {
  const limited = async (code: number) => {
    const rig = await rigged();
    rig.simulator.run('person', { id: '15550100077', name: 'P. Number' });
    await rig.hears('private', 'one', '15550100077');
    await rig.hears('private', 'two');
    await rig.fault({ path: '/messages', status: 400, body: JSON.stringify({ error: { code } }), times: 1 });
    expect(await rig.connection.send(to(USER, 'first'))).toEqual({
      kind: 'limited',
      until: plusSeconds(rig.clock.now(), 60),
    });
    return rig;
  };

  it('of one pair holds for that person alone', async () => {
    const rig = await limited(131_056);
    expect(await rig.connection.send(to('15550100077', 'to another'))).toMatchObject({ kind: 'sent' });
    const before = await rig.asked();
    expect(await rig.connection.send(to(USER, 'again'))).toMatchObject({ kind: 'limited' });
    expect(await rig.asked()).toBe(before);
    rig.clock.pass(60);
    expect(await rig.connection.send(to(USER, 'again'))).toMatchObject({ kind: 'sent' });
  });

  it.each([130_429, 80_007])('of the number holds for everybody (%i)', async (code) => {
    const rig = await limited(code);
    const before = await rig.asked();
    expect(await rig.connection.send(to('15550100077', 'to another'))).toMatchObject({ kind: 'limited' });
    expect(await rig.asked()).toBe(before);
  });
});
