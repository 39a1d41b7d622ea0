import type { ReactVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';

const threadAt = (element: Element | null): ThreadId | undefined => {
  const line = element?.closest('[data-thread]');
  return line instanceof HTMLElement ? line.dataset.thread : undefined;
};

/** The thread in whose line the focus is. */
const focused = (): ThreadId | undefined => threadAt(document.activeElement);

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
  lines: ReactVirtualizer<HTMLElement, HTMLElement>;
  stop: number;
  setLast: (thread: ThreadId) => void;
}

export interface Roving {
  /** Goes to the next line, or the one before it; to the line on the way of the Tab key when none has the focus. */
  step: (by: 1 | -1) => void;
  on: { onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: FocusEvent) => void };
}

const KEYS: Readonly<Record<string, (stop: number, count: number) => number>> = {
  ArrowDown: (stop, count) => Math.min(stop + 1, count - 1),
  ArrowUp: (stop) => Math.max(stop - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

const isInSight = ({ range }: Options['lines'], index: number): boolean =>
  range !== null && range.startIndex <= index && index <= range.endIndex;

type Followed = Pick<Options, 'rows' | 'open' | 'lines' | 'setLast'>;

/** A thread that is opened is scrolled to. */
const useOpened = ({ rows, open, lines, setLast }: Followed): void => {
  const seen = useRef<ThreadId>(undefined);
  const isMeasured = (lines.scrollRect?.height ?? 0) > 0;
  useEffect(() => {
    const index = indexOf(rows, open);
    if (open === undefined) seen.current = undefined;
    if (open === undefined || open === seen.current || index === -1 || !isMeasured) return;
    seen.current = open;
    setLast(open);
    if (!isInSight(lines, index)) lines.scrollToIndex(index, { align: 'center' });
  }, [open, rows, setLast, lines, isMeasured]);
};

/** Whoever closes a thread comes back to its line. */
const useClosed = ({ rows, open }: Followed, to: (index: number) => void): void => {
  const before = useRef(open);
  useEffect(() => {
    const closed = open === undefined ? before.current : undefined;
    before.current = open;
    if (closed !== undefined && document.activeElement === document.body)
      to(Math.max(0, indexOf(rows, closed)));
  }, [open, rows, to]);
};

/** Has the focus go from line to line, and stay with its thread when lines change places. */
export const useRoving = ({ rows, open, list, lines, stop, setLast }: Options): Roving => {
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
      lines.scrollToIndex(index, { align: 'auto' });
      focus(list, thread);
    },
    [rows, lines, list, setLast],
  );
  useOpened({ rows, open, lines, setLast });
  useClosed({ rows, open, lines, setLast }, to);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = KEYS[event.key]?.(stop, rows.length);
    if (next === undefined || focused() === undefined) return;
    event.preventDefault();
    to(next);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const thread = threadAt(target);
    if (thread !== undefined) setLast(thread);
  };
  const step = (by: 1 | -1): void =>
    to(focused() === undefined ? stop : Math.min(rows.length - 1, Math.max(0, stop + by)));
  return { step, on: { onKeyDown, onFocus } };
};
