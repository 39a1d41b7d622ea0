import { describe, expect, it } from 'vitest';
import { msOf } from '#domain/instant.ts';
import { demoBrandIds, demoBrands } from '#local/demo/brands/brands.ts';
import { demoPeople } from '#local/demo/people.ts';
import { seedDemo } from '#local/demo/seed.ts';
import type { NewDm, NewPost } from '#local/demo/xWorld.ts';
import { CONNECTORS } from '#local/simulators/connectors.ts';
import { parseBrands } from '#platform/brands.ts';

const NOW = '2026-11-02T12:00:00.000Z';
const demos = demoBrands(demoBrandIds);

const seeded = async (id: string) => {
  const [demo] = demoBrands([id]);
  const posts: NewPost[] = [];
  const dms: NewDm[] = [];
  const usernames: string[] = [];
  await seedDemo(
    {
      account: async ({ username }) => void usernames.push(username),
      post: async (post) => void posts.push(post),
      dm: async (dm) => void dms.push(dm),
    },
    demo!,
    NOW,
  );
  return { posts, dms, usernames };
};

describe.each(demoBrandIds)('the demo of %s', (id) => {
  it('opens with everything said within the last 25 minutes, so that nothing is late yet', async () => {
    const { posts, dms } = await seeded(id);
    const ages = [...posts, ...dms].map(({ created_at = NOW }) => (msOf(NOW) - msOf(created_at)) / 60_000);
    expect(ages.filter((age) => age < 2 || age > 25)).toEqual([]);
  });

  it('says things in the order they were said, as a time line that is polled from its newest post needs', async () => {
    const times = (await seeded(id)).posts.map((post) => post.created_at);
    expect(times).toEqual(times.toSorted());
  });

  it('lets only known accounts speak', async () => {
    const { posts, dms, usernames } = await seeded(id);
    const speakers = [...posts.map((post) => post.author), ...dms.map((dm) => dm.from)];
    expect(speakers.filter((speaker) => !usernames.includes(speaker))).toEqual([]);
  });

  it('has people write in more than one language', () => {
    const [demo] = demoBrands([id]);
    expect(new Set(demo!.said.map(({ lang }) => lang)).size).toBeGreaterThan(1);
  });

  it('has a simulator behind each of its back offices', () => {
    const [demo] = demoBrands([id]);
    expect(demo!.brand.backoffices.filter((name) => CONNECTORS[name] === undefined)).toEqual([]);
  });
});

describe('the demo', () => {
  it('has brands that are configured as brands must be', () => {
    const brands = demos.map(({ brand }) => brand);
    expect(parseBrands(brands)).toEqual(brands);
  });

  it('has one account per id and per handle', () => {
    const accounts = demos.flatMap(({ account, customers }) => [account, ...customers]);
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
  });

  it('has handles that X would take', () => {
    const handles = demos.flatMap(({ account, customers }) => [account, ...customers]);
    expect(handles.filter(({ username }) => !/^\w{1,15}$/.test(username))).toEqual([]);
  });

  it('gives everybody who signs in different initials', () => {
    expect(new Set(demoPeople.map(({ agent }) => agent.initials)).size).toBe(demoPeople.length);
  });

  it('opens no brand it does not have', () => {
    expect(() => demoBrands(['nobody'])).toThrow('nobody');
  });
});
