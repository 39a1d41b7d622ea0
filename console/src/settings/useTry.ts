import { useCallback, useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';

export interface Try<T, Request> {
  /** What the latest try came to. */
  result: T | undefined;
  problem: Problem | undefined;
  busy: boolean;
  run: (request: Request) => void;
}

/** Something that is done when a button is pressed, one at a time. */
export const useTry = <T, Request = void>(
  attempt: (request: Request) => Promise<T>,
  onDone: () => void = () => undefined,
): Try<T, Request> => {
  const [result, setResult] = useState<T>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = useCallback(
    (request: Request) => {
      if (running.current) return;
      running.current = true;
      setBusy(true);
      setProblem(undefined);
      attempt(request)
        .then(
          (answer) => {
            setResult(answer);
            onDone();
          },
          (thrown: unknown) => {
            setResult(undefined);
            setProblem(asProblem(thrown));
          },
        )
        .finally(() => {
          running.current = false;
          setBusy(false);
        });
    },
    [attempt, onDone],
  );
  return { result, problem, busy, run };
};
