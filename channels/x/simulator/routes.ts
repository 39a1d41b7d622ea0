import { createReplay, createWebhook, deleteWebhook, listWebhooks, validateWebhook } from './hooks.ts';
import type { Limit } from './limits.ts';
import { dmEvents, dmEventsWith, sendDm } from './messages.ts';
import { createPost, deletePost } from './posts.ts';
import type { Answer } from './problems.ts';
import type { Call, Who } from './sim.ts';
import { createSubscription, deleteSubscription, listSubscriptions } from './subscriptions.ts';
import { me, onePost, userByUsername, userMentions, userPosts } from './timelines.ts';

export interface Route {
  /** Method and pattern; also the name of the call kind for limits, faults and counts. */
  call: string;
  auth: readonly Who['by'][];
  limit: Limit;
  handle: (call: Call) => Answer | Promise<Answer>;
}

const USER = ['OAuth 2.0 User Context', 'OAuth 1.0a User Context'] as const;
const APP = ['OAuth 2.0 Application-Only'] as const;
const ANY = [...APP, ...USER] as const;

const dmDay = { scope: 'user', limit: 1_440 } as const;
const postDay = { scope: 'app', limit: 10_000 } as const;

/** Limits: docs.x.com/x-api/fundamentals/rate-limits; webhooks and subscriptions by their own pages. */
const ROUTES: readonly Route[] = [
  { call: 'POST /2/tweets', auth: USER, limit: { user: 100, day: postDay }, handle: createPost },
  { call: 'DELETE /2/tweets/:id', auth: USER, limit: { user: 50 }, handle: deletePost },
  { call: 'GET /2/tweets/:id', auth: ANY, limit: { user: 900, app: 450 }, handle: onePost },
  { call: 'GET /2/users/:id/mentions', auth: ANY, limit: { user: 300, app: 450 }, handle: userMentions },
  { call: 'GET /2/users/:id/tweets', auth: ANY, limit: { user: 900, app: 10_000 }, handle: userPosts },
  { call: 'GET /2/users/me', auth: USER, limit: { user: 75 }, handle: me },
  {
    call: 'GET /2/users/by/username/:username',
    auth: ANY,
    limit: { user: 900, app: 300 },
    handle: userByUsername,
  },
  { call: 'GET /2/dm_events', auth: USER, limit: { user: 15 }, handle: dmEvents },
  {
    call: 'GET /2/dm_conversations/with/:participant_id/dm_events',
    auth: USER,
    limit: { user: 15 },
    handle: dmEventsWith,
  },
  {
    call: 'POST /2/dm_conversations/with/:participant_id/messages',
    auth: USER,
    limit: { user: 15, day: dmDay },
    handle: sendDm,
  },
  { call: 'POST /2/webhooks', auth: APP, limit: { app: 450 }, handle: createWebhook },
  { call: 'GET /2/webhooks', auth: APP, limit: { app: 450 }, handle: listWebhooks },
  { call: 'PUT /2/webhooks/:webhook_id', auth: APP, limit: { app: 450 }, handle: validateWebhook },
  { call: 'DELETE /2/webhooks/:webhook_id', auth: APP, limit: { app: 450 }, handle: deleteWebhook },
  { call: 'POST /2/webhooks/replay', auth: APP, limit: { app: 100 }, handle: createReplay },
  {
    call: 'POST /2/activity/subscriptions',
    auth: ANY,
    limit: { user: 500, app: 500 },
    handle: createSubscription,
  },
  {
    call: 'GET /2/activity/subscriptions',
    auth: ANY,
    limit: { user: 500, app: 500 },
    handle: listSubscriptions,
  },
  {
    call: 'DELETE /2/activity/subscriptions/:subscription_id',
    auth: ANY,
    limit: { user: 500, app: 500 },
    handle: deleteSubscription,
  },
];

/** The route of a request and the values of its `:parameters`. */
export const routeOf = (
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined => {
  for (const route of ROUTES) {
    const params = match(route.call, `${method} ${path}`);
    if (params !== undefined) return { route, params };
  }
  return undefined;
};

const match = (pattern: string, actual: string): Record<string, string> | undefined => {
  const [wanted, given] = [pattern.split('/'), actual.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  const same = wanted.every((part, index) => {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) return part === value;
    params[part.slice(1)] = value;
    return true;
  });
  return same ? params : undefined;
};

/** Every kind of call that limits, faults and counts may name. */
export const CALLS: readonly string[] = [
  ...ROUTES.map((route) => route.call),
  'POST /2/oauth2/token',
  'POST /oauth2/token',
  'GET media',
];
