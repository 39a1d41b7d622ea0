import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '#channels/vk/fixtures/contract.ts';
import { start } from '#channels/vk/simulator/index.ts';
import { TOKEN } from '#channels/vk/simulator/settings.ts';
import type { SendResult } from '#domain/reply.ts';
import { type ChannelRig, channelRig, NOW, outgoing, until } from '../../contracts/channelRig.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('vk', contract);
  rigs.push(rig);
  return rig;
};
afterEach(async () => {
  await Promise.all(rigs.splice(0).map((rig) => rig.close()));
});

const { person } = contract.answering;
const ALONE = `skylark:vk:d.${person.id}`;
const idOf = (result: SendResult): string => (result.kind === 'sent' ? result.id : result.kind);

const echoed = (rig: ChannelRig, text: string) =>
  until('the echo', () => {
    for (const { body } of rig.calls) {
      const { messages } = rig.hook!.parse(Buffer.from(body).toString('utf8'), rig.brand);
      const own = messages.find((message) => message.direction === 'out' && message.text === text);
      if (own !== undefined) return own;
    }
    return undefined;
  });

describe('the connection to VK', () => {
  it('hears its own message under the id it was sent with', async () => {
    const rig = await rigged();
    const { thread } = await rig.hears('private', 'Where is my bag?');
    const result = await rig.connection.send(outgoing(thread, 'private', 'In Amsterdam. ^AB'));
    expect(await echoed(rig, 'In Amsterdam. ^AB')).toMatchObject({ thread, id: idOf(result) });
  });

  it('answers a comment of a customer, and hears it in their thread', async () => {
    const rig = await rigged();
    const post = rig.simulator.run('say', { by: '555', place: 'public', text: 'We fly to Oslo' });
    rig.simulator.run('say', { by: person.id, place: 'public', text: 'And my bag?', inReplyTo: idIn(post) });
    const asked = await until('the comment', () => {
      const parsed = rig.calls.map(({ body }) => rig.hook!.parse(Buffer.from(body).toString(), rig.brand));
      return parsed.flatMap(({ messages }) => messages).find(({ text }) => text === 'And my bag?');
    });
    expect(asked.thread).toBe(`skylark:vk:w.-555_${idIn(post)}.${person.id}`);
    const result = await rig.connection.send(
      outgoing(asked.thread, 'public', 'Found your file. ^AB', { replyTo: asked.id }),
    );
    expect(await echoed(rig, 'Found your file. ^AB')).toMatchObject({
      thread: asked.thread,
      id: idOf(result),
      inReplyTo: asked.id,
    });
  });

  it.each([911, 912])(
    'sends the text alone where the community may send no buttons (error %i)',
    async (code) => {
      const rig = await rigged();
      const { thread } = await rig.hears('private', 'Where is my bag?');
      const body = JSON.stringify({ error: { error_code: code, error_msg: 'no', request_params: [] } });
      await rig.fault({ path: '/messages.send', status: 200, body, times: 1 });
      const sent = await rig.connection.send(
        outgoing(thread, 'private', 'Did it help? ^AB', { choices: ['Yes', 'No'] }),
      );
      expect(sent).toMatchObject({ kind: 'sent' });
      const said = [...rig.simulator.town.said.values()].filter(({ text }) => text === 'Did it help? ^AB');
      expect(said).toMatchObject([{ id: idOf(sent) }]);
      expect(said[0]).not.toHaveProperty('choices');
    },
  );

  it.each(['private', 'public'] as const)('sends nothing twice under one key (%s)', async (place) => {
    const rig = await rigged();
    const { thread, id } = await rig.hears(place, 'Where is my bag?');
    const text = outgoing(thread, place, 'In Amsterdam. ^AB', { replyTo: id });
    const first = await rig.connection.send(text);
    expect(await rig.connection.send(text)).toMatchObject({ kind: 'sent', id: idOf(first) });
    const other = { ...text, correlation: `${thread} rpl_0another0000` };
    expect(idOf(await rig.connection.send(other))).not.toBe(idOf(first));
    const said = [...rig.simulator.town.said.values()].filter((one) => one.text === text.text);
    expect(said).toHaveLength(2);
  });

  it('cannot write to somebody who has not written, or has closed their messages', async () => {
    const rig = await rigged();
    const text = outgoing(ALONE, 'private', 'Your bag has landed.');
    expect(await rig.connection.send(text)).toMatchObject({ kind: 'refused', code: 'dm_closed' });
    await rig.hears('private', 'Hello');
    rig.simulator.run('person', { id: person.id, closed: true });
    expect(await rig.connection.send(text)).toMatchObject({ kind: 'refused', code: 'dm_closed' });
  });

  it.each(['photo', 'video', 'market', 'topic'])(
    'says that people alone may answer under a %s',
    async (of) => {
      const rig = await rigged();
      const before = await rig.asked();
      const text = outgoing(`skylark:vk:${of}.-555_3.123456`, 'public', 'Here.', { replyTo: '8' });
      expect(await rig.connection.send(text)).toMatchObject({ kind: 'refused', code: 'rejected' });
      expect(await rig.asked()).toBe(before);
    },
  );

  it('is told where a comment it answers was taken back', async () => {
    const rig = await rigged();
    const { thread, id } = await rig.hears('public', 'Where is my bag?');
    rig.simulator.run('delete', { id });
    const result = await rig.connection.send(outgoing(thread, 'public', 'Here.', { replyTo: id }));
    expect(result).toMatchObject({ kind: 'refused', code: 'target_gone' });
  });

  it.each([
    [
      'the id within the chat',
      [{ peer_id: 2_000_000_001, message_id: 0, conversation_message_id: 12 }],
      'c12',
    ],
    ['that it was refused', [{ peer_id: 2_000_000_001, message_id: 0, error: { code: 917 } }], 'refused'],
    ['nothing', [], 'unknown'],
  ])('learns from a group chat %s', async (_what, response, outcome) => {
    const rig = await rigged();
    await rig.fault({ path: '/messages.send', status: 200, body: JSON.stringify({ response }) });
    const result = await rig.connection.send(outgoing('skylark:vk:c.2000000001.123456', 'public', 'Soon.'));
    expect(idOf(result)).toBe(outcome);
  });

  it.each([
    ['a picture', 'bag.jpg', 'image/jpeg'],
    ['a document', 'act.pdf', 'application/pdf'],
  ])('fetches %s', async (_what, name, contentType) => {
    const rig = await rigged();
    const base64 = Buffer.from('bytes').toString('base64');
    const files = [{ name, contentType, base64 }];
    rig.simulator.run('say', { by: person.id, place: 'private', text: '', files });
    const ref = await until('the file', () => {
      const parsed = rig.calls.map(({ body }) => rig.hook!.parse(Buffer.from(body).toString(), rig.brand));
      return parsed.flatMap(({ messages }) => messages)[0]?.attachments?.[0]?.ref;
    });
    const found = await rig.connection.media?.(ref);
    expect(found?.kind === 'found' && Buffer.from(found.bytes).toString()).toBe('bytes');
  });

  it.each([
    'https://example.org/a.jpg',
    'http://sun9-1.userapi.com/a.jpg',
    'https://userapi.com.example.org/a.jpg',
    'https://sun9-1.userapi.com@example.org/a.jpg',
    'https://vk.com/away.php?to=https%3A%2F%2Fexample.org',
    'https://vk.com/feed',
    'not an address',
  ])('fetches nothing from %s', async (ref) => {
    const rig = await rigged();
    const before = await rig.asked();
    expect(await rig.connection.media?.(ref)).toMatchObject({ kind: 'refused' });
    expect(await rig.asked()).toBe(before);
  });

  it('follows a document to no other host', async () => {
    const rig = await rigged();
    await rig.fault({ path: '/doc1_2', status: 302, location: 'https://example.org/a.pdf', body: '' });
    expect(await rig.connection.media?.('https://vk.com/doc1_2')).toMatchObject({ kind: 'refused' });
    expect(await rig.asked()).toBe(1);
  });

  it('tells the name of a person, and of nobody else', async () => {
    const { connection } = await rigged();
    expect(await connection.profile?.(person.id)).toEqual({
      id: person.id,
      handle: 'anna_lind',
      name: 'Anna Lind',
    });
    expect(await connection.profile?.('999')).toBeUndefined();
    expect(await connection.profile?.('-777')).toBeUndefined();
  });

  it('says that there is no server at the address there should be', async () => {
    const { connection } = await rigged();
    const wanted = 'https://api.example/hooks/vk/skylark';
    const items = await connection.check(wanted);
    expect(items.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'webhook', says: expect.stringContaining(wanted) },
    ]);
  });

  it('says everything that is wrong with a token that is not good', async () => {
    const rig = await rigged();
    const error = { error_code: 5, error_msg: 'User authorization failed' };
    await rig.fault({ path: '/method/', status: 200, body: JSON.stringify({ error }) });
    const items = await rig.connection.check(undefined);
    expect(items.every(({ ok }) => !ok)).toBe(true);
  });
});

describe('the simulator of VK', () => {
  it('brings nothing to a server that does not know the confirmation string', async () => {
    const rig = await channelRig('vk', contract, { greets: true });
    rigs.push(rig);
    await expect(rig.simulator.connect(`${rig.simulator.url}/__calls`)).rejects.toThrow('confirmation');
    expect((await rig.connection.check(undefined)).filter(({ ok }) => !ok)).toMatchObject([
      { what: 'webhook' },
    ]);
  });

  it('tells every event under an id of its own', async () => {
    const rig = await rigged();
    await rig.hears('private', 'One');
    await rig.hears('public', 'Two');
    const ids = rig.calls.map(({ body }) => JSON.parse(Buffer.from(body).toString()).event_id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is refused a wrong token with status 200', async () => {
    const { simulator } = await rigged();
    const body = new URLSearchParams({ access_token: 'wrong', v: '5.199' });
    const answer = await fetch(`${simulator.url}/method/messages.send`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ error: { error_code: 5 } });
  });
});

it('knows after a restart what was said, and under which key', async () => {
  const journal = join(mkdtempSync(join(tmpdir(), 'vk-')), 'journal.jsonl');
  const options = { journal, now: () => NOW, account: { id: '555', handle: 'skylark', name: 'Skylark' } };
  const post = async (url: string) => {
    const body = new URLSearchParams({
      peer_id: person.id,
      message: 'Soon.',
      random_id: '77',
      access_token: TOKEN,
    });
    return (await fetch(`${url}/method/messages.send`, { method: 'POST', body })).json();
  };
  const before = await start(options);
  before.run('person', person);
  before.run('say', { by: person.id, place: 'private', text: 'When?' });
  const first = await post(before.url);
  const said = [...before.town.said.values()];
  await before.close();
  const after = await start(options);
  expect([...after.town.said.values()]).toEqual(said);
  expect(await post(after.url)).toEqual(first);
  expect(after.town.said.size).toBe(2);
  await after.close();
});

/** Id of what the simulator says was said. */
const idIn = (said: unknown): string =>
  typeof said === 'object' && said !== null && 'id' in said ? String(said.id) : '';
