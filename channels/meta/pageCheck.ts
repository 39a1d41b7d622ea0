import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import type { BrandChannel } from '#domain/brand.ts';
import type { CheckedItem } from '#domain/settingsView.ts';
import { type GraphKeys, graphFor } from './graph.ts';

/* What a Facebook page has to have set up, the same for its messages and for its comments. */

const Node = z.object({ id: z.string(), name: z.optional(z.string()) });
const Apps = z.object({ data: z.array(z.object({ subscribed_fields: z.optional(z.array(z.string())) })) });
const Subscriptions = z.object({
  data: z.array(
    z.object({ object: z.string(), callback_url: z.optional(z.string()), active: z.optional(z.boolean()) }),
  ),
});

export interface PageSetup {
  /** As in the address of the webhook. */
  channel: string;
  own: BrandChannel;
  /** Fields of the page's webhook without which something is not heard. */
  fields: readonly string[];
  /** An edge of the page that only the permission opens. */
  reads: { edge: string; permission: string };
}

type Get = (path: string, query?: Readonly<Record<string, string>>) => Promise<unknown>;

const getting = (context: ChannelContext, keys: GraphKeys): Get => {
  const graph = graphFor(context, keys);
  return async (path, query = {}) => {
    const asked = await graph('check', { method: 'GET', path, query });
    return asked.ok ? asked.body : undefined;
  };
};

const token = async (get: Get, { own }: PageSetup): Promise<CheckedItem> => {
  const me = z.safeParse(Node, await get('me', { fields: 'id,name' })).data;
  if (me === undefined)
    return { what: 'token', ok: false, says: 'Meta does not accept the token: store that of the page.' };
  return me.id === own.accountId
    ? { what: 'token', ok: true, says: `${me.name ?? 'the page'}, id ${me.id}` }
    : { what: 'token', ok: false, says: `It is of ${me.id}, not of the page ${own.accountId}.` };
};

const subscription = async (get: Get, { own, fields }: PageSetup): Promise<CheckedItem> => {
  const apps = z.safeParse(Apps, await get(`${own.accountId}/subscribed_apps`)).data?.data ?? [];
  const found = apps.flatMap(({ subscribed_fields = [] }) => subscribed_fields);
  const missing = fields.filter((field) => !found.includes(field));
  const all = [...new Set([...found, ...missing])].join(',');
  return {
    what: 'subscription',
    ok: missing.length === 0,
    says:
      missing.length === 0
        ? fields.join(', ')
        : `Missing: ${missing.join(', ')}. Call POST /${own.accountId}/subscribed_apps?subscribed_fields=${all}, and choose the same fields in the app.`,
  };
};

const permission = async (get: Get, { own, reads }: PageSetup): Promise<CheckedItem> => {
  const ok = (await get(`${own.accountId}/${reads.edge}`, { fields: 'id', limit: '1' })) !== undefined;
  return {
    what: `permission ${reads.permission}`,
    ok,
    says: ok ? 'granted' : `Not seen to be granted: make the token of the page again with it.`,
  };
};

/** One app has one address for messages and comments, and either is heard at the other's. */
const addresses = (hookUrl: string): string[] =>
  ['messenger', 'page'].map((name) => hookUrl.replace(/\/hooks\/(?:messenger|page)\//, `/hooks/${name}/`));

/** An app's own token is its id and its secret; the page's token tells the id. */
const webhook = async (
  context: ChannelContext,
  keys: GraphKeys,
  { channel }: PageSetup,
  hookUrl: string | undefined,
): Promise<CheckedItem> => {
  const app = z.safeParse(Node, await getting(context, keys)('app')).data?.id;
  const asApp = getting(context, { ...keys, accessToken: `${app}|${keys.appSecret}` });
  const found = z.safeParse(Subscriptions, app && (await asApp(`${app}/subscriptions`))).data?.data;
  const url = found?.find(({ object, active }) => object === 'page' && active !== false)?.callback_url ?? '';
  const ok = hookUrl === undefined ? url !== '' : addresses(hookUrl).includes(url);
  const wanted = hookUrl ?? `https://API/hooks/${channel}/BRAND`;
  return {
    what: 'webhook',
    ok,
    says: ok
      ? url
      : `It is ${url === '' ? 'not set' : url}: set ${wanted} and the verify token in the app, under Webhooks, Page.`,
  };
};

export const checkPage = async (
  context: ChannelContext,
  keys: GraphKeys,
  setup: PageSetup,
  hookUrl: string | undefined,
): Promise<CheckedItem[]> => {
  const get = getting(context, keys);
  const first = await token(get, setup);
  if (!first.ok) return [first];
  return [
    first,
    await subscription(get, setup),
    await permission(get, setup),
    await webhook(context, keys, setup, hookUrl),
  ];
};
