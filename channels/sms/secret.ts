import * as z from 'zod/mini';
import { ApiPort, Filled } from '../http/keys.ts';
import { NUMBER } from './thread.ts';

/** Stored under `okno/{brand}/sms`. It holds no key: calls are signed as the function that makes them. */
export const Secret = z.object({
  /** Of AWS, where the number was registered. */
  region: z.string().check(z.regex(/^[a-z]{2}(?:-[a-z]+)+-[0-9]$/)),
  /** Number, sender id or pool that messages come from: its id or ARN, or the number itself. */
  originationIdentity: Filled,
  /** Whose event destinations are told what became of a message. */
  configurationSet: z.optional(Filled),
  /** A number of the brand's own for the trial that `check` makes; nothing is sent to it. */
  testNumber: z.optional(z.string().check(z.regex(NUMBER))),
  apiPort: ApiPort,
});
export type Secret = z.infer<typeof Secret>;
