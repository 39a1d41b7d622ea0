import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import { VisibleError } from '#domain/errors.ts';

/** A non-empty string, as keys and tokens are. */
export const Filled = z.string().check(z.minLength(1));

/** Where a simulator listens on this machine; absent for the real platform. */
export const ApiPort = z.optional(z.int().check(z.positive(), z.maximum(65_535)));

/** @throws VisibleError `unavailable/secret` when keys are missing or malformed: nothing is trusted without them. */
export const keysAs = <T>(schema: z.ZodMiniType<T>, stored: ChannelSecret): T => {
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  throw new VisibleError(
    'unavailable',
    'secret',
    'The keys of this brand for the channel are missing or incomplete.',
  );
};

/** Name of the secret that holds what a brand needs on a channel. */
export const secretName = (brand: string, channel: string): string => `okno/${brand}/${channel}`;

/** Compares in constant time. */
export const sameText = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const hmacHex = (key: string, data: string | Uint8Array): string =>
  createHmac('sha256', key).update(data).digest('hex');

/** Those of a key and the one it replaces that are there. */
export const present = (...keys: (string | undefined)[]): string[] => keys.filter((key) => key !== undefined);

/**
 * A token that a platform sends along with every call, as it is.
 * @throws VisibleError `auth/signature_absent`, `auth/signature_mismatch`
 */
export const requireToken = (given: string | undefined, accepted: readonly string[]): void => {
  if (given === undefined || given === '')
    throw new VisibleError('auth', 'signature_absent', 'The call bears no token.');
  if (!accepted.some((key) => sameText(given, key)))
    throw new VisibleError('auth', 'signature_mismatch', 'The token is not the one that was set.');
};
