import { useCallback, useEffect, useRef, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { Problem } from '../api/problem.ts';
import type { Clock } from './clock.ts';
import { type Changed, type Poller, startPolling, type Unchanged } from './poller.ts';
import { usePush } from './usePush.ts';

export interface Polled<View> {
  /** The newest answer; kept while later questions fail. */
  view: View | undefined;
  problem: Problem | undefined;
  /** Settles once a newer answer is in. */
  refresh: () => Promise<void>;
}

interface Rhythm {
  /** Milliseconds between questions while nothing is heard of changes; two seconds when absent. */
  everyMs?: number;
  /** The one thread that is asked about; everything of the brand, when absent. */
  thread?: ThreadId;
}

/** `ask` must be stable: a new one starts afresh. */
export const usePolled = <View extends Changed>(
  ask: (cursor?: string) => Promise<View | Unchanged>,
  clock: Clock,
  { everyMs, thread }: Rhythm = {},
): Polled<View> => {
  const push = usePush();
  const [view, setView] = useState<View>();
  const [problem, setProblem] = useState<Problem>();
  const poller = useRef<Poller>(undefined);
  useEffect(() => {
    const started = startPolling({
      ask,
      ...{ clock, push, thread },
      ...(everyMs !== undefined && { everyMs }),
      onView: setView,
      onProblem: setProblem,
    });
    poller.current = started;
    return started.stop;
  }, [ask, clock, everyMs, push, thread]);
  const refresh = useCallback(async () => poller.current?.refresh(), []);
  return { view, problem, refresh };
};
