import { afterEach, describe, expect, it } from 'vitest';
import { parse } from '#channels/x/parse.ts';
import {
  fixture,
  fixtureData,
  type Reaction,
  type Received,
  rigAt,
  type StandIn,
  standIn,
  zephyrline,
} from './rig.ts';

const servers: StandIn[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const MENTIONS = '/2/users/700100/mentions';
const EMPTY: Reaction = { status: 200, body: { meta: { result_count: 0 } } };

const facing = async (react: (request: Received) => Reaction) => {
  const server = await standIn(react);
  servers.push(server);
  const asked = (path: string) => server.received.filter((request) => request.path === path);
  return { ...rigAt(server.port), mentions: () => asked(MENTIONS), messages: () => asked('/2/dm_events') };
};

const page = (data: unknown[], more: Record<string, unknown> = {}): Reaction => ({
  status: 200,
  body: { data, meta: { result_count: data.length }, ...more },
});
const withMentions = (reaction: Reaction) => facing(({ path }) => (path === MENTIONS ? reaction : EMPTY));
const withMessages = (reaction: Reaction) => facing(({ path }) => (path === MENTIONS ? EMPTY : reaction));

const mention = (id: string, over: Record<string, unknown> = {}) => ({
  ...fixtureData('post-mention').payload,
  id,
  conversation_id: id,
  ...over,
});
const message = (id: string, over: Record<string, unknown> = {}) => ({
  id,
  event_type: 'MessageCreate',
  dm_conversation_id: '700100-800200',
  sender_id: '800200',
  text: 'file AMSZY10045, name Petrov',
  created_at: '2026-11-02T09:15:23.000Z',
  ...over,
});
const users = { includes: { users: [{ id: '800200', username: 'ivan_p', name: 'Ivan Petrov' }] } };
const texts = (polled: { messages: { text: string }[] }) => polled.messages.map(({ text }) => text);

describe('the first poll', () => {
  it('looks back one hour', async () => {
    const { connection, mentions } = await facing(() => EMPTY);
    await connection.poll();
    expect(mentions().map(({ query }) => [query.get('start_time'), query.has('since_id')])).toEqual([
      ['2026-11-02T09:00:00Z', false],
    ]);
  });

  it('leaves out direct messages older than an hour', async () => {
    const old = message('41', { created_at: '2026-11-02T08:59:59.000Z', text: 'old' });
    const { connection } = await withMessages(page([message('42', { text: 'new' }), old]));
    expect(texts(await connection.poll())).toEqual(['new']);
  });

  it('that finds nothing keeps the moment it looked back to, so that nothing is missed later', async () => {
    const { connection, state, clock, mentions } = await facing(() => EMPTY);
    const { cursors } = await connection.poll();
    await Promise.all(Object.entries(cursors).map(([name, value]) => state.putCursor(name, value)));
    clock.pass(6000);
    await connection.poll();
    expect(mentions()[1]?.query.get('start_time')).toBe('2026-11-02T09:00:00Z');
  });
});

describe('a poll of mentions', () => {
  it('asks for every field that threading needs', async () => {
    const { connection, mentions } = await facing(() => EMPTY);
    await connection.poll();
    const [request] = mentions();
    expect(request!.query.get('tweet.fields')?.split(',')).toEqual(
      expect.arrayContaining([
        'attachments',
        'author_id',
        'conversation_id',
        'created_at',
        'edit_history_tweet_ids',
        'entities',
        'in_reply_to_user_id',
        'lang',
        'referenced_tweets',
      ]),
    );
    expect([request!.query.get('expansions'), request!.query.get('user.fields')]).toEqual([
      'author_id,attachments.media_keys',
      'name,username',
    ]);
  });

  it('gives a post the same thread, id and time as the webhook', async () => {
    const { payload, includes } = fixtureData('post-answering-mentioning-and-quoting');
    const { connection } = await withMentions(page([payload], { includes }));
    const webhook = parse(fixture('post-answering-mentioning-and-quoting'), zephyrline);
    expect((await connection.poll()).messages).toEqual(webhook.messages);
  });

  it('goes on from its cursor and returns the next without storing it', async () => {
    const { connection, state, mentions } = await withMentions(page([mention('52'), mention('51')], users));
    await state.putCursor('mentions', '50');
    const { cursors } = await connection.poll();
    expect([mentions()[0]?.query.get('since_id'), cursors.mentions, await state.cursor('mentions')]).toEqual([
      '50',
      '52',
      '50',
    ]);
  });

  it('compares ids as numbers, not as words', async () => {
    const { connection, state } = await withMentions(page([mention('100'), mention('99')]));
    await state.putCursor('mentions', '98');
    expect((await connection.poll()).cursors.mentions).toBe('100');
  });

  it('keeps the last digits of ids above 2^53', async () => {
    const { connection } = await withMentions(
      page([mention('18446744073709551614'), mention('18446744073709551613')]),
    );
    expect((await connection.poll()).cursors.mentions).toBe('18446744073709551614');
  });

  it('reads every page, oldest first', async () => {
    const { connection } = await facing(({ path, query }) => {
      if (path !== MENTIONS) return EMPTY;
      return query.get('pagination_token') === 'two'
        ? page([mention('51', { text: 'one' })])
        : page([mention('53', { text: 'three' }), mention('52', { text: 'two' })], {
            meta: { next_token: 'two' },
          });
    });
    expect(texts(await connection.poll())).toEqual(['one', 'two', 'three']);
  });

  it('that is cut short by a limit keeps its cursor, what it read, and says until when', async () => {
    const { connection, state } = await facing(({ path, query }) => {
      if (path !== MENTIONS) return EMPTY;
      if (!query.has('pagination_token')) return page([mention('53')], { meta: { next_token: 'two' } });
      return {
        status: 429,
        body: {},
        headers: { 'x-rate-limit-reset': String(Date.parse('2026-11-02T10:09:00Z') / 1000) },
      };
    });
    await state.putCursor('mentions', '50');
    expect(await connection.poll()).toMatchObject({
      messages: [{ id: '53' }],
      cursors: expect.not.objectContaining({ mentions: expect.anything() }),
      until: '2026-11-02T10:09:00.000Z',
    });
  });

  it('takes what is there when X adds errors to it', async () => {
    const errors = [{ title: 'Not Found Error', type: 'https://api.x.com/2/problems/resource-not-found' }];
    const { connection } = await withMentions(page([mention('51')], { errors }));
    expect((await connection.poll()).messages).toHaveLength(1);
  });

  it('passes over a poisoned entry and tells so', async () => {
    const { connection } = await withMentions(page([mention('53'), { id: 52 }, mention('51')]));
    const { messages, ignored, cursors } = await connection.poll();
    expect([messages.map(({ id }) => id), ignored, cursors.mentions]).toEqual([
      ['51', '53'],
      ['malformed post'],
      '53',
    ]);
  });

  it('does not open a thread for a post of the brand that names itself', async () => {
    const { connection } = await withMentions(page([mention('51', { author_id: '700100' })]));
    expect(await connection.poll()).toMatchObject({
      messages: [],
      ignored: ['own post that answers nobody'],
    });
  });
});

describe('a poll of direct messages', () => {
  it('gives a message the same thread, id and time as the webhook', async () => {
    const { connection } = await withMessages(page([message('1987000000000000043')], users));
    expect((await connection.poll()).messages).toEqual(parse(fixture('dm-received'), zephyrline).messages);
  });

  it("brings the brand's own messages as going out to the customer", async () => {
    const { connection } = await withMessages(
      page([message('61', { sender_id: '700100', text: 'In Amsterdam.' })]),
    );
    expect((await connection.poll()).messages).toMatchObject([
      { thread: 'zephyrline:x:d.800200', direction: 'out', author: { id: '700100' } },
    ]);
  });

  it('stops at its cursor, which X cannot be asked for', async () => {
    const { connection, state, messages } = await withMessages(
      page([message('62'), message('61'), message('60')], { meta: { next_token: 'older' } }),
    );
    await state.putCursor('direct_messages', '61');
    const polled = await connection.poll();
    expect([polled.messages.map(({ id }) => id), polled.cursors.direct_messages, messages().length]).toEqual([
      ['62'],
      '62',
      1,
    ]);
  });

  it('pages until it meets its cursor', async () => {
    const { connection, state, messages } = await facing(({ path, query }) => {
      if (path === MENTIONS) return EMPTY;
      return query.has('pagination_token')
        ? page([message('62'), message('61')])
        : page([message('63')], { meta: { next_token: 'two' } });
    });
    await state.putCursor('direct_messages', '61');
    expect([(await connection.poll()).messages.map(({ id }) => id), messages().length]).toEqual([
      ['62', '63'],
      2,
    ]);
  });

  it.each([
    ['a group conversation', { dm_conversation_id: '1585094756761149440' }],
    ['no conversation at all', { dm_conversation_id: undefined }],
    ['a conversation of others', { dm_conversation_id: '800200-900300' }],
  ])('ignores a message of %s, with a reason', async (_, over) => {
    const { connection } = await withMessages(page([message('61', over)]));
    const { messages, ignored } = await connection.poll();
    expect([messages.length, ignored.length]).toEqual([0, 1]);
  });
});

describe('a poll of both', () => {
  it('reads direct messages although mentions are limited', async () => {
    const { connection } = await facing(({ path }) =>
      path === MENTIONS ? { status: 429, body: {} } : page([message('61')]),
    );
    expect(await connection.poll()).toMatchObject({
      messages: [{ id: '61' }],
      until: '2026-11-02T10:01:00.000Z',
    });
  });

  it.each([
    ['an outage', { status: 503, body: 'down' }],
    ['a page that is no list', { status: 200, body: '<html></html>' }],
    ['a refusal', { status: 403, body: {} }],
  ] satisfies [string, Reaction][])('does not throw at %s and moves no cursor', async (_, reaction) => {
    const { connection, state } = await facing(() => reaction);
    await state.putCursor('mentions', '50');
    expect(await connection.poll()).toMatchObject({
      messages: [],
      cursors: expect.not.objectContaining({ mentions: expect.anything() }),
      until: '2026-11-02T10:01:00.000Z',
    });
  });

  it('says so when X no longer accepts the sign-in, for then nothing at all is heard', async () => {
    const { connection } = await facing(() => ({ status: 401, body: {} }));
    expect(await connection.poll()).toMatchObject({ messages: [], authLost: true });
  });

  it('ignores what is older than thirty days as stale', async () => {
    const { connection, state } = await withMentions(
      page([mention('51', { created_at: '2026-09-01T00:00:00.000Z' })]),
    );
    await state.putCursor('mentions', '50');
    expect(await connection.poll()).toMatchObject({ messages: [], ignored: ['stale: older than 30 days'] });
  });
});
