import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { type Instant, msOf, plusSeconds } from '#domain/instant.ts';
import type { Grant } from './model.ts';
import { type Answer, Refusal } from './problems.ts';
import type { Sim, XOptions } from './sim.ts';
import type { Store } from './store.ts';

const ACCESS_SECONDS = 7200;
const SCOPE = 'tweet.read tweet.write users.read dm.read dm.write media.write offline.access';

const TokenRequest = z.object({
  grant_type: z.optional(z.string()),
  refresh_token: z.optional(z.string()),
  client_id: z.optional(z.string()),
  client_secret: z.optional(z.string()),
});

/** RFC 6749 section 5.2. */
const oauthError = (status: number, error: string, error_description: string): Refusal =>
  new Refusal({
    status,
    body: { error, error_description },
    headers: { 'content-type': 'application/json;charset=utf-8' },
  });

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

const basic = (authorization: string): [string, string] | undefined => {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [id, secret];
};

/**
 * `POST /2/oauth2/token` with a refresh token. Such a token serves once: offered again it ends the whole
 * grant, because one of the two who offered it may be a thief.
 */
export const refreshTokens = (sim: Sim, authorization: string, body: unknown): Answer => {
  const asked = z.safeParse(TokenRequest, body).data ?? {};
  const [id, secret] = basic(authorization) ?? [asked.client_id ?? '', asked.client_secret ?? ''];
  const { clientId, clientSecret } = sim.options.app;
  if (!sameText(id, clientId) || !sameText(secret, clientSecret)) {
    throw oauthError(401, 'unauthorized_client', 'Missing valid authorization header');
  }
  if (asked.grant_type !== 'refresh_token') {
    throw oauthError(400, 'unsupported_grant_type', 'Only refresh_token is simulated.');
  }
  const grant = rotate(sim, asked.refresh_token ?? '');
  return {
    status: 200,
    body: {
      token_type: 'bearer',
      expires_in: ACCESS_SECONDS,
      access_token: grant.accessToken,
      scope: SCOPE,
      refresh_token: grant.refreshToken,
    },
  };
};

const rotate = (sim: Sim, offered: string): Grant => {
  const { store } = sim;
  const known = store.state.refresh.get(offered);
  if (known?.spent) store.record({ kind: 'grantRevoked', id: known.grantId });
  if (known === undefined || store.state.revoked.has(known.grantId)) {
    throw oauthError(400, 'invalid_request', 'Value passed for the token was invalid.');
  }
  const name = store.mint();
  const secret = (kind: string) =>
    createHmac('sha256', sim.options.app.consumerSecret).update(`${kind}${name}`).digest('base64url');
  const grant = {
    id: known.grantId,
    accessToken: secret('access'),
    refreshToken: secret('refresh'),
    expiresAt: plusSeconds(sim.now(), ACCESS_SECONDS),
  };
  store.record({ kind: 'tokens', grant, spent: offered });
  return grant;
};

/** A person allowed the app once more. Tokens that are known already change nothing. */
export const giveGrant = (
  store: Store,
  given: { accessToken: string; refreshToken: string; expiresAt: Instant },
): void => {
  if (store.state.refresh.has(given.refreshToken)) return;
  store.record({ kind: 'tokens', grant: { id: store.mint(), ...given } });
};

/** The tokens of a grant that stands and whose refresh token was not used yet; the newest, where there are several. */
export const goodPair = ({ state }: Store): XOptions['grant'] | undefined => {
  const good = [...state.access.values()].filter(
    ({ id, refreshToken }) => !state.revoked.has(id) && state.refresh.get(refreshToken)?.spent === false,
  );
  const grant = good.at(-1);
  if (grant === undefined) return undefined;
  const { accessToken, refreshToken, expiresAt } = grant;
  return { accessToken, refreshToken, expiresAt };
};

/** True for an access token that was given, is not over and whose grant stands. */
export const isAccessToken = (sim: Sim, token: string): boolean => {
  const grant = sim.store.state.access.get(token);
  if (grant === undefined || sim.store.state.revoked.has(grant.id)) return false;
  return msOf(sim.now()) < msOf(grant.expiresAt);
};

/** The bearer token of the app itself: the same as long as its key and secret are. */
export const appBearer = ({ consumerKey, consumerSecret }: XOptions['app']): string =>
  `AAAA${createHmac('sha256', consumerSecret).update(consumerKey).digest('base64url')}`;

/** `POST /oauth2/token` with the app's own key and secret. */
export const appToken = (sim: Sim, authorization: string, body: unknown): Answer => {
  const [key, secret] = basic(authorization) ?? ['', ''];
  const { app } = sim.options;
  if (!sameText(key, app.consumerKey) || !sameText(secret, app.consumerSecret)) {
    throw oauthError(403, 'invalid_client', 'Unable to verify your credentials');
  }
  if (z.safeParse(TokenRequest, body).data?.grant_type !== 'client_credentials') {
    throw oauthError(400, 'unsupported_grant_type', 'Missing or invalid parameter: grant_type');
  }
  return { status: 200, body: { token_type: 'bearer', access_token: appBearer(app) } };
};
