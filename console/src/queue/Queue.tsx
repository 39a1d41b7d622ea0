import type { InputProps } from '@cloudscape-design/components/input';
import Spinner from '@cloudscape-design/components/spinner';
import { type ReactNode, type Ref, use, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { go, routeOf, type SavedView, threadHref } from '../route.ts';
import { AlarmList } from './AlarmList.tsx';
import { Empty } from './Empty.tsx';
import { Head } from './Head.tsx';
import { Lines, type LinesHandle } from './Lines.tsx';
import { Missing } from './Missing.tsx';
import { Nothing } from './Nothing.tsx';
import { aroundOf, type Neighbours, neighboursIn } from './neighbours.ts';
import { ShownOrderContext } from './shownOrder.ts';
import type { Shown } from './store.ts';
import { useHand } from './useHand.ts';
import { useNeighbours } from './useNeighbours.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import {
  type ShownRows,
  useAlarms,
  useCounts,
  useShownRows,
  useTabTitle,
  type Wanted,
} from './useShownRows.ts';
import { useSteady } from './useSteady.ts';
import { Views, viewHref } from './Views.tsx';
import { LIST, VIEW } from './viewWords.ts';
import { QUEUE } from './words.ts';
import './queue.css';

interface Props {
  brand: string;
  /** Undefined until it is known. */
  shown: Shown | undefined;
  view: SavedView;
  /** The thread shown beside the queue. */
  open: ThreadId | undefined;
  /** What stands above the queue. */
  above: ReactNode;
  /** What can be done with all of it, where there is room. */
  tools: ReactNode;
}

const Waiting = () => (
  <div className="empty">
    <Spinner /> {QUEUE.loading}
  </div>
);

const NOTHING_WANTED: Wanted = { query: '', channel: undefined };

interface BodyProps extends Pick<Props, 'view' | 'open'> {
  shown: Shown;
  found: ShownRows;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
  scroller: HTMLElement | null;
  lines: Ref<LinesHandle>;
}

/** The lines of the view that is open, or what is said where there are none. */
const Body = ({ shown, found, view, open, wanted, onWant, scroller, lines }: BodyProps) => {
  const { all, rows, what } = found;
  const hand = useHand();
  const steady = useSteady(rows, what, hand.isHeld);
  const order = use(ShownOrderContext);
  useLayoutEffect(() => order.set(steady.rows.map(({ head }) => head.thread)), [order, steady.rows]);
  if (steady.rows.length > 0)
    return (
      <Lines
        {...{ steady, rows, view, open, scroller, hand }}
        at={shown.at}
        label={`${QUEUE.title}: ${VIEW[view]}. ${QUEUE.order}`}
        handle={lines}
      />
    );
  if (all.length > 0) return <Nothing wanted={wanted} onShowAll={() => onWant(NOTHING_WANTED)} />;
  return shown.total > shown.rows.length ? <Waiting /> : <Empty view={view} />;
};

/** Keys go from line to line; beside an open thread, from thread to thread. */
const useKeys = ({ brand, view, open }: Pick<Props, 'brand' | 'view' | 'open'>) => {
  const lines = useRef<LinesHandle>(null);
  const find = useRef<InputProps.Ref>(null);
  const order = use(ShownOrderContext);
  const known = useNeighbours(open ?? '');
  // Keys may be pressed faster than the page is drawn, and the address is always the newest.
  const beside = (): Neighbours => {
    const around = aroundOf(order.threads(), routeOf(location.hash).thread ?? '');
    return around === undefined ? known : neighboursIn(order.threads(), around);
  };
  const goTo = (thread: ThreadId | undefined): void => {
    if (thread !== undefined) go(threadHref(thread, view));
  };
  const isOpen = open !== undefined;
  useQueueKeys({
    next: () => (isOpen ? goTo(beside().next) : lines.current?.step(1)),
    previous: () => (isOpen ? goTo(beside().previous) : lines.current?.step(-1)),
    open: () => goTo(lines.current?.stop),
    find: () => find.current?.select(),
    viewHref: (one) => viewHref(brand, one, open),
  });
  return { lines, find };
};

/** Alarms and everything that waits: a table of its own, or cards beside the open thread. */
export const Queue = ({ brand, shown, view, open, above, tools }: Props) => {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [wanted, setWanted] = useState(NOTHING_WANTED);
  const found = useShownRows(shown, view, wanted);
  const counts = useCounts(shown);
  const alarms = useAlarms(shown);
  const { lines, find } = useKeys({ brand, view, open });
  const beside = open !== undefined;
  useTabTitle(shown);
  return (
    <div className="queue" ref={setScroller}>
      <div className="queue-top">
        {above}
        <Head
          {...{ shown, wanted, find, beside, tools }}
          counter={counts && QUEUE.some(found.rows.length, counts[view])}
          onWant={setWanted}
        />
        <Views {...{ brand, open, view, counts }} />
        <AlarmList key={String(beside)} alarms={alarms} brief={beside || alarms.length > 3} />
        {shown !== undefined && <Missing shown={shown} />}
        <p role="status" className="unseen">
          {wanted.query.trim() !== '' && LIST.shown(found.rows.length)}
        </p>
      </div>
      {shown === undefined ? (
        <Waiting />
      ) : (
        <Body {...{ shown, found, view, open, wanted, scroller, lines }} onWant={setWanted} />
      )}
    </div>
  );
};
