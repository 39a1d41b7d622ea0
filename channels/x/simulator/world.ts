import type { Mischief } from './deliveries.ts';
import type { Fault } from './faults.ts';
import { keepAlone, registerWebhook, revalidate } from './hooks.ts';
import { removePost } from './operations.ts';
import {
  ControlError,
  type NewAccount,
  type NewDm,
  type NewPost,
  postWithId,
  putAccount,
  writeDm,
  writePost,
} from './people.ts';
import { CALLS } from './routes.ts';
import type { Sim, XOptions } from './sim.ts';
import { sameSubscription, subscribe } from './subscriptions.ts';
import { appBearer, giveGrant } from './tokens.ts';
import {
  type AccountView,
  type DmView,
  type PostView,
  type Snapshot,
  snapshot,
  viewAccount,
  viewDm,
  viewPost,
} from './views.ts';

/** The simulator from behind: what people do on X, and what can go wrong there. All methods may throw `ControlError`. */
export interface World {
  /** Everything there is, in the order it came, or only the version when that is still `since`. */
  snapshot(since?: number): Snapshot;
  /** A known id changes that account. */
  putAccount(account: NewAccount): AccountView;
  /** With the id and text of a post that is there, its events arrive once more. */
  addPost(post: NewPost): PostView;
  addDm(dm: NewDm): DmView;
  deletePost(id: string): void;
  /** Fifteen-minute limit of a kind of call; undefined brings X's own back. */
  setLimit(call: string, limit: number | undefined): void;
  addFault(fault: Fault): void;
  clearFaults(): void;
  misbehave(mischief: Mischief): void;
  /** Calls of the public API by kind since the start or the last reset. */
  calls(): Record<string, number>;
  resetCalls(): void;
  /** A person allows the app once more. */
  grant(grant: XOptions['grant']): void;
  /** The app's own bearer token, for webhooks. */
  appBearer(): string;
  /** Registers the webhook and subscribes it to these events of the brand; does nothing twice. */
  connectWebhook(url: string, eventTypes: readonly string[]): Promise<{ webhook_id: string }>;
  /** As `connectWebhook`, but any other webhook is given up for it. */
  moveWebhook(url: string, eventTypes: readonly string[]): Promise<void>;
  /** The periodic challenge of every webhook. */
  crcAll(): Promise<{ webhook_id: string; valid: boolean }[]>;
  /** Events for webhooks that are not acknowledged yet. */
  waitingDeliveries(): number;
}

export const worldOf = (sim: Sim): World => ({
  snapshot: (since) => snapshot(sim, since),
  putAccount: (account) => viewAccount(sim, putAccount(sim, account)),
  addPost: (post) => viewPost(sim, writePost(sim, post)),
  addDm: (dm) => viewDm(sim, writeDm(sim, dm)),
  deletePost: (id) => removePost(sim, postWithId(sim, id)),
  setLimit: (call, limit) => sim.limits.override(knownCall(call), limit),
  addFault: (fault) => sim.faults.add({ ...fault, call: fault.call === '*' ? '*' : knownCall(fault.call) }),
  clearFaults: () => sim.faults.clear(),
  misbehave: (mischief) => sim.deliveries.misbehave(mischief),
  calls: () => Object.fromEntries(sim.calls),
  resetCalls: () => sim.calls.clear(),
  grant: (grant) => giveGrant(sim.store, grant),
  appBearer: () => appBearer(sim.options.app),
  connectWebhook: (url, eventTypes) => connectWebhook(sim, url, eventTypes),
  moveWebhook: async (url, eventTypes) => {
    const { webhook_id } = await connectWebhook(sim, url, eventTypes);
    keepAlone(sim, webhook_id);
  },
  crcAll: () => crcAll(sim),
  waitingDeliveries: () => sim.store.state.pending.size,
});

/** A misspelt kind of call would silently never match. */
const knownCall = (call: string): string => {
  if (CALLS.includes(call)) return call;
  throw new ControlError(400, `unknown kind of call; known are ${CALLS.join(', ')}`);
};

const connectWebhook = async (sim: Sim, url: string, eventTypes: readonly string[]) => {
  const known = [...sim.store.state.webhooks.values()].find((webhook) => webhook.url === url);
  const { id: webhook_id } = known ?? (await registerWebhook(sim, url));
  for (const event_type of eventTypes) {
    const wanted = { event_type, filter: { user_id: sim.options.brandAccount.id }, webhook_id };
    if (sameSubscription(sim, wanted) === undefined) subscribe(sim, wanted);
  }
  return { webhook_id };
};

const crcAll = (sim: Sim) =>
  Promise.all(
    [...sim.store.state.webhooks.values()].map(async (webhook) => ({
      webhook_id: webhook.id,
      valid: await revalidate(sim, webhook),
    })),
  );
