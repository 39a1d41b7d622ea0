import { use, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { type Around, aroundOf, type Neighbours, neighboursIn } from './neighbours.ts';
import { ShownOrderContext } from './shownOrder.ts';

const NOTHING: Around = { before: [], after: [] };

/**
 * The threads before and after this one, in the order and view in which the agent sees the queue. Of a thread that left
 * it those that stood around it last.
 */
export const useNeighbours = (thread: ThreadId): Neighbours => {
  const order = use(ShownOrderContext);
  const last = useRef<{ thread: ThreadId; around: Around }>(undefined);
  const look = (): Neighbours => {
    const threads = order.threads();
    const around = aroundOf(threads, thread);
    if (around !== undefined) last.current = { thread, around };
    const known = last.current?.thread === thread ? last.current.around : NOTHING;
    return neighboursIn(threads, around ?? known);
  };
  // Plain words compare by value, so that nothing is drawn again when neighbours stay who they are.
  const next = useSyncExternalStore(order.subscribe, () => look().next);
  const previous = useSyncExternalStore(order.subscribe, () => look().previous);
  return useMemo(
    () => ({ ...(next !== undefined && { next }), ...(previous !== undefined && { previous }) }),
    [next, previous],
  );
};
