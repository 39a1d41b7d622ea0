import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from 'twitter-api-v2';
import { describe, expect, it } from 'vitest';
import { msOf, plusSeconds } from '#domain/instant.ts';
import { call, clientOf, control, IVAN, NOW, simulator } from './setup.ts';

describe('rate limits', () => {
  it('are told on every answer, in epoch seconds', async () => {
    const { x } = await simulator();
    const { headers } = await call(x, 'GET', '/2/dm_events');
    expect(headers.get('x-rate-limit-limit')).toBe('15');
    expect(headers.get('x-rate-limit-remaining')).toBe('14');
    expect(headers.get('x-rate-limit-reset')).toBe(String(msOf(plusSeconds(NOW, 900)) / 1000));
  });

  it('refuse the sixteenth direct message and open again after fifteen minutes', async () => {
    const { x, clock } = await simulator();
    const send = (n: number) => clientOf(x).sendDmToParticipant(IVAN.id, { text: `message ${n}` });
    for (let n = 0; n < 15; n += 1) await send(n);
    const refused = await send(15).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiResponseError);
    expect(refused).toMatchObject({
      rateLimitError: true,
      rateLimit: { limit: 15, remaining: 0, reset: msOf(plusSeconds(NOW, 900)) / 1000 },
      data: { status: 429 },
    });
    expect((refused as ApiResponseError).headers).not.toHaveProperty('retry-after');
    clock.forward(900);
    await expect(send(16)).resolves.toHaveProperty('data.dm_event_id');
  });

  it('count a day beside the quarter of an hour', async () => {
    const { x } = await simulator();
    const { headers } = await call(x, 'POST', '/2/tweets', { body: { text: 'hi' } });
    expect(headers.get('x-app-limit-24hour-limit')).toBe('10000');
    expect(headers.get('x-app-limit-24hour-remaining')).toBe('9999');
  });

  it('can be set from the control side', async () => {
    const { x } = await simulator();
    await control(x, 'POST', 'limits', { call: 'GET /2/users/me', limit: 1 });
    expect((await call(x, 'GET', '/2/users/me')).status).toBe(200);
    expect((await call(x, 'GET', '/2/users/me')).status).toBe(429);
  });
});

describe('ordered faults', () => {
  const tweetWith = async (fault: Record<string, unknown>) => {
    const { x, world } = await simulator();
    await control(x, 'POST', 'faults', { call: 'POST /2/tweets', ...fault });
    const error = await clientOf(x)
      .tweet('hello')
      .catch((thrown: unknown) => thrown);
    const published =
      'posts' in world.snapshot() ? (world.snapshot() as { posts: unknown[] }).posts.length : -1;
    const again = await call(x, 'POST', '/2/tweets', { body: { text: 'after' } });
    return { error, published, again: again.status };
  };

  it('lose the answer after the work is done', async () => {
    const { error, published, again } = await tweetWith({ kind: 'lost_response' });
    expect(error).toBeInstanceOf(ApiRequestError);
    expect([published, again]).toEqual([1, 201]);
  });

  it('cut the answer in the middle after the work is done', async () => {
    const { error, published } = await tweetWith({ kind: 'cut_response' });
    expect(error).toBeInstanceOf(ApiPartialResponseError);
    expect(published).toBe(1);
  });

  it('close the connection before any work', async () => {
    const { error, published } = await tweetWith({ kind: 'refuse' });
    expect(error).toBeInstanceOf(ApiRequestError);
    expect(published).toBe(0);
  });

  it.each([
    ['html_503', 0],
    ['html_503_after_success', 1],
  ])('answer %s with a page, having published %i posts', async (kind, count) => {
    const { error, published } = await tweetWith({ kind });
    expect(error).toMatchObject({ code: 503, data: expect.stringContaining('<html>') });
    expect(published).toBe(count);
  });

  it('answer a status and body of choice before any work', async () => {
    const body = { errors: [{ code: 88, message: 'Rate limit exceeded' }] };
    const { error, published } = await tweetWith({ kind: 'status', status: 429, body });
    expect(error).toMatchObject({ code: 429, data: body });
    expect(published).toBe(0);
  });

  it('do the work at once and answer late', async () => {
    const { error, published } = await tweetWith({ kind: 'slow', delayMs: 20 });
    expect(error).toMatchObject({ data: { text: 'hello' } });
    expect(published).toBe(1);
  });

  it('befall as many calls as ordered, and none once cleared', async () => {
    const { x } = await simulator();
    await control(x, 'POST', 'faults', { call: '*', kind: 'status', status: 500, times: 3 });
    expect((await call(x, 'GET', '/2/users/me')).status).toBe(500);
    expect((await call(x, 'GET', '/2/dm_events')).status).toBe(500);
    await control(x, 'DELETE', 'faults');
    expect((await call(x, 'GET', '/2/users/me')).status).toBe(200);
  });
});

describe('the control side', () => {
  it('answers a poll of an unchanged world in one line', async () => {
    const { x } = await simulator();
    await control(x, 'POST', 'posts', { author: 'ivan_p', text: '@zephyrline hi' });
    const { body } = await control(x, 'GET', 'world');
    expect(body).toMatchObject({
      accounts: [{ brand: true }, {}, {}],
      posts: [{ author: 'ivan_p' }],
      dms: [],
    });
    expect((await control(x, 'GET', `world?since=${body.version}`)).body).toEqual({
      version: body.version,
      unchanged: true,
    });
    await control(x, 'DELETE', `posts/${body.posts[0].id}`);
    expect((await control(x, 'GET', `world?since=${body.version}`)).body.posts).toEqual([]);
  });

  it('counts calls by kind and starts over on request', async () => {
    const { x } = await simulator();
    await call(x, 'GET', '/2/users/me');
    await call(x, 'GET', '/2/tweets/1');
    await call(x, 'GET', '/2/tweets/2');
    expect((await control(x, 'GET', 'calls')).body).toEqual({ 'GET /2/users/me': 1, 'GET /2/tweets/:id': 2 });
    await control(x, 'DELETE', 'calls');
    expect((await control(x, 'GET', 'calls')).body).toEqual({});
  });

  it.each([
    ['posts', { author: 'nobody', text: 'hi' }, 404],
    ['posts', { author: 'ivan_p' }, 400],
    ['accounts', { id: '1', username: 'ivan_p', name: 'Other' }, 409],
    ['faults', { call: 'POST /2/tweet', kind: 'slow' }, 400],
    ['nonsense', {}, 404],
  ])('says what is wrong with %s %j', async (path, body, status) => {
    const { x } = await simulator();
    expect(await control(x, 'POST', path, body)).toMatchObject({
      status,
      body: { error: expect.any(String) },
    });
  });

  it('answers an unknown path of the public API as X does', async () => {
    const { x } = await simulator();
    expect(await call(x, 'GET', '/2/unknown')).toMatchObject({ status: 404, body: { title: 'Not Found' } });
  });
});
