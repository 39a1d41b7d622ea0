import * as z from 'zod/mini';
import type { ChannelSecret } from '#desk/ports.ts';
import { VisibleError } from '#domain/errors.ts';

const filled = z.string().check(z.minLength(1));

const Secret = z.object({
  consumerKey: filled,
  consumerSecret: filled,
  /** Accepted for webhooks while X still signs with it. */
  previousConsumerSecret: z.optional(filled),
  clientId: z.optional(filled),
  clientSecret: z.optional(filled),
  oauth1: z.optional(z.object({ accessToken: filled, accessSecret: filled })),
  /** Where a simulator listens on this machine; absent for the real X. */
  apiPort: z.optional(z.int().check(z.positive(), z.maximum(65_535))),
});

/** Keys of the brand's X app, stored under `okno/{brand}/x`. */
export type XSecret = z.infer<typeof Secret>;

const TokenPair = z.object({ accessToken: filled, refreshToken: filled, expiresAt: z.iso.datetime() });

/** OAuth 2.0 user tokens, stored under `okno/{brand}/x/token`. The refresh token is good for one use. */
export type TokenPair = z.infer<typeof TokenPair>;

export const secretName = (brand: string): string => `okno/${brand}/x`;
export const tokenName = (brand: string): string => `okno/${brand}/x/token`;

const secretError = (): VisibleError =>
  new VisibleError('unavailable', 'secret', 'The keys of this brand on X are missing or incomplete.');

/** @throws VisibleError `unavailable/secret` when keys are missing or malformed: nothing is trusted without them. */
export const xSecret = (stored: ChannelSecret): XSecret => {
  const secret = z.safeParse(Secret, stored);
  if (!secret.success) throw secretError();
  return secret.data;
};

/** @throws VisibleError `unavailable/secret` when the pair is missing or malformed. */
export const tokenPair = (stored: unknown): TokenPair => {
  const pair = z.safeParse(TokenPair, stored);
  if (!pair.success) throw secretError();
  return pair.data;
};
