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

type Lines = ReactVirtualizer<HTMLElement, HTMLElement>;

/** How far down to scroll so that the first line that is still near stands where it stood. */
const placeOf = (seen: readonly Seen[], rows: readonly QueueRow[], { measurementsCache }: Lines) => {
  for (const line of seen) {
    const start = measurementsCache[newIndexOf(rows, line)]?.start;
    if (start !== undefined) return start - line.offset;
  }
  return undefined;
};

/** What is in sight; nothing at the top of the list, where what comes is to be seen. */
const inSight = (rows: readonly QueueRow[], lines: Lines): Seen[] => {
  const top = lines.scrollOffset ?? 0;
  if (lines.range === null || lines.range.startIndex === 0) return [];
  return lines.getVirtualItems().flatMap(({ index, start, end }) => {
    const thread = rows[index]?.head.thread;
    return thread === undefined || end <= top ? [] : [{ thread, index, offset: start - top }];
  });
};

/** Keeps what is in sight in sight when lines come and go above it. */
export const useAnchor = (rows: readonly QueueRow[], lines: Lines): void => {
  const seen = useRef<Seen[]>([]);
  const before = useRef(rows);
  useLayoutEffect(() => {
    const place = before.current === rows ? undefined : placeOf(seen.current, rows, lines);
    before.current = rows;
    const { scrollElement, scrollOffset } = lines;
    if (place !== undefined && scrollElement !== null && Math.abs(place - (scrollOffset ?? 0)) >= 1)
      scrollElement.scrollTop = place;
    seen.current = inSight(rows, lines);
  });
};
