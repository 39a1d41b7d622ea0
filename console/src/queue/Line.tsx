// biome-ignore-all lint/a11y/useSemanticElements: see Lines.tsx.
// biome-ignore-all lint/a11y/useFocusableInteractive: a line is no control; what is in it leads somewhere.
import { memo } from 'react';
import type { QueueRow } from '#domain/view.ts';
import { ChannelMark } from '../customer/ChannelMark.tsx';
import { Customer } from '../customer/Customer.tsx';
import { Foreign } from '../customer/Foreign.tsx';
import { useWords } from '../live/useWords.ts';
import { type SavedView, threadHref } from '../route.ts';
import { PLACE } from '../vocabulary.ts';
import { Countdown, limitWords } from './Due.tsx';
import { Glyph } from './Glyph.tsx';
import { Present } from './Present.tsx';
import { PriorityBadge } from './PriorityBadge.tsx';
import { Sign } from './Sign.tsx';
import { rowReason, rowState } from './state.ts';
import { LIST } from './viewWords.ts';
import { QUEUE } from './words.ts';

interface Props {
  row: QueueRow;
  /** From 0. */
  index: number;
  /** Pixels from the top of the list. */
  start: number;
  /** The view it stands in, which stays beside the thread. */
  view: SavedView;
  /** It is the thread beside the queue. */
  open: boolean;
  /** It left the list, and is still here because somebody has their hand on the list. */
  gone: boolean;
  /** The one line of the list on the way of the Tab key. */
  stop: boolean;
  measure: (line: HTMLElement | null) => void;
}

/** Leads to the thread; what the countdown runs to is told beside its name. */
const Way = ({ row, view, open, stop }: Pick<Props, 'row' | 'view' | 'open' | 'stop'>) => {
  const limit = useWords((now) => limitWords(row, now));
  return (
    <a
      className="line-way"
      href={threadHref(row.head.thread, view)}
      tabIndex={stop ? 0 : -1}
      {...(limit !== '' && { title: limit })}
      {...(open && { 'aria-current': 'page' as const })}
    >
      <Customer account={row.head.customer} />
    </a>
  );
};

const Standing = ({ row, gone }: Pick<Props, 'row' | 'gone'>) => {
  const state = rowState(row);
  const reason = rowReason(row);
  if (gone) return <Sign type="stopped">{LIST.left}</Sign>;
  return (
    <>
      <Sign type={state.type}>{state.words}</Sign>
      {reason !== undefined && <span className="quiet reason">{reason}</span>}
    </>
  );
};

/** One thread of the queue: a line of a table where there is room, a card where there is not. */
export const Line = memo(({ row, index, start, view, open, gone, stop, measure }: Props) => (
  <div
    role="row"
    ref={measure}
    className="line"
    aria-rowindex={index + 2}
    data-index={index}
    data-thread={row.head.thread}
    data-open={open}
    data-gone={gone}
    style={{ transform: `translateY(${start}px)` }}
  >
    <div role="cell" className="line-due">
      <Countdown row={row} /> <PriorityBadge priority={row.priority} />
    </div>
    <div role="rowheader" className="line-customer">
      <Way {...{ row, view, open, stop }} />
      <Present thread={row.head.thread} />
    </div>
    <div role="cell" className="line-message">
      <Foreign>{row.head.preview}</Foreign>
    </div>
    <div role="cell" className="line-where">
      <ChannelMark title={row.title} />
      {` ${row.title} · `}
      <Glyph name={row.head.place} />
      {PLACE[row.head.place]}
    </div>
    <div role="cell" className="line-state">
      <Standing row={row} gone={gone} />
    </div>
    <div role="cell" className="line-owner" data-none={row.head.owner === undefined}>
      {row.head.owner ?? QUEUE.nobody}
    </div>
  </div>
));
Line.displayName = 'Line';
