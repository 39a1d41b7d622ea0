import { type FocusEvent, type KeyboardEvent, type Ref, useImperativeHandle, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import type { QueueRow } from '#domain/view.ts';
import type { SavedView } from '../route.ts';
import { Line } from './Line.tsx';
import type { Steady } from './steady.ts';
import { useAnchor } from './useAnchor.ts';
import { useLines } from './useLines.ts';
import { useMargin } from './useMargin.ts';
import { useNews } from './useNews.ts';
import { type Roving, useRoving, useStop } from './useRoving.ts';
import { LIST } from './viewWords.ts';
import { QUEUE } from './words.ts';

const HEADS = ['due', 'customer', 'message', 'where', 'draft', 'owner'] as const;

/** What each column is, for the eye where there is room for columns. */
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

export interface LinesHandle extends Roving {
  /** The thread whose line is on the way of the Tab key. */
  stop: ThreadId | undefined;
}

interface Props {
  /** As they are to be shown, and in the order they should have. */
  steady: Steady;
  rows: readonly QueueRow[];
  /** okno's milliseconds for which they were put in order. */
  at: number;
  isHeld: boolean;
  release: () => void;
  view: SavedView;
  open: ThreadId | undefined;
  label: string;
  scroller: HTMLElement | null;
  handle: Ref<LinesHandle>;
}

const KEYS: Readonly<Record<string, (stop: number, count: number) => number>> = {
  ArrowDown: (stop, count) => Math.min(stop + 1, count - 1),
  ArrowUp: (stop) => Math.max(stop - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tells of pressing threads that came where nobody looks. */
const News = ({ count, onShow }: { count: number; onShow: () => void }) => (
  <div className="news" role="status">
    {count > 0 && (
      <button type="button" onClick={onShow}>
        {LIST.news(count)}
      </button>
    )}
  </div>
);

/** A list of any length, of which no more is drawn than can be seen. */
export const Lines = ({ steady, rows, at, isHeld, release, view, open, label, scroller, handle }: Props) => {
  const [list, setList] = useState<HTMLElement | null>(null);
  const margin = useMargin(scroller, list);
  const { stop, setLast } = useStop(steady.rows, open);
  const virtualizer = useLines({ rows: steady.rows, scroller, margin, kept: stop });
  const items = virtualizer.getVirtualItems();
  useAnchor(steady.rows, virtualizer);
  const roving = useRoving({ rows: steady.rows, open, list, virtualizer, stop, setLast });
  useImperativeHandle(handle, () => ({ ...roving, stop: steady.rows[stop]?.head.thread }));
  const news = useNews(rows, at, !isHeld && (items[0]?.index ?? 0) === 0);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = KEYS[event.key]?.(stop, steady.rows.length);
    if (next === undefined) return;
    event.preventDefault();
    roving.to(next);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const line = target.closest('[data-thread]');
    if (line instanceof HTMLElement && line.dataset.thread !== undefined) setLast(line.dataset.thread);
  };
  return (
    <>
      <News
        count={news}
        onShow={() => {
          release();
          scroller?.scrollTo({ top: 0 });
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: of a table of ten thousand rows only those in sight are drawn. */}
      <div role="table" className="lines" aria-label={label} aria-rowcount={steady.rows.length + 1}>
        <Heads />
        <div
          ref={setList}
          role="rowgroup"
          className="lines-body"
          style={{ blockSize: virtualizer.getTotalSize() }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
        >
          {items.map(({ index, key, start }) => {
            const row = steady.rows[index];
            return (
              row && (
                <Line
                  key={key}
                  row={row}
                  index={index}
                  start={start - margin}
                  view={view}
                  open={row.head.thread === open}
                  gone={steady.gone.has(row.head.thread)}
                  stop={index === stop}
                  measure={virtualizer.measureElement}
                />
              )
            );
          })}
        </div>
      </div>
    </>
  );
};
