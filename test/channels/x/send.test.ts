import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '#channels/x/connection.ts';
import {
  appKeys,
  goodPair,
  NOW,
  outgoing,
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

const facing = async (
  react: (request: Received) => Reaction,
  secrets?: (port: number) => Record<string, unknown>,
) => {
  const server = await standIn(react);
  servers.push(server);
  return { server, ...rigAt(server.port, secrets === undefined ? {} : { secrets: secrets(server.port) }) };
};

const reply = outgoing({
  thread: 'zephyrline:x:p.11.800200',
  place: 'public',
  text: '@ivan_p Found your file. ^AB',
  replyTo: '1987000000000000011',
});
const directMessage = outgoing({
  thread: 'zephyrline:x:d.800200',
  place: 'private',
  text: 'In Amsterdam. ^AB',
});

/** An id that X would give at 2026-11-02T09:59:58.250Z. */
const FRESH_ID = String((BigInt(Date.parse('2026-11-02T09:59:58.250Z')) - 1_288_834_974_657n) << 22n);
const posted = (id = FRESH_ID, headers = {}): Reaction => ({
  status: 201,
  body: { data: { id, text: 'x' } },
  headers,
});

const tokenLess = (port: number) => ({ 'okno/zephyrline/x': appKeys(port) });

describe('sending', () => {
  it('a reply posts it under the post it answers', async () => {
    const { server, connection } = await facing(() => posted());
    await connection.send(reply);
    expect(server.received.map(({ method, path, body }) => [method, path, JSON.parse(body)])).toEqual([
      ['POST', '/2/tweets', { text: reply.text, reply: { in_reply_to_tweet_id: '1987000000000000011' } }],
    ]);
  });

  it('a public text that answers nothing posts it alone', async () => {
    const { server, connection } = await facing(() => posted());
    const { replyTo: _, ...alone } = reply;
    await connection.send(alone);
    expect(JSON.parse(server.received[0]!.body)).toEqual({ text: reply.text });
  });

  it('a private text writes to the customer of the thread', async () => {
    const { server, connection } = await facing(() => ({
      status: 201,
      body: { data: { dm_conversation_id: '700100-800200', dm_event_id: FRESH_ID } },
    }));
    expect(await connection.send(directMessage)).toMatchObject({ kind: 'sent', id: FRESH_ID });
    expect(server.received.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      ['/2/dm_conversations/with/800200/messages', { text: directMessage.text }],
    ]);
  });

  it('tells the time the channel will tell later, to the second', async () => {
    const { connection } = await facing(() => posted());
    expect(await connection.send(reply)).toEqual({
      kind: 'sent',
      id: FRESH_ID,
      at: '2026-11-02T09:59:58.000Z',
    });
  });

  it('tells the own time for an id that holds none', async () => {
    const { connection } = await facing(() => posted('4711'));
    expect(await connection.send(reply)).toEqual({ kind: 'sent', id: '4711', at: NOW });
  });

  it('keeps an id above 2^53 to the last digit', async () => {
    const { connection } = await facing(() => posted('18446744073709551615'));
    expect(await connection.send(reply)).toMatchObject({ id: '18446744073709551615' });
  });

  it('counts as sent when X adds errors to the id', async () => {
    const { connection } = await facing(() => ({
      status: 201,
      body: { data: { id: '4711' }, errors: [{ title: 'Not Found Error' }] },
    }));
    expect(await connection.send(reply)).toMatchObject({ kind: 'sent' });
  });

  it.each([{}, { data: {} }, { data: { id: 4711 } }, '<html></html>'])(
    'is of unknown outcome when a good answer holds no id: %j',
    async (body) => {
      const { connection } = await facing(() => ({ status: 201, body }));
      expect(await connection.send(reply)).toMatchObject({ kind: 'unknown' });
    },
  );

  it.each([
    ['a server error', { status: 503, body: 'over capacity' }],
    ['a broken connection', (response) => void response.socket?.destroy()],
    ['a duplicate', { status: 403, body: { detail: 'duplicate content' } }],
  ] satisfies [string, Reaction][])('is tried once and of unknown outcome after %s', async (_, reaction) => {
    const { server, connection } = await facing(() => reaction);
    const result = await connection.send(reply);
    expect([result.kind, server.received.length]).toEqual(['unknown', 1]);
  });

  it('that is refused tells the agent why', async () => {
    const { connection } = await facing(() => ({
      status: 403,
      body: { detail: 'you have not been mentioned or otherwise engaged by the author' },
    }));
    expect(await connection.send(reply)).toMatchObject({ kind: 'refused', code: 'not_summoned' });
  });

  it('did not happen when X cannot be reached', async () => {
    const server = await standIn(() => posted());
    const { connection } = rigAt(server.port);
    await server.stop();
    expect(await connection.send(reply)).toMatchObject({ kind: 'not_sent' });
  });

  it.each([
    ['app keys', () => ({})],
    ['tokens', tokenLess],
  ])('did not happen while the %s cannot be read', async (_, secrets) => {
    const { server, connection } = await facing(() => posted(), secrets);
    expect([(await connection.send(reply)).kind, server.received.length]).toEqual(['not_sent', 0]);
  });

  it('keeps no connection open', async () => {
    const { server, connection } = await facing(() => posted());
    await connection.send(reply);
    expect(server.received[0]!.headers.connection).toBe('close');
  });

  it('signs with OAuth 1.0a where the brand has such keys, for the true address of X', async () => {
    const { server, connection } = await facing(
      () => posted(),
      (port) => ({
        'okno/zephyrline/x': { ...appKeys(port), oauth1: { accessToken: 'at', accessSecret: 'as' } },
      }),
    );
    await connection.send(reply);
    const [request] = server.received;
    expect(request!.headers).toMatchObject({
      host: 'api.x.com',
      authorization: expect.stringMatching(/^OAuth .*oauth_consumer_key="ck".*oauth_token="at"/),
    });
  });

  it('with OAuth 1.0a keys that X refuses is final', async () => {
    const { server, connection } = await facing(
      () => ({ status: 401, body: {} }),
      (port) => ({
        'okno/zephyrline/x': { ...appKeys(port), oauth1: { accessToken: 'at', accessSecret: 'as' } },
      }),
    );
    expect([await connection.send(reply), server.received.length]).toMatchObject([
      { kind: 'refused', code: 'auth_lost' },
      1,
    ]);
  });
});

describe('a limit', () => {
  const untilSeven = { 'x-rate-limit-reset': String(Date.parse('2026-11-02T10:07:00.000Z') / 1000) };

  it('stops every instance until its reset, and none after it', async () => {
    const { server, connection, another, clock } = await facing(() =>
      server.received.length === 1 ? { status: 429, body: {}, headers: untilSeven } : posted('4711'),
    );
    const until = { kind: 'limited', until: '2026-11-02T10:07:00.000Z' };
    expect(await connection.send(reply)).toEqual(until);
    clock.pass(419);
    expect([await connection.send(reply), await another().send(reply)]).toEqual([until, until]);
    clock.pass(1);
    expect([(await another().send(reply)).kind, server.received.length]).toEqual(['sent', 2]);
  });

  it('that the last allowed call used up is kept without asking again', async () => {
    const { server, connection } = await facing(() =>
      posted(FRESH_ID, { 'x-rate-limit-limit': '1', 'x-rate-limit-remaining': '0', ...untilSeven }),
    );
    await connection.send(reply);
    const second = await connection.send(reply);
    expect([second, server.received.length]).toEqual([
      { kind: 'limited', until: '2026-11-02T10:07:00.000Z' },
      1,
    ]);
  });

  it('of posts leaves direct messages alone', async () => {
    const { connection } = await facing(({ path }) =>
      path === '/2/tweets'
        ? { status: 429, body: {}, headers: untilSeven }
        : { status: 201, body: { data: { dm_event_id: FRESH_ID } } },
    );
    await connection.send(reply);
    expect((await connection.send(directMessage)).kind).toBe('sent');
  });

  it('that cannot be noted does not hide that the text was sent', async () => {
    const { connection, state } = await facing(() =>
      posted(FRESH_ID, { 'x-rate-limit-remaining': '0', ...untilSeven }),
    );
    state.limit = () => Promise.reject(new Error('the table is down'));
    expect((await connection.send(reply)).kind).toBe('sent');
  });
});

describe('an access token that X refuses', () => {
  type Pairs = Record<string, { access: string; refresh: string }>;

  const renewal = (pairs: Pairs, body: string): Reaction => {
    const pair = pairs[new URLSearchParams(body).get('refresh_token') ?? ''];
    if (pair === undefined) return { status: 400, body: { error: 'invalid_request' } };
    const { access: access_token, refresh: refresh_token } = pair;
    return { status: 200, body: { token_type: 'bearer', expires_in: 7200, access_token, refresh_token } };
  };

  /** X that takes the token `access-2` alone and trades refresh tokens for the pairs given. */
  const renewing =
    (pairs: Pairs) =>
    ({ path, headers, body }: Received): Reaction => {
      if (path === '/2/oauth2/token') return renewal(pairs, body);
      return headers.authorization === 'Bearer access-2' ? posted() : { status: 401, body: {} };
    };
  const onePair = renewing({ 'refresh-1': { access: 'access-2', refresh: 'refresh-2' } });

  it('is renewed and the text sent with the new one', async () => {
    const { server, connection } = await facing(onePair);
    expect((await connection.send(reply)).kind).toBe('sent');
    expect(server.received.map(({ path }) => path)).toEqual(['/2/tweets', '/2/oauth2/token', '/2/tweets']);
  });

  it('leaves the new pair in the store', async () => {
    const { store, connection } = await facing(onePair);
    await connection.send(reply);
    expect(store.read('okno/zephyrline/x/token')).toEqual({
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
      expiresAt: '2026-11-02T12:00:00.000Z',
    });
  });

  it('is renewed as the app, with a form', async () => {
    const { server, connection } = await facing(onePair);
    await connection.send(reply);
    const renewal = server.received[1]!;
    expect([renewal.headers.authorization, renewal.headers['content-type'], renewal.body]).toEqual([
      `Basic ${btoa('client:client-secret')}`,
      expect.stringContaining('application/x-www-form-urlencoded'),
      'grant_type=refresh_token&refresh_token=refresh-1&client_id=client',
    ]);
  });

  it('is renewed before the call when it is known to have ended', async () => {
    const { server, connection, clock } = await facing(onePair);
    clock.pass(7200);
    await connection.send(reply);
    expect(server.received.map(({ path }) => path)).toEqual(['/2/oauth2/token', '/2/tweets']);
  });

  it('is not renewed when another instance has done so: the stored pair is used', async () => {
    const { server, store, connection } = await facing((request) =>
      request.method === 'GET' ? { status: 200, body: {} } : onePair(request),
    );
    await connection.poll();
    const newer = { ...goodPair, accessToken: 'access-2', refreshToken: 'refresh-2' };
    await store.instance().put('okno/zephyrline/x/token', newer);
    expect((await connection.send(reply)).kind).toBe('sent');
    expect(server.received.filter(({ path }) => path === '/2/oauth2/token')).toEqual([]);
  });

  it('is renewed once by ten instances that meet it together, and none sends twice', async () => {
    const { server, another } = await facing(onePair);
    const results = await Promise.all(Array.from({ length: 10 }, () => another().send(reply)));
    const renewals = server.received.filter(({ path }) => path === '/2/oauth2/token').length;
    const sends = server.received.filter(({ headers }) => headers.authorization === 'Bearer access-2').length;
    expect(renewals).toBe(1);
    expect(results.filter(({ kind }) => kind === 'sent').length).toBe(sends);
    expect(results.every(({ kind }) => kind === 'sent' || kind === 'not_sent')).toBe(true);
  });

  it('is final when X takes the refresh token no more', async () => {
    const { connection } = await facing(renewing({}));
    expect(await connection.send(reply)).toMatchObject({ kind: 'refused', code: 'auth_lost' });
  });

  it('is final when the new one is refused as well, after two attempts', async () => {
    const { server, connection } = await facing(
      renewing({ 'refresh-1': { access: 'access-3', refresh: 'r' } }),
    );
    expect(await connection.send(reply)).toMatchObject({ kind: 'refused', code: 'auth_lost' });
    expect(server.received.filter(({ path }) => path === '/2/tweets')).toHaveLength(2);
  });

  it.each([
    ['a server error', { status: 503, body: 'down' }],
    ['a broken connection', (response) => void response.socket?.destroy()],
    ['an answer without tokens', { status: 200, body: {} }],
  ] satisfies [string, Reaction][])('may be renewed later when the renewal meets %s', async (_, reaction) => {
    let healthy = false;
    const { connection } = await facing((request) =>
      request.path === '/2/oauth2/token' && !healthy ? reaction : onePair(request),
    );
    const first = await connection.send(reply);
    healthy = true;
    expect([first.kind, (await connection.send(reply)).kind]).toEqual(['not_sent', 'sent']);
  });

  it('is not renewed before the limit of renewals has passed', async () => {
    const { server, connection, clock } = await facing((request) =>
      request.path === '/2/oauth2/token' && clock.now() === NOW
        ? { status: 429, body: {} }
        : onePair(request),
    );
    const renewals = () => server.received.filter(({ path }) => path === '/2/oauth2/token').length;
    expect(await connection.send(reply)).toEqual({ kind: 'limited', until: '2026-11-02T10:01:00.000Z' });
    expect([(await connection.send(directMessage)).kind, renewals()]).toEqual(['limited', 1]);
    clock.pass(60);
    expect([(await connection.send(reply)).kind, renewals()]).toEqual(['sent', 2]);
  });

  it('is renewed although the store fails once to keep the new pair', async () => {
    const { server, store, state, clock } = await facing(onePair);
    const secrets = store.instance();
    let failures = 1;
    const flaky = {
      ...secrets,
      put: async (name: string, value: unknown) => {
        failures -= 1;
        if (failures >= 0) throw new Error('the store is down');
        await secrets.put(name, value);
      },
    };
    await connect({ brand: zephyrline, secrets: flaky, state, clock }).send(reply);
    expect([server.received.length, store.read('okno/zephyrline/x/token')]).toMatchObject([
      3,
      { refreshToken: 'refresh-2' },
    ]);
  });
});
