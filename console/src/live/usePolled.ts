import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import type { Clock } from './clock.ts';
import { type Changed, type Poller, startPolling, type Unchanged } from './poller.ts';

export interface Polled<View> {
  /** The newest answer; kept while later questions fail. */
  view: View | undefined;
  problem: Problem | undefined;
  /** Settles once a newer answer is in. */
  refresh: () => Promise<void>;
}

/** `ask` must be stable: a new one starts afresh. */
export const usePolled = <View extends Changed>(
  ask: (cursor?: string) => Promise<View | Unchanged>,
  clock: Clock,
  everyMs?: number,
): Polled<View> => {
  const [view, setView] = useState<View>();
  const [problem, setProblem] = useState<Problem>();
  const poller = useRef<Poller>(undefined);
  useEffect(() => {
    const started = startPolling({
      ask,
      clock,
      ...(everyMs !== undefined && { everyMs }),
      onView: setView,
      onProblem: setProblem,
    });
    poller.current = started;
    return started.stop;
  }, [ask, clock, everyMs]);
  const refresh = useCallback(async () => poller.current?.refresh(), []);
  return { view, problem, refresh };
};
