import type { Instant } from '#domain/instant.ts';
import type { XAccount } from './accounts.ts';

export interface NewPost {
  /** Username, without `@`. */
  author: string;
  text: string;
  in_reply_to_tweet_id?: string;
  id?: string;
  created_at?: Instant;
  lang?: string;
}

export interface NewDm {
  /** Usernames, without `@`. */
  from: string;
  to: string;
  text: string;
  created_at?: Instant;
}

/** What people do on the simulated X, as opposed to what okno does through its API. */
export interface XWorld {
  account(account: XAccount): Promise<void>;
  post(post: NewPost): Promise<void>;
  dm(dm: NewDm): Promise<void>;
}

/** Speaks to the control API of the X simulator at `url`. */
export const xWorld = (url: string): XWorld => {
  const put = async (kind: string, value: unknown) => {
    const answer = await fetch(`${url}/__sim/${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The X simulator answered ${answer.status} to a new entry in ${kind}.`);
  };
  return {
    account: (account) => put('accounts', account),
    post: (post) => put('posts', post),
    dm: (dm) => put('dms', dm),
  };
};
