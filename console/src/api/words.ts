import * as z from 'zod/mini';
import type { Finding } from '#domain/finding.ts';
import type { Agent } from '#domain/reply.ts';
import * as words from '../vocabulary.ts';

/* What the shapes of the API's answers are made of. */

export const text = z.string();
export const maybe = z.exactOptional;

/** A word this page has words for. */
export const oneOf = <T extends string>(table: Readonly<Record<T, string>>) =>
  z.custom<T>((value) => typeof value === 'string' && Object.hasOwn(table, value));

/** The same where a newer desk may say more: its new words are taken for `otherwise`, the most careful of the known. */
export const open = <T extends string>(table: Readonly<Record<T, string>>, otherwise: T) =>
  z.catch(oneOf(table), otherwise);

/** The elements of a list that this page understands; a newer desk may send others among them. */
export const each = <T>(schema: z.ZodMiniType<T>) =>
  z.pipe(
    z.array(z.unknown()),
    z.transform((all: unknown[]): T[] =>
      all.flatMap((one) => {
        const parsed = z.safeParse(schema, one);
        return parsed.success ? [parsed.data] : [];
      }),
    ),
  );

export const place = oneOf(words.PLACE);

export const agent: z.ZodMiniType<Agent> = z.object({ id: text, name: text, initials: text });

const finding: z.ZodMiniType<Finding> = z.object({
  // What nobody may override, while it is not known what it is.
  kind: open(words.FINDING_KIND, 'disclosure'),
  code: text,
  place,
  excerpt: text,
  message: text,
});
export const findings = z.array(finding);

/** What an answer to a repeated question begins with: `cursor` stands for everything shown. */
export const unchanged = { cursor: text, unchanged: z.literal(true), now: text };
export const changed = { cursor: text, unchanged: z.literal(false), now: text };
