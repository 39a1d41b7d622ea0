import * as oauth from 'oauth4webapi';
import { offline, type Problem, problemOf } from '../api/problem.ts';
import type { Config } from '../api/shapes.ts';
import { discover, type Issuer } from './issuer.ts';
import { storedJourney, storedTokens, type Tokens } from './tokens.ts';

/** Renewed this long before it ends, so that no call leaves with a token about to die. */
const SPARE_MS = 30_000;

/** An agent's sign-in, for one tab. */
export interface Session {
  signedIn(): boolean;
  /** Leaves the page for the provider's sign-in; what is typed stays in the tab's storage. */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** A token good for a call now. @throws Problem 401 when only a person can sign in again. */
  token(): Promise<string>;
  /** As `token`, but a new one, because the API refused the one at hand. */
  renewed(): Promise<string>;
  /** Forgets the tokens and tells the page. */
  end(): void;
  /** Calls back with every new token: what its bearer may do can have changed. Returns how to stop. */
  onRenewed(listener: () => void): () => void;
}

/** Whoever signs out in one tab leaves all tabs of the browser. */
const SIGNED_OUT = 'okno.signedOut';

const ended = (): Problem => problemOf(401, undefined, 'ask');

/** The provider's description is asked for once, when it is first needed, and again after a failure. */
const lazyIssuer = (config: Config): (() => Promise<Issuer>) => {
  let asked: Promise<Issuer> | undefined;
  return () => {
    asked ??= discover(config).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
};

/** `undefined` when the provider will not renew; a provider that cannot be reached does not end a session. */
const tryRenew = async (issuer: () => Promise<Issuer>): Promise<Tokens | undefined> => {
  const held = storedTokens.read();
  if (held?.refresh === undefined) return undefined;
  try {
    return await (await issuer()).renew(held, held.refresh);
  } catch (error) {
    if (error instanceof oauth.ResponseBodyError) return undefined;
    throw offline('ask');
  }
};

interface Outcome {
  end: () => void;
  renewed: () => void;
}

/** Many calls may find the token old at once; they share one renewal, or a rotated refresh token would be used twice. */
const renewer = (issuer: () => Promise<Issuer>, { end, renewed }: Outcome): (() => Promise<string>) => {
  let running: Promise<Tokens> | undefined;
  const renew = async (): Promise<Tokens> => {
    const fresh = await tryRenew(issuer);
    if (fresh === undefined) {
      end();
      throw ended();
    }
    // Whoever signed out meanwhile has left.
    if (storedTokens.read() === undefined) throw ended();
    storedTokens.write(fresh);
    renewed();
    return fresh;
  };
  return async () => {
    running ??= renew().finally(() => {
      running = undefined;
    });
    return (await running).access;
  };
};

const leaveForSignIn = async (issuer: Issuer): Promise<void> => {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  storedJourney.write({ verifier, state, hash: location.hash });
  location.assign(await issuer.authorizeUrl(verifier, state));
};

const leaveForSignOut = async (asked: () => Promise<Issuer>): Promise<void> => {
  const held = storedTokens.read();
  storedTokens.clear();
  new BroadcastChannel(SIGNED_OUT).postMessage(null);
  const issuer = await asked();
  if (held?.refresh !== undefined) await issuer.revoke(held.refresh);
  location.assign(issuer.signOutUrl(held?.idToken) ?? `${location.origin}/`);
};

/** `onEnd` is called when the session ends under the agent's hands. */
export const openSession = (config: Config, onEnd: () => void): Session => {
  const issuer = lazyIssuer(config);
  const listeners = new Set<() => void>();
  const end = (): void => {
    storedTokens.clear();
    onEnd();
  };
  new BroadcastChannel(SIGNED_OUT).onmessage = () => {
    if (storedTokens.read() !== undefined) end();
  };
  const renewed = renewer(issuer, {
    end,
    renewed: () => {
      for (const listener of listeners) listener();
    },
  });
  return {
    signedIn: () => storedTokens.read() !== undefined,
    signIn: async () => leaveForSignIn(await issuer()),
    signOut: () => leaveForSignOut(issuer),
    token: async () => {
      const held = storedTokens.read();
      return held !== undefined && held.expiresAt - SPARE_MS > Date.now() ? held.access : await renewed();
    },
    renewed,
    end,
    onRenewed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** True when the address bears the provider's answer to a sign-in. */
const isCallback = (url: URL): boolean =>
  url.searchParams.has('state') && (url.searchParams.has('code') || url.searchParams.has('error'));

/**
 * Finishes a sign-in the provider sent back to us and puts the page where it was before.
 * @throws when the provider refused, or the answer is not to a question of this tab.
 */
export const finishSignIn = async (config: Config): Promise<void> => {
  const url = new URL(location.href);
  if (!isCallback(url)) return;
  const journey = storedJourney.read();
  storedJourney.clear();
  history.replaceState(null, '', `/${journey?.hash ?? ''}`);
  if (journey === undefined) return;
  const issuer = await discover(config);
  storedTokens.write(await issuer.redeem(url, journey.verifier, journey.state));
};
