import * as z from 'zod/mini';
import type { ChannelContext } from '#desk/ports/channel.ts';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { type Credentials, clientFor } from './client.ts';
import { AUTH_LOST, type Failure, failureOf } from './failures.ts';
import { type TokenPair, tokenName, tokenPair, type XSecret } from './secret.ts';

/** What signs a call, or why nothing can. */
type Authority = { ok: true; credentials: Credentials } | { ok: false; failure: Failure };

/** One brand's way to sign calls. */
export interface Tokens {
  /** @throws VisibleError `unavailable/secret` */
  current(): Promise<Authority>;
  /** Other credentials than those X refused. */
  renewed(refused: Credentials): Promise<Authority>;
}

/** Whose keys they are, and how long a request may take. */
export interface TokenSetup {
  context: ChannelContext;
  secret: XSecret;
  deadlineMs: number;
}

/** Names the lease of the one instance that renews, and the limit of the call it makes. */
const RENEWAL = 'token';
/**
 * Longer than a renewal can take. A lease is given back only after a failure: a store that answers with the old
 * pair for a moment after the new one was put must not lead a second instance to spend the refresh token again.
 */
const LEASE_SECONDS = 30;

const BEING_RENEWED: Failure = { kind: 'unsent', reason: "The brand's sign-in at X is being renewed." };

const failed = (failure: Failure): Authority => ({ ok: false, failure });
const ready = ({ accessToken }: TokenPair): Authority => ({
  ok: true,
  credentials: { kind: 'oauth2', accessToken },
});

const Answer = z.object({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.optional(z.string().check(z.minLength(1))),
  expires_in: z.number(),
});

/** A renewal that X turned down is the end of the grant; one without a clear answer may be tried again. */
const renewalFailure = (failure: Failure): Failure => {
  if (failure.kind === 'refused' || failure.kind === 'unauthorised') return AUTH_LOST;
  return failure.kind === 'limited' ? failure : BEING_RENEWED;
};

type Renewed = { ok: true; pair: TokenPair } | { ok: false; failure: Failure };

/** Not the client's own method: it sends JSON where X documents a form, and throws when scopes are left out. */
const ask = async (
  { secret, deadlineMs }: TokenSetup,
  clientId: string,
  refreshToken: string,
): Promise<unknown> => {
  const { clientSecret } = secret;
  const app = { kind: 'app' as const, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) };
  return await clientFor(secret, app, { deadlineMs }).post(
    'https://api.x.com/2/oauth2/token',
    { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId },
    { forceBodyMode: 'url' },
  );
};

const pairIn = (answer: unknown, spent: TokenPair, now: Instant): Renewed => {
  const parsed = z.safeParse(Answer, answer);
  if (!parsed.success) return { ok: false, failure: BEING_RENEWED };
  const { access_token: accessToken, refresh_token: refreshToken = spent.refreshToken } = parsed.data;
  return {
    ok: true,
    pair: { accessToken, refreshToken, expiresAt: plusSeconds(now, parsed.data.expires_in) },
  };
};

/** Trades a refresh token, which is good for one use, for a new pair. */
const trade = async (setup: TokenSetup, spent: TokenPair): Promise<Renewed> => {
  const { state, clock } = setup.context;
  const until = await state.limitedUntil(RENEWAL);
  if (until !== undefined) return { ok: false, failure: { kind: 'limited', until } };
  const { clientId } = setup.secret;
  if (clientId === undefined) return { ok: false, failure: AUTH_LOST };
  const renewed = await ask(setup, clientId, spent.refreshToken).then(
    (answer) => pairIn(answer, spent, clock.now()),
    (error: unknown): Renewed => ({ ok: false, failure: renewalFailure(failureOf(error, clock.now())) }),
  );
  if (!renewed.ok && renewed.failure.kind === 'limited') await state.limit(RENEWAL, renewed.failure.until);
  return renewed;
};

/** The lease holder's part. Gives the lease back unless a new pair was stored. */
const lead = async (setup: TokenSetup, refused: string): Promise<Authority> => {
  const { secrets, state, brand } = setup.context;
  const name = tokenName(brand.id);
  const pair = tokenPair(await secrets.fresh(name));
  const renewed = pair.accessToken === refused ? await trade(setup, pair) : undefined;
  if (renewed?.ok !== true) {
    await state.dropLease(RENEWAL);
    return renewed === undefined ? ready(pair) : renewed;
  }
  // The old pair is spent: losing the new one would cost the brand its grant, so the store gets a second chance.
  await secrets.put(name, renewed.pair).catch(() => secrets.put(name, renewed.pair));
  return ready(renewed.pair);
};

/** Everybody else's part: never a second renewal, at most the pair that the holder has stored by now. */
const follow = async ({ context }: TokenSetup, refused: string): Promise<Authority> => {
  const pair = tokenPair(await context.secrets.fresh(tokenName(context.brand.id)));
  return pair.accessToken === refused ? failed(BEING_RENEWED) : ready(pair);
};

/** OAuth 2.0: access tokens live two hours, and each refresh token renews once. */
const oauth2 = (setup: TokenSetup): Tokens => {
  const { secrets, state, brand, clock } = setup.context;
  const renewed = async (refused: string): Promise<Authority> =>
    (await state.takeLease(RENEWAL, LEASE_SECONDS)) ? lead(setup, refused) : follow(setup, refused);
  return {
    current: async () => {
      const pair = tokenPair(await secrets.get(tokenName(brand.id)));
      return pair.expiresAt > clock.now() ? ready(pair) : renewed(pair.accessToken);
    },
    renewed: (refused) => renewed(refused.kind === 'oauth2' ? refused.accessToken : ''),
  };
};

/** OAuth 1.0a user tokens do not end: once refused, there is nothing to renew. */
const oauth1 = (keys: NonNullable<XSecret['oauth1']>): Tokens => ({
  current: async () => ({ ok: true, credentials: { kind: 'oauth1', ...keys } }),
  renewed: async () => failed(AUTH_LOST),
});

export const tokensFor = (setup: TokenSetup): Tokens =>
  setup.secret.oauth1 === undefined ? oauth2(setup) : oauth1(setup.secret.oauth1);
