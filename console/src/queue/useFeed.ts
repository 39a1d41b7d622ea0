import { useCallback, useDeferredValue, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { usePush } from '../live/usePush.ts';
import { type Feed, startFeed } from './feed.ts';
import { soonest } from './soonest.ts';
import { createQueueStore, type Shown } from './store.ts';

/** However much changes, nobody reads faster. */
const FLUSH_MS = 300;
/** Order, alarms and what is at risk change with the clock even when no row does; this is soon enough for that. */
const ORDER_MS = 5000;

export interface Queue {
  /** Undefined until it is known. */
  shown: Shown | undefined;
  /** Why the latest question came to nothing. */
  problem: Problem | undefined;
  /** Asks now, for the thread that was acted on as well; settles once the answers are in. */
  refresh: (thread?: ThreadId) => Promise<void>;
}

/** A brand's queue, kept up to date while the component is mounted. One instance a brand. */
export const useFeed = (brand: string): Queue => {
  const { api, clock } = useDesk();
  const push = usePush();
  const [store] = useState(() => createQueueStore({ now: clock.now, soon: soonest(FLUSH_MS) }));
  const [problem, setProblem] = useState<Problem>();
  const feed = useRef<Feed>(undefined);
  useEffect(() => {
    const started = startFeed({ api, brand, clock, push, store, onProblem: setProblem });
    feed.current = started;
    return started.stop;
  }, [api, brand, clock, push, store]);
  useEffect(() => {
    let last = Math.floor(clock.now() / ORDER_MS);
    return clock.subscribe(() => {
      const now = Math.floor(clock.now() / ORDER_MS);
      if (now !== last) store.reorder();
      last = now;
    });
  }, [clock, store]);
  const refresh = useCallback(async (thread?: ThreadId) => feed.current?.refresh(thread), []);
  // Drawn between what the agent does, never in its way.
  const shown = useDeferredValue(useSyncExternalStore(store.subscribe, store.shown));
  return { shown, problem, refresh };
};
