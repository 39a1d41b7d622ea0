import type { Account, Change, Delivery, Dm, Grant, Media, Post, Subscription, Webhook } from './model.ts';

type Tallied = 'by' | 'reply' | 'quote';

/** The world as the journal's changes make it. */
export interface State {
  /** Rises with every change a person could see: accounts, posts, direct messages. */
  version: number;
  accounts: Map<string, Account>;
  /** Account ids by username in lower case: handles are compared without regard to case, as X does. */
  usernames: Map<string, string>;
  posts: Map<string, Post>;
  deletedPosts: Map<string, Post | undefined>;
  /** Ids of earlier versions of posts, with the id each post has now. */
  edited: Map<string, string>;
  /** Pictures and videos by the path of their address. */
  media: Map<string, Media>;
  /** How many posts there are `by` an account, in `reply` to a post and in `quote` of it. */
  tally: Map<`${Tallied} ${string}`, number>;
  dms: Map<string, Dm>;
  webhooks: Map<string, Webhook>;
  subscriptions: Map<string, Subscription>;
  deliveries: Map<string, Delivery>;
  /** `event_uuid`s of the deliveries not acknowledged yet, oldest first. */
  pending: Set<string>;
  /** Access tokens of every age, with the grant they belong to. */
  access: Map<string, Grant>;
  refresh: Map<string, { grantId: string; spent: boolean }>;
  revoked: Set<string>;
}

export const emptyState = (): State => ({
  version: 0,
  accounts: new Map(),
  usernames: new Map(),
  posts: new Map(),
  deletedPosts: new Map(),
  edited: new Map(),
  media: new Map(),
  tally: new Map(),
  dms: new Map(),
  webhooks: new Map(),
  subscriptions: new Map(),
  deliveries: new Map(),
  pending: new Set(),
  access: new Map(),
  refresh: new Map(),
  revoked: new Set(),
});

const count = (state: State, post: Post, step: 1 | -1): void => {
  const add = (what: Tallied, id: string | undefined): void => {
    if (id !== undefined) state.tally.set(`${what} ${id}`, tallied(state, what, id) + step);
  };
  add('by', post.authorId);
  add('reply', post.inReplyToId);
  add('quote', post.quotedId);
};

export const tallied = (state: State, what: Tallied, id: string): number =>
  state.tally.get(`${what} ${id}`) ?? 0;

const keepMedia = (state: State, media: readonly Media[] = []): void => {
  for (const one of media) state.media.set(new URL(one.url).pathname, one);
};

/** The post as it is now, by the id of any of its versions. */
export const postNow = (state: State, id: string): Post | undefined =>
  state.posts.get(state.edited.get(id) ?? id);

/** The id under which a post was first said. */
export const firstIdOf = (post: Post): string => post.history?.[0]?.id ?? post.id;

const setDelivery = (state: State, delivery: Delivery): void => {
  state.deliveries.set(delivery.uuid, delivery);
  if (delivery.state === 'pending') state.pending.add(delivery.uuid);
  else state.pending.delete(delivery.uuid);
};

type Appliers = { [K in Change['kind']]: (state: State, change: Extract<Change, { kind: K }>) => void };

const appliers: Appliers = {
  account: (state, { account }) => {
    const before = state.accounts.get(account.id);
    if (before !== undefined) state.usernames.delete(before.username.toLowerCase());
    state.usernames.set(account.username.toLowerCase(), account.id);
    state.accounts.set(account.id, account);
    state.version += 1;
  },
  post: (state, { post }) => {
    state.posts.set(post.id, post);
    count(state, post, 1);
    keepMedia(state, post.media);
    state.version += 1;
  },
  postEdited: (state, { before, post }) => {
    const old = state.posts.get(before);
    if (old !== undefined) count(state, old, -1);
    state.posts.delete(before);
    state.posts.set(post.id, post);
    count(state, post, 1);
    for (const { id } of post.history ?? []) state.edited.set(id, post.id);
    state.version += 1;
  },
  postDeleted: (state, { id }) => {
    const post = state.posts.get(id);
    if (post !== undefined) count(state, post, -1);
    state.posts.delete(id);
    state.deletedPosts.set(id, post);
    state.version += 1;
  },
  dm: (state, { dm }) => {
    state.dms.set(dm.id, dm);
    keepMedia(state, dm.media === undefined ? [] : [dm.media]);
    state.version += 1;
  },
  webhook: (state, { webhook }) => {
    state.webhooks.set(webhook.id, webhook);
  },
  webhookDeleted: (state, { id }) => {
    state.webhooks.delete(id);
  },
  subscription: (state, { subscription }) => {
    state.subscriptions.set(subscription.id, subscription);
  },
  subscriptionDeleted: (state, { id }) => {
    state.subscriptions.delete(id);
  },
  delivery: (state, { delivery }) => setDelivery(state, delivery),
  deliveryState: (state, { uuid, state: next }) => {
    const delivery = state.deliveries.get(uuid);
    if (delivery !== undefined) setDelivery(state, { ...delivery, state: next });
  },
  tokens: (state, { grant, spent }) => {
    state.access.set(grant.accessToken, grant);
    state.refresh.set(grant.refreshToken, { grantId: grant.id, spent: false });
    if (spent !== undefined) state.refresh.set(spent, { grantId: grant.id, spent: true });
  },
  grantRevoked: (state, { id }) => {
    state.revoked.add(id);
  },
};

export const apply = <K extends Change['kind']>(state: State, change: Extract<Change, { kind: K }>): void => {
  const applier: (state: State, change: Extract<Change, { kind: K }>) => void = appliers[change.kind];
  applier(state, change);
};

export const accountByUsername = (state: State, username: string): Account | undefined =>
  state.accounts.get(state.usernames.get(username.toLowerCase()) ?? '');
