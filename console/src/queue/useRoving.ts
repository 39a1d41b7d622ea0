import type { ReactVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';

/** The thread in whose line the focus is. */
const focused = (): ThreadId | undefined => {
  const line = document.activeElement?.closest('[data-thread]');
  return line instanceof HTMLElement ? line.dataset.thread : undefined;
};

const focus = (list: HTMLElement | null, thread: ThreadId): void => {
  const way = list?.querySelector(`[data-thread="${CSS.escape(thread)}"] a`);
  if (way instanceof HTMLElement) way.focus({ preventScroll: true });
};

const indexOf = (rows: readonly QueueRow[], thread: ThreadId | undefined): number =>
  thread === undefined ? -1 : rows.findIndex(({ head }) => head.thread === thread);

/** The line on the way of the Tab key: where the focus was last, else the open thread's, else the first. */
export const useStop = (rows: readonly QueueRow[], open: ThreadId | undefined) => {
  const [last, setLast] = useState<ThreadId>();
  const index = indexOf(rows, last);
  const stop = index === -1 ? Math.max(0, indexOf(rows, open)) : index;
  return { stop, setLast };
};

interface Options {
  rows: readonly QueueRow[];
  open: ThreadId | undefined;
  list: HTMLElement | null;
  virtualizer: ReactVirtualizer<HTMLElement, HTMLElement>;
  stop: number;
  setLast: (thread: ThreadId) => void;
}

export interface Roving {
  /** Goes to the next line, or the one before it; to the first line when none has the focus. */
  step: (by: 1 | -1) => void;
  /** Goes to a line by its number. */
  to: (index: number) => void;
}

/** Has the focus go from line to line, and stay with its thread when lines change places. */
export const useRoving = ({ rows, open, list, virtualizer, stop, setLast }: Options): Roving => {
  const wanted = useRef<ThreadId>(undefined);
  const kept = focused();
  useLayoutEffect(() => {
    // A line that is moved in the document loses the focus on the way.
    const lost = document.activeElement === document.body ? kept : undefined;
    const thread = wanted.current ?? lost;
    wanted.current = undefined;
    if (thread !== undefined && thread !== focused()) focus(list, thread);
  });
  const to = useCallback(
    (index: number): void => {
      const thread = rows[index]?.head.thread;
      if (thread === undefined) return;
      setLast(thread);
      wanted.current = thread;
      virtualizer.scrollToIndex(index, { align: 'auto' });
      focus(list, thread);
    },
    [rows, virtualizer, list, setLast],
  );
  const seen = useRef<ThreadId>(undefined);
  useEffect(() => {
    const before = seen.current;
    const index = indexOf(rows, open);
    if (open === undefined) {
      seen.current = undefined;
      // Whoever closes a thread comes back to its line.
      if (before !== undefined && document.activeElement === document.body)
        to(Math.max(0, indexOf(rows, before)));
      return;
    }
    if (open === before || index === -1) return;
    seen.current = open;
    setLast(open);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [open, rows, to, setLast, virtualizer]);
  const step = (by: 1 | -1): void =>
    to(focused() === undefined ? stop : Math.min(rows.length - 1, Math.max(0, stop + by)));
  return { step, to };
};
