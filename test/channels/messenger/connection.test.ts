import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contract } from '#channels/messenger/fixtures/contract.ts';
import { start } from '#channels/messenger/simulator/index.ts';
import { type ChannelRig, channelRig, NOW, outgoing, until } from '../../contracts/channelRig.ts';

const rigs: ChannelRig[] = [];
const rigged = async (): Promise<ChannelRig> => {
  const rig = await channelRig('messenger', contract);
  rigs.push(rig);
  return rig;
};
afterEach(async () => {
  await Promise.all(rigs.splice(0).map((rig) => rig.close()));
});

const { person } = contract.answering;
const THREAD = `skylark:messenger:d.${person.id}`;
const HOUR = 3600;
const PDF = { url: 'https://files.example/act.pdf', name: 'act.pdf', contentType: 'application/pdf' };

const sentBy = ({ simulator }: ChannelRig) =>
  [...simulator.town.said.values()].filter(({ by }) => simulator.town.people.get(by)?.brand);

describe('the window of Messenger', () => {
  const asked = async (seconds: number): Promise<ChannelRig> => {
    const rig = await rigged();
    await rig.hears('private', 'Where is my bag?');
    rig.clock.pass(seconds);
    return rig;
  };
  const say = ({ connection }: ChannelRig, more = {}) =>
    connection.send(outgoing(THREAD, 'private', 'It is in Amsterdam. ^AB', more));

  it('is open for a day, to the second', async () => {
    expect(await say(await asked(24 * HOUR - 1))).toMatchObject({ kind: 'sent' });
    expect(await say(await asked(24 * HOUR))).toMatchObject({ kind: 'refused', code: 'window_closed' });
  });

  it('is open for a week to a person’s own words', async () => {
    const late = await asked(6 * 24 * HOUR);
    expect(await say(late)).toMatchObject({ kind: 'refused', code: 'window_closed' });
    expect(await say(late, { ownWords: true })).toMatchObject({ kind: 'sent' });
    const tooLate = await asked(7 * 24 * HOUR);
    expect(await say(tooLate, { ownWords: true })).toMatchObject({ code: 'window_closed' });
  });

  it('is shut to who never wrote, and to who takes nothing', async () => {
    const rig = await rigged();
    expect(await say(rig)).toMatchObject({ kind: 'refused', code: 'dm_closed' });
    await rig.hears('private', 'Hello');
    rig.simulator.run('person', { id: person.id, closed: true });
    expect(await say(rig)).toMatchObject({ kind: 'refused', code: 'dm_closed' });
  });
});

describe('a private answer to what was said in public', () => {
  const commented = async (id = '5001_9001'): Promise<ChannelRig> => {
    const rig = await rigged();
    rig.simulator.run('comment', { id, by: '880009', name: 'Q. Example', at: NOW });
    return rig;
  };
  const thread = 'skylark:messenger:d.880009';
  const say = ({ connection }: ChannelRig, privateReplyTo?: string) =>
    connection.send(
      outgoing(thread, 'private', 'I write to you here.', (privateReplyTo && { privateReplyTo }) || {}),
    );

  it('goes out once, though they never wrote', async () => {
    const rig = await commented();
    expect(await say(rig, '5001_9001')).toMatchObject({ kind: 'sent' });
    expect(sentBy(rig)).toMatchObject([{ to: '880009', text: 'I write to you here.' }]);
    expect(await say(rig, '5001_9001')).toMatchObject({ kind: 'refused', code: 'answered_already' });
    expect(sentBy(rig)).toHaveLength(1);
  });

  it('answers a post on the page as well', async () => {
    const rig = await commented('700700_5002');
    expect(await say(rig, '700700_5002')).toMatchObject({ kind: 'sent' });
  });

  it('opens no window until they answer it', async () => {
    const rig = await commented();
    await say(rig, '5001_9001');
    expect(await say(rig)).toMatchObject({ kind: 'refused' });
    await rig.hears('private', 'Thank you, and when?', '880009');
    expect(await say(rig)).toMatchObject({ kind: 'sent' });
  });

  it('comes too late after a week', async () => {
    const rig = await commented();
    rig.clock.pass(7 * 24 * HOUR);
    expect(await say(rig, '5001_9001')).toMatchObject({ kind: 'refused', code: 'dm_closed' });
  });

  it('has nothing to answer once that is gone', async () => {
    const rig = await commented();
    expect(await say(rig, '5001_9002')).toMatchObject({ kind: 'refused', code: 'target_gone' });
  });
});

describe('the connection to Messenger', () => {
  it('gives back what it sent, by its metadata, and that it arrived', async () => {
    const rig = await rigged();
    await rig.hears('private', 'Where is my bag?');
    const text = outgoing(THREAD, 'private', 'It is in Amsterdam. ^AB');
    const sent = await rig.connection.send(text);
    const parsed = () =>
      rig.calls.map(({ body }) => rig.hook?.parse(Buffer.from(body).toString('utf8'), rig.brand));
    const id = sent.kind === 'sent' ? sent.id : '';
    await until('the receipt', () => parsed().find((one) => one?.signals?.[0]?.kind === 'receipt'));
    expect(parsed().flatMap((one) => one?.messages ?? [])).toContainEqual(
      expect.objectContaining({ id, direction: 'out', thread: THREAD, correlation: text.correlation }),
    );
    expect(parsed().flatMap((one) => one?.signals ?? [])).toMatchObject([{ id, outcome: 'delivered' }]);
  });

  it('sends a document alone, and no text beside it', async () => {
    const rig = await rigged();
    await rig.hears('private', 'Send me the form');
    const send = (text: string) => rig.connection.send(outgoing(THREAD, 'private', text, { file: PDF }));
    expect(await send('Here it is.')).toMatchObject({ kind: 'refused', code: 'file_refused' });
    expect(await send('')).toMatchObject({ kind: 'sent' });
    expect(sentBy(rig)).toMatchObject([{ text: '', files: [{ url: PDF.url }] }]);
  });

  it('fetches a file that came with a message, and none from elsewhere', async () => {
    const rig = await rigged();
    const base64 = Buffer.from('%PDF-1.7').toString('base64');
    const files = [{ name: 'act.pdf', contentType: 'application/pdf', base64 }];
    rig.simulator.run('say', { by: person.id, place: 'private', text: '', files });
    const call = await until('the webhook', () => rig.calls[0]);
    const [message] = rig.hook?.parse(Buffer.from(call.body).toString('utf8'), rig.brand).messages ?? [];
    const [attachment] = message?.attachments ?? [];
    expect(attachment).toMatchObject({ kind: 'file', name: 'act.pdf' });
    const found = await rig.connection.media?.(attachment?.ref ?? '');
    expect(found?.kind === 'found' && Buffer.from(found.bytes).toString()).toBe('%PDF-1.7');
    for (const ref of ['https://evil.example/files/x', 'http://cdn.fbsbx.com/files/x', 'file:///etc/passwd'])
      expect(await rig.connection.media?.(ref)).toMatchObject({ kind: 'refused' });
  });

  it('tells the name of a person, and nothing of what is none', async () => {
    const { connection } = await rigged();
    expect(await connection.profile?.(person.id)).toEqual({ id: person.id, name: person.name });
    expect(await connection.profile?.('me')).toBeUndefined();
  });

  it('says that the webhook is another, and which it should be', async () => {
    const { connection } = await rigged();
    const wanted = 'https://api.example/hooks/messenger/skylark';
    const items = await connection.check(wanted);
    expect(items.filter(({ ok }) => !ok)).toMatchObject([
      { what: 'webhook', says: expect.stringContaining(wanted) },
    ]);
  });
});

describe('the simulator of Messenger', () => {
  const graph = async (rig: ChannelRig, path: string, body: object, token = 'demo-meta-page-token') => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const url = `${rig.simulator.url}${path}`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };
  const message = { recipient: { id: person.id }, messaging_type: 'RESPONSE', message: { text: 'Hi' } };

  it.each([
    ['a strange token', '/v26.0/700700/messages', message, 'another', 190],
    ['another page', '/v26.0/700701/messages', message, undefined, 100],
    ['no text', '/v26.0/700700/messages', { ...message, message: {} }, undefined, 100],
    ['a tag that ended', '/v26.0/me/messages', { ...message, tag: 'ACCOUNT_UPDATE' }, undefined, 100],
  ])('answers %s as Graph does', async (_what, path, body, token, code) => {
    const rig = await rigged();
    await rig.hears('private', 'Hello');
    const answer = await graph(rig, path, body, token);
    expect(answer).toMatchObject({ status: 400, body: { error: { code, fbtrace_id: expect.any(String) } } });
  });

  it('remembers over a restart which comment was answered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'okno-messenger-'));
    const options = {
      journal: join(folder, 'journal'),
      now: () => NOW,
      account: { id: '700700', handle: 'skylarkair', name: 'Skylark' },
    };
    const first = await start(options);
    first.run('comment', { id: '5001_9001', by: '880009', at: NOW });
    const body = { ...message, recipient: { comment_id: '5001_9001' } };
    const ask = async (url: string) => graphAt(url, body);
    expect(await ask(first.url)).toBe(200);
    await first.close();
    const second = await start(options);
    expect(await ask(second.url)).toBe(400);
    expect(second.town.said.size).toBe(1);
    await second.close();
    rmSync(folder, { recursive: true });
  });
});

const graphAt = async (url: string, body: object): Promise<number> => {
  const headers = { authorization: 'Bearer demo-meta-page-token', 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(`${url}/v26.0/700700/messages`, init)).status;
};
