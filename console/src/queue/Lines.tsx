// biome-ignore-all lint/a11y/useSemanticElements: cells of a real table inherit from their row by name, of which Chromium remembers every one it has drawn: the further one scrolls, the slower it gets.
// biome-ignore-all lint/a11y/useFocusableInteractive: heads and lines are no controls; what is in them leads somewhere.
import { type Ref, useImperativeHandle, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import type { SavedView } from '../route.ts';
import { Line } from './Line.tsx';
import { News } from './News.tsx';
import type { Steady } from './steady.ts';
import { useAnchor } from './useAnchor.ts';
import type { Hand } from './useHand.ts';
import { useLines } from './useLines.ts';
import { useMargin } from './useMargin.ts';
import { useNews } from './useNews.ts';
import { type Roving, useRoving, useStop } from './useRoving.ts';
import { QUEUE } from './words.ts';
import './lines.css';

const HEADS = ['due', 'customer', 'message', 'where', 'draft', 'owner'] as const;

/** What each column is; for the eye only where there is room for columns. */
const Heads = () => (
  <div role="rowgroup" className="line-heads">
    <div role="row" aria-rowindex={1}>
      {HEADS.map((head) => (
        <div key={head} role="columnheader">
          {QUEUE[head]}
        </div>
      ))}
    </div>
  </div>
);

export interface LinesHandle extends Pick<Roving, 'step'> {
  /** The thread whose line is on the way of the Tab key. */
  stop: ThreadId | undefined;
}

interface Props {
  /** As they are shown. */
  steady: Steady;
  /** In the order they should have, and okno's milliseconds for which they have it. */
  rows: readonly QueueRow[];
  at: number;
  view: SavedView;
  /** The thread beside the list. */
  open: ThreadId | undefined;
  label: string;
  scroller: HTMLElement | null;
  hand: Hand;
  handle: Ref<LinesHandle>;
}

/** A list of any length, of which no more is drawn than can be seen. */
export const Lines = ({ steady, rows, at, view, open, label, scroller, hand, handle }: Props) => {
  const [list, setList] = useState<HTMLElement | null>(null);
  const margin = useMargin(scroller, list);
  const { stop, setLast } = useStop(steady.rows, open);
  const lines = useLines({ rows: steady.rows, scroller, margin, kept: stop });
  const items = lines.getVirtualItems();
  useAnchor(steady.rows, lines);
  const roving = useRoving({ rows: steady.rows, open, list, lines, stop, setLast });
  useImperativeHandle(handle, () => ({ step: roving.step, stop: steady.rows[stop]?.head.thread }));
  const isAtTop = (lines.range?.startIndex ?? 0) === 0;
  const news = useNews(rows, at, isAtTop && !hand.isHeld);
  const toTop = (): void => {
    hand.release();
    scroller?.scrollTo({ top: 0 });
  };
  return (
    <div {...hand.on} {...roving.on}>
      <News count={news} onShow={toTop} />
      <div role="table" className="lines" aria-label={label} aria-rowcount={steady.rows.length + 1}>
        <Heads />
        <div ref={setList} role="rowgroup" className="lines-body" style={{ blockSize: lines.getTotalSize() }}>
          {items.flatMap(({ index, key, start }) => {
            const row = steady.rows[index];
            if (row === undefined) return [];
            const { thread } = row.head;
            const standing = { open: thread === open, gone: steady.gone.has(thread), stop: index === stop };
            return (
              <Line
                key={key}
                {...{ row, index, view, ...standing, measure: lines.measureElement }}
                start={start - margin}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
};
