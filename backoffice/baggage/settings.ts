import * as z from 'zod/mini';
import type { Secrets } from '#desk/ports/secrets.ts';
import { VisibleError } from '#domain/errors.ts';
import { safeBase } from '../definition/baseUrl.ts';

const Secret = z.object({
  baseUrl: z.string(),
  apiKey: z.string().check(z.minLength(1)),
  allowHosts: z.optional(z.array(z.string())),
});

/** Where and with which key a brand's baggage system is asked; stored under `okno/{brand}/baggage`. */
export interface Settings {
  base: URL;
  apiKey: string;
}

/** Names of what is missing or refused of a stored secret; none when the system can be asked with it. */
export const wrongFields = (stored: unknown): string[] => {
  const { data, error } = z.safeParse(Secret, stored);
  if (data === undefined) return [...new Set(error?.issues.map(({ path }) => String(path[0] ?? 'baseUrl')))];
  return safeBase(data.baseUrl, data.allowHosts) === undefined ? ['baseUrl'] : [];
};

const secretName = (brandId: string): string => `okno/${brandId}/baggage`;

const settings = (stored: unknown): Settings => {
  const { data } = z.safeParse(Secret, stored);
  const base = data && safeBase(data.baseUrl, data.allowHosts);
  if (data === undefined || base === undefined)
    throw new VisibleError(
      'unavailable',
      'secret',
      'Address or key of the baggage system is missing or refused.',
    );
  return { base, apiKey: data.apiKey };
};

/** @throws VisibleError `unavailable/secret` when the secret is missing, malformed or names an unsafe address. */
export const readSettings = async (secrets: Secrets, brandId: string): Promise<Settings> =>
  settings(await secrets.get(secretName(brandId)));

/** As `readSettings`, past the cache: after a key was refused. */
export const freshSettings = async (secrets: Secrets, brandId: string): Promise<Settings> =>
  settings(await secrets.fresh(secretName(brandId)));
