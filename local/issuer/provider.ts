import type { GrantModel, Provider } from 'oidc-provider';
import type { IssuerKeys } from './keys.ts';
import { PAGE_HEADERS, signedOut, signOut } from './page.ts';
import { claimsOf, type Person } from './people.ts';

export interface IssuerOptions {
  origin: string;
  clientId: string;
  people: Person[];
  keyFile: string;
}

export interface ProviderOptions extends IssuerOptions {
  url: string;
  keys: IssuerKeys;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** @throws Error when the configuration is wrong; nothing is stored outside this process. */
export const openProvider = async (options: ProviderOptions): Promise<Provider> => {
  const { Provider } = await quietly(() => import('oidc-provider'));
  return quietly(async () => new Provider(options.url, configuration(options)));
};

/** The provider warns at its start of everything that would matter if it faced the internet. */
const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
  const { info, warn } = console;
  console.info = () => undefined;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { info, warn });
  }
};

const configuration = (options: ProviderOptions): object => ({
  jwks: { keys: [options.keys.signing] },
  cookies: { keys: options.keys.cookies },
  clients: [consoleClient(options)],
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub'], profile: ['name'] },
  pkce: { required: () => true },
  clientBasedCORS: (_context: unknown, origin: string) => origin === options.origin,
  issueRefreshToken: () => true,
  findAccount: (_context: unknown, id: string) => account(options.people, id),
  loadExistingGrant: (context: GrantContext) => fullGrant(context, apiOf(options)),
  interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/oidc/interaction/${uid}` },
  extraTokenClaims: (_context: unknown, { accountId }: { accountId: string }) => {
    const person = options.people.find(({ id }) => id === accountId);
    return person && claimsOf(person);
  },
  ttl: TTL,
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: jwtAccessTokens(options),
    revocation: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
  },
});

/** Access tokens are as short as the user pool's: what somebody may do is in them, and ends with them. */
const TTL = {
  AccessToken: 10 * MINUTE,
  AuthorizationCode: MINUTE,
  Grant: 12 * HOUR,
  IdToken: 10 * MINUTE,
  Interaction: HOUR,
  RefreshToken: 12 * HOUR,
  Session: 12 * HOUR,
};

const consoleClient = ({ clientId, origin }: ProviderOptions): object => ({
  client_id: clientId,
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${origin}/`],
  post_logout_redirect_uris: [`${origin}/`],
});

/** Access tokens are JWTs only when they are made for a resource; the client's id goes where the authorizer looks. */
const jwtAccessTokens = (options: ProviderOptions): object => ({
  enabled: true,
  defaultResource: () => apiOf(options),
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: 'openid profile',
    audience: options.clientId,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  }),
});

const apiOf = ({ origin }: IssuerOptions): string => `${origin}/api`;

const account = (people: Person[], id: string): object | undefined => {
  const person = people.find((one) => one.id === id);
  return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
};

interface GrantContext {
  oidc: {
    client: { clientId: string };
    session: { accountId: string };
    provider: Provider;
  };
}

/** The console is okno's own: nobody is asked whether it may know who they are. */
const fullGrant = async ({ oidc }: GrantContext, api: string): Promise<GrantModel> => {
  const grant = new oidc.provider.Grant({
    accountId: oidc.session.accountId,
    clientId: oidc.client.clientId,
  });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(api, 'openid profile');
  await grant.save();
  return grant;
};

interface PageContext {
  body: string;
  set(headers: object): void;
}

const logoutSource = (context: PageContext, form: string): void => {
  context.set(PAGE_HEADERS);
  context.body = signOut(form);
};

const postLogoutSuccessSource = (context: PageContext): void => {
  context.set(PAGE_HEADERS);
  context.body = signedOut();
};
