import { afterEach, describe, expect, it } from 'vitest';
import { sameText } from '#channels/x/sameText.ts';
import { outgoing, type Reaction, type Received, rigAt, type StandIn, standIn } from './rig.ts';

const servers: StandIn[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const facing = async (react: (request: Received) => Reaction) => {
  const server = await standIn(react);
  servers.push(server);
  return { server, ...rigAt(server.port) };
};

const TARGET = '1987000000000000011';
const SINCE = '2026-11-02T09:50:00.400Z';

const reply = outgoing({
  thread: `zephyrline:x:p.${TARGET}.800200`,
  place: 'public',
  text: '@ivan_p Found it: https://zephyrline.com/bags?a=1&b=2 & more. ^AB',
  replyTo: TARGET,
});
const directMessage = outgoing({
  thread: 'zephyrline:x:d.800200',
  place: 'private',
  text: 'In Amsterdam. ^AB',
});

const ownPost = (id: string, over: Record<string, unknown> = {}) => ({
  id,
  author_id: '700100',
  created_at: '2026-11-02T09:50:00.000Z',
  text: '@ivan_p Found it: https://t.co/dddddddddd &amp; more. ^AB',
  in_reply_to_user_id: '800200',
  referenced_tweets: [{ type: 'replied_to', id: TARGET }],
  ...over,
});
const ownMessage = (id: string, over: Record<string, unknown> = {}) => ({
  id,
  event_type: 'MessageCreate',
  dm_conversation_id: '700100-800200',
  sender_id: '700100',
  created_at: '2026-11-02T09:50:01.000Z',
  text: 'In Amsterdam. ^AB',
  ...over,
});
const page = (data: unknown[], more: Record<string, unknown> = {}): Reaction => ({
  status: 200,
  body: { ...(data.length === 0 ? {} : { data }), meta: { result_count: data.length }, ...more },
});

describe('reading back a reply', () => {
  it('finds it although X wrapped the link and escaped the sign', async () => {
    const { connection } = await facing(() => page([ownPost('21')]));
    expect(await connection.readBack(reply, SINCE, [])).toEqual({
      kind: 'found',
      id: '21',
      at: '2026-11-02T09:50:00.000Z',
    });
  });

  it("asks for the brand's posts since the one that was answered", async () => {
    const { server, connection } = await facing(() => page([]));
    await connection.readBack(reply, SINCE, []);
    expect(server.received.map(({ path, query }) => [path, query.get('since_id')])).toEqual([
      ['/2/users/700100/tweets', TARGET],
    ]);
  });

  it.each([
    ['another text', { text: '@ivan_p Found it, it is in Paris. ^AB' }],
    ['the same text under another post', { referenced_tweets: [{ type: 'replied_to', id: '5' }] }],
    ['the same text quoting the post', { referenced_tweets: [{ type: 'quoted', id: TARGET }] }],
    ['the same text on its own', { referenced_tweets: undefined }],
    ['the same text from long before', { created_at: '2026-11-02T09:48:00.000Z' }],
    ['a post that cannot be read', { created_at: 'yesterday' }],
  ])('does not take %s for it', async (_, over) => {
    const { connection } = await facing(() => page([ownPost('21', over)]));
    expect(await connection.readBack(reply, SINCE, [])).toEqual({ kind: 'absent' });
  });

  it('does not take a post twice', async () => {
    const { connection } = await facing(() => page([ownPost('22'), ownPost('21')]));
    expect(await connection.readBack(reply, SINCE, ['21'])).toMatchObject({ kind: 'found', id: '22' });
  });

  it('takes the older of two', async () => {
    const { connection } = await facing(() => page([ownPost('22'), ownPost('21')]));
    expect(await connection.readBack(reply, SINCE, [])).toMatchObject({ id: '21' });
  });

  it('looks on every page', async () => {
    const { connection } = await facing(({ query }) =>
      query.get('pagination_token') === 'two'
        ? page([ownPost('21')])
        : page([ownPost('30', { text: 'else' })], { meta: { next_token: 'two' } }),
    );
    expect(await connection.readBack(reply, SINCE, [])).toMatchObject({ id: '21' });
  });

  it('finds a post that answers nothing', async () => {
    const { replyTo: _, ...alone } = reply;
    const { server, connection } = await facing(() =>
      page([ownPost('21', { referenced_tweets: undefined })]),
    );
    expect(await connection.readBack(alone, SINCE, [])).toMatchObject({ kind: 'found' });
    expect(server.received[0]!.query.get('start_time')).toBe('2026-11-02T09:49:00Z');
  });

  it('says absent beside partial errors of X', async () => {
    const { connection } = await facing(() => page([], { errors: [{ title: 'Not Found Error' }] }));
    expect(await connection.readBack(reply, SINCE, [])).toEqual({ kind: 'absent' });
  });
});

describe('reading back a direct message', () => {
  it('finds it in the conversation with the customer', async () => {
    const { server, connection } = await facing(() => page([ownMessage('31')]));
    expect(await connection.readBack(directMessage, SINCE, [])).toMatchObject({ kind: 'found', id: '31' });
    expect(server.received.map(({ path }) => path)).toEqual(['/2/dm_conversations/with/800200/dm_events']);
  });

  it.each([
    ['the same words of the customer', { sender_id: '800200' }],
    ['other words of the brand', { text: 'In Paris. ^AB' }],
    ['the same words from long before', { created_at: '2026-11-02T09:48:00.000Z' }],
  ])('does not take %s for it', async (_, over) => {
    const { connection } = await facing(() => page([ownMessage('31', over)]));
    expect(await connection.readBack(directMessage, SINCE, [])).toEqual({ kind: 'absent' });
  });

  it('stops at messages from before it was sent', async () => {
    const old = ownMessage('20', { created_at: '2026-11-01T00:00:00.000Z' });
    const { server, connection } = await facing(() => page([old], { meta: { next_token: 'older' } }));
    expect([await connection.readBack(directMessage, SINCE, []), server.received.length]).toEqual([
      { kind: 'absent' },
      1,
    ]);
  });
});

describe('a channel that cannot be read back', () => {
  it('because of a limit says until when, and is not asked before', async () => {
    const { server, connection } = await facing(() => ({
      status: 429,
      body: {},
      headers: { 'x-rate-limit-reset': String(Date.parse('2026-11-02T10:05:00.000Z') / 1000) },
    }));
    const until = { kind: 'unreadable', until: '2026-11-02T10:05:00.000Z' };
    expect([
      await connection.readBack(directMessage, SINCE, []),
      await connection.readBack(directMessage, SINCE, []),
      server.received.length,
    ]).toEqual([until, until, 1]);
  });

  it.each([
    ['an error of X', { status: 503, body: 'down' }],
    ['a page that is no list', { status: 200, body: '<html></html>' }],
    ['a refusal', { status: 403, body: {} }],
  ] satisfies [string, Reaction][])('because of %s is to be asked in a minute', async (_, reaction) => {
    const { connection } = await facing(() => reaction);
    expect(await connection.readBack(reply, SINCE, [])).toEqual({
      kind: 'unreadable',
      until: '2026-11-02T10:01:00.000Z',
    });
  });

  it('to its end is never called without the text', async () => {
    const { connection } = await facing(({ query }) =>
      query.has('pagination_token')
        ? { status: 503, body: 'down' }
        : page([ownPost('30', { text: 'else' })], { meta: { next_token: 'two' } }),
    );
    expect(await connection.readBack(reply, SINCE, [])).toMatchObject({ kind: 'unreadable' });
  });
});

describe('the text X shows', () => {
  it.each([
    ['the same', 'In Amsterdam. ^AB', 'In Amsterdam. ^AB', true],
    ['with names put before it', 'Found it. ^AB', '@ivan_p @tundrarail Found it. ^AB', true],
    ['with a wrapped bare domain', 'See zephyrline.com. ^AB', 'See https://t.co/eeeeeeeeee. ^AB', true],
    ['with a link at its very end', 'See https://zephyrline.com', 'See https://t.co/eeeeeeeeee', true],
    ['with other blanks', 'a  b\nc ', 'a b c', true],
    ['decomposed', 'caf\u00e9', 'cafe\u0301', true],
    ['escaped', 'a < b & c', 'a &lt; b &amp; c', true],
    ['with another word', 'In Amsterdam. ^AB', 'In Paris. ^AB', false],
    ['with another sign', 'at 18:40', 'at 18:41', false],
    ['in other capitals', 'AMSZY10045', 'amszy10045', false],
  ])('%s is told from what was sent', (_, sent, found, same) => {
    expect(sameText(sent, found)).toBe(same);
  });
});
