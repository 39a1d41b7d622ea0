import * as z from 'zod/mini';
import { ApiPort, Filled } from '../http/keys.ts';

/** Stored under `okno/{brand}/telegram`. */
export const Secret = z.object({
  /** Of the bot, from BotFather. */
  token: Filled,
  /** What `setWebhook` was given as `secret_token`, and the one before while it is being replaced. */
  hookSecret: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,256}$/)),
  previousHookSecret: z.optional(Filled),
  apiPort: ApiPort,
});
export type Secret = z.infer<typeof Secret>;
