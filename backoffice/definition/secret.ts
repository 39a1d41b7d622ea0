import * as z from 'zod/mini';
import type { Secrets } from '#desk/ports/secrets.ts';
import { VisibleError } from '#domain/errors.ts';
import { safeBase } from './baseUrl.ts';
import type { AuthRule } from './schema.ts';

const Key = z.string().check(z.minLength(1), z.maxLength(4096), z.regex(/^[\x20-\x7e]+$/));

const Secret = z.object({
  baseUrl: z.string(),
  allowHosts: z.optional(z.array(z.string())),
  key: z.optional(Key),
  username: z.optional(z.string().check(z.minLength(1))),
  password: z.optional(z.string()),
  clientId: z.optional(z.string().check(z.minLength(1))),
  clientSecret: z.optional(z.string().check(z.minLength(1))),
});

/** What opens the door; of the pairs, the name and the word. */
export type Credential = { key: string } | { name: string; word: string } | undefined;

/** Where and with what a brand's back office is asked; stored under `okno/{brand}/{name}`. */
export interface Settings {
  base: URL;
  credential: Credential;
}

const pair = (name: string | undefined, word: string | undefined): Credential =>
  name === undefined || word === undefined ? undefined : { name, word };

const credentialOf = (secret: z.infer<typeof Secret>, auth: AuthRule): Credential => {
  if (auth.type === 'basic') return pair(secret.username, secret.password);
  if (auth.type === 'oauth2') return pair(secret.clientId, secret.clientSecret);
  return secret.key === undefined || auth.type === 'none' ? undefined : { key: secret.key };
};

const settings = (stored: unknown, auth: AuthRule): Settings => {
  const { data } = z.safeParse(Secret, stored);
  const base = data && safeBase(data.baseUrl, data.allowHosts);
  const credential = data && credentialOf(data, auth);
  if (base === undefined || (credential === undefined && auth.type !== 'none'))
    throw new VisibleError('unavailable', 'secret', 'The address or the key is missing or refused.');
  return { base, credential };
};

type Field = keyof z.infer<typeof Secret>;

const NEEDED: Readonly<Record<AuthRule['type'], readonly Field[]>> = {
  api_key: ['key'],
  bearer: ['key'],
  query: ['key'],
  basic: ['username', 'password'],
  oauth2: ['clientId', 'clientSecret'],
  none: [],
};

/** Names of what is missing, malformed or refused of a secret; none when the back office can be asked with it. */
export const wrongFields = (stored: unknown, auth: AuthRule): string[] => {
  const { data, error } = z.safeParse(Secret, stored);
  if (data === undefined) return [...new Set(error?.issues.map(({ path }) => String(path[0] ?? 'baseUrl')))];
  const missing = NEEDED[auth.type].filter((name) => data[name] === undefined);
  return safeBase(data.baseUrl, data.allowHosts) === undefined ? ['baseUrl', ...missing] : missing;
};

export const secretName = (brandId: string, name: string): string => `okno/${brandId}/${name}`;

/** Reads the secret, `fresh` past the cache. @throws VisibleError `unavailable/secret` */
export const readSettings = async (
  secrets: Secrets,
  { brandId, name, auth, fresh }: { brandId: string; name: string; auth: AuthRule; fresh: boolean },
): Promise<Settings> => {
  const secret = secretName(brandId, name);
  return settings(await (fresh ? secrets.fresh(secret) : secrets.get(secret)), auth);
};
