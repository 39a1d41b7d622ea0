import * as z from 'zod/mini';

const Account = z.object({ id: z.string(), username: z.string(), name: z.string() });
const Post = z.object({
  id: z.string(),
  text: z.string(),
  author_id: z.string(),
  conversation_id: z.string(),
  created_at: z.string(),
});
const Dm = z.object({
  id: z.string(),
  /** Usernames. */
  from: z.string(),
  to: z.string(),
  text: z.string(),
  created_at: z.string(),
});
const World = z.object({
  version: z.number(),
  accounts: z.array(Account),
  posts: z.array(Post),
  dms: z.array(Dm),
});
const Unchanged = z.object({ version: z.number(), unchanged: z.literal(true) });
const Clock = z.object({ now: z.string(), offsetMs: z.number() });
const Brand = z.object({
  id: z.string(),
  accountId: z.string(),
  handle: z.string(),
  name: z.string(),
  timeZone: z.string(),
  /** Names of the simulated back offices it asks. */
  offices: z.array(z.string()),
});
const Brands = z.object({ brands: z.array(Brand).check(z.minLength(1)) });

export type Account = z.infer<typeof Account>;
export type Post = z.infer<typeof Post>;
export type Dm = z.infer<typeof Dm>;
export type World = z.infer<typeof World>;
export type Clock = z.infer<typeof Clock>;
export type Brand = z.infer<typeof Brand>;

/** @throws Error in words a person can read when the local system refuses or is away. */
export const call = async (path: string, body?: unknown): Promise<unknown> => {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`/street/api/${path}`, body === undefined ? {} : post);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status}: ${text.slice(0, 200)}`);
  return text === '' ? {} : JSON.parse(text);
};

/** The X of a brand when it moved since `version`. */
export const fetchWorld = async (brand: string, version: number): Promise<World | undefined> => {
  const answer = z.parse(z.union([Unchanged, World]), await call(`${brand}/x/world?since=${version}`));
  return 'unchanged' in answer ? undefined : answer;
};

export const fetchClock = async (): Promise<Clock> => z.parse(Clock, await call('clock'));
export const turnClock = async (minutes: number): Promise<Clock> =>
  z.parse(Clock, await call('clock', { minutes }));
export const fetchBrands = async (): Promise<Brand[]> => z.parse(Brands, await call('brands')).brands;

export const addAccount = (brand: string, account: Account) =>
  call(`${brand}/x/accounts`, { ...account, dm_open: true });
export const addPost = (brand: string, author: string, text: string, inReplyTo?: string) =>
  call(`${brand}/x/posts`, {
    author,
    text,
    ...(inReplyTo === undefined ? {} : { in_reply_to_tweet_id: inReplyTo }),
  });
export const addDm = (brand: string, from: string, to: string, text: string) =>
  call(`${brand}/x/dms`, { from, to, text });
