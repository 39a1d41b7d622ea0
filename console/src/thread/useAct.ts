import { useCallback, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';

export interface Act {
  /** Name of what is being done now. */
  doing: string | undefined;
  /** Why the last thing was not done. */
  problem: Problem | undefined;
  /** Does one thing at a time; true when it was done. */
  run: (name: string, work: () => Promise<unknown>) => Promise<boolean>;
  forget: () => void;
}

/** What an agent does to a thread: one call, the page refreshed after it whether it worked or not. */
export const useAct = (refresh: () => Promise<void>): Act => {
  const [doing, setDoing] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(
    async (name: string, work: () => Promise<unknown>): Promise<boolean> => {
      setDoing(name);
      setProblem(undefined);
      try {
        await work();
        return true;
      } catch (thrown) {
        setProblem(asProblem(thrown));
        return false;
      } finally {
        await refresh();
        setDoing(undefined);
      }
    },
    [refresh],
  );
  const forget = useCallback(() => setProblem(undefined), []);
  return { doing, problem, run, forget };
};
