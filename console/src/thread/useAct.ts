import { useCallback, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.ts';

export interface Act {
  /** Name of what is being done now. */
  doing: string | undefined;
  /** Why the last thing was not done, and the name of that thing. */
  problem: Problem | undefined;
  failed: string | undefined;
  /** Does one thing at a time; true when it was done. */
  run: (name: string, work: () => Promise<unknown>) => Promise<boolean>;
  forget: () => void;
}

/** What an agent does to a thread: one call, the page refreshed after it whether it worked or not. */
export const useAct = (refresh: () => Promise<void>): Act => {
  const [doing, setDoing] = useState<string>();
  const [failure, setFailure] = useState<{ of: string; problem: Problem }>();
  const run = useCallback(
    async (name: string, work: () => Promise<unknown>): Promise<boolean> => {
      setDoing(name);
      setFailure(undefined);
      try {
        await work();
        return true;
      } catch (thrown) {
        setFailure({ of: name, problem: asProblem(thrown) });
        return false;
      } finally {
        await refresh();
        setDoing(undefined);
      }
    },
    [refresh],
  );
  const forget = useCallback(() => setFailure(undefined), []);
  return { doing, problem: failure?.problem, failed: failure?.of, run, forget };
};
