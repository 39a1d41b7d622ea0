import { createContext } from 'react';
import type { ThreadId } from '#domain/thread.ts';

/** The threads in the order and view in which the agent sees them. */
export interface ShownOrder {
  threads(): readonly ThreadId[];
  set(threads: readonly ThreadId[]): void;
  subscribe(listener: () => void): () => void;
}

export const createShownOrder = (): ShownOrder => {
  const listeners = new Set<() => void>();
  let shown: readonly ThreadId[] = [];
  return {
    threads: () => shown,
    set: (threads) => {
      shown = threads;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Outside a queue nothing is shown. */
export const ShownOrderContext = createContext<ShownOrder>(createShownOrder());
