import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createLocalJWKSet, importJWK, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { Provider } from 'oidc-provider';
import type { Mount } from '../gateway/gateway.ts';
import { issuerKeys, publicKey } from './keys.ts';
import { PAGE_HEADERS, whoAreYou } from './page.ts';
import { claimsOf, type Person } from './people.ts';
import { type IssuerOptions, openProvider } from './provider.ts';
import { type SignedIn, signedInAt } from './signedIn.ts';

export interface Issuer {
  /** Stands in `iss`; the discovery document lies under it. */
  url: string;
  keys: JWTVerifyGetKey;
  mount: Mount;
  /** An access token as sign-in would give it, good for twelve hours. */
  issueToken(personId: string): Promise<string>;
  /** Puts a person into other groups than before; tokens bear them from the next one on. */
  setGroups(personId: string, groups: readonly string[]): void;
  /** Ends a person's sessions in all browsers, as a user pool's administrator would. */
  endSessions(personId: string): Promise<void>;
}

export const ISSUER_PATH = '/oidc';

/** Stands in for Cognito: the same code flow with PKCE, tokens with the same claims. */
export const startIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  const keys = await issuerKeys(options.keyFile);
  const url = `${options.origin}${ISSUER_PATH}`;
  // Loading the provider takes longer than the rest of the start, and only people who sign in need it.
  let opened: Promise<{ provider: Provider; signedIn: SignedIn }> | undefined;
  const people = options.people.map((person) => ({ ...person }));
  const open = () => {
    opened ??= openProvider({ ...options, people, url, keys }).then((provider) => ({
      provider,
      signedIn: signedInAt(provider),
    }));
    return opened;
  };
  const known = (personId: string): Person => {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) throw new Error(`[okno] nobody here is called ${personId}`);
    return person;
  };
  return {
    url,
    keys: createLocalJWKSet({ keys: [publicKey(keys)] }),
    mount: async (request, response) => {
      const { provider } = await open();
      if (request.url?.startsWith(`${ISSUER_PATH}/interaction/`))
        await interact(provider, people, request, response);
      else await serve(provider, request, response);
    },
    setGroups: (personId, groups) => {
      known(personId).groups = [...groups];
    },
    endSessions: async (personId) => (await open()).signedIn.end(known(personId).id),
    issueToken: async (personId) => {
      const person = known(personId);
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
