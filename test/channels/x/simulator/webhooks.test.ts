import { describe, expect, it } from 'vitest';
import { asApp, BRAND, call, connected, IVAN, NOW, simulator, webhook } from './setup.ts';

describe('registering a webhook', () => {
  it('sends a challenge and answers with the webhook', async () => {
    const { x } = await simulator();
    const hook = await webhook();
    const { status, body } = await asApp(x, 'POST', '/2/webhooks', { url: hook.url });
    expect(status).toBe(200);
    expect(body.data).toEqual({ id: expect.any(String), url: hook.url, valid: true, created_at: NOW });
    expect(hook.challenges).toBe(1);
  });

  it.each([
    ['another secret', { secret: 'other' }],
    ['an error status', { crcStatus: 500 }],
    ['a redirect', { crcStatus: 302 }],
  ])('is refused when the challenge is answered with %s', async (_, fault) => {
    const { x } = await simulator();
    const hook = Object.assign(await webhook(), fault);
    const { status, body } = await asApp(x, 'POST', '/2/webhooks', { url: hook.url });
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('CrcValidationFailed');
  });

  it.each([
    'http://example.com/hook',
    'https://example.com:8443/hook',
    'nonsense',
    `https://example.com/${'a'.repeat(200)}`,
  ])('is refused for the url %s', async (url) => {
    const { x } = await simulator();
    expect((await asApp(x, 'POST', '/2/webhooks', { url })).status).toBe(400);
  });

  it('is refused twice for one url', async () => {
    const { x, hook } = await connected();
    const { body } = await asApp(x, 'POST', '/2/webhooks', { url: hook.url });
    expect(body.errors[0].message).toContain('DuplicateUrlFailed');
  });

  it('is refused with a user token', async () => {
    const { x } = await simulator();
    expect((await call(x, 'POST', '/2/webhooks', { body: { url: 'https://example.com/' } })).status).toBe(
      403,
    );
  });
});

describe('the periodic challenge', () => {
  it('silences a webhook that answers wrongly until it is validated again', async () => {
    const { x, world, hook, webhook_id, settled } = await connected();
    hook.secret = 'other';
    expect(await world.crcAll()).toEqual([{ webhook_id, valid: false }]);
    world.addPost({ author: 'ivan_p', text: '@zephyrline unheard' });
    hook.secret = 'consumer-secret';
    expect((await asApp(x, 'PUT', `/2/webhooks/${webhook_id}`)).body).toEqual({ data: { valid: true } });
    world.addPost({ author: 'ivan_p', text: '@zephyrline heard' });
    await settled();
    expect(hook.received.map(({ event }) => event.data.payload.text)).toEqual(['@zephyrline heard']);
  });

  it('forgives passing failures for 28 hours', async () => {
    const { world, hook, webhook_id, clock } = await connected();
    hook.crcStatus = 503;
    clock.forward(28 * 3600);
    expect(await world.crcAll()).toEqual([{ webhook_id, valid: true }]);
    clock.forward(1);
    expect(await world.crcAll()).toEqual([{ webhook_id, valid: false }]);
  });
});

describe('subscriptions', () => {
  const subscription = { event_type: 'post.mention.create', filter: { user_id: BRAND.id } };

  it('are created, listed and deleted', async () => {
    const { x } = await simulator();
    const { body } = await call(x, 'POST', '/2/activity/subscriptions', {
      body: { ...subscription, tag: 'm' },
    });
    const { subscription_id } = body.data.subscription;
    expect((await call(x, 'GET', '/2/activity/subscriptions')).body).toMatchObject({
      data: [{ subscription_id, event_type: 'post.mention.create', tag: 'm' }],
      meta: { total_subscriptions: 1 },
    });
    const path = `/2/activity/subscriptions/${subscription_id}`;
    expect((await call(x, 'DELETE', path)).body.data).toEqual({ deleted: true });
    expect((await call(x, 'DELETE', path)).status).toBe(404);
  });

  it('to private events need the token of that very user', async () => {
    const { x } = await simulator();
    expect((await asApp(x, 'POST', '/2/activity/subscriptions', subscription)).status).toBe(403);
    const others = { ...subscription, filter: { user_id: IVAN.id } };
    expect((await call(x, 'POST', '/2/activity/subscriptions', { body: others })).status).toBe(403);
    const open = { event_type: 'post.create', filter: { user_id: IVAN.id } };
    expect((await asApp(x, 'POST', '/2/activity/subscriptions', open)).status).toBe(200);
  });

  it('to unknown events, unknown filters or the same twice are refused', async () => {
    const { x } = await simulator();
    const ask = (body: unknown) => call(x, 'POST', '/2/activity/subscriptions', { body });
    expect((await ask({ ...subscription, event_type: 'post.sing' })).status).toBe(400);
    expect((await ask({ ...subscription, filter: { handle: 'zephyrline' } })).status).toBe(400);
    await ask(subscription);
    expect((await ask(subscription)).status).toBe(400);
  });
});
