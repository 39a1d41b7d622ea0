import { useState } from 'react';
import { offline } from '../api/problem.ts';

export interface Leaving {
  leave: () => void;
  leaving: boolean;
  /** Why nobody left. */
  problem: string | undefined;
}

/** Leaves for the provider's page, to sign in or out; where it cannot be reached, stays and says `why`. */
export const useLeave = (go: () => Promise<void>, why: string = offline('ask').message): Leaving => {
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const leave = (): void => {
    setLeaving(true);
    setProblem(undefined);
    go().catch(() => {
      setLeaving(false);
      setProblem(why);
    });
  };
  return { leave, leaving, problem };
};
