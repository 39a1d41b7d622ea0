import * as z from 'zod/mini';
import { ApiPort, Filled } from '../http/keys.ts';

/** Stored under `okno/{brand}/vk`. */
export const Secret = z.object({
  /** Access token of the community. */
  token: Filled,
  /** The secret key of the Callback API's server, and the one before while it is being replaced. */
  hookSecret: Filled,
  previousHookSecret: z.optional(Filled),
  /** What the server has to answer to prove that it is the community's. */
  confirmation: z.string().check(z.regex(/^[A-Za-z0-9]{1,64}$/)),
  apiPort: ApiPort,
});
export type Secret = z.infer<typeof Secret>;
