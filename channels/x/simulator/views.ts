import type { Instant } from '#domain/instant.ts';
import type { Account, Dm, Post } from './model.ts';
import { conversationOf } from './present.ts';
import type { Sim } from './sim.ts';

/* The world as the control side shows it. */

export interface AccountView {
  id: string;
  username: string;
  name: string;
  dm_open: boolean;
  /** True for the account the app answers for. */
  brand: boolean;
}

export interface PostView {
  id: string;
  /** Username; empty for an account that is not there. */
  author: string;
  author_id: string;
  text: string;
  created_at: Instant;
  lang: string;
  conversation_id: string;
  in_reply_to_tweet_id?: string;
  quote_tweet_id?: string;
}

export interface DmView {
  id: string;
  /** Usernames. */
  from: string;
  to: string;
  text: string;
  created_at: Instant;
  dm_conversation_id: string;
}

export type Snapshot =
  | { version: number; unchanged: true }
  | { version: number; accounts: AccountView[]; posts: PostView[]; dms: DmView[] };

export const snapshot = (sim: Sim, since: number | undefined): Snapshot => {
  const { version, accounts, posts, dms } = sim.store.state;
  if (since === version) return { version, unchanged: true };
  return {
    version,
    accounts: [...accounts.values()].map((account) => viewAccount(sim, account)),
    posts: [...posts.values()].map((post) => viewPost(sim, post)),
    dms: [...dms.values()].map((dm) => viewDm(sim, dm)),
  };
};

export const viewAccount = (sim: Sim, { id, username, name, dmOpen }: Account): AccountView => ({
  id,
  username,
  name,
  dm_open: dmOpen,
  brand: id === sim.options.brandAccount.id,
});

const usernameOf = (sim: Sim, id: string): string => sim.store.state.accounts.get(id)?.username ?? '';

export const viewPost = (sim: Sim, post: Post): PostView => ({
  id: post.id,
  author: usernameOf(sim, post.authorId),
  author_id: post.authorId,
  text: post.text,
  created_at: post.createdAt,
  lang: post.lang,
  conversation_id: post.conversationId,
  ...(post.inReplyToId === undefined ? {} : { in_reply_to_tweet_id: post.inReplyToId }),
  ...(post.quotedId === undefined ? {} : { quote_tweet_id: post.quotedId }),
});

export const viewDm = (sim: Sim, dm: Dm): DmView => ({
  id: dm.id,
  from: usernameOf(sim, dm.senderId),
  to: usernameOf(sim, dm.recipientId),
  text: dm.text,
  created_at: dm.createdAt,
  dm_conversation_id: conversationOf(dm.senderId, dm.recipientId),
});
