import * as z from 'zod/mini';
import type { ChannelSecret } from '#desk/ports/hook.ts';
import { ApiPort, Filled, keysAs, secretName } from '../http/keys.ts';

/** As it is stored; the names of its fields are what is told of it. */
export const Secret = z.object({
  consumerKey: Filled,
  consumerSecret: Filled,
  /** Accepted for webhooks while X still signs with it. */
  previousConsumerSecret: z.optional(Filled),
  clientId: z.optional(Filled),
  clientSecret: z.optional(Filled),
  oauth1: z.optional(z.object({ accessToken: Filled, accessSecret: Filled })),
  apiPort: ApiPort,
});

/** Keys of the brand's X app, stored under `okno/{brand}/x`. */
export type XSecret = z.infer<typeof Secret>;

export const TokenPair = z.object({ accessToken: Filled, refreshToken: Filled, expiresAt: z.iso.datetime() });

/** OAuth 2.0 user tokens, stored under `okno/{brand}/x/token`. The refresh token is good for one use. */
export type TokenPair = z.infer<typeof TokenPair>;

export const tokenName = (brand: string): string => `${secretName(brand, 'x')}/token`;

/** @throws VisibleError `unavailable/secret` when keys are missing or malformed: nothing is trusted without them. */
export const xSecret = (stored: ChannelSecret): XSecret => keysAs(Secret, stored);

/** @throws VisibleError `unavailable/secret` when the pair is missing or malformed. */
export const tokenPair = (stored: unknown): TokenPair => keysAs(TokenPair, stored);
