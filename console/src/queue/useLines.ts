import { defaultRangeExtractor, type ReactVirtualizer, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback } from 'react';
import type { QueueRow } from '#domain/view.ts';

/** Before it is measured: pixels of a line of the table, as lines.css has it, and of a card. */
const LINE = 58;
const CARD = 106;
/** From here on a line is one of a table; lines.css says the same of what is within the padding. */
const TABLE_FROM = 992 + 40;
/** Lines drawn beyond those in sight. */
const BEYOND = 4;
/** The head of the table stays in sight. */
const HEAD = 40;

interface Options {
  rows: readonly QueueRow[];
  /** What scrolls, and how far down in it the list begins. */
  scroller: HTMLElement | null;
  margin: number;
  /** A line that is drawn wherever it is. */
  kept: number;
}

/** The lines that are drawn: those in sight, a few more, and the one that is kept. */
export const useLines = ({
  rows,
  scroller,
  margin,
  kept,
}: Options): ReactVirtualizer<HTMLElement, HTMLElement> => {
  const isTable = (scroller?.clientWidth ?? 0) >= TABLE_FROM;
  return useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => (isTable ? LINE : CARD),
    overscan: BEYOND,
    scrollMargin: margin,
    scrollPaddingStart: isTable ? HEAD : 0,
    getItemKey: useCallback((index: number) => rows[index]?.head.thread ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const near = defaultRangeExtractor(range);
        if (kept < 0 || kept >= range.count || near.includes(kept)) return near;
        return [...near, kept].sort((a, b) => a - b);
      },
      [kept],
    ),
    useFlushSync: false,
  });
};
