import { ORDERS, PROBLEMS, TICKETS } from '#backoffice/telco/simulator/resources.ts';
import type { Telco } from '#backoffice/telco/simulator/server.ts';
import { eventKeyOf, TELCO_CLIENT } from './connectors.ts';

/** Connectors that hear of changes, and where the operator's interface takes subscriptions. */
const HUBS = { tickets: TICKETS.bases.v5, outages: PROBLEMS.bases.v5, orders: ORDERS.bases.v5 } as const;

const tokenOf = async ({ url }: Telco): Promise<string> => {
  const { clientId, clientSecret } = TELCO_CLIENT;
  const answer = await fetch(`${url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  const { access_token }: { access_token?: unknown } = JSON.parse(await answer.text());
  return String(access_token);
};

/** Has the operator call okno at `origin` when a ticket, an outage or an order changes, and nobody where okno was before. */
export const subscribe = async (telco: Telco, brand: string, origin: string): Promise<void> => {
  const headers = { authorization: `Bearer ${await tokenOf(telco)}`, 'content-type': 'application/json' };
  const wanted = Object.entries(HUBS).map(([connector, base]) => ({
    base,
    callback: `${origin}/events/${connector}/${brand}/${eventKeyOf(connector)}`,
  }));
  const subscriptions = [...telco.world.subscriptions.values()];
  const isWanted = (base: string, callback: string) =>
    wanted.some((one) => one.base === base && one.callback === callback);
  for (const { id, base, callback } of subscriptions)
    if (!isWanted(base, callback))
      await fetch(`${telco.url}${base}/hub/${id}`, { method: 'DELETE', headers });
  for (const { base, callback } of wanted)
    if (!subscriptions.some((one) => one.base === base && one.callback === callback)) {
      const body = JSON.stringify({ '@type': 'Hub', callback });
      const answer = await fetch(`${telco.url}${base}/hub`, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(`The operator answered ${answer.status} to a subscription.`);
    }
};
