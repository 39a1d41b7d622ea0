import { describe, expect, it } from 'vitest';
import { timeOfId } from '#channels/x/simulator/snowflake.ts';
import { BRAND, call, clientOf, NOW, simulator } from './setup.ts';

const refusal = { status: 403, title: 'Forbidden', type: 'about:blank' };

describe('publishing through twitter-api-v2', () => {
  it('answers a post with its id, text and edit history', async () => {
    const { x } = await simulator();
    const { data } = await clientOf(x).tweet('All flights are on time.');
    expect(data).toEqual({
      id: expect.stringMatching(/^\d{19}$/),
      text: 'All flights are on time.',
      edit_history_tweet_ids: [data.id],
    });
  });

  it('gives ids that tell the time of the simulator and rise even when its clock stands still', async () => {
    const { x } = await simulator();
    const first = (await clientOf(x).tweet('one')).data.id;
    const second = (await clientOf(x).tweet('two')).data.id;
    expect(timeOfId(first)).toBe(NOW);
    expect(BigInt(second)).toBeGreaterThan(BigInt(first));
  });

  it('replies to a post that mentions the brand and puts its author in front', async () => {
    const { x, world } = await simulator();
    const question = world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    const { data } = await clientOf(x).reply('It is in Amsterdam.', question.id);
    expect(data.text).toBe('@ivan_p It is in Amsterdam.');
    const { data: read } = await clientOf(x).singleTweet(data.id, {
      'tweet.fields': ['referenced_tweets', 'conversation_id', 'in_reply_to_user_id'],
    });
    expect(read).toMatchObject({
      conversation_id: question.id,
      in_reply_to_user_id: '800200',
      referenced_tweets: [{ type: 'replied_to', id: question.id }],
    });
  });

  it('does not repeat a handle the author of the reply typed, and knows where the visible text starts', async () => {
    const { x, world } = await simulator();
    const question = world.addPost({ author: 'ivan_p', text: '@zephyrline where is my bag?' });
    const { data } = await clientOf(x).reply('@Ivan_P In Amsterdam.', question.id);
    expect(data.text).toBe('@Ivan_P In Amsterdam.');
    const { body } = await call(x, 'GET', `/2/tweets/${data.id}?tweet.fields=display_text_range`);
    expect(body.data.display_text_range).toEqual([8, 21]);
  });

  it('refuses a reply to someone who did not mention the brand', async () => {
    const { x, world } = await simulator();
    const post = world.addPost({ author: 'ivan_p', text: 'lost my bag again' });
    await expect(clientOf(x).reply('Which flight?', post.id)).rejects.toMatchObject({
      code: 403,
      data: { ...refusal, detail: expect.stringContaining('not been mentioned or otherwise engaged') },
    });
  });

  it('refuses a reply to a bare answer under its own post, where X alone put the handle', async () => {
    const { x, world } = await simulator();
    const own = world.addPost({ author: 'zephyrline', text: 'Good morning!' });
    const bare = world.addPost({ author: 'ivan_p', text: 'and my bag?', in_reply_to_tweet_id: own.id });
    expect(bare.text).toBe('@zephyrline and my bag?');
    await expect(clientOf(x).reply('Which flight?', bare.id)).rejects.toMatchObject({ code: 403 });
  });

  it('allows a reply to someone who quoted the brand', async () => {
    const { x, world } = await simulator();
    const own = world.addPost({ author: 'zephyrline', text: 'Good morning!' });
    const quote = world.addPost({ author: 'ivan_p', text: 'Not for my bag.', quote_tweet_id: own.id });
    expect((await clientOf(x).reply('Which flight?', quote.id)).data.text).toBe('@ivan_p Which flight?');
  });

  it('refuses a text it published in the last day, and takes it again later', async () => {
    const { x, clock } = await simulator({
      oauth1: { accessToken: 'a', accessSecret: 'b' },
      grant: { accessToken: 'access-1', refreshToken: 'r', expiresAt: '2027-01-01T00:00:00.000Z' },
    });
    await clientOf(x).tweet('Same words.');
    await expect(clientOf(x).tweet('Same words.')).rejects.toMatchObject({
      data: { ...refusal, detail: expect.stringContaining('duplicate content') },
    });
    clock.forward(25 * 3600);
    expect((await clientOf(x).tweet('Same words.')).data.text).toBe('Same words.');
  });

  it('answers 400 when the target was deleted', async () => {
    const { x, world } = await simulator();
    const post = world.addPost({ author: 'ivan_p', text: '@zephyrline help' });
    world.deletePost(post.id);
    await expect(clientOf(x).reply('Yes?', post.id)).rejects.toMatchObject({ code: 400 });
  });

  it('counts emoji and CJK double, links as 23 and leading handles of a reply not at all', async () => {
    const { x, world } = await simulator();
    const post = world.addPost({ author: 'ivan_p', text: '@zephyrline help' });
    const client = clientOf(x);
    await expect(client.tweet('字'.repeat(141))).rejects.toMatchObject({ code: 400 });
    const link = `${'a'.repeat(256)} https://example.com/${'b'.repeat(80)}`;
    expect((await client.tweet(link)).data.text).toMatch(/^a{256} https:\/\/t\.co\/\w{10}$/);
    await client.reply(`@ivan_p ${'c'.repeat(280)}`, post.id);
    await expect(client.reply('d'.repeat(281), post.id)).rejects.toMatchObject({ code: 400 });
  });

  it('refuses a property that X does not know, naming it', async () => {
    const { x } = await simulator();
    const answer = await call(x, 'POST', '/2/tweets', { body: { text: 'hi', in_reply_to: '1' } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors[0].message).toMatch(/^\$\.in_reply_to: is not defined in the schema/);
  });

  it('refuses broken JSON as 400, not as a defect', async () => {
    const { x } = await simulator();
    expect((await call(x, 'POST', '/2/tweets', { body: '{"text":' })).status).toBe(400);
  });
});

describe('posts of people', () => {
  it('starts a conversation of its own unless it answers a known post', async () => {
    const { world } = await simulator();
    const root = world.addPost({ author: 'ivan_p', text: '@zephyrline my bag' });
    const answer = world.addPost({ author: 'maria_k', text: 'mine too', in_reply_to_tweet_id: root.id });
    const deeper = world.addPost({ author: 'ivan_p', text: 'oh no', in_reply_to_tweet_id: answer.id });
    expect(root.conversation_id).toBe(root.id);
    expect([answer.conversation_id, deeper.conversation_id]).toEqual([root.id, root.id]);
    expect(deeper.text).toBe('@maria_k @zephyrline oh no');
  });

  it('names the user answered when a text merely starts with the handle', async () => {
    const { x, world } = await simulator();
    const post = world.addPost({ author: 'ivan_p', text: '@zephyrline hello' });
    const { data } = await clientOf(x).singleTweet(post.id, {
      'tweet.fields': ['in_reply_to_user_id', 'referenced_tweets'],
    });
    expect(data.in_reply_to_user_id).toBe(BRAND.id);
    expect(data.referenced_tweets).toBeUndefined();
  });

  it('keeps a real id and takes its time from it', async () => {
    const { world } = await simulator();
    const post = world.addPost({ author: 'ivan_p', text: '@zephyrline hi', id: '570306133677760513' });
    expect(post).toMatchObject({ id: '570306133677760513', created_at: '2015-02-24T19:35:52.701Z' });
  });

  it('finds mentions by code points, known handles alone, whatever their case', async () => {
    const { x, world } = await simulator();
    const post = world.addPost({ author: 'ivan_p', text: '🧳 потерян @Zephyrline @nobody_here' });
    const { data } = await clientOf(x).singleTweet(post.id, { 'tweet.fields': ['entities', 'lang'] });
    expect(data.entities?.mentions).toEqual([{ start: 10, end: 21, username: 'zephyrline', id: BRAND.id }]);
    expect(data.lang).toBe('ru');
  });
});
