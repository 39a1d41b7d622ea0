import { createHmac, timingSafeEqual } from 'node:crypto';
import type { SimAnswer, SimRequest, SimRoute } from '#simulation/spec.ts';
import { problem } from './problem.ts';
import type { TelcoWorld } from './world.ts';

/* OAuth 2.0 client credentials (RFC 6749, section 4.4). Tokens hold until they are revoked, whatever the clock does. */

export interface Client {
  clientId: string;
  clientSecret: string;
}

const same = (one: string, other: string): boolean => {
  const [left, right] = [one, other].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

const tokenOf = ({ clientId, clientSecret }: Client, { tokenAge }: TelcoWorld): string =>
  createHmac('sha256', clientSecret).update(`${clientId} ${tokenAge}`).digest('base64url');

/** From the Authorization header, else from the form. */
const given = ({ headers, text }: SimRequest): Client => {
  const basic = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  const form = new URLSearchParams(text);
  if (basic === undefined)
    return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
  const [clientId = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(secret.join(':')) };
};

export const tokenRoute = (world: TelcoWorld, client: Client): SimRoute => ({
  method: 'POST',
  path: '/token',
  aside: true,
  handle: (request) => {
    const form = new URLSearchParams(request.text);
    if (form.get('grant_type') !== 'client_credentials')
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    const asked = given(request);
    if (!same(`${asked.clientId}:${asked.clientSecret}`, `${client.clientId}:${client.clientSecret}`))
      return { status: 401, body: { error: 'invalid_client' } };
    return {
      status: 200,
      body: { access_token: tokenOf(client, world), token_type: 'Bearer', expires_in: 3600 },
      headers: { 'cache-control': 'no-store' },
    };
  },
});

export const refuseStranger = (
  world: TelcoWorld,
  client: Client,
  { headers }: SimRequest,
): SimAnswer | undefined => {
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  if (same(token, tokenOf(client, world))) return undefined;
  return {
    status: 401,
    body: problem(401, 'The token is missing or no longer good.'),
    headers: { 'www-authenticate': 'Bearer' },
  };
};
