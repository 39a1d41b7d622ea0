import { CreateSubscription, isPrivateEvent, parseBody } from './bodies.ts';
import type { Subscription } from './model.ts';
import { type Answer, forbidden, invalidRequest, noSuchPage, unsupportedAuthentication } from './problems.ts';
import type { Call, Sim, Who } from './sim.ts';

/* Which events go to which webhook. */

const shown = (one: Subscription) => ({
  subscription_id: one.id,
  event_type: one.eventType,
  filter: one.filter,
  created_at: one.createdAt,
  updated_at: one.updatedAt,
  ...(one.tag === undefined ? {} : { tag: one.tag }),
  ...(one.webhookId === undefined ? {} : { webhook_id: one.webhookId }),
});

export interface Wanted {
  event_type: string;
  filter: Subscription['filter'];
  tag?: string | undefined;
  webhook_id?: string | undefined;
}

export const subscribe = (sim: Sim, wanted: Wanted): Subscription => {
  const at = sim.now();
  const subscription = {
    id: sim.store.mint(),
    eventType: wanted.event_type,
    filter: wanted.filter,
    tag: wanted.tag,
    webhookId: wanted.webhook_id,
    createdAt: at,
    updatedAt: at,
  };
  sim.store.record({ kind: 'subscription', subscription });
  return subscription;
};

/** The subscription that tells the same webhook of the same events. */
export const sameSubscription = (sim: Sim, wanted: Wanted): Subscription | undefined =>
  [...sim.store.state.subscriptions.values()].find(
    (one) =>
      one.eventType === wanted.event_type &&
      one.webhookId === wanted.webhook_id &&
      one.filter.user_id === wanted.filter.user_id &&
      one.filter.keyword === wanted.filter.keyword &&
      one.filter.direction === wanted.filter.direction,
  );

export const createSubscription = ({ sim, who, body }: Call): Answer => {
  const wanted = parseBody(CreateSubscription, body);
  refusePrivate(who, wanted);
  if (wanted.webhook_id !== undefined && !sim.store.state.webhooks.has(wanted.webhook_id)) {
    throw invalidRequest({ parameters: {}, message: '$.webhook_id: WebhookIdInvalid' });
  }
  if (sameSubscription(sim, wanted) !== undefined) {
    throw invalidRequest({ parameters: {}, message: 'DuplicateSubscriptionFailed' });
  }
  return { status: 200, body: { data: { subscription: shown(subscribe(sim, wanted)) }, meta: total(sim) } };
};

/** Mentions, replies, quotes and messages are told only of an account that allowed it. */
const refusePrivate = (who: Who, wanted: Wanted): void => {
  if (!isPrivateEvent(wanted.event_type)) return;
  if (who.kind === 'app') throw unsupportedAuthentication(who.by, ['OAuth 2.0 User Context']);
  if (who.userId !== wanted.filter.user_id) {
    throw forbidden('You are not permitted to subscribe to the events of this user.');
  }
};

const total = (sim: Sim) => ({ total_subscriptions: sim.store.state.subscriptions.size });

export const listSubscriptions = ({ sim }: Call): Answer => {
  const data = [...sim.store.state.subscriptions.values()].map(shown);
  return { status: 200, body: { data, meta: total(sim) } };
};

export const deleteSubscription = ({ sim, params }: Call): Answer => {
  const id = params.subscription_id ?? '';
  if (!sim.store.state.subscriptions.has(id)) throw noSuchPage();
  sim.store.record({ kind: 'subscriptionDeleted', id });
  return { status: 200, body: { data: { deleted: true }, meta: total(sim) } };
};
