import { TwitterApi } from 'twitter-api-v2';
import { describe, expect, it } from 'vitest';
import type { XSimulator } from '#channels/x/simulator/server.ts';
import { APP, call, clientOf, ledTo, OAUTH1, simulator } from './setup.ts';

/** The real client, which sends token requests to its fixed address, as JSON. */
const refresher = (x: XSimulator) =>
  new TwitterApi({ clientId: APP.clientId, clientSecret: APP.clientSecret }, ledTo(x));

const refreshByForm = async (x: XSimulator, refresh_token: string, secret = APP.clientSecret) => {
  const response = await fetch(`${x.url}/2/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${APP.clientId}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
};

describe('OAuth 2.0 tokens', () => {
  it('are renewed by twitter-api-v2 and the new ones work', async () => {
    const { x } = await simulator();
    const renewed = await refresher(x).refreshOAuth2Token('refresh-1');
    expect(renewed).toMatchObject({ expiresIn: 7200, refreshToken: expect.any(String) });
    expect((await clientOf(x, renewed.accessToken).me()).data.username).toBe('zephyrline');
  });

  it('are renewed by a form with basic authorization as the documents say', async () => {
    const { x } = await simulator();
    const { status, body } = await refreshByForm(x, 'refresh-1');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'bearer',
      expires_in: 7200,
      scope: expect.stringContaining('dm.write'),
    });
  });

  it('live two hours by the clock of the simulator', async () => {
    const { x, clock } = await simulator();
    const { body } = await refreshByForm(x, 'refresh-1');
    clock.forward(7199);
    expect((await call(x, 'GET', '/2/users/me', { token: body.access_token })).status).toBe(200);
    clock.forward(1);
    expect((await call(x, 'GET', '/2/users/me', { token: body.access_token })).status).toBe(401);
  });

  it('are lost for good when a refresh token is offered twice', async () => {
    const { x } = await simulator();
    const { body } = await refreshByForm(x, 'refresh-1');
    expect(await refreshByForm(x, 'refresh-1')).toMatchObject({
      status: 400,
      body: { error: 'invalid_request', error_description: 'Value passed for the token was invalid.' },
    });
    expect((await call(x, 'GET', '/2/users/me', { token: body.access_token })).status).toBe(401);
    expect((await refreshByForm(x, body.refresh_token)).status).toBe(400);
  });

  it('come back when a person allows the app once more', async () => {
    const { x, world, clock } = await simulator();
    await refreshByForm(x, 'refresh-1');
    await refreshByForm(x, 'refresh-1');
    world.grant({
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
      expiresAt: clock.at.replace('2026', '2027'),
    });
    expect((await call(x, 'GET', '/2/users/me', { token: 'access-2' })).status).toBe(200);
  });

  it('are refused to a client with another secret, and unknown ones are 401', async () => {
    const { x } = await simulator();
    expect((await refreshByForm(x, 'refresh-1', 'wrong')).status).toBe(401);
    const answer = await call(x, 'GET', '/2/users/me', { token: 'nonsense' });
    expect(answer.body).toEqual({
      title: 'Unauthorized',
      detail: 'Unauthorized',
      type: 'about:blank',
      status: 401,
    });
  });
});

describe('OAuth 1.0a signatures', () => {
  const signer = (x: XSimulator, accessSecret: string) =>
    new TwitterApi(
      {
        appKey: APP.consumerKey,
        appSecret: APP.consumerSecret,
        accessToken: OAUTH1.accessToken,
        accessSecret,
      },
      ledTo(x),
    ).v2;

  it('are accepted for the address of X although the connection is to loopback', async () => {
    const { x } = await simulator();
    const { data } = await signer(x, OAUTH1.accessSecret).tweet("It's (signed) & sent!");
    expect(data.text).toBe("It's (signed) & sent!");
  });

  it('are accepted for the own address, query included', async () => {
    const { x } = await simulator();
    const client = signer(x, OAUTH1.accessSecret);
    (client as unknown as { setPrefix(prefix: string): void }).setPrefix(`${x.url}/2/`);
    const page = await client.userMentionTimeline('700100', { 'tweet.fields': ['author_id', 'created_at'] });
    expect(page.tweets).toEqual([]);
  });

  it('are refused when made with another secret', async () => {
    const { x } = await simulator();
    await expect(signer(x, 'other').me()).rejects.toMatchObject({ code: 401 });
  });
});

describe('the bearer token of the app', () => {
  it('is had for key and secret, and opens webhooks but no messages', async () => {
    const { x, world } = await simulator();
    const response = await fetch(`${x.url}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${APP.consumerKey}:${APP.consumerSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    expect(token).toBe(world.appBearer());
    expect((await call(x, 'GET', '/2/webhooks', { token })).body).toEqual({
      data: [],
      meta: { result_count: 0 },
    });
    const refused = await call(x, 'GET', '/2/dm_events', { token });
    expect(refused).toMatchObject({ status: 403, body: { title: 'Unsupported Authentication' } });
  });
});
