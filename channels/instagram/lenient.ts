import * as z from 'zod/mini';

/** A field beside the words: when it is not what it should be the words still count. */
export const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);
