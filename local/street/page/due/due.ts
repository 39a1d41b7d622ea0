import * as z from 'zod/mini';
import { call } from '../api.ts';

const KINDS = [
  'wrote',
  'draft',
  'notice',
  'sent',
  'promise',
  'action',
  'trouble',
  'warning',
  'breach',
  'escalation',
] as const;

const Happening = z.object({
  at: z.string(),
  kind: z.enum(KINDS),
  words: z.string(),
  thread: z.optional(z.string()),
});
const Chapter = z.object({
  id: z.number(),
  from: z.string(),
  /** Where the clock was turned to; absent while it runs by itself. */
  to: z.optional(z.string()),
  happenings: z.array(Happening),
});
const Due = z.object({
  upcoming: z.array(Happening),
  chapters: z.array(Chapter),
  threads: z.record(z.string(), z.object({ customer: z.string(), channel: z.string() })),
});

export type Happening = z.infer<typeof Happening>;
export type Chapter = z.infer<typeof Chapter>;
export type Due = z.infer<typeof Due>;
export type HappeningKind = Happening['kind'];

/** @throws Error where the world does not tell what becomes due */
export const fetchDue = async (brand: string): Promise<Due> => z.parse(Due, await call(`${brand}/due`));
