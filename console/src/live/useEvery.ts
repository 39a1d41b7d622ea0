import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../api/problem.ts';
import { onWake } from './wake.ts';

export interface Repeated<T> {
  /** The newest answer; kept while later questions fail. */
  value: T | undefined;
  /** Asks now; settles, never throws, once that answer is in. */
  refresh: () => Promise<void>;
}

const startAsking = <T>(ask: () => Promise<T>, everyMs: number, onAnswer: (answer: T) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    latest += 1;
    const mine = latest;
    const answer = await ask().catch((thrown: unknown) => {
      asProblem(thrown);
      return undefined;
    });
    // An answer overtaken by a later question is out of date.
    if (mine !== latest) return;
    if (answer !== undefined) onAnswer(answer);
    timer = setTimeout(again, everyMs);
  };
  const again = (): void => {
    if (!document.hidden) void run();
  };
  const unwake = onWake(again);
  void run();
  const stop = (): void => {
    latest += 1;
    clearTimeout(timer);
    unwake();
  };
  return { run, stop };
};

/** Asks again and again while somebody looks at the page. `ask` must be stable: a new one starts afresh. */
export const useEvery = <T>(ask: () => Promise<T>, everyMs: number): Repeated<T> => {
  const [value, setValue] = useState<T>();
  const run = useRef<() => Promise<void>>(undefined);
  useEffect(() => {
    const asking = startAsking(ask, everyMs, setValue);
    run.current = asking.run;
    return asking.stop;
  }, [ask, everyMs]);
  const refresh = useCallback(async () => run.current?.(), []);
  return { value, refresh };
};
