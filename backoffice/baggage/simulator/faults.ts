import * as z from 'zod/mini';
import { Fault as KitFault } from '#simulation/faults.ts';

/** How lookups misbehave besides what any simulator's calls can. */
export const Fault = z.extend(KitFault, {
  /** Gives the file to any surname, as a careless system would. */
  anyName: z.optional(z.boolean()),
  /** Answers with this file whatever was asked for. */
  insteadOf: z.optional(z.string()),
  /** With which status it says that there is no such file or that the name is wrong; 401 when absent. */
  match: z.optional(z.enum(['401', '404'])),
});
export type Fault = z.infer<typeof Fault>;
