import * as z from 'zod/mini';
import { ApiPort, Filled } from '../http/keys.ts';

/** What every channel of Meta is stored with, under `okno/{brand}/{channel}`. */
export const Secret = z.object({
  /** Of the app: signs webhooks. The one before while it is being replaced. */
  appSecret: Filled,
  previousAppSecret: z.optional(Filled),
  /** Chosen by the brand, sent along when the webhook is registered. */
  verifyToken: Filled,
  /** Of the page, the account or the system user. */
  accessToken: Filled,
  /** `v26.0` when absent. */
  graphVersion: z.optional(z.string().check(z.regex(/^v\d{1,3}\.\d$/))),
  apiPort: ApiPort,
});
export type Secret = z.infer<typeof Secret>;
