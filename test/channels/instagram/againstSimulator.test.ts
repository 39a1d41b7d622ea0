import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '#channels/instagram/fixtures/contract.ts';
import { hook } from '#channels/instagram/hook.ts';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { Message } from '#domain/message.ts';
import { type ChannelRig, channelRig, outgoing, until } from '../../contracts/channelRig.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('instagram', contract);
  rigs.push(rig);
  return rig;
};
afterEach(() => Promise.all(rigs.splice(0).map((rig) => rig.close())));

const HOUR = 3600;
const PERSON = contract.answering.person.id;
const DIRECT = `skylark:instagram:d.${PERSON}`;
const TEXT = 'Your bag is in Amsterdam. ^AB';

/** The message as which something came to the webhook. */
const heardAs = (rig: ChannelRig, is: (message: Message) => boolean): Promise<Message> =>
  until('the webhook', () =>
    rig.calls
      .flatMap(({ body }) => hook.parse(Buffer.from(body).toString('utf8'), rig.brand).messages)
      .find(is),
  );

const mentioned = async (rig: ChannelRig, caption?: true): Promise<Message> => {
  const said = { by: PERSON, text: 'skylark_air lost my bag', ...(caption && { caption }) };
  rig.simulator.run('mention', said);
  return heardAs(rig, ({ thread }) => thread.includes(':m.'));
};

const directly = (more: Partial<Outgoing> = {}): Outgoing => outgoing(DIRECT, 'private', TEXT, more);

describe('a direct message to Instagram', () => {
  it('is refused a day after the customer’s last words, but not if every word is a person’s own', async () => {
    const rig = await rigged();
    await rig.hears('private', 'where is my bag?');
    rig.clock.pass(25 * HOUR);
    expect(await rig.connection.send(directly())).toMatchObject({ kind: 'refused', code: 'window_closed' });
    expect(await rig.connection.send(directly({ ownWords: true }))).toMatchObject({ kind: 'sent' });
    rig.clock.pass(6 * 24 * HOUR);
    expect(await rig.connection.send(directly({ ownWords: true }))).toMatchObject({
      kind: 'refused',
      code: 'window_closed',
    });
  });

  it('comes back under the id it was sent with', async () => {
    const rig = await rigged();
    await rig.hears('private', 'where is my bag?');
    const sent = await rig.connection.send(directly());
    const echo = await heardAs(rig, ({ direction }) => direction === 'out');
    expect(echo).toMatchObject({ thread: DIRECT, text: TEXT, place: 'private' });
    expect(sent).toMatchObject({ kind: 'sent', id: echo.id });
  });

  it('answers a comment privately once, within a week', async () => {
    const rig = await rigged();
    const { id: privateReplyTo } = await rig.hears('public', 'where is my bag?');
    const answer = directly({ privateReplyTo });
    expect(await rig.connection.send(directly())).toMatchObject({ code: 'window_closed' });
    expect(await rig.connection.send(answer)).toMatchObject({ kind: 'sent' });
    expect(await rig.connection.send(answer)).toMatchObject({ kind: 'refused', code: 'answered_already' });
    const { id: late } = await rig.hears('public', 'and now?');
    rig.clock.pass(8 * 24 * HOUR);
    expect(await rig.connection.send(directly({ privateReplyTo: late }))).toMatchObject({
      kind: 'refused',
      code: 'dm_closed',
    });
  });

  it('that answers a comment is found in the conversation with who wrote it', async () => {
    const rig = await rigged();
    const { id: privateReplyTo } = await rig.hears('public', 'where is my bag?');
    const answer = directly({ privateReplyTo });
    expect(await rig.connection.readBack?.(answer, rig.clock.now(), [])).toEqual({ kind: 'absent' });
    await rig.connection.send(answer);
    expect(await rig.connection.readBack?.(answer, rig.clock.now(), [])).toMatchObject({ kind: 'found' });
  });

  it('is not looked for behind twenty others that came since', async () => {
    const rig = await rigged();
    for (let count = 0; count < 20; count += 1)
      rig.simulator.run('say', { by: PERSON, place: 'private', text: `line ${count}` });
    const since = rig.clock.now();
    expect(await rig.connection.readBack?.(directly(), since, [])).toEqual({ kind: 'untold' });
    rig.clock.pass(2);
    expect(await rig.connection.readBack?.(directly(), rig.clock.now(), [])).toEqual({ kind: 'absent' });
  });

  it('carries no file, and says what can be done', async () => {
    const rig = await rigged();
    const file = { url: 'https://files.example/form.pdf', name: 'form.pdf', contentType: 'application/pdf' };
    expect(await rig.connection.send(directly({ file }))).toMatchObject({
      kind: 'refused',
      code: 'file_refused',
    });
  });
});

describe('a public answer on Instagram', () => {
  it('hangs on the comment that began it, and is found there when its outcome was lost', async () => {
    const rig = await rigged();
    const { thread, id } = await rig.hears('public', 'where is my bag?');
    const answer = outgoing(thread, 'public', TEXT, { replyTo: id });
    const since = rig.clock.now();
    await rig.fault({ path: '/replies', reset: true, after: 'work', times: 1 });
    expect(await rig.connection.send(answer)).toMatchObject({ kind: 'unknown' });
    const found = await rig.connection.readBack?.(answer, since, []);
    expect(found).toMatchObject({ kind: 'found' });
    const taken = found?.kind === 'found' ? [found.id] : [];
    expect(await rig.connection.readBack?.(answer, since, taken)).toEqual({ kind: 'absent' });
  });

  it('comes back without saying to whom, which can be asked for', async () => {
    const rig = await rigged();
    const { thread } = await rig.hears('public', 'where is my bag?');
    await rig.connection.send(outgoing(thread, 'public', TEXT));
    const echo = await heardAs(rig, ({ direction }) => direction === 'out');
    expect(echo.thread).not.toBe(thread);
    expect(await rig.connection.words?.(echo)).toEqual({ text: TEXT, thread });
  });

  it('that begins with a name is for who has it', async () => {
    const rig = await rigged();
    rig.simulator.run('person', { id: '990005', handle: 'passer.by' });
    const { id: inReplyTo } = await rig.hears('public', 'where is my bag?');
    rig.simulator.run('say', { by: '990005', place: 'public', text: 'mine too', inReplyTo });
    const other = await heardAs(rig, ({ text }) => text === 'mine too');
    await rig.connection.send(outgoing(other.thread, 'public', '@passer.by Yours is in Riga. ^AB'));
    const echo = await heardAs(rig, ({ direction }) => direction === 'out');
    expect(await rig.connection.words?.(echo)).toMatchObject({ thread: other.thread });
  });

  it('to what was taken back is refused', async () => {
    const rig = await rigged();
    const { thread, id } = await rig.hears('public', 'where is my bag?');
    rig.simulator.run('delete', { id });
    expect(await rig.connection.send(outgoing(thread, 'public', TEXT))).toMatchObject({
      kind: 'refused',
      code: 'target_gone',
    });
    expect(await rig.connection.readBack?.(outgoing(thread, 'public', TEXT), rig.clock.now(), [])).toEqual({
      kind: 'untold',
    });
  });

  it.each([[undefined], [true as const]])('reaches a mention (in a caption: %s)', async (caption) => {
    const rig = await rigged();
    const mention = await mentioned(rig, caption);
    expect(await rig.connection.words?.(mention)).toMatchObject({
      text: 'skylark_air lost my bag',
      author: { id: mention.author.id, handle: 'ex_user' },
    });
    expect(await rig.connection.send(outgoing(mention.thread, 'public', TEXT))).toMatchObject({
      kind: 'sent',
    });
    expect(rig.calls).toHaveLength(1);
    expect(
      await rig.connection.readBack?.(outgoing(mention.thread, 'public', TEXT), rig.clock.now(), []),
    ).toEqual({ kind: 'untold' });
  });
});

describe('Instagram tells', () => {
  it('the words of a comment again, and none where they are gone', async () => {
    const rig = await rigged();
    const comment = await rig.hears('public', 'where is my bag?');
    const { text, author } = comment;
    expect(await rig.connection.words?.({ ...comment, text: '' })).toEqual({ text, author });
    rig.simulator.run('delete', { id: comment.id });
    expect(await rig.connection.words?.(comment)).toBeUndefined();
  });

  it('the name of who wrote directly, and of nobody else', async () => {
    const rig = await rigged();
    expect(await rig.connection.profile?.(PERSON)).toBeUndefined();
    await rig.hears('private', 'hello');
    expect(await rig.connection.profile?.(PERSON)).toEqual({
      id: PERSON,
      handle: 'ex_user',
      name: 'Ex User',
    });
    expect(await rig.connection.profile?.('by-178600001')).toBeUndefined();
  });

  it('a file that came with a message, from its own hosts alone', async () => {
    const rig = await rigged();
    const base64 = Buffer.from('a picture').toString('base64');
    const files = [{ name: 'bag.jpg', contentType: 'image/jpeg', base64 }];
    rig.simulator.run('say', { by: PERSON, place: 'private', text: '', files });
    const { attachments } = await heardAs(rig, (message) => message.attachments !== undefined);
    const found = await rig.connection.media?.(attachments?.[0]?.ref ?? '');
    expect(found?.kind === 'found' && Buffer.from(found.bytes).toString()).toBe('a picture');
    expect(await rig.connection.media?.('https://files.example/bag.jpg')).toMatchObject({ kind: 'refused' });
  });

  it('that nothing is heard as long as nobody subscribed', async () => {
    const rig = await channelRig('instagram', contract, { greets: true });
    rigs.push(rig);
    expect(await rig.connection.check(undefined)).toMatchObject([
      { what: 'account', ok: true },
      { what: 'subscription', ok: false },
      { what: 'permission messages', ok: true },
    ]);
  });

  it('that a token is no good', async () => {
    const rig = await rigged();
    await rig.fault({ status: 401, body: JSON.stringify({ error: { code: 190, message: 'x' } }) });
    const items = await rig.connection.check(undefined);
    expect(items.map(({ ok }) => ok)).toEqual([false, false, false]);
  });
});
