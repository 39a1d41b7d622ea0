import * as z from 'zod/mini';
import { unreadable } from './problem.ts';

/** Well within a frame, so that a hand on the wheel feels nothing of it. */
const SLICE_MS = 6;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** All elements of a long list, read a slice at a time. @throws Problem when one of them cannot be read */
export const parsedInSlices = async <T>(schema: z.ZodMiniType<T>, all: readonly unknown[]): Promise<T[]> => {
  const parsed: T[] = [];
  let until = performance.now() + SLICE_MS;
  for (const one of all) {
    if (performance.now() > until) {
      await breath();
      until = performance.now() + SLICE_MS;
    }
    const result = z.safeParse(schema, one);
    if (!result.success) throw unreadable();
    parsed.push(result.data);
  }
  return parsed;
};
