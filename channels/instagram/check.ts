import * as z from 'zod/mini';
import type { CheckedItem } from '#domain/settingsView.ts';
import type { Instagram } from './instagram.ts';

const Me = z.object({ username: z.string() });
const Subscriptions = z.object({
  data: z.array(z.object({ subscribed_fields: z.optional(z.array(z.string())) })),
});

/** An account is subscribed itself; a page only has to be subscribed to something for its account to be heard. */
const WANTED = { instagram: ['messages', 'comments', 'mentions'], page: [] } as const;

const account = async ({ account: own, graph }: Instagram): Promise<CheckedItem> => {
  const query = { fields: 'id,username' };
  const asked = await graph('reading', { method: 'GET', path: own.accountId, query });
  const me = asked.ok ? z.safeParse(Me, asked.body).data : undefined;
  if (me === undefined)
    return {
      what: 'account',
      ok: false,
      says: 'The token is not good for this account: sign in again and store the new token.',
    };
  const ok = me.username === own.handle;
  return { what: 'account', ok, says: ok ? `@${me.username}` : `It is @${me.username}, not @${own.handle}.` };
};

const subscription = async ({ graph, login }: Instagram): Promise<CheckedItem> => {
  const asked = await graph('reading', { method: 'GET', path: 'me/subscribed_apps' });
  const found = asked.ok ? z.safeParse(Subscriptions, asked.body).data?.data : undefined;
  const fields = found?.flatMap(({ subscribed_fields = [] }) => subscribed_fields) ?? [];
  const missing = WANTED[login ?? 'page'].filter((field) => !fields.includes(field));
  const ok = fields.length > 0 && missing.length === 0;
  const wanted = login === undefined ? 'messages' : missing.join(',');
  return {
    what: 'subscription',
    ok,
    says: ok ? fields.join(', ') : `Nothing is heard: POST me/subscribed_apps?subscribed_fields=${wanted}.`,
  };
};

const messages = async ({ graph, login }: Instagram): Promise<CheckedItem> => {
  const query = { platform: 'instagram', limit: '1' };
  const asked = await graph('reading', { method: 'GET', path: 'me/conversations', query });
  const permission = login === undefined ? 'instagram_manage_messages' : 'instagram_business_manage_messages';
  return {
    what: 'permission messages',
    ok: asked.ok,
    says: asked.ok
      ? permission
      : `Conversations cannot be read: ask for ${permission}, and allow access to messages in the account's settings.`,
  };
};

/** Where the app's webhook points can be asked only with the app's own token, which is not kept. */
export const check = async (instagram: Instagram): Promise<CheckedItem[]> => [
  await account(instagram),
  await subscription(instagram),
  await messages(instagram),
];
