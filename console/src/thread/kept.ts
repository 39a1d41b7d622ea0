import type * as z from 'zod/mini';
import type { ThreadId } from '#domain/thread.ts';
import { type InTab, inTab } from '../inTab.ts';

/** What is typed in each thread, of one kind. */
export interface Kept<T> {
  of: (thread: ThreadId) => T | undefined;
  keep: (thread: ThreadId, typed: T | undefined) => void;
  /** Calls back when something is kept or let go of; returns how to stop. */
  subscribe: (listener: () => void) => () => void;
}

/** Kept in the tab, so that a reload or a new sign-in loses nothing; a customer's case stays off the disk. */
export const keptAs = <T>(kind: string, schema: z.ZodMiniType<T>): Kept<T> => {
  const placeOf = (thread: ThreadId): InTab<T> => inTab(`okno.${kind}.${thread}`, schema);
  const typed = new Map<ThreadId, T | undefined>();
  const listeners = new Set<() => void>();
  return {
    of: (thread) => {
      if (!typed.has(thread)) typed.set(thread, placeOf(thread).read());
      return typed.get(thread);
    },
    keep: (thread, next) => {
      typed.set(thread, next);
      if (next === undefined) placeOf(thread).clear();
      else placeOf(thread).write(next);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
