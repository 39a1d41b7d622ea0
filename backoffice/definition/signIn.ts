import * as z from 'zod/mini';
import { type Instant, plusSeconds } from '#domain/instant.ts';
import { under } from './baseUrl.ts';
import { parsedJson } from './heard.ts';
import type { AuthRule } from './schema.ts';
import type { Credential, Settings } from './secret.ts';
import type { Transport } from './transport.ts';

/** What a call carries so that it is let in. */
export interface Pass {
  headers: Readonly<Record<string, string>>;
  query: readonly [string, string][];
}

/** A way in, or why there is none: `refused` when the credential itself is not accepted. */
export type SignedIn = { pass: Pass } | { refused: true } | { failed: string };

/** Tokens of one definition by brand and credential; lives as long as the definition does. */
export type Tokens = Map<string, { token: string; until: Instant }>;

const basic = (name: string, word: string): string =>
  `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}`;

const header = (name: string, value: string): SignedIn => ({
  pass: { headers: { [name.toLowerCase()]: value }, query: [] },
});

const Token = z.object({
  access_token: z.string().check(z.regex(/^[\x21-\x7e]{1,8192}$/)),
  expires_in: z.optional(z.number().check(z.gte(0))),
});

const DEFAULT_SECONDS = 300;
const LONGEST_SECONDS = 24 * 3600;
/** A token is not used in its last half minute: it could end on the way. */
const MARGIN_SECONDS = 30;
const MOST_TOKENS = 50;

const readToken = (body: string | undefined): z.infer<typeof Token> | undefined =>
  z.safeParse(Token, parsedJson(body ?? '')?.value).data;

export interface TokenCall {
  transport: Transport;
  signal: AbortSignal;
  now: Instant;
}

/** Client credentials grant of RFC 6749, section 4.4, the client told apart by the Basic scheme (section 2.3.1). */
const fetchToken = async (
  { base, credential }: Settings,
  auth: Extract<AuthRule, { type: 'oauth2' }>,
  { transport, signal }: TokenCall,
): Promise<{ token: string; seconds: number } | { refused: true } | { failed: string }> => {
  if (credential === undefined || !('name' in credential)) return { refused: true };
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (auth.scope !== undefined) form.set('scope', auth.scope);
  const [id, word] = [encodeURIComponent(credential.name), encodeURIComponent(credential.word)];
  const outcome = await transport({
    method: 'POST',
    url: under(base, auth.tokenPath),
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      authorization: basic(id, word),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: form.toString(),
    maxBytes: 65_536,
    signal,
  });
  if (outcome.kind !== 'answer') return { failed: 'could not be asked for a token' };
  const { status, body } = outcome.answer;
  if (status === 400 || status === 401 || status === 403) return { refused: true };
  const token = status === 200 ? readToken(body) : undefined;
  if (token === undefined) return { failed: `gave no token (${status})` };
  return {
    token: token.access_token,
    seconds: Math.min(token.expires_in ?? DEFAULT_SECONDS, LONGEST_SECONDS),
  };
};

const tokenKey = (brandId: string, { base, credential }: Settings): string =>
  JSON.stringify([brandId, base.href, credential]);

/** A token from the cache, or a new one; `anew` drops the cached one first. */
const withToken = async (
  settings: Settings,
  auth: Extract<AuthRule, { type: 'oauth2' }>,
  { tokens, brandId, anew, call }: { tokens: Tokens; brandId: string; anew: boolean; call: TokenCall },
): Promise<SignedIn> => {
  const key = tokenKey(brandId, settings);
  const kept = anew ? undefined : tokens.get(key);
  if (kept !== undefined && kept.until > call.now) return header('authorization', `Bearer ${kept.token}`);
  const made = await fetchToken(settings, auth, call);
  if (!('token' in made)) return made;
  if (tokens.size >= MOST_TOKENS) tokens.clear();
  tokens.set(key, { token: made.token, until: plusSeconds(call.now, made.seconds - MARGIN_SECONDS) });
  return header('authorization', `Bearer ${made.token}`);
};

const withKey = (auth: AuthRule, credential: Credential): SignedIn => {
  if (auth.type === 'none') return { pass: { headers: {}, query: [] } };
  if (credential === undefined) return { refused: true };
  if ('name' in credential) return header('authorization', basic(credential.name, credential.word));
  if (auth.type === 'query') return { pass: { headers: {}, query: [[auth.name, credential.key]] } };
  return auth.type === 'api_key'
    ? header(auth.header, credential.key)
    : header('authorization', `Bearer ${credential.key}`);
};

export const signIn = async (
  settings: Settings,
  auth: AuthRule,
  options: { tokens: Tokens; brandId: string; anew: boolean; call: TokenCall },
): Promise<SignedIn> =>
  auth.type === 'oauth2' ? withToken(settings, auth, options) : withKey(auth, settings.credential);
