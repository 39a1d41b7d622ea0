import * as z from 'zod/mini';

/* What a tab remembers of its session. `sessionStorage`, so that a reload keeps it and another tab does not get it. */

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

const parsed = (stored: string | null): unknown => {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
};

const shelf = <T>(key: string, schema: z.ZodMiniType<T>) => ({
  read: (): T | undefined => {
    const found = z.safeParse(schema, parsed(sessionStorage.getItem(key)));
    return found.success ? found.data : undefined;
  },
  write: (value: T): void => sessionStorage.setItem(key, JSON.stringify(value)),
  clear: (): void => sessionStorage.removeItem(key),
});

export const storedTokens = shelf('okno.tokens', tokens);
export const storedJourney = shelf('okno.journey', journey);
