import { describe, expect, it, vi } from 'vitest';
import type { XSimulator } from '#channels/x/simulator/server.ts';
import { BRAND, call, clientOf, EVERY_EVENT, hmac, IVAN, NOW, simulator, webhook } from './setup.ts';

/** A simulator that tells a webhook of every event of the brand. */
const connected = async () => {
  const hook = await webhook();
  const { x, world, clock } = await simulator();
  const { webhook_id } = await world.connectWebhook(hook.url, EVERY_EVENT);
  const settled = () => vi.waitFor(() => expect(world.waitingDeliveries()).toBe(0), { interval: 5 });
  return { x, world, clock, hook, webhook_id, settled };
};

const asApp = (x: XSimulator, method: string, path: string, body?: unknown) =>
  call(x, method, path, { token: x.world.appBearer(), body });

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

describe('events', () => {
  it('are signed over the raw body, which parsing and writing again would change', async () => {
    const { world, hook, settled } = await connected();
    world.addPost({ author: 'ivan_p', text: '@zephyrline где чемодан? 🧳' });
    await settled();
    const [{ signature, raw, event }] = hook.received as [(typeof hook.received)[0]];
    expect(signature).toBe(hmac(raw));
    expect(hmac(JSON.stringify(event))).not.toBe(signature);
    expect(event.data).toMatchObject({
      filter: { user_id: BRAND.id },
      event_type: 'post.mention.create',
      payload: { text: '@zephyrline где чемодан? 🧳', author_id: IVAN.id, lang: 'ru' },
      includes: { users: [{ username: 'ivan_p' }, { username: 'zephyrline' }] },
    });
  });

  it('come for mention, reply and quote of one post alike', async () => {
    const { world, hook, settled } = await connected();
    const own = world.addPost({ author: 'zephyrline', text: 'Good morning!' });
    world.addPost({
      author: 'ivan_p',
      text: 'not for @zephyrline passengers',
      in_reply_to_tweet_id: own.id,
      quote_tweet_id: own.id,
    });
    await settled();
    expect(hook.types()).toEqual([
      'post.create',
      'post.mention.create',
      'post.reply.create',
      'post.quote.create',
    ]);
  });

  it('skip a mention that only X put in front, and a reply to a reply altogether', async () => {
    const { world, hook, settled } = await connected();
    const own = world.addPost({ author: 'zephyrline', text: 'Good morning!' });
    const bare = world.addPost({ author: 'ivan_p', text: 'hm', in_reply_to_tweet_id: own.id });
    world.addPost({ author: 'maria_k', text: 'same', in_reply_to_tweet_id: bare.id });
    await settled();
    expect(hook.types()).toEqual(['post.create', 'post.reply.create']);
  });

  it('tell of own posts and of their deletion', async () => {
    const { x, hook, settled } = await connected();
    const { data } = await clientOf(x).tweet('Oops');
    await clientOf(x).deleteTweet(data.id);
    await settled();
    expect(hook.received.map(({ event }) => event.data)).toMatchObject([
      { event_type: 'post.create', payload: { id: data.id, author_id: BRAND.id } },
      {
        event_type: 'post.delete',
        payload: { id: data.id },
        includes: { users: [{ data: { id: BRAND.id } }] },
      },
    ]);
  });

  it('tell of direct messages both ways in the same shape', async () => {
    const { x, world, hook, settled } = await connected();
    const received = world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'AMSZY10045' });
    await clientOf(x).sendDmToParticipant(IVAN.id, { text: 'Thanks' });
    await settled();
    expect(hook.types()).toEqual(['dm.received', 'dm.sent']);
    expect(hook.received[0]!.event.data.payload).toMatchObject({
      direct_message_events: [
        {
          type: 'message_create',
          id: received.id,
          created_timestamp: '1793610923000',
          message_create: {
            target: { recipient_id: BRAND.id },
            sender_id: IVAN.id,
            message_data: { text: 'AMSZY10045' },
          },
        },
      ],
      users: { [IVAN.id]: { data: { username: 'ivan_p' } } },
    });
  });

  it('have ids of their own, some of them negative', async () => {
    const { world, hook, settled } = await connected();
    for (let n = 0; n < 9; n += 1) world.addPost({ author: 'ivan_p', text: `@zephyrline ${n}` });
    await settled();
    const uuids = hook.received.map(({ event }) => event.data.event_uuid);
    expect(new Set(uuids).size).toBe(9);
    expect(uuids.some((uuid) => uuid.startsWith('-'))).toBe(true);
  });
});

describe('deliveries', () => {
  const mention = (n: number) => ({ author: 'ivan_p', text: `@zephyrline ${n}` });

  it('are tried again, with the same id, until the webhook answers 2xx', async () => {
    const { world, hook, settled } = await connected();
    hook.statuses = [500, 302, 429];
    world.addPost(mention(1));
    await settled();
    expect(hook.received).toHaveLength(1);
    expect(hook.statuses).toEqual([]);
  });

  it('arrive twice under two ids when ordered', async () => {
    const { world, hook, settled } = await connected();
    world.misbehave({ duplicate: 1 });
    const post = world.addPost(mention(1));
    await settled();
    const [first, second] = hook.received.map(({ event }) => event.data);
    expect([first.payload.id, second.payload.id]).toEqual([post.id, post.id]);
    expect(first.event_uuid).not.toBe(second.event_uuid);
  });

  it('wait while paused and then arrive jumbled when ordered, none lost', async () => {
    const { world, hook, settled } = await connected();
    world.misbehave({ pause: true, shuffle: true });
    const ids = [1, 2, 3, 4, 5, 6].map((n) => world.addPost(mention(n)).id);
    expect(world.waitingDeliveries()).toBe(6);
    world.misbehave({ pause: false });
    await settled();
    const arrived = hook.received.map(({ event }) => event.data.payload.id);
    expect(arrived).not.toEqual(ids);
    expect(arrived.toSorted()).toEqual(ids);
  });

  it('that were dropped come with a replay job, which says when it is done', async () => {
    const { x, world, hook, webhook_id, settled } = await connected();
    world.misbehave({ drop: 1 });
    const lost = world.addPost(mention(1));
    const heard = world.addPost(mention(2));
    await settled();
    expect(hook.received.map(({ event }) => event.data.payload.id)).toEqual([heard.id]);
    const job = { webhook_id, from_date: '202611020900', to_date: '202611020916' };
    const { body } = await asApp(x, 'POST', '/2/webhooks/replay', job);
    await settled();
    expect(
      hook.received.slice(1).map(({ event }) => event.data?.payload.id ?? event.replay_job_status),
    ).toEqual([
      lost.id,
      heard.id,
      expect.objectContaining({ webhook_id, job_state: 'Complete', job_id: body.data.job_id }),
    ]);
  });

  it('repeat for a post that is imported again', async () => {
    const { world, hook, settled } = await connected();
    world.addPost({ ...mention(1), id: '570306133677760513' });
    world.addPost({ ...mention(1), id: '570306133677760513' });
    await settled();
    expect(hook.received.map(({ event }) => event.data.payload.id)).toEqual(
      Array(2).fill('570306133677760513'),
    );
    expect(() => world.addPost({ ...mention(2), id: '570306133677760513' })).toThrow(
      'another post has this id',
    );
  });
});
