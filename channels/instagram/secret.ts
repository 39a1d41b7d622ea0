import * as z from 'zod/mini';
import { Secret as MetaSecret } from '../meta/secret.ts';

/** Stored under `okno/{brand}/instagram`. */
export const Secret = z.extend(MetaSecret, {
  /** The token is an account's own, from Instagram Login; of the page the account belongs to, when absent. */
  login: z.optional(z.literal('instagram')),
});
export type Secret = z.infer<typeof Secret>;
