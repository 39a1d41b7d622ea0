import { msOf, plusSeconds } from '#domain/instant.ts';
import { wire } from './activity.ts';
import { CreateReplay, CreateWebhook, parseBody } from './bodies.ts';
import { challenge } from './crc.ts';
import type { Change, Webhook } from './model.ts';
import { type Answer, invalidRequest, noSuchPage } from './problems.ts';
import type { Call, Sim } from './sim.ts';

/* Webhooks: registration, challenge, replay. */

/** Without a right answer for this long a webhook is invalid even if every failure was passing. */
const GRACE_SECONDS = 28 * 3600;
const REPLAY_SECONDS = 24 * 3600;

const shown = ({ id, url, valid, createdAt }: Webhook) => ({ id, url, valid, created_at: createdAt });
const refused = (message: string) => invalidRequest({ parameters: {}, message });

/** @throws Refusal 400 unless the URL answers the challenge. */
export const registerWebhook = async (sim: Sim, url: string): Promise<Webhook> => {
  const { store } = sim;
  if (!isCallable(url)) throw refused('UrlValidationFailed: The URL must use https and no port');
  if ([...store.state.webhooks.values()].some((webhook) => webhook.url === url)) {
    throw refused('DuplicateUrlFailed: A webhook is already registered for this URL');
  }
  if ((await challenge(url, sim.options.app.consumerSecret, sim.crcTimeoutMs)) !== 'valid') {
    throw refused('CrcValidationFailed: The URL did not answer the challenge rightly');
  }
  const at = sim.now();
  const webhook = { id: store.mint(), url, valid: true, createdAt: at, validatedAt: at };
  store.record({ kind: 'webhook', webhook });
  return webhook;
};

/** As X has it, but a loopback address may use http and a port. */
const isCallable = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, port, hostname } = new URL(url);
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return /^https?:$/.test(protocol);
  return protocol === 'https:' && port === '';
};

/** Sends the challenge; a right answer brings an invalid webhook back and its waiting events with it. */
export const revalidate = async (sim: Sim, webhook: Webhook): Promise<boolean> => {
  const { store, deliveries } = sim;
  const outcome = await challenge(webhook.url, sim.options.app.consumerSecret, sim.crcTimeoutMs);
  const inGrace = msOf(sim.now()) <= msOf(plusSeconds(webhook.validatedAt, GRACE_SECONDS));
  const valid = outcome === 'valid' || (outcome === 'transient' && webhook.valid && inGrace);
  const validatedAt = outcome === 'valid' ? sim.now() : webhook.validatedAt;
  if (store.state.webhooks.has(webhook.id)) {
    store.record({ kind: 'webhook', webhook: { ...webhook, valid, validatedAt } });
  }
  if (outcome === 'valid') deliveries.retry(store.state.pending);
  return valid;
};

/** Makes one webhook the only one: what waits for another goes to it, and subscriptions of the others end. */
export const keepAlone = ({ store, deliveries }: Sim, id: string): void => {
  const { webhooks, subscriptions, pending, deliveries: all } = store.state;
  const others = [...webhooks.keys()].filter((one) => one !== id);
  if (others.length === 0) return;
  const ended = [...subscriptions.values()].filter(({ webhookId = '' }) => others.includes(webhookId));
  const waiting = [...pending].flatMap((uuid) => all.get(uuid) ?? []);
  store.record(
    ...others.map((other): Change => ({ kind: 'webhookDeleted', id: other })),
    ...ended.map((one): Change => ({ kind: 'subscriptionDeleted', id: one.id })),
    ...waiting.map((one): Change => ({ kind: 'delivery', delivery: { ...one, webhookId: id } })),
  );
  deliveries.retry(waiting.map(({ uuid }) => uuid));
};

export const createWebhook = async ({ sim, body }: Call): Promise<Answer> => {
  const webhook = await registerWebhook(sim, parseBody(CreateWebhook, body).url);
  return { status: 200, body: { data: shown(webhook) } };
};

export const listWebhooks = ({ sim }: Call): Answer => {
  const data = [...sim.store.state.webhooks.values()].map(shown);
  return { status: 200, body: { data, meta: { result_count: data.length } } };
};

const webhookOf = ({ sim, params }: Call): Webhook => {
  const webhook = sim.store.state.webhooks.get(params.webhook_id ?? '');
  if (webhook === undefined) throw noSuchPage();
  return webhook;
};

export const validateWebhook = async (call: Call): Promise<Answer> => {
  const valid = await revalidate(call.sim, webhookOf(call));
  return { status: 200, body: { data: { valid } } };
};

/** Events still waiting for it are lost. */
export const deleteWebhook = (call: Call): Answer => {
  const { id } = webhookOf(call);
  const { state } = call.sim.store;
  const lost = [...state.pending].filter((uuid) => state.deliveries.get(uuid)?.webhookId === id);
  call.sim.store.record(
    { kind: 'webhookDeleted', id },
    ...lost.map((uuid): Change => ({ kind: 'deliveryState', uuid, state: 'missed' })),
  );
  return { status: 200, body: { data: { deleted: true } } };
};

/** The events of a stretch of the last 24 hours arrive again, then a word on the job itself. */
export const createReplay = ({ sim, body }: Call): Answer => {
  const { store, deliveries } = sim;
  const asked = parseBody(CreateReplay, body);
  if (!store.state.webhooks.has(asked.webhook_id)) throw refused('$.webhook_id: WebhookIdInvalid');
  const [from, to, at] = [minute(asked.from_date), minute(asked.to_date), sim.now()];
  const inReach = from >= msOf(plusSeconds(at, -REPLAY_SECONDS)) && from < to && to <= msOf(at) + 60_000;
  if (!inReach) throw refused('$.from_date: The dates must lie within the past 24 hours');
  const again = [...store.state.deliveries.values()].filter(
    (one) => one.webhookId === asked.webhook_id && msOf(one.at) >= from && msOf(one.at) < to,
  );
  const jobId = store.mint();
  store.record(...again.map(({ uuid }): Change => ({ kind: 'deliveryState', uuid, state: 'pending' })), {
    kind: 'delivery',
    delivery: jobStatus(asked.webhook_id, jobId, at),
  });
  deliveries.retry(again.map((one) => one.uuid));
  return { status: 200, body: { data: { job_id: jobId, created_at: at } } };
};

const jobStatus = (webhookId: string, jobId: string, at: string) => ({
  uuid: `job-${jobId}`,
  webhookId,
  at,
  state: 'pending' as const,
  body: wire({
    replay_job_status: {
      webhook_id: webhookId,
      job_state: 'Complete',
      job_state_description: 'Job completed successfully',
      job_id: jobId,
    },
  }),
});

/** `yyyymmddhhmm`, UTC. */
const minute = (text: string): number =>
  Date.parse(text.replace(/^(....)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:00.000Z'));
