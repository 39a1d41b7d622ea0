import type { TwitterApi } from 'twitter-api-v2';
import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { CheckedItem } from '#domain/settingsView.ts';
import { readerFor } from '../http/heard.ts';
import { secretName } from '../http/keys.ts';
import { asking } from './calls.ts';
import { clientFor } from './client.ts';
import { EVENTS } from './events.ts';
import { type Failure, failureOf } from './failures.ts';
import { xSecret } from './secret.ts';
import { Id } from './wire.ts';

class NewShape extends Error {}

/** @throws NewShape when X answers otherwise than it is documented to. */
const read = <T>(schema: z.ZodMiniType<T>, answer: unknown): T => {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new NewShape();
  return parsed.data;
};

const wordsOf = (failure: Failure): string => {
  if (failure.kind === 'limited') return `X has to be asked again at ${failure.until}.`;
  return failure.kind === 'unauthorised'
    ? 'X does not accept the consumer key and secret of the app.'
    : failure.reason;
};

const Me = z.object({
  data: z.object({ data: z.object({ id: Id, username: z.string() }) }),
  /** Told of OAuth 1.0a tokens. */
  headers: z.object({ 'x-access-level': z.optional(z.string()) }),
});

const permission = (level: string): CheckedItem => ({
  what: 'permission direct messages',
  ok: level.includes('directmessages'),
  says: level.includes('directmessages')
    ? level
    : `The tokens allow ${level}: give the app "Read and write and Direct message", then make new tokens.`,
});

const account = async (context: ChannelContext, deadlineMs: number): Promise<CheckedItem[]> => {
  const { id, handle } = readerFor('x', context.brand).account;
  const asked = await asking(context, deadlineMs)('me', (client) =>
    client.v2.get('users/me', {}, { fullResponse: true }),
  );
  if (!asked.ok) {
    return [{ what: 'account', ok: false, says: wordsOf(asked.failure) }];
  }
  const me = z.safeParse(Me, asked.value).data;
  if (me === undefined)
    return [{ what: 'account', ok: false, says: 'X does not tell whose tokens these are.' }];
  const { id: found, username } = me.data.data;
  const level = me.headers['x-access-level'];
  const whose = `@${username}, id ${found}`;
  return [
    {
      what: 'account',
      ok: found === id,
      says: found === id ? whose : `The tokens are of ${whose}: sign in as @${handle}, id ${id}.`,
    },
    ...(level === undefined ? [] : [permission(level)]),
  ];
};

const Webhooks = z.object({
  data: z.optional(z.array(z.object({ id: z.string(), url: z.string(), valid: z.boolean() }))),
});
const Subscriptions = z.object({
  data: z.optional(
    z.array(
      z.object({
        event_type: z.string(),
        filter: z.object({ user_id: z.optional(z.string()) }),
        webhook_id: z.optional(z.string()),
      }),
    ),
  ),
});

type Webhook = { id: string; url: string; valid: boolean };

const WANTED_URL = 'https://API/hooks/x/BRAND';

const webhookItem = (webhook: Webhook | undefined, hookUrl: string | undefined): CheckedItem => {
  const what = 'webhook';
  if (webhook === undefined)
    return { what, ok: false, says: `Not registered: POST /2/webhooks with url ${hookUrl ?? WANTED_URL}.` };
  return webhook.valid
    ? { what, ok: true, says: webhook.url }
    : { what, ok: false, says: `X finds it invalid: PUT /2/webhooks/${webhook.id} has X try it again.` };
};

const subscriptions = async (
  app: TwitterApi,
  own: string,
  webhook: Webhook | undefined,
): Promise<CheckedItem> => {
  const { data = [] } = read(Subscriptions, await app.v2.get('activity/subscriptions'));
  const there = data.filter(({ filter, webhook_id }) => filter.user_id === own && webhook_id === webhook?.id);
  const missing = EVENTS.filter((event) => !there.some(({ event_type }) => event_type === event));
  return {
    what: 'subscriptions',
    ok: missing.length === 0,
    says:
      missing.length === 0
        ? EVENTS.join(', ')
        : `Missing: ${missing.join(', ')}. POST /2/activity/subscriptions with filter.user_id ${own} and the webhook's id.`,
  };
};

/** Webhooks and subscriptions are the app's own, and shown to it alone. */
const hearing = async (
  context: ChannelContext,
  deadlineMs: number,
  hookUrl: string | undefined,
): Promise<CheckedItem[]> => {
  const secret = xSecret(await context.secrets.get(secretName(context.brand.id, 'x')));
  const own = readerFor('x', context.brand).account.id;
  const app = await clientFor(secret, { kind: 'consumer' }, { deadlineMs }).appLogin();
  const { data = [] } = read(Webhooks, await app.v2.get('webhooks'));
  const webhook = data.find(({ url }) => hookUrl === undefined || url === hookUrl);
  return [webhookItem(webhook, hookUrl), await subscriptions(app, own, webhook)];
};

const untold = (error: unknown, { clock }: ChannelContext): CheckedItem[] => {
  const says =
    error instanceof NewShape ? 'X answers in a shape that is new.' : wordsOf(failureOf(error, clock.now()));
  return [{ what: 'webhook', ok: false, says }];
};

/** What X tells of the brand's account, its webhook and its subscriptions. */
export const check = async (
  context: ChannelContext,
  deadlineMs: number,
  hookUrl: string | undefined,
): Promise<CheckedItem[]> => [
  ...(await account(context, deadlineMs)),
  ...(await hearing(context, deadlineMs, hookUrl).catch((error: unknown) => untold(error, context))),
];
