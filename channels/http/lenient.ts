import * as z from 'zod/mini';

/* Fields as platforms write them on other days: what is beside the words must not cost the words. */

/** A field beside the words: when it is not what it should be the words still count. */
export const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/** An id of this pattern, which some write as a number. */
export const idText = (pattern: RegExp) =>
  z.pipe(z.pipe(z.union([z.string(), z.int()]), z.transform(String)), z.string().check(z.regex(pattern)));

/** A whole number, which some write as text. */
export const Whole = z.union([
  z.int(),
  z.pipe(z.string().check(z.regex(/^-?[0-9]{1,15}$/)), z.transform(Number)),
]);

/** Elements of a list; one that came without its list is a list of one, and none where there is nothing. */
export const listed = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
};
