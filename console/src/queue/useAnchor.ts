import type { ReactVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';

/** A line that was in sight, and how far below the top of what is seen. */
interface Seen {
  thread: ThreadId;
  index: number;
  offset: number;
}

/** A line that went further has left, and does not take those who look at its place along. */
const NEAR = 40;

const newIndexOf = (rows: readonly QueueRow[], { thread, index }: Seen): number => {
  const from = Math.max(0, index - NEAR);
  const found = rows.slice(from, index + NEAR).findIndex(({ head }) => head.thread === thread);
  return found === -1 ? -1 : from + found;
};

/** Keeps what is in sight in sight when lines come and go above it. At the top of the list, what comes is seen. */
export const useAnchor = (
  rows: readonly QueueRow[],
  virtualizer: ReactVirtualizer<HTMLElement, HTMLElement>,
): void => {
  const seen = useRef<Seen[]>([]);
  const before = useRef(rows);
  useLayoutEffect(() => {
    const { scrollElement, scrollOffset, measurementsCache } = virtualizer;
    const top = scrollOffset ?? 0;
    if (before.current !== rows && scrollElement !== null) {
      before.current = rows;
      for (const line of seen.current) {
        const start = measurementsCache[newIndexOf(rows, line)]?.start;
        if (start === undefined) continue;
        const to = start - line.offset;
        if (Math.abs(to - top) >= 1) scrollElement.scrollTop = to;
        break;
      }
    }
    const isAtTop = virtualizer.range === null || virtualizer.range.startIndex === 0;
    seen.current = isAtTop
      ? []
      : virtualizer
          .getVirtualItems()
          .filter(({ end }) => end > top)
          .flatMap(({ index, start }) => {
            const thread = rows[index]?.head.thread;
            return thread === undefined ? [] : [{ thread, index, offset: start - top }];
          });
  });
};
