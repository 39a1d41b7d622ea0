import { describe, expect, it, vi } from 'vitest';
import type * as z from 'zod';
import type { XSimulator } from '#channels/x/simulator/server.ts';
import { ActivityEvent } from './activityEvents.ts';
import * as published from './openapi.ts';
import { APP, BRAND, call, EVERY_EVENT, IVAN, simulator, webhook } from './setup.ts';

const ALL_TWEET_FIELDS =
  'author_id,conversation_id,created_at,lang,in_reply_to_user_id,referenced_tweets,entities,public_metrics,display_text_range,reply_settings,possibly_sensitive,paid_partnership,edit_controls';
const ALL_USER_FIELDS =
  'created_at,description,location,url,protected,verified,verified_type,is_identity_verified,profile_image_url,receives_your_dm,public_metrics';
const EVERYTHING = `tweet.fields=attachments,${ALL_TWEET_FIELDS}&user.fields=${ALL_USER_FIELDS}&media.fields=type,url,variants&expansions=author_id,attachments.media_keys,in_reply_to_user_id,entities.mentions.username,referenced_tweets.id,referenced_tweets.id.author_id`;

const PICTURE = { name: 'bag.jpg', contentType: 'image/jpeg', base64: 'YSBiYWc=' };
const say = (x: XSimulator, what: object) => x.run('say', what) as { id: string };

/** Ivan wrote, the brand answered, Ivan quoted and deleted; messages went both ways. */
const busyWorld = async () => {
  const { x, world } = await simulator();
  const hook = await webhook();
  const { webhook_id } = await world.connectWebhook(hook.url, EVERY_EVENT);
  const question = world.addPost({ author: 'ivan_p', text: '@zephyrline see https://example.com/bag' });
  const gone = world.addPost({ author: 'maria_k', text: 'nothing' });
  const answer = world.addPost({ author: 'zephyrline', text: 'Seen.', in_reply_to_tweet_id: question.id });
  world.addPost({ author: 'ivan_p', text: '@zephyrline thanks', in_reply_to_tweet_id: answer.id });
  world.addPost({ author: 'ivan_p', text: 'look, @zephyrline', quote_tweet_id: answer.id });
  world.addPost({ author: 'maria_k', text: '@zephyrline why', in_reply_to_tweet_id: gone.id });
  world.deletePost(gone.id);
  const files = [PICTURE, { ...PICTURE, contentType: 'video/mp4' }];
  const torn = say(x, { by: IVAN.id, place: 'public', text: '@zephyrline torn', files });
  x.run('edit', { id: torn.id, text: '@zephyrline torn and wet' });
  say(x, { by: IVAN.id, place: 'private', text: 'see', files: [PICTURE] });
  x.run('chat', { by: IVAN.id, text: 'in secret' });
  world.addDm({ from: 'ivan_p', to: 'zephyrline', text: 'AMSZY10045' });
  world.addDm({ from: 'zephyrline', to: 'ivan_p', text: 'In Amsterdam.' });
  return { x, world, hook, webhook_id, question, answer };
};

const expectFits = (schema: z.ZodType, body: unknown) => expect(schema.safeParse(body).error).toBeUndefined();

describe('answers fit the published document', () => {
  const reads: [string, string, z.ZodType][] = [
    ['mentions', `/2/users/${BRAND.id}/mentions?${EVERYTHING}`, published.Timeline],
    ['mentions cut into pages', `/2/users/${BRAND.id}/mentions?max_results=5`, published.Timeline],
    [
      'mentions of a user who has none',
      `/2/users/${IVAN.id}/mentions?since_id=9000000000000000000`,
      published.Timeline,
    ],
    ['own posts', `/2/users/${BRAND.id}/tweets?${EVERYTHING}`, published.Timeline],
    ['a missing post', `/2/tweets/1`, published.OnePost],
    ['the own account', `/2/users/me?user.fields=${ALL_USER_FIELDS}`, published.OneUser],
    ['an account by name', `/2/users/by/username/ivan_p`, published.OneUser],
    ['a missing account', `/2/users/by/username/nobody`, published.OneUser],
    [
      'direct messages',
      '/2/dm_events?dm_event.fields=attachments,created_at,entities,sender_id,dm_conversation_id&media.fields=url&expansions=attachments.media_keys,sender_id',
      published.DmEvents,
    ],
    ['a conversation', `/2/dm_conversations/with/${IVAN.id}/dm_events`, published.DmEvents],
    ['subscriptions', '/2/activity/subscriptions', published.Subscriptions],
  ];

  it.each(reads)('for %s', async (_, path, schema) => {
    const { x } = await busyWorld();
    const { status, body } = await call(x, 'GET', path);
    expect(status).toBe(200);
    expectFits(schema, body);
  });

  it('for one post with everything around it', async () => {
    const { x, answer } = await busyWorld();
    const { body } = await call(x, 'GET', `/2/tweets/${answer.id}?${EVERYTHING}`);
    expectFits(published.OnePost, body);
    expect(Object.keys(body.data)).toEqual(expect.arrayContaining(ALL_TWEET_FIELDS.split(',')));
    expect(Object.keys(body.includes.users[0])).toEqual(expect.arrayContaining(ALL_USER_FIELDS.split(',')));
  });

  it('for a published reply, a sent message and a deleted post', async () => {
    const { x, question, answer } = await busyWorld();
    const reply = { text: 'More.', reply: { in_reply_to_tweet_id: question.id } };
    const created = await call(x, 'POST', '/2/tweets', { body: reply });
    expect(created.status).toBe(201);
    expectFits(published.CreatedPost, created.body);
    const dm = await call(x, 'POST', `/2/dm_conversations/with/${IVAN.id}/messages`, {
      body: { text: 'hi' },
    });
    expect(dm.status).toBe(201);
    expectFits(published.CreatedDm, dm.body);
    expectFits(published.Deleted, (await call(x, 'DELETE', `/2/tweets/${answer.id}`)).body);
  });

  it('for the life of a webhook and a subscription', async () => {
    const { x, world } = await simulator();
    const hook = await webhook();
    const asApp = (method: string, path: string, body?: unknown) =>
      call(x, method, path, { token: world.appBearer(), body });
    const created = (await asApp('POST', '/2/webhooks', { url: hook.url })).body;
    expectFits(published.OneWebhook, created);
    const { id: webhook_id } = created.data;
    expectFits(published.Webhooks, (await asApp('GET', '/2/webhooks')).body);
    expectFits(published.ValidatedWebhook, (await asApp('PUT', `/2/webhooks/${webhook_id}`)).body);
    const job = { webhook_id, from_date: '202611020900', to_date: '202611020915' };
    expectFits(published.ReplayJob, (await asApp('POST', '/2/webhooks/replay', job)).body);
    const wanted = { event_type: 'post.create', filter: { user_id: BRAND.id }, tag: 'own', webhook_id };
    const subscribed = (await asApp('POST', '/2/activity/subscriptions', wanted)).body;
    expectFits(published.OneSubscription, subscribed);
    const path = `/2/activity/subscriptions/${subscribed.data.subscription.subscription_id}`;
    expectFits(published.DeletedSubscription, (await asApp('DELETE', path)).body);
    expectFits(published.Deleted, (await asApp('DELETE', `/2/webhooks/${webhook_id}`)).body);
  });

  const refusals: [number, (x: XSimulator) => ReturnType<typeof call>][] = [
    [400, (x) => call(x, 'POST', '/2/tweets', { body: { words: 'hi' } })],
    [400, (x) => call(x, 'GET', '/2/dm_events?max_results=0')],
    [401, (x) => call(x, 'GET', '/2/users/me', { token: 'none' })],
    [403, (x) => call(x, 'GET', '/2/users/me', { token: x.world.appBearer() })],
    [
      403,
      (x) =>
        call(x, 'POST', '/2/tweets', {
          body: { text: 'Seen.', reply: { in_reply_to_tweet_id: notSummoned(x) } },
        }),
    ],
    [404, (x) => call(x, 'GET', '/2/nothing')],
    [
      429,
      (x) => {
        x.world.setLimit('GET /2/users/me', 0);
        return call(x, 'GET', '/2/users/me');
      },
    ],
    [
      503,
      (x) => {
        x.world.addFault({ call: '*', kind: 'status', status: 503 });
        return call(x, 'GET', '/2/users/me');
      },
    ],
  ];
  const notSummoned = (x: XSimulator) => x.world.addPost({ author: 'ivan_p', text: 'to nobody' }).id;

  it.each(refusals)('for a refusal with %i (case %#)', async (status, ask) => {
    const { x } = await simulator();
    const answer = await ask(x);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expectFits(published.Problem, answer.body);
    expect(answer.body.status).toBe(status);
  });

  it('for tokens and their refusal', async () => {
    const { x } = await simulator();
    const body = {
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: APP.clientId,
      client_secret: APP.clientSecret,
    };
    expectFits(published.Tokens, (await call(x, 'POST', '/2/oauth2/token', { body })).body);
    expectFits(published.OAuthError, (await call(x, 'POST', '/2/oauth2/token', { body })).body);
  });
});

describe('events fit the published samples', () => {
  it('for each event a brand is told of', async () => {
    const { hook, world, answer } = await busyWorld();
    world.deletePost(answer.id);
    await vi.waitFor(() => expect(world.waitingDeliveries()).toBe(0), { interval: 5 });
    for (const { event } of hook.received) expectFits(ActivityEvent, event);
    expect(new Set(hook.types())).toEqual(new Set(EVERY_EVENT));
  });
});
