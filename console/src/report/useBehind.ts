import { useCallback, useEffect, useRef, useState } from 'react';
import type { BehindRow } from '#domain/behind.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import type { AskedBehind, Days } from './asked.ts';
import { behindView } from './shapes.ts';

export interface Found {
  rows: readonly BehindRow[];
  /** There may be more. */
  goesOn: boolean;
  looking: boolean;
  problem?: Problem | undefined;
  /** Looks for more of them; after a problem, once more for the same. */
  more: () => void;
}

const pathOf = (days: Days, { what, only, longer, since, until }: AskedBehind): string => {
  const within = since && until ? { from: since, to: until } : days;
  return `report/threads?${new URLSearchParams({ ...within, what, ...only, ...(longer && { longer }) })}`;
};

/** The threads behind a number, a page at a time. To be mounted anew for another number. */
export const useBehind = (brand: string, days: Days, behind: AskedBehind): Found => {
  const { api } = useDesk();
  const path = pathOf(days, behind);
  const [rows, setRows] = useState<readonly BehindRow[]>([]);
  const [next, setNext] = useState<string>();
  const [looking, setLooking] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const begun = useRef(false);
  const look = useCallback(
    (cursor: string | undefined): void => {
      const page = cursor === undefined ? path : `${path}&${new URLSearchParams({ cursor })}`;
      setLooking(true);
      setProblem(undefined);
      api
        .ofBrand(brand, page, behindView)
        .then(
          (view) => {
            setRows((before) => [...before, ...view.rows]);
            setNext(view.next);
          },
          (thrown: unknown) => setProblem(asProblem(thrown)),
        )
        .finally(() => setLooking(false));
    },
    [api, brand, path],
  );
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    look(undefined);
  }, [look]);
  return { rows, goesOn: next !== undefined, looking, problem, more: () => look(next) };
};
