import * as z from 'zod/mini';
import type { CheckedItem } from '#domain/settingsView.ts';
import type { Graph } from '../meta/graph.ts';

const Text = z.optional(z.string());

const NumberNode = z.object({
  display_phone_number: z.string(),
  verified_name: Text,
  quality_rating: Text,
  webhook_configuration: z.optional(
    z.object({ phone_number: Text, whatsapp_business_account: Text, application: Text }),
  ),
  health_status: z.optional(
    z.object({
      can_send_message: Text,
      entities: z.optional(z.array(z.object({ entity_type: z.string(), id: Text, can_send_message: Text }))),
    }),
  ),
});
type NumberNode = z.infer<typeof NumberNode>;

const FIELDS =
  'display_phone_number,verified_name,quality_rating,webhook_configuration,health_status{can_send_message,entities}';

const Granted = z.object({ data: z.array(z.object({ permission: z.string(), status: z.string() })) });
const Apps = z.object({ data: z.array(z.unknown()) });

const WANTED = ['whatsapp_business_messaging', 'whatsapp_business_management'];

const numberItem = (node: NumberNode): CheckedItem => {
  const health = node.health_status?.can_send_message ?? 'AVAILABLE';
  const name = `${node.verified_name ?? 'no name'}, ${node.display_phone_number}, quality ${node.quality_rating ?? 'unknown'}`;
  return health === 'BLOCKED'
    ? { what: 'number', ok: false, says: `${name}: it may not send. Look in the WhatsApp Manager.` }
    : { what: 'number', ok: true, says: name };
};

/** The number's own address goes before the account's, and that before the app's. */
const webhookItem = (
  { webhook_configuration: set = {} }: NumberNode,
  hookUrl: string | undefined,
): CheckedItem => {
  const url = set.phone_number ?? set.whatsapp_business_account ?? set.application ?? '';
  const ok = hookUrl === undefined ? url !== '' : url === hookUrl;
  return {
    what: 'webhook',
    ok,
    says: ok
      ? url
      : `It is ${url === '' ? 'not set' : url}: set ${hookUrl ?? 'https://API/hooks/whatsapp/BRAND'} and the verify token in the app, under WhatsApp, Configuration, and subscribe the field messages.`,
  };
};

const subscription = async (graph: Graph, node: NumberNode): Promise<CheckedItem> => {
  const account = node.health_status?.entities?.find(({ entity_type }) => entity_type === 'WABA')?.id ?? '';
  const asked = /^\d+$/.test(account)
    ? await graph('check', { method: 'GET', path: `${account}/subscribed_apps` })
    : undefined;
  const apps = asked?.ok ? z.safeParse(Apps, asked.body).data?.data : undefined;
  const ok = apps !== undefined && apps.length > 0;
  return {
    what: 'subscription',
    ok,
    says: ok
      ? 'an app is subscribed to the business account'
      : `No app is seen to be subscribed: call POST /${account || 'ACCOUNT'}/subscribed_apps with this token.`,
  };
};

const permissions = async (graph: Graph): Promise<CheckedItem[]> => {
  const asked = await graph('check', { method: 'GET', path: 'me/permissions' });
  const granted = asked.ok ? (z.safeParse(Granted, asked.body).data?.data ?? []) : [];
  return WANTED.map((name) => {
    const ok = granted.some(({ permission, status }) => permission === name && status === 'granted');
    const says = ok ? 'granted' : 'Not seen to be granted: make the token of the system user again with it.';
    return { what: `permission ${name}`, ok, says };
  });
};

export const check = async (
  graph: Graph,
  number: string,
  hookUrl: string | undefined,
): Promise<CheckedItem[]> => {
  const asked = await graph('check', { method: 'GET', path: number, query: { fields: FIELDS } });
  if (!asked.ok) {
    const why = asked.failure.kind === 'limited' ? 'Meta limits the brand now.' : asked.failure.reason;
    return [{ what: 'number', ok: false, says: `The number cannot be asked about: ${why}` }];
  }
  const node = z.safeParse(NumberNode, asked.body);
  if (!node.success)
    return [{ what: 'number', ok: false, says: 'The account id is not that of a number: store its id.' }];
  return [
    numberItem(node.data),
    webhookItem(node.data, hookUrl),
    await subscription(graph, node.data),
    ...(await permissions(graph)),
  ];
};
