import { generateKeyPair, SignJWT } from 'jose';
import type { Agent } from '#domain/reply.ts';

/** Answer of a fake: plain data, so that the server stays one function. */
export interface Answer {
  status: number;
  type?: string;
  location?: string;
  body?: string;
}

const CLIENT = 'console';

const json = (body: unknown): Answer => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify(body),
});

/** Made once: a pair takes longer than most of what is tested with it. */
const keys = generateKeyPair('RS256');

/** An identity provider with code flow and PKCE; its sign-in page asks only who you are. */
export const fakeIssuer = async (origin: () => string, people: Agent[]) => {
  const { privateKey } = await keys;
  const bearers = new Map<string, Agent>();
  const grants = new Map<string, { agent: Agent; challenge: string }>();
  const refreshes = new Map<string, Agent>();
  let serial = 0;

  const discovery = (): Answer =>
    json({
      issuer: origin(),
      authorization_endpoint: `${origin()}/authorize`,
      token_endpoint: `${origin()}/token`,
      end_session_endpoint: `${origin()}/end`,
      jwks_uri: `${origin()}/jwks`,
      scopes_supported: ['openid', 'profile', 'offline_access'],
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
    });

  const authorize = (query: URLSearchParams): Answer => {
    const links = people.map((agent) => {
      const code = `code${++serial}`;
      grants.set(code, { agent, challenge: query.get('code_challenge') ?? '' });
      const back = new URL(query.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state') ?? '');
      return `<p><a href="${back.href.replaceAll('&', '&amp;')}">${agent.name}</a></p>`;
    });
    return { status: 200, type: 'text/html; charset=utf-8', body: links.join('') };
  };

  const granted = async (agent: Agent) => {
    const access_token = `access${++serial}`;
    const refresh_token = `refresh${serial}`;
    bearers.set(access_token, agent);
    refreshes.set(refresh_token, agent);
    const id_token = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(origin())
      .setAudience(CLIENT)
      .setSubject(agent.id)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
    return { access_token, refresh_token, id_token, expires_in: 3600 };
  };

  const tokens = async (agent: Agent): Promise<Answer> =>
    json({ ...(await granted(agent)), token_type: 'Bearer' });

  const refused: Answer = {
    status: 400,
    type: 'application/json',
    body: JSON.stringify({ error: 'invalid_grant' }),
  };

  const challengeOf = async (verifier: string): Promise<string> => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    return Buffer.from(digest).toString('base64url');
  };

  /** A refresh token and a code are good for one use. */
  const refresh = async (token: string): Promise<Answer> => {
    const agent = refreshes.get(token);
    refreshes.delete(token);
    return agent ? await tokens(agent) : refused;
  };
  const redeem = async (code: string, verifier: string): Promise<Answer> => {
    const grant = grants.get(code);
    grants.delete(code);
    const proven = grant?.challenge === (await challengeOf(verifier));
    return grant && proven ? await tokens(grant.agent) : refused;
  };
  const token = (form: URLSearchParams): Promise<Answer> =>
    form.get('grant_type') === 'refresh_token'
      ? refresh(form.get('refresh_token') ?? '')
      : redeem(form.get('code') ?? '', form.get('code_verifier') ?? '');

  return {
    clientId: CLIENT,
    agentOf: (bearer: string): Agent | undefined => bearers.get(bearer),
    /** What a tab holds once somebody of this name has signed in. */
    tokensOf: async (name: string) => {
      const agent = people.find((one) => one.name === name);
      if (agent === undefined) throw new Error(`Nobody is called ${name}.`);
      const {
        access_token: access,
        refresh_token: refresh,
        id_token: idToken,
        expires_in,
      } = await granted(agent);
      return { access, refresh, idToken, expiresAt: Date.now() + expires_in * 1000 };
    },
    /** Every token handed out so far is dead; refresh tokens too, unless kept. */
    revoke: (keep: 'refresh' | 'nothing'): void => {
      bearers.clear();
      if (keep === 'nothing') refreshes.clear();
    },
    answer: async (url: URL, body: string): Promise<Answer | undefined> => {
      if (url.pathname === '/.well-known/openid-configuration') return discovery();
      if (url.pathname === '/authorize') return authorize(url.searchParams);
      if (url.pathname === '/token') return await token(new URLSearchParams(body));
      if (url.pathname === '/end')
        return { status: 302, location: url.searchParams.get('post_logout_redirect_uri') ?? '/' };
      return undefined;
    },
  };
};
