import { useState } from 'react';
import type { QueueRow } from '#domain/view.ts';
import { EMPTY_LIST, held, released, type Steady } from './steady.ts';

/**
 * The rows as they are to be shown: in their order, or, while somebody has their hand on them, where they are.
 * `what`: of which view and search they are, for another one is shown at once.
 */
export const useSteady = (rows: readonly QueueRow[], what: string, isHeld: boolean): Steady => {
  const [seen, setSeen] = useState({ rows, what, isHeld });
  const [steady, setSteady] = useState<Steady>(() => released(rows));
  if (seen.rows === rows && seen.what === what && seen.isHeld === isHeld) return steady;
  const before = seen.what === what ? steady : EMPTY_LIST;
  const next = isHeld ? held(before, rows) : released(rows);
  setSeen({ rows, what, isHeld });
  setSteady(next);
  return next;
};
