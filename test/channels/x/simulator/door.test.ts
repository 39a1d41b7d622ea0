import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect } from '#channels/x/connection.ts';
import { parse } from '#channels/x/parse.ts';
import { start } from '#channels/x/simulator/index.ts';
import type { Message } from '#domain/message.ts';
import type { Signal } from '#domain/signal.ts';
import { memoryState, memoryStore, outgoing, testClock, zephyrline } from '../rig.ts';
import { APP, webhook } from './setup.ts';

const IVAN = '800200';
const account = { id: '700100', handle: 'zephyrline', name: 'Zephyrline' };
const PICTURE = {
  name: 'bag.png',
  contentType: 'image/png',
  base64: Buffer.from('a bag').toString('base64'),
};

/** The simulator as every channel's is started, with Ivan on it, and a connection of the brand. */
const town = async (journal?: string) => {
  const clock = testClock();
  const x = await start({ now: clock.now, account, ...(journal !== undefined && { journal }) });
  onTestFinished(() => x.close().catch(() => undefined));
  x.run('person', { id: IVAN, handle: 'ivan_p', name: 'Ivan Petrov' });
  const store = memoryStore({
    'okno/zephyrline/x': x.secret,
    'okno/zephyrline/x/token': x.moreSecrets?.token,
  });
  const context = { brand: zephyrline, secrets: store.instance(), state: memoryState(clock), clock };
  return { x, clock, store, connection: connect(context, 2000) };
};

/** The same, with a webhook that hears it. */
const heard = async () => {
  const hook = await webhook();
  hook.secret = 'demo-consumer-secret';
  const rest = await town();
  await rest.x.connect(hook.url);
  const parsed = async (): Promise<{ messages: Message[]; signals: Signal[] }> => {
    await vi.waitFor(() => expect(rest.x.waiting()).toBe(0), { interval: 5 });
    const all = hook.received.map(({ raw }) => parse(raw, zephyrline, rest.clock.now()));
    return {
      messages: all.flatMap(({ messages }) => messages),
      signals: all.flatMap(({ signals = [] }) => signals),
    };
  };
  return { ...rest, hook, parsed };
};

const said = (value: unknown) => value as { id: string; at: string; text: string };
const mention = (text = 'hey @zephyrline') => ({ by: IVAN, place: 'public', text });

describe('the common door of X', () => {
  it('signs what it tells with the key in its secret', async () => {
    const { x, hook, parsed } = await heard();
    x.run('say', mention());
    await parsed();
    const [{ raw, signature }] = hook.received as [(typeof hook.received)[0]];
    expect(APP.consumerSecret).not.toBe('demo-consumer-secret');
    expect(signature).toBe(
      `sha256=${createHmac('sha256', 'demo-consumer-secret').update(raw).digest('base64')}`,
    );
  });

  it('shows posts and direct messages in the order they were said', async () => {
    const { x, clock } = await town();
    x.run('say', mention());
    clock.pass(1);
    x.run('say', { by: IVAN, place: 'private', text: 'AMSZY10045' });
    clock.pass(1);
    const { text } = said(x.run('say', { by: '700100', to: IVAN, place: 'private', text: 'Thanks.' }));
    expect(text).toBe('Thanks.');
    expect([...x.town.said.values()].map(({ by, to, place }) => [by, to, place])).toEqual([
      [IVAN, undefined, 'public'],
      [IVAN, '700100', 'private'],
      ['700100', IVAN, 'private'],
    ]);
  });

  it('answers over HTTP as every simulator does', async () => {
    const { x } = await town();
    const post = (path: string, body: unknown) =>
      fetch(`${x.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    expect(await (await post('/__world/say', mention())).json()).toMatchObject({ by: IVAN });
    expect((await post('/__world/say', { ...mention(), by: '9' })).status).toBe(404);
    expect((await post('/__world/edit', { id: '9', text: 'x' })).status).toBe(404);
    expect((await post('/__world/dance', {})).status).toBe(404);
    const view = await (await fetch(`${x.url}/__world`)).json();
    expect(view).toMatchObject({ people: [{ brand: true }, { handle: 'ivan_p' }], said: [{ by: IVAN }] });
  });

  it('closes the direct messages of a person', async () => {
    const { x, connection } = await town();
    x.run('person', { id: IVAN, closed: true });
    expect(x.town.people.get(IVAN)).toMatchObject({ handle: 'ivan_p', closed: true });
    const message = outgoing({ thread: `zephyrline:x:d.${IVAN}`, place: 'private', text: 'Hello.' });
    expect(await connection.send(message)).toMatchObject({ kind: 'refused', code: 'dm_closed' });
  });

  it('tells of an edit as X does, by a post with a new id', async () => {
    const { x, clock, parsed } = await heard();
    const { id } = said(x.run('say', mention('hey @zephyrline, AMSZY1004')));
    clock.pass(60);
    x.run('edit', { id, text: 'hey @zephyrline, AMSZY10045' });
    const { messages, signals } = await parsed();
    expect(messages.map((message) => [message.id, message.at, message.text])).toEqual([
      [id, '2026-11-02T10:00:00.000Z', 'hey @zephyrline, AMSZY1004'],
      [id, '2026-11-02T10:00:00.000Z', 'hey @zephyrline, AMSZY10045'],
    ]);
    expect(signals).toMatchObject([{ kind: 'edited', id, at: '2026-11-02T10:01:00.000Z' }]);
    expect([...x.town.said.values()]).toMatchObject([
      { id, text: 'hey @zephyrline, AMSZY10045', editedAt: '2026-11-02T10:01:00.000Z' },
    ]);
  });

  it('tells the same of an edit when it is polled', async () => {
    const { x, clock, connection } = await town();
    const { id } = said(x.run('say', mention('hey @zephyrline, AMSZY1004')));
    clock.pass(60);
    x.run('edit', { id, text: 'hey @zephyrline, AMSZY10045' });
    expect(await connection.poll()).toMatchObject({
      messages: [{ id, at: '2026-11-02T10:00:00.000Z', text: 'hey @zephyrline, AMSZY10045' }],
      signals: [{ kind: 'edited', id }],
    });
  });

  it('lets an edited post be answered under the id it had at first', async () => {
    const { x, clock, connection } = await town();
    const { id } = said(x.run('say', mention()));
    clock.pass(60);
    x.run('edit', { id, text: 'hey @zephyrline!' });
    const answer = outgoing({
      thread: `zephyrline:x:p.${id}.${IVAN}`,
      place: 'public',
      text: 'Yes? ^AB',
      replyTo: id,
    });
    const since = clock.now();
    const sent = await connection.send(answer);
    expect(sent.kind).toBe('sent');
    expect(await connection.readBack(answer, since, [])).toMatchObject({
      kind: 'found',
      id: sent.kind === 'sent' && sent.id,
    });
  });

  it('refuses edits that X does not know: of replies, of direct messages, after an hour', async () => {
    const { x, clock } = await town();
    const { id } = said(x.run('say', mention()));
    const reply = said(x.run('say', { ...mention('and?'), inReplyTo: id }));
    const direct = said(x.run('say', { by: IVAN, place: 'private', text: 'hm' }));
    for (const one of [reply, direct])
      expect(() => x.run('edit', { id: one.id, text: 'x' })).toThrow(
        expect.objectContaining({ kind: 'conflict' }),
      );
    clock.pass(3601);
    expect(() => x.run('edit', { id, text: 'x' })).toThrow(expect.objectContaining({ kind: 'conflict' }));
  });

  it('keeps a deleted post to be seen, and tells of deletions to their author alone', async () => {
    const { x, parsed } = await heard();
    const { id } = said(x.run('say', mention()));
    const own = said(x.run('say', { by: '700100', place: 'public', text: 'Oops.', inReplyTo: id }));
    x.run('delete', { id });
    x.run('delete', { id: own.id });
    expect((await parsed()).signals).toMatchObject([
      { kind: 'deleted', id: own.id, author: { id: '700100' }, said: '2026-11-02T10:00:00.000Z' },
    ]);
    expect([...x.town.said.values()].map(({ deleted }) => deleted)).toEqual([true, true]);
  });

  it('tells of an encrypted message without its words', async () => {
    const { x, hook, parsed } = await heard();
    x.run('chat', { by: IVAN, text: 'the secret number is 42' });
    expect((await parsed()).messages).toMatchObject([
      { thread: `zephyrline:x:d.${IVAN}`, text: '', unreadable: 'encrypted', author: { id: IVAN } },
    ]);
    expect(hook.received.map(({ raw }) => raw).join()).not.toContain('secret number');
    expect([...x.town.said.values()]).toMatchObject([{ text: 'the secret number is 42' }]);
  });

  it('tells what a post quotes', async () => {
    const { x, parsed } = await heard();
    const own = said(x.run('say', { by: '700100', place: 'public', text: 'Good morning!' }));
    x.run('say', { ...mention('really?'), quotes: own.id });
    expect((await parsed()).messages).toMatchObject([{ quotes: own.id }]);
  });

  it('tells one webhook alone, and a new one what the one before did not take', async () => {
    const { x, hook } = await heard();
    hook.statuses = Array(50).fill(500);
    x.run('say', mention());
    const next = await webhook();
    next.secret = 'demo-consumer-secret';
    await x.connect(next.url);
    x.run('say', mention('and again @zephyrline'));
    await vi.waitFor(() => expect(x.waiting()).toBe(0), { interval: 5 });
    expect(next.types()).toEqual(['post.mention.create', 'post.mention.create']);
    expect(hook.types()).toEqual([]);
  });

  it('carries no documents', async () => {
    const { x } = await town();
    const files = [{ name: 'act.pdf', contentType: 'application/pdf' }];
    expect(() => x.run('say', { ...mention(), files })).toThrow(expect.objectContaining({ kind: 'input' }));
  });

  it('goes on after a restart where it was, with the tokens that are good now', async () => {
    const journal = join(mkdtempSync(join(tmpdir(), 'x-')), 'x.jsonl');
    const before = await town(journal);
    const { id } = said(before.x.run('say', { ...mention(), files: [PICTURE] }));
    before.clock.pass(60);
    before.x.run('edit', { id, text: 'hey @zephyrline!' });
    before.clock.pass(7200);
    await before.connection.poll();
    const renewed = before.store.read('okno/zephyrline/x/token');
    const view = [...before.x.town.said.values()];
    await before.x.close();
    const after = await town(journal);
    expect([...after.x.town.said.values()]).toEqual(view);
    expect(after.x.moreSecrets?.token).toMatchObject({
      refreshToken: (renewed as { refreshToken: string }).refreshToken,
    });
  });
});

describe('pictures', () => {
  it.each([
    ['a post', 'public', 'poll'],
    ['a direct message', 'private', 'poll'],
    ['a post', 'public', 'webhook'],
    ['a direct message', 'private', 'webhook'],
  ])('of %s come with it and can be fetched (%s, %s)', async (_what, place, way) => {
    const { x, connection, parsed } = await heard();
    x.run('say', { by: IVAN, place, text: '@zephyrline torn', files: [PICTURE] });
    const { messages } = way === 'poll' ? await connection.poll() : await parsed();
    expect(messages).toMatchObject([{ text: '@zephyrline torn', attachments: [{ kind: 'image' }] }]);
    const ref = messages[0]?.attachments?.[0]?.ref ?? '';
    expect(await connection.media(ref)).toEqual({ kind: 'found', bytes: Buffer.from('a bag') });
  });

  it('of direct messages are given to nobody who is not signed in', async () => {
    const { x, connection } = await town();
    x.run('say', { by: IVAN, place: 'private', text: '', files: [PICTURE] });
    const { messages } = await connection.poll();
    const ref = messages[0]?.attachments?.[0]?.ref ?? '';
    expect((await fetch(`${x.url}${new URL(ref).pathname}`)).status).toBe(401);
  });

  it.each([
    'https://pbs.twimg.com/media/gone.jpg',
    'https://ton.twitter.com/1.1/ton/data/dm/1/2/gone.jpg',
    'https://pbs.twimg.com.example/media/a.jpg',
    'http://pbs.twimg.com/media/a.jpg',
    'https://pbs.twimg.com:8443/media/a.jpg',
    'https://api.x.com/2/users/me',
    'file:///etc/hosts',
  ])('that are not there, or not of X, are refused: %s', async (ref) => {
    const { connection } = await town();
    expect(await connection.media(ref)).toMatchObject({ kind: 'refused' });
  });

  it('that are refused renew no tokens', async () => {
    const { x, connection, store } = await town();
    x.run('say', { by: IVAN, place: 'private', text: '', files: [PICTURE] });
    const { messages } = await connection.poll();
    const before = store.read('okno/zephyrline/x/token');
    await fetch(`${x.url}/__fault`, { method: 'POST', body: JSON.stringify({ status: 401, path: '/ton/' }) });
    expect(await connection.media(messages[0]?.attachments?.[0]?.ref ?? '')).toMatchObject({
      kind: 'refused',
    });
    expect(store.read('okno/zephyrline/x/token')).toEqual(before);
  });
});

describe('a check', () => {
  const bad = (items: { what: string; ok: boolean }[]) =>
    items.filter(({ ok }) => !ok).map(({ what }) => what);

  it('finds everything in order once the webhook is there', async () => {
    const { connection, hook } = await heard();
    expect(bad(await connection.check(hook.url))).toEqual([]);
  });

  it('finds no webhook where there is none, or where it is another', async () => {
    const { connection } = await town();
    expect(bad(await connection.check(undefined))).toEqual(['webhook', 'subscriptions']);
    const connected = await heard();
    expect(bad(await connected.connection.check('https://elsewhere.example/x'))).toEqual([
      'webhook',
      'subscriptions',
    ]);
  });

  it.each([401, 429, 503])('tells in words that X answers %i', async (status) => {
    const { x, connection } = await town();
    await fetch(`${x.url}/__fault`, { method: 'POST', body: JSON.stringify({ status }) });
    const items = await connection.check(undefined);
    expect(bad(items)).toEqual(['account', 'webhook']);
    expect(items.map(({ says }) => says).join('\n')).not.toContain('undefined');
  });
});
