import * as oauth from 'oauth4webapi';
import { patience } from '../api/patience.ts';
import type { Config } from '../api/shapes.ts';
import type { Tokens } from './tokens.ts';

/** The identity provider, as code flow with PKCE needs it. */
export interface Issuer {
  /** Address of the sign-in page. */
  authorizeUrl(verifier: string, state: string): Promise<URL>;
  /** Trades the code in the address the provider sent us back to. */
  redeem(callback: URL, verifier: string, state: string): Promise<Tokens>;
  renew(held: Tokens, refreshToken: string): Promise<Tokens>;
  /** Has the provider renew nothing more by this token; a provider that does not answer keeps nobody signed in. */
  revoke(refreshToken: string): Promise<void>;
  /** Address of the provider's sign-out, where it has one. */
  signOutUrl(idToken: string | undefined): URL | undefined;
}

/** The one registered address: the root of the page, without query or hash. */
const home = (): string => `${location.origin}/`;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Plain HTTP is allowed to an issuer on this machine only. */
const options = (issuer: URL) => ({
  [oauth.allowInsecureRequests]: issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname),
  signal: patience,
});

const tokensOf = (answer: oauth.TokenEndpointResponse): Tokens => ({
  access: answer.access_token,
  expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
  ...(answer.refresh_token === undefined ? {} : { refresh: answer.refresh_token }),
  ...(answer.id_token === undefined ? {} : { idToken: answer.id_token }),
});

/** `offline_access` only where it is known: Cognito renews without it and refuses a scope it has not heard of. */
const scope = (server: oauth.AuthorizationServer): string =>
  server.scopes_supported?.includes('offline_access') ? 'openid profile offline_access' : 'openid profile';

const authorizeUrl = async (
  server: oauth.AuthorizationServer,
  clientId: string,
  verifier: string,
  state: string,
): Promise<URL> => {
  const url = new URL(server.authorization_endpoint ?? '');
  const wanted = {
    client_id: clientId,
    redirect_uri: home(),
    response_type: 'code',
    scope: scope(server),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  };
  for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
  return url;
};

/** `logout_uri` is Cognito's own name for `post_logout_redirect_uri`. */
const signOutUrl = (
  server: oauth.AuthorizationServer,
  clientId: string,
  idToken: string | undefined,
): URL | undefined => {
  if (server.end_session_endpoint === undefined) return undefined;
  const url = new URL(server.end_session_endpoint);
  url.searchParams.set('client_id', clientId);
  url.searchParams.set('post_logout_redirect_uri', home());
  url.searchParams.set('logout_uri', home());
  if (idToken !== undefined) url.searchParams.set('id_token_hint', idToken);
  return url;
};

/** Reads the provider's own description of itself. */
export const discover = async (config: Config): Promise<Issuer> => {
  const address = new URL(config.issuer);
  const insecure = options(address);
  const response = await oauth.discoveryRequest(address, insecure);
  const server = await oauth.processDiscoveryResponse(address, response);
  const client: oauth.Client = { client_id: config.clientId };
  return {
    authorizeUrl: (verifier, state) => authorizeUrl(server, config.clientId, verifier, state),
    redeem: async (callback, verifier, state) => {
      const params = oauth.validateAuthResponse(server, client, callback, state);
      const answer = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        params,
        home(),
        verifier,
        insecure,
      );
      return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, answer));
    },
    renew: async (held, refreshToken) => {
      const answer = await oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.None(),
        refreshToken,
        insecure,
      );
      return { ...held, ...tokensOf(await oauth.processRefreshTokenResponse(server, client, answer)) };
    },
    revoke: async (refreshToken) => {
      if (server.revocation_endpoint === undefined) return;
      await oauth
        .revocationRequest(server, client, oauth.None(), refreshToken, insecure)
        .catch(() => undefined);
    },
    signOutUrl: (idToken) => signOutUrl(server, config.clientId, idToken),
  };
};
