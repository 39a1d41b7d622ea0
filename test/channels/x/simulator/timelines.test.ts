import { describe, expect, it } from 'vitest';
import { BRAND, call, clientOf, simulator } from './setup.ts';

const mentions = (
  count: number,
  world: { addPost(post: { author: string; text: string }): { id: string } },
) =>
  Array.from({ length: count }, (_, n) => world.addPost({ author: 'ivan_p', text: `@zephyrline ${n}` }).id);

describe('the mentions timeline through twitter-api-v2', () => {
  it('pages from the newest to the oldest without losing or repeating one while new ones arrive', async () => {
    const { x, world } = await simulator();
    const ids = mentions(12, world);
    const page = await clientOf(x).userMentionTimeline(BRAND.id, { max_results: 5 });
    mentions(3, world);
    while (!page.done) await page.fetchNext();
    expect(page.tweets.map((tweet) => tweet.id)).toEqual(ids.toReversed());
  });

  it('gives only what is newer than since_id, with authors when asked', async () => {
    const { x, world } = await simulator();
    const [, second, third] = mentions(3, world);
    const page = await clientOf(x).userMentionTimeline(BRAND.id, {
      since_id: second!,
      expansions: ['author_id'],
      'tweet.fields': ['author_id', 'created_at'],
    });
    expect(page.tweets.map((tweet) => tweet.id)).toEqual([third]);
    expect(page.includes.author(page.tweets[0]!)).toMatchObject({ username: 'ivan_p' });
  });

  it('has the implicit mentions of replies, but neither own posts nor deleted ones', async () => {
    const { x, world } = await simulator();
    const own = world.addPost({ author: 'zephyrline', text: '@zephyrline talks to itself' });
    const bare = world.addPost({ author: 'ivan_p', text: 'hm', in_reply_to_tweet_id: own.id });
    world.deletePost(world.addPost({ author: 'ivan_p', text: '@zephyrline oops' }).id);
    const page = await clientOf(x).userMentionTimeline(BRAND.id);
    expect(page.tweets.map((tweet) => tweet.id)).toEqual([bare.id]);
  });

  it('sends nothing but id, text and edit history unless more is asked for', async () => {
    const { x, world } = await simulator();
    mentions(1, world);
    const { body } = await call(x, 'GET', `/2/users/${BRAND.id}/mentions`);
    expect(Object.keys(body.data[0])).toEqual(['id', 'text', 'edit_history_tweet_ids']);
  });

  it('leaves data out when there is nothing', async () => {
    const { x } = await simulator();
    const { body } = await call(x, 'GET', `/2/users/${BRAND.id}/mentions`);
    expect(body).toEqual({ meta: { result_count: 0 } });
  });

  it.each([
    'max_results=4',
    'max_results=101',
    'since_id=abc',
    'tweet.fields=colour',
    'shape=round',
    'start_time=now',
  ])('refuses the query %s', async (query) => {
    const { x } = await simulator();
    const { status, body } = await call(x, 'GET', `/2/users/${BRAND.id}/mentions?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].parameters).toHaveProperty([query.split('=')[0]!]);
  });

  it('cuts by time: start included, end excluded', async () => {
    const { x, world } = await simulator();
    const at = ['2026-11-01T10:00:00.000Z', '2026-11-01T11:00:00.000Z', '2026-11-01T12:00:00.000Z'];
    const ids = at.map(
      (created_at) => world.addPost({ author: 'ivan_p', text: '@zephyrline', created_at }).id,
    );
    const page = await clientOf(x).userMentionTimeline(BRAND.id, { start_time: at[0]!, end_time: at[2]! });
    expect(page.tweets.map((tweet) => tweet.id)).toEqual([ids[1], ids[0]]);
  });
});

describe('reading back', () => {
  it('finds an own reply in the timeline of the brand by what it answers', async () => {
    const { x, world } = await simulator();
    const question = world.addPost({ author: 'ivan_p', text: '@zephyrline where is it?' });
    const sent = await clientOf(x).reply('In Amsterdam.', question.id);
    const page = await clientOf(x).userTimeline(BRAND.id, {
      since_id: question.id,
      'tweet.fields': ['referenced_tweets', 'created_at'],
    });
    expect(page.tweets).toMatchObject([
      { id: sent.data.id, referenced_tweets: [{ type: 'replied_to', id: question.id }] },
    ]);
  });

  it('tells of a deleted referenced post beside the data', async () => {
    const { x, world } = await simulator();
    const gone = world.addPost({ author: 'maria_k', text: 'hello' });
    const post = world.addPost({ author: 'ivan_p', text: '@zephyrline see', in_reply_to_tweet_id: gone.id });
    world.deletePost(gone.id);
    const { data, errors } = await clientOf(x).singleTweet(post.id, { expansions: ['referenced_tweets.id'] });
    expect(data.id).toBe(post.id);
    expect(errors).toMatchObject([{ resource_id: gone.id, title: 'Not Found Error' }]);
  });

  it('answers 200 with errors and no data for a post that is not there', async () => {
    const { x } = await simulator();
    const { status, body } = await call(x, 'GET', '/2/tweets/1987000000000000011');
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('data');
    expect(body.errors[0].type).toBe('https://api.x.com/2/problems/resource-not-found');
  });

  it('knows the account behind the token and others by name', async () => {
    const { x } = await simulator();
    expect((await clientOf(x).me()).data).toEqual(BRAND);
    const { data } = await clientOf(x).userByUsername('IVAN_P', { 'user.fields': ['verified'] });
    expect(data).toMatchObject({ id: '800200', username: 'ivan_p', verified: false });
  });
});
