import { useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import { urgencyNow } from './order.ts';

const isPressing = (row: QueueRow, now: number): boolean =>
  urgencyNow(row, now) !== 'calm' || row.priority === 'urgent' || row.priority === 'high';

const pressing = (rows: readonly QueueRow[], now: number): ThreadId[] =>
  rows.filter((row) => isPressing(row, now)).map(({ head }) => head.thread);

/**
 * How many pressing threads came that stand where nobody looks: above what is in sight, or not in the list yet.
 * `inSight`: the top of the list is, in the order it should have.
 */
export const useNews = (rows: readonly QueueRow[], now: number, inSight: boolean): number => {
  const [seen, setSeen] = useState<{ rows?: readonly QueueRow[]; known: ReadonlySet<ThreadId> }>({
    known: new Set(),
  });
  if (inSight && seen.rows !== rows) setSeen({ rows, known: new Set(pressing(rows, now)) });
  return inSight ? 0 : pressing(rows, now).filter((thread) => !seen.known.has(thread)).length;
};
