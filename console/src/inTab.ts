import * as z from 'zod/mini';
import { parsedJson } from './api/parsedJson.ts';

/** A place in the tab's storage, for a value of one shape; whatever else is found there counts as nothing. */
export interface InTab<T> {
  read(): T | undefined;
  write(value: T): void;
  clear(): void;
}

/** `sessionStorage`, so that a reload keeps it, another tab does not get it, and nothing stays on the disk. */
export const inTab = <T>(key: string, schema: z.ZodMiniType<T>): InTab<T> => ({
  read: () => {
    const found = z.safeParse(schema, parsedJson(sessionStorage.getItem(key) ?? ''));
    return found.success ? found.data : undefined;
  },
  write: (value) => sessionStorage.setItem(key, JSON.stringify(value)),
  clear: () => sessionStorage.removeItem(key),
});
