import * as z from 'zod/mini';
import type { Instant } from '#domain/instant.ts';

/** A blank form or a leaflet in one language; each language is a document of its own, under its own number. */
export const Opening = z.object({
  id: z.string().check(z.regex(/^VL-F\d{2,3}-[A-Z]{2}$/)),
  lang: z.string().check(z.regex(/^[a-z]{2}$/)),
  title: z.string().check(z.minLength(3), z.maxLength(120)),
  /** What people call it, in its language. */
  synonyms: z.array(z.string().check(z.minLength(2), z.maxLength(80))),
  version: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  /** Lines of its page. */
  lines: z.array(z.string().check(z.maxLength(90))),
});
export type Opening = z.infer<typeof Opening>;

export const Change = z.object({
  id: z.string(),
  status: z.optional(z.string().check(z.maxLength(30))),
  title: z.optional(z.string().check(z.minLength(3), z.maxLength(120))),
  version: z.optional(z.string()),
});
export type Change = z.infer<typeof Change>;

export interface Document extends Opening {
  /** `available`, `withdrawn`, or a word never seen. */
  status: string;
  publishedAt: Instant;
}
