import { useMemo, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import { urgencyNow } from './order.ts';

const isPressing = (row: QueueRow, now: number): boolean =>
  urgencyNow(row, now) !== 'calm' || row.priority === 'urgent' || row.priority === 'high';

/**
 * How many pressing threads came that stand where nobody looks: above what is in sight, or not in the list yet.
 * `inSight`: the top of the list is, in the order it should have.
 */
export const useNews = (rows: readonly QueueRow[], now: number, inSight: boolean): number => {
  const pressing = useMemo(
    () => new Set<ThreadId>(rows.filter((row) => isPressing(row, now)).map(({ head }) => head.thread)),
    [rows, now],
  );
  const [known, setKnown] = useState(pressing);
  if (inSight && known !== pressing) setKnown(pressing);
  return useMemo(
    () => (inSight ? 0 : [...pressing].filter((thread) => !known.has(thread)).length),
    [inSight, pressing, known],
  );
};
