import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createLocalJWKSet, importJWK, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { Provider } from 'oidc-provider';
import type { Mount } from '../gateway/gateway.ts';
import { issuerKeys, publicKey } from './keys.ts';
import { PAGE_HEADERS, whoAreYou } from './page.ts';
import { claimsOf, type Person } from './people.ts';
import { type IssuerOptions, openProvider } from './provider.ts';

export interface Issuer {
  /** Stands in `iss`; the discovery document lies under it. */
  url: string;
  keys: JWTVerifyGetKey;
  mount: Mount;
  /** An access token as sign-in would give it, good for twelve hours. */
  issueToken(personId: string): Promise<string>;
}

export const ISSUER_PATH = '/oidc';

/** Stands in for Cognito: the same code flow with PKCE, tokens with the same claims. */
export const startIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  const keys = await issuerKeys(options.keyFile);
  const url = `${options.origin}${ISSUER_PATH}`;
  // Loading the provider takes longer than the rest of the start, and only people who sign in need it.
  let opened: Promise<Provider> | undefined;
  const provider = (): Promise<Provider> => {
    opened ??= openProvider({ ...options, url, keys });
    return opened;
  };
  return {
    url,
    keys: createLocalJWKSet({ keys: [publicKey(keys)] }),
    mount: async (request, response) => {
      if (request.url?.startsWith(`${ISSUER_PATH}/interaction/`))
        await interact(await provider(), options.people, request, response);
      else await serve(await provider(), request, response);
    },
    issueToken: async (personId) => {
      const person = options.people.find(({ id }) => id === personId);
      if (person === undefined) throw new Error(`[okno] nobody here is called ${personId}`);
      return new SignJWT({ ...claimsOf(person), client_id: options.clientId, scope: 'openid profile' })
        .setProtectedHeader({ alg: keys.signing.alg, kid: keys.signing.kid })
        .setIssuer(url)
        .setSubject(person.id)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(await importJWK(keys.signing));
    },
  };
};

/** The provider finds out where it is mounted by comparing the two addresses, as under Express. */
const serve = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const originalUrl = request.url ?? '/';
  Object.assign(request, { originalUrl, url: originalUrl.slice(ISSUER_PATH.length) || '/' });
  await provider.callback()(request, response);
};

const interact = async (
  provider: Provider,
  people: Person[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const person = request.method === 'POST' ? new URLSearchParams(await text(request)).get('person') : null;
  if (person !== null && people.some(({ id }) => id === person))
    return provider.interactionFinished(request, response, { login: { accountId: person } });
  response.writeHead(200, PAGE_HEADERS).end(whoAreYou(people));
};
