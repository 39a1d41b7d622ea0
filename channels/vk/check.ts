import * as z from 'zod/mini';
import type { CheckedItem } from '#domain/settingsView.ts';
import type { Vk, VkKeys } from './api.ts';

const Group = z.object({ id: z.int(), name: z.optional(z.string()), screen_name: z.optional(z.string()) });
/** Newer versions list groups beside profiles. */
const Groups = z.object({ response: z.union([z.object({ groups: z.array(Group) }), z.array(Group)]) });
const Permissions = z.object({
  response: z.object({ permissions: z.array(z.object({ name: z.string() })) }),
});
const Server = z.object({ id: z.int(), url: z.string(), secret_key: z.string(), status: z.string() });
type Server = z.infer<typeof Server>;
const Servers = z.object({ response: z.object({ items: z.array(Server) }) });
const Settings = z.object({
  response: z.object({ events: z.record(z.string(), z.union([z.number(), z.boolean()])) }),
});
const Code = z.object({ response: z.object({ code: z.string() }) });

const PERMISSIONS = ['messages', 'wall', 'manage'];
const EVENTS = [
  'message_new',
  'message_reply',
  'message_edit',
  'wall_post_new',
  'wall_reply_new',
  'wall_reply_edit',
  'wall_reply_delete',
  'wall_reply_restore',
];

const ask = async <T>(
  vk: Vk,
  method: string,
  parameters: Record<string, string>,
  schema: z.ZodMiniType<T>,
): Promise<T | undefined> => {
  const asked = await vk(method, parameters);
  return asked.ok ? z.safeParse(schema, asked.body).data : undefined;
};

const item = (what: string, wrong: string | undefined, right: string): CheckedItem => ({
  what,
  ok: wrong === undefined,
  says: wrong ?? right,
});

const token = async (vk: Vk, community: string): Promise<CheckedItem> => {
  const found = (await ask(vk, 'groups.getById', { group_id: community }, Groups))?.response;
  const [group] = found === undefined || Array.isArray(found) ? (found ?? []) : found.groups;
  const right = group !== undefined && String(group.id) === community;
  return item(
    'token',
    right ? undefined : 'The token is not good: make one in the settings of the community, "API usage".',
    `${group?.name ?? community}, id ${community}`,
  );
};

const permissions = async (vk: Vk): Promise<CheckedItem> => {
  const found = await ask(vk, 'groups.getTokenPermissions', {}, Permissions);
  const has = new Set(found?.response.permissions.map(({ name }) => name));
  const missing = PERMISSIONS.filter((name) => !has.has(name));
  const wrong = `The token lacks: ${missing.join(', ')}. Make one that has them.`;
  return item('permissions', missing.length === 0 ? undefined : wrong, PERMISSIONS.join(', '));
};

const confirmation = async (
  vk: Vk,
  community: string,
  { confirmation: own }: VkKeys,
): Promise<CheckedItem> => {
  const found = await ask(vk, 'groups.getCallbackConfirmationCode', { group_id: community }, Code);
  const wrong = 'The confirmation string is another: store the one from the settings of the Callback API.';
  return item('confirmation', found?.response.code === own ? undefined : wrong, 'as stored');
};

const wrongWith = (server: Server | undefined, hookUrl: string | undefined, keys: VkKeys) => {
  if (server === undefined)
    return `There is no server of the Callback API at ${hookUrl ?? 'https://API/hooks/vk/BRAND'}: add it, with the secret key.`;
  if (server.status !== 'ok') return `VK finds the server ${server.status}: confirm its address again.`;
  if (server.secret_key !== keys.hookSecret) return 'The secret key of the server is not the one stored.';
  return undefined;
};

const events = async (vk: Vk, community: string, server: Server): Promise<CheckedItem> => {
  const parameters = { group_id: community, server_id: String(server.id) };
  const found = (await ask(vk, 'groups.getCallbackSettings', parameters, Settings))?.response.events ?? {};
  const missing = EVENTS.filter((name) => !found[name]);
  const wrong = `Switch on in the settings of the Callback API: ${missing.join(', ')}.`;
  return item('events', missing.length === 0 ? undefined : wrong, EVENTS.join(', '));
};

const webhook = async (
  vk: Vk,
  { community, hookUrl, keys }: Pick<Checking, 'community' | 'hookUrl' | 'keys'>,
): Promise<CheckedItem[]> => {
  const found = await ask(vk, 'groups.getCallbackServers', { group_id: community }, Servers);
  const server = found?.response.items.find(({ url }) => hookUrl === undefined || url === hookUrl);
  const setUp = item('webhook', wrongWith(server, hookUrl, keys), server?.url ?? '');
  return server === undefined ? [setUp] : [setUp, await events(vk, community, server)];
};

interface Checking {
  vk: Vk;
  keys: VkKeys;
  community: string;
  hookUrl: string | undefined;
}

export const check = async ({ vk, keys, community, hookUrl }: Checking): Promise<CheckedItem[]> => [
  await token(vk, community),
  await permissions(vk),
  await confirmation(vk, community, keys),
  ...(await webhook(vk, { community, hookUrl, keys })),
];
