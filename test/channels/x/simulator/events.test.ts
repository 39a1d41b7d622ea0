import { describe, expect, it } from 'vitest';
import { asApp, BRAND, clientOf, connected, hmac, IVAN } from './setup.ts';

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
    const events = hook.received.map(({ event }) => event.data);
    expect(events.map((event) => event.payload.id)).toEqual([post.id, post.id]);
    expect(new Set(events.map((event) => event.event_uuid)).size).toBe(2);
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
