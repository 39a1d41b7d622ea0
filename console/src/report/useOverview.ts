import { useCallback } from 'react';
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
  view?: OverviewView;
  problem?: Problem;
}

export interface Shown extends Omit<Answer, 'path'> {
  /** What is shown is of other days, or split otherwise, until the answer comes. */
  renewing: boolean;
}

/** The numbers of the days asked for; those of the days before stay until they come, so that nothing jumps. */
export const useOverview = (brand: string, { days, split }: Pick<Asked, 'days' | 'split'>): Shown => {
  const { api, clock } = useDesk();
  const path = `report/overview?${new URLSearchParams({ ...days, split })}`;
  const ask = useCallback(async (): Promise<Answer> => {
    const askedAt = Date.now();
    return api.ofBrand(brand, path, overviewView).then(
      (view) => {
        clock.hear(view.now, askedAt);
        return { path, view };
      },
      (thrown: unknown) => ({ path, problem: asProblem(thrown) }),
    );
  }, [api, clock, brand, path]);
  const { value } = useEvery(ask, EVERY_MS);
  return { ...value, renewing: value?.path !== path };
};
