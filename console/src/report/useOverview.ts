import { useCallback, useRef } from 'react';
import type { OverviewView } from '#domain/overview.ts';
import { asProblem, type Problem } from '../api/problem.ts';
import { useDesk } from '../desk.ts';
import { useEvery } from '../live/useEvery.ts';
import type { Asked } from './asked.ts';
import { overviewView } from './shapes.ts';

/** Who waits changes by the minute, the rest with every reply. */
const EVERY_MS = 60_000;

interface Answer {
  /** What was asked. */
  path: string;
  view?: OverviewView | undefined;
  /** Why there is no view, or no newer one. */
  problem?: Problem;
}

export interface Shown extends Omit<Answer, 'path'> {
  /** What is shown is of other days, or split otherwise, until the answer comes. */
  renewing: boolean;
}

/** The numbers of the days asked for; those of the days before stay until they come, so that nothing jumps. */
export const useOverview = (brand: string, { days, split }: Pick<Asked, 'days' | 'split'>): Shown => {
  const { api, clock } = useDesk();
  const last = useRef<Answer>(undefined);
  const path = `report/overview?${new URLSearchParams({ ...days, split })}`;
  const ask = useCallback(async (): Promise<Answer> => {
    const askedAt = Date.now();
    return api.ofBrand(brand, path, overviewView).then(
      (view) => {
        clock.hear(view.now, askedAt);
        last.current = { path, view };
        return last.current;
      },
      (thrown: unknown) => {
        const view = last.current?.path === path ? last.current.view : undefined;
        return { path, view, problem: asProblem(thrown) };
      },
    );
  }, [api, clock, brand, path]);
  const { value } = useEvery(ask, EVERY_MS);
  return { ...value, renewing: value?.path !== path };
};
