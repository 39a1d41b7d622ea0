import type { Account, Brand, Clock, Dm, Post, World } from './api.ts';

export type Tab = 'posts' | 'messages';

/** What the page shows: the world as last heard, and where the player stands in it. */
export interface Stage {
  brand: Brand;
  world: World;
  clock: Clock;
  /** World time minus this browser's time when the clock was last read. */
  skewMs: number;
  me: Account | undefined;
  tab: Tab;
  replyTo: Post | undefined;
  /** Id of the newest direct message the player has had before their eyes, per account. */
  read: Readonly<Record<string, string>>;
}

/** A world nobody has heard of yet. */
const UNHEARD: World = { version: -1, accounts: [], posts: [], dms: [] };

/** What a stage is when the player comes to a brand's street. */
export const arrival = (
  brand: Brand,
): Pick<Stage, 'brand' | 'world' | 'me' | 'tab' | 'replyTo' | 'read'> => ({
  brand,
  world: UNHEARD,
  me: undefined,
  tab: 'posts',
  replyTo: undefined,
  read: {},
});

export interface Theatre {
  stage(): Stage;
  change(part: Partial<Stage>): void;
  /** Called after every change. */
  watch(show: (stage: Stage) => void): void;
}

export const theatre = (start: Stage): Theatre => {
  let stage = start;
  const shows: ((stage: Stage) => void)[] = [];
  return {
    stage: () => stage,
    change: (part) => {
      stage = { ...stage, ...part };
      for (const show of shows) show(stage);
    },
    watch: (show) => {
      shows.push(show);
    },
  };
};

export const nowMs = (stage: Stage): number => Date.now() + stage.skewMs;

export const customersOf = (stage: Stage): Account[] =>
  stage.world.accounts.filter((account) => account.id !== stage.brand.accountId);

export interface Conversation {
  id: string;
  posts: Post[];
}

const CONVERSATIONS_SHOWN = 60;

/** Public conversations, the liveliest first, each from its first post on. */
export const conversationsOf = (stage: Stage): Conversation[] => {
  const byId = new Map<string, Post[]>();
  for (const post of stage.world.posts) {
    const posts = byId.get(post.conversation_id);
    if (posts === undefined) byId.set(post.conversation_id, [post]);
    else posts.push(post);
  }
  return [...byId]
    .map(([id, posts]) => ({ id, posts: posts.toSorted(byTime) }))
    .sort((a, b) => latest(b).localeCompare(latest(a)))
    .slice(0, CONVERSATIONS_SHOWN);
};

/** Direct messages between an account and the brand, oldest first. */
export const messagesOf = (stage: Stage, account: Account | undefined): Dm[] =>
  stage.world.dms
    .filter((dm) => account !== undefined && isBetween(dm, account.username, stage.brand.handle))
    .sort(byTime);

/** Accounts for whom the brand wrote something they have not looked at yet. */
export const hasNews = (stage: Stage, account: Account): boolean => {
  const last = messagesOf(stage, account).at(-1);
  return last !== undefined && last.from === stage.brand.handle && stage.read[account.id] !== last.id;
};

const isBetween = (dm: Dm, a: string, b: string): boolean =>
  (dm.from === a && dm.to === b) || (dm.from === b && dm.to === a);

const latest = ({ posts }: Conversation): string => posts.at(-1)?.created_at ?? '';

const byTime = (a: { created_at: string; id: string }, b: { created_at: string; id: string }): number =>
  a.created_at.localeCompare(b.created_at) || a.id.length - b.id.length || a.id.localeCompare(b.id);
