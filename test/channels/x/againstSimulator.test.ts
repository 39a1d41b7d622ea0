import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hook } from '#channels/x/hook.ts';
import { startX } from '#channels/x/simulator/server.ts';
import type { Outgoing } from '#desk/ports/channel.ts';
import type { HookRequest } from '#desk/ports/hook.ts';
import type { Message } from '#domain/message.ts';
import { appKeys, goodPair, outgoing, rigAt, testClock, zephyrline } from './rig.ts';

const POST = 'POST /2/tweets';
const DIRECT = 'POST /2/dm_conversations/with/:participant_id/messages';

/** X with Ivan on it, and a connection of the brand whose clock is the simulator's. */
const onX = async (options: { oauth1?: boolean; deadlineMs?: number } = {}) => {
  const clock = testClock();
  const oauth1 = { accessToken: '700100-token', accessSecret: 'token-secret' };
  const { apiPort: _, ...app } = appKeys(1);
  const simulator = await startX({
    now: clock.now,
    app,
    brandAccount: { id: '700100', username: 'zephyrline', name: 'Zephyrline' },
    grant: goodPair,
    oauth1,
    delivery: { firstRetryMs: 5, longestRetryMs: 20, attempts: 50, timeoutMs: 2000 },
  });
  onTestFinished(() => simulator.close());
  const { world } = simulator;
  world.putAccount({ id: '800200', username: 'ivan_p', name: 'Ivan Petrov' });
  const keys = { ...appKeys(simulator.port), ...(options.oauth1 === true ? { oauth1 } : {}) };
  const rig = rigAt(simulator.port, {
    clock,
    secrets: { 'okno/zephyrline/x': keys, 'okno/zephyrline/x/token': goodPair },
    ...(options.deadlineMs === undefined ? {} : { deadlineMs: options.deadlineMs }),
  });
  return { world, run: simulator.run, ...rig };
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** The receiving half of the channel behind a real address. */
const hookServer = async () => {
  const secret = appKeys(1);
  const messages: Message[] = [];
  const server = createServer(async (incoming, response) => {
    const url = new URL(incoming.url ?? '/', 'http://hook.invalid');
    const request: HookRequest = {
      method: incoming.method ?? '',
      headers: Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
      ),
      query: Object.fromEntries(url.searchParams),
      body: await bodyOf(incoming),
    };
    const greeted = hook.handshake(request, secret);
    if (greeted !== undefined) {
      response.writeHead(greeted.status, { 'content-type': greeted.contentType }).end(greeted.body);
      return;
    }
    hook.verify(request, secret);
    messages.push(...hook.parse(Buffer.from(request.body).toString(), zephyrline).messages);
    response.writeHead(200).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, messages };
};

const KINDS = [
  'post.mention.create',
  'post.reply.create',
  'post.quote.create',
  'post.create',
  'dm.received',
  'dm.sent',
];

const distinct = (messages: Message[]): string[] => [
  ...new Set(
    messages.map((message) => JSON.stringify([message.thread, message.at, message.id, message.direction])),
  ),
];

const answerTo = (message: Message, text: string): Outgoing =>
  outgoing({
    thread: message.thread,
    place: message.place,
    text,
    ...(message.place === 'public' ? { replyTo: message.id } : {}),
  });

describe('against the simulator of X', () => {
  it('a mention that is polled can be answered under it', async () => {
    const { world, connection } = await onX();
    const { id } = world.addPost({
      author: 'ivan_p',
      text: 'hey @zephyrline my bag AMSZY10045 is lost & gone',
    });
    const { messages } = await connection.poll();
    expect(messages).toMatchObject([
      {
        id,
        text: 'hey @zephyrline my bag AMSZY10045 is lost & gone',
        author: { handle: 'ivan_p', name: 'Ivan Petrov' },
      },
    ]);
    const sent = await connection.send(answerTo(messages[0]!, '@ivan_p Found your file. ^AB'));
    expect(world.snapshot()).toMatchObject({
      posts: [{ id }, { id: sent.kind === 'sent' && sent.id, in_reply_to_tweet_id: id }],
    });
  });

  it.each([{ oauth1: false }, { oauth1: true }])('signs so that X accepts it: %j', async (options) => {
    const { connection } = await onX(options);
    expect(await connection.poll()).not.toHaveProperty('until');
  });

  it('webhook and poll tell the same messages, the own answers among them', async () => {
    const { world, connection } = await onX();
    const hook = await hookServer();
    await world.connectWebhook(hook.url, KINDS);
    world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'file AMSZY10045, name Petrov' });
    const first = await connection.poll();
    const sent = [];
    for (const message of first.messages)
      sent.push(await connection.send(answerTo(message, 'In Amsterdam. ^AB')));
    const second = await connection.poll();
    await vi.waitUntil(() => world.waitingDeliveries() === 0);
    const answers = sent.map((result, index) => {
      const { thread } = first.messages[index]!;
      return result.kind === 'sent' ? JSON.stringify([thread, result.at, result.id, 'out']) : result.kind;
    });
    const heard = distinct(hook.messages);
    expect(heard).toEqual(expect.arrayContaining([...distinct(second.messages), ...answers]));
    expect(heard).toHaveLength(4);
  });

  it('a next poll from the returned cursors brings nothing twice', async () => {
    const { world, connection, state } = await onX();
    world.addPost({ author: 'ivan_p', text: '@zephyrline hello' });
    world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'hello' });
    const { cursors } = await connection.poll();
    for (const [name, value] of Object.entries(cursors)) await state.putCursor(name, value);
    expect(await connection.poll()).toMatchObject({ messages: [], cursors: {} });
  });

  it.each([
    ['a post', 'public', 'lost_response'],
    ['a post', 'public', 'cut_response'],
    ['a post', 'public', 'html_503_after_success'],
    ['a direct message', 'private', 'lost_response'],
    ['a direct message', 'private', 'cut_response'],
    ['a direct message', 'private', 'html_503_after_success'],
  ] as const)('%s (%s) whose answer is lost by %s is found, with link and signs', async (_, place, kind) => {
    const { world, connection, clock } = await onX();
    world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'where is my bag?' });
    const question = (await connection.poll()).messages.find((message) => message.place === place)!;
    const outgoing = answerTo(question, 'See https://zephyrline.com/bags?a=1&b=2 & wait. ^AB');
    world.addFault({ call: place === 'public' ? POST : DIRECT, kind });
    expect((await connection.send(outgoing)).kind).toBe('unknown');
    expect((await connection.readBack(outgoing, clock.now(), [])).kind).toBe('found');
  });

  it.each([
    ['refuse', 'unknown'],
    ['html_503', 'unknown'],
  ] as const)('a reply that X lost by %s is absent when it is read back', async (kind, result) => {
    const { world, connection, clock } = await onX();
    world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    const outgoing = answerTo((await connection.poll()).messages[0]!, 'In Amsterdam. ^AB');
    world.addFault({ call: POST, kind });
    expect((await connection.send(outgoing)).kind).toBe(result);
    expect(await connection.readBack(outgoing, clock.now(), [])).toEqual({ kind: 'absent' });
  });

  it('a reply slower than the deadline is of unknown outcome and found afterwards', async () => {
    const { world, connection, clock } = await onX({ deadlineMs: 300 });
    world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    const outgoing = answerTo((await connection.poll()).messages[0]!, 'In Amsterdam. ^AB');
    world.addFault({ call: POST, kind: 'slow', delayMs: 1500 });
    expect((await connection.send(outgoing)).kind).toBe('unknown');
    expect((await connection.readBack(outgoing, clock.now(), [])).kind).toBe('found');
  });

  it('the same text under the same post is told as a duplicate and read back as the first', async () => {
    const { world, connection, clock } = await onX();
    world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    const outgoing = answerTo((await connection.poll()).messages[0]!, 'In Amsterdam. ^AB');
    const first = await connection.send(outgoing);
    expect((await connection.send(outgoing)).kind).toBe('unknown');
    expect(await connection.readBack(outgoing, clock.now(), [])).toMatchObject({
      id: first.kind === 'sent' && first.id,
    });
  });

  it('a reply to a post that did not ask for the brand is refused as not summoned', async () => {
    const { world, connection } = await onX();
    const { id } = world.addPost({ author: 'ivan_p', text: 'what a day' });
    const reply = outgoing({
      thread: `zephyrline:x:p.${id}.800200`,
      place: 'public',
      text: 'Hello. ^AB',
      replyTo: id,
    });
    expect(await connection.send(reply)).toMatchObject({ kind: 'refused', code: 'not_summoned' });
  });

  it('a reply to a deleted post is refused as gone', async () => {
    const { world, connection } = await onX();
    const { id } = world.addPost({ author: 'ivan_p', text: '@zephyrline hello' });
    world.deletePost(id);
    const reply = outgoing({
      thread: `zephyrline:x:p.${id}.800200`,
      place: 'public',
      text: 'Hello. ^AB',
      replyTo: id,
    });
    expect(await connection.send(reply)).toMatchObject({ kind: 'refused', code: 'target_gone' });
  });

  it('a direct message to a person who takes none is refused as closed', async () => {
    const { world, connection } = await onX();
    world.putAccount({ id: '800200', username: 'ivan_p', name: 'Ivan Petrov', dm_open: false });
    const message = outgoing({ thread: 'zephyrline:x:d.800200', place: 'private', text: 'Hello. ^AB' });
    expect(await connection.send(message)).toMatchObject({ kind: 'refused', code: 'dm_closed' });
  });

  it('a picture of a direct message is fetched with a signature, and permissions are told', async () => {
    const { run, connection } = await onX({ oauth1: true });
    const files = [{ name: 'bag.jpg', contentType: 'image/jpeg', base64: 'YSBiYWc=' }];
    run('say', { by: '800200', place: 'private', text: 'torn', files });
    const { messages } = await connection.poll();
    const ref = messages[0]?.attachments?.[0]?.ref ?? '';
    expect(await connection.media(ref)).toEqual({ kind: 'found', bytes: Buffer.from('a bag') });
    expect(await connection.check(undefined)).toContainEqual({
      what: 'permission direct messages',
      ok: true,
      says: 'read-write-directmessages',
    });
  });

  it('makes no call between a limit and its reset', async () => {
    const { world, connection, another, clock } = await onX();
    world.setLimit(DIRECT, 1);
    const message = outgoing({ thread: 'zephyrline:x:d.800200', place: 'private', text: 'Hello. ^AB' });
    await connection.send(message);
    const limited = await another().send({ ...message, text: 'Again. ^AB' });
    expect([limited.kind, world.calls()[DIRECT]]).toEqual(['limited', 1]);
    clock.pass(15 * 60);
    expect((await another().send({ ...message, text: 'Again. ^AB' })).kind).toBe('sent');
  });

  it('many instances whose token ended renew it once and keep the grant', async () => {
    const { connection, another, clock, store } = await onX();
    clock.pass(2 * 3600 + 1);
    const polls = await Promise.all(Array.from({ length: 8 }, () => another().poll()));
    expect(polls.some(({ until }) => until === undefined)).toBe(true);
    clock.pass(2 * 3600 + 1);
    expect(await connection.poll()).not.toHaveProperty('until');
    expect(store.read('okno/zephyrline/x/token')).not.toMatchObject({ refreshToken: 'refresh-1' });
  });

  it('a text of every kind of sign arrives as it was sent', async () => {
    const { world, connection } = await onX();
    const text = 'Где? <b>&amp;</b> "цитата" 👨‍👩‍👧 \u202e ^АБ';
    await connection.send(outgoing({ thread: 'zephyrline:x:d.800200', place: 'private', text }));
    const { dms } = world.snapshot() as { dms: { text: string }[] };
    expect(createHash('sha256').update(dms[0]!.text).digest('hex')).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });
});
