import type { TwitterApi } from 'twitter-api-v2';
import type { ChannelContext } from '#desk/ports/channel.ts';
import { VisibleError } from '#domain/errors.ts';
import type { Instant } from '#domain/instant.ts';
import { secretName } from '../http/keys.ts';
import { type Credentials, clientFor, type Headers } from './client.ts';
import { AUTH_LOST, type Failure, failureOf } from './failures.ts';
import { exhaustedUntil } from './limits.ts';
import { xSecret } from './secret.ts';
import { type TokenSetup, tokensFor } from './tokens.ts';

/** Kinds of call that X limits one by one; limits are kept under these names. */
export type Call = 'post' | 'dm' | 'mentions' | 'timeline' | 'dm_events' | 'dm_history' | 'me' | 'media';

/** A failed call says what its caller may do; `unauthorised` has been dealt with. */
export type Answer =
  | { ok: true; value: unknown }
  | { ok: false; failure: Exclude<Failure, { kind: 'unauthorised' }> };

/** Makes one request, signed for the brand: twice only when X refused the first signature and it could be renewed. */
export type Ask = (call: Call, request: Request) => Promise<Answer>;

type Request = (client: TwitterApi) => Promise<unknown>;

type Attempt = { ok: true; value: unknown } | { ok: false; failure: Failure };

const settled = (attempt: Attempt): Answer => {
  if (attempt.ok) return attempt;
  const { failure } = attempt;
  return { ok: false, failure: failure.kind === 'unauthorised' ? AUTH_LOST : failure };
};

const limitOf = (attempt: Attempt): Instant | undefined =>
  !attempt.ok && attempt.failure.kind === 'limited' ? attempt.failure.until : undefined;

/** One signed request; remembers a limit that it met or used up. */
const attempt = async (
  setup: TokenSetup,
  credentials: Credentials,
  call: Call,
  request: Request,
): Promise<Attempt> => {
  const { state, clock } = setup.context;
  let headers: Headers = {};
  const seen = (received: Headers) => {
    headers = received;
  };
  const made = await request(
    clientFor(setup.secret, credentials, { deadlineMs: setup.deadlineMs, seen }),
  ).then(
    (value): Attempt => ({ ok: true, value }),
    (error: unknown): Attempt => ({ ok: false, failure: failureOf(error, clock.now()) }),
  );
  const until = limitOf(made) ?? exhaustedUntil(headers, clock.now());
  // What became of the request outweighs the note: without it the next call meets the limit by itself.
  if (until !== undefined) await state.limit(call, until).catch(() => undefined);
  return made;
};

const UNREADABLE_KEYS: Failure = {
  kind: 'unsent',
  reason: "The brand's keys for X cannot be read just now.",
};

/** Nothing is sent without keys, and a store that is down now may answer later. */
const unlessKeysAreMissing = async (sign: () => Promise<Attempt>): Promise<Attempt> => {
  try {
    return await sign();
  } catch (error) {
    if (error instanceof VisibleError && error.code === 'secret')
      return { ok: false, failure: UNREADABLE_KEYS };
    throw error;
  }
};

interface Asking {
  deadlineMs: number;
  /** Whether a signature that X refused is made anew: not all of X takes the sign-in that its interface takes. */
  renews: boolean;
}

const signedAttempt = async (
  context: ChannelContext,
  { deadlineMs, renews }: Asking,
  call: Call,
  request: Request,
): Promise<Attempt> => {
  const secret = xSecret(await context.secrets.get(secretName(context.brand.id, 'x')));
  const setup = { context, secret, deadlineMs };
  const tokens = tokensFor(setup);
  const authority = await tokens.current();
  if (!authority.ok) return authority;
  const first = await attempt(setup, authority.credentials, call, request);
  if (first.ok || first.failure.kind !== 'unauthorised' || !renews) return first;
  const renewed = await tokens.renewed(authority.credentials);
  return renewed.ok ? attempt(setup, renewed.credentials, call, request) : renewed;
};

/** Keeps limits in the shared state, so that no instance calls before a reset. */
export const asking =
  (context: ChannelContext, deadlineMs: number, renews = true): Ask =>
  async (call, request) => {
    const until = await context.state.limitedUntil(call);
    if (until !== undefined) return { ok: false, failure: { kind: 'limited', until } };
    return settled(
      await unlessKeysAreMissing(() => signedAttempt(context, { deadlineMs, renews }, call, request)),
    );
  };
