import { describe, expect, it } from 'vitest';
import { msOf } from '#domain/instant.ts';
import { demoAccounts } from '#local/demo/accounts.ts';
import { demoBrand, demoPeople } from '#local/demo/brand.ts';
import { seedDemo } from '#local/demo/seed.ts';
import type { NewDm, NewPost } from '#local/demo/xWorld.ts';

const NOW = '2026-11-02T12:00:00.000Z';

const seeded = async () => {
  const posts: NewPost[] = [];
  const dms: NewDm[] = [];
  const usernames: string[] = [];
  await seedDemo(
    {
      account: async ({ username }) => void usernames.push(username),
      post: async (post) => void posts.push(post),
      dm: async (dm) => void dms.push(dm),
    },
    NOW,
  );
  return { posts, dms, usernames };
};

describe('the demo', () => {
  it('opens with everything said 2 to 25 minutes ago, so that nothing is late yet', async () => {
    const { posts, dms } = await seeded();
    const ages = [...posts, ...dms].map(({ created_at = NOW }) => (msOf(NOW) - msOf(created_at)) / 60_000);
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([2, 25]);
  });

  it('says things in the order they were said, as a time line that is polled from its newest post needs', async () => {
    const times = (await seeded()).posts.map((post) => post.created_at);
    expect(times).toEqual(times.toSorted());
  });

  it('lets only known accounts speak', async () => {
    const { posts, dms, usernames } = await seeded();
    const speakers = [...posts.map((post) => post.author), ...dms.map((dm) => dm.from)];
    expect(speakers.filter((speaker) => !usernames.includes(speaker))).toEqual([]);
  });

  it('has one account per id and per handle', () => {
    expect(new Set(demoAccounts.map(({ id }) => id)).size).toBe(demoAccounts.length);
    expect(new Set(demoAccounts.map(({ username }) => username)).size).toBe(demoAccounts.length);
  });

  it('gives everybody who signs in different initials', () => {
    expect(new Set(demoPeople.map(({ agent }) => agent.initials)).size).toBe(demoBrand.people.length);
  });
});
