import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';

export interface Asked<T> {
  /** The newest answer; kept while it is asked for again. */
  value: T | undefined;
  /** Why there is none, or no newer one. */
  problem: Problem | undefined;
  busy: boolean;
  ask: () => void;
}

/** Asks when the page opens, and again whenever somebody wants to. `question` must be stable. */
export const useAsked = <T>(question: () => Promise<T>): Asked<T> => {
  const [value, setValue] = useState<T>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(true);
  const latest = useRef(0);
  const ask = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    // An answer overtaken by a later question is out of date.
    const unlessOvertaken = (take: () => void): void => {
      if (mine === latest.current) take();
    };
    setBusy(true);
    question()
      .then(
        (answer) =>
          unlessOvertaken(() => {
            setValue(answer);
            setProblem(undefined);
          }),
        (thrown: unknown) => unlessOvertaken(() => setProblem(asProblem(thrown))),
      )
      .finally(() => unlessOvertaken(() => setBusy(false)));
  }, [question]);
  useEffect(() => {
    ask();
    return () => {
      latest.current += 1;
    };
  }, [ask]);
  return { value, problem, busy, ask };
};
