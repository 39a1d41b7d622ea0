import * as z from 'zod/mini';
import type { Secrets } from '#desk/ports.ts';
import { VisibleError } from '#domain/errors.ts';

const Secret = z.object({
  baseUrl: z.string(),
  apiKey: z.string().check(z.minLength(1)),
  allowHosts: z.optional(z.array(z.string())),
});

/** Where and with which key a brand's baggage system is asked; stored under `okno/{brand}/baggage`. */
export interface Settings {
  /** Without a slash at the end. */
  baseUrl: string;
  apiKey: string;
}

const secretName = (brandId: string): string => `okno/${brandId}/baggage`;

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])$/;

/** Names and keys go over TLS; a simulator on the same machine needs none. */
const isSafe = (url: URL): boolean =>
  (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname))) &&
  `${url.username}${url.password}${url.search}${url.hash}` === '';

/** `host` or `host:port`, as in `allowHosts`. */
const isAllowed = (url: URL, allowHosts: string[] | undefined): boolean =>
  allowHosts === undefined || allowHosts.includes(url.host) || allowHosts.includes(url.hostname);

const settings = (stored: unknown): Settings => {
  const secret = z.safeParse(Secret, stored);
  const url = secret.success && URL.canParse(secret.data.baseUrl) ? new URL(secret.data.baseUrl) : undefined;
  if (!secret.success || url === undefined || !isSafe(url) || !isAllowed(url, secret.data.allowHosts))
    throw new VisibleError(
      'unavailable',
      'secret',
      'Address or key of the baggage system is missing or refused.',
    );
  return { baseUrl: url.href.replace(/\/+$/, ''), apiKey: secret.data.apiKey };
};

/** @throws VisibleError `unavailable/secret` when the secret is missing, malformed or names an unsafe address. */
export const readSettings = async (secrets: Secrets, brandId: string): Promise<Settings> =>
  settings(await secrets.get(secretName(brandId)));

/** As `readSettings`, past the cache: after a key was refused. */
export const freshSettings = async (secrets: Secrets, brandId: string): Promise<Settings> =>
  settings(await secrets.fresh(secretName(brandId)));
