import * as z from 'zod/mini';
import { inTab } from '../inTab.ts';

/* What a tab remembers of its session. */

const tokens = z.object({
  access: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  refresh: z.exactOptional(z.string()),
  idToken: z.exactOptional(z.string()),
});
export type Tokens = z.infer<typeof tokens>;

/** A sign-in under way: the PKCE verifier, the state, and the place in the page to come back to. */
const journey = z.object({ verifier: z.string(), state: z.string(), hash: z.string() });

export const storedTokens = inTab('okno.tokens', tokens);
export const storedJourney = inTab('okno.journey', journey);
