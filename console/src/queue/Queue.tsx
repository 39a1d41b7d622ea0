import Header from '@cloudscape-design/components/header';
import type { InputProps } from '@cloudscape-design/components/input';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, type ReactNode, Suspense, use, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadId } from '#domain/thread.ts';
import { go, type SavedView, threadHref } from '../route.ts';
import { AlarmList } from './AlarmList.tsx';
import { Empty } from './Empty.tsx';
import { FindBox } from './FindBox.tsx';
import { Lines, type LinesHandle } from './Lines.tsx';
import { Nothing } from './Nothing.tsx';
import { ShownOrderContext } from './shownOrder.ts';
import type { Shown } from './store.ts';
import { useHold } from './useHold.ts';
import { useNeighbours } from './useNeighbours.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import { useAlarms, useCounts, useShownRows, useTabTitle, type Wanted } from './useShownRows.ts';
import { useSteady } from './useSteady.ts';
import { Views, viewHref } from './Views.tsx';
import { LIST, VIEW } from './viewWords.ts';
import { QUEUE } from './words.ts';
import './queue.css';

const ChannelChoice = lazy(async () => ({ default: (await import('./ChannelChoice.tsx')).ChannelChoice }));

const Waiting = () => (
  <div className="empty">
    <Spinner /> {QUEUE.loading}
  </div>
);

/** Nothing where there is nothing to choose. */
const ChannelFilter = ({
  shown,
  channel,
  onChange,
}: Pick<Wanted, 'channel'> & {
  shown: Shown | undefined;
  onChange: (channel: string | undefined) => void;
}) => {
  const titles = new Set(shown?.rows.map(({ title }) => title));
  if (channel !== undefined) titles.add(channel);
  if (titles.size < 2) return null;
  return (
    <Suspense>
      <ChannelChoice titles={[...titles].sort()} channel={channel} onChange={onChange} />
    </Suspense>
  );
};

/** Fewer are fetched in the blink of an eye. */
const WORTH_SAYING = 50;

/** That lines are still on their way, and that some are not even named. */
const Missing = ({ shown: { rows, total, beyond } }: { shown: Shown }) => {
  const coming = total - beyond - rows.length;
  return (
    <div role="status" className="quiet">
      {coming >= WORTH_SAYING && LIST.fetching(rows.length, total)}
      {beyond > 0 && LIST.beyond(beyond)}
    </div>
  );
};

interface Props {
  brand: string;
  shown: Shown | undefined;
  view: SavedView;
  /** The thread shown beside the queue. */
  open: ThreadId | undefined;
  /** What stands above the queue. */
  above: ReactNode;
  /** What can be done with all of it, where there is room. */
  tools: ReactNode;
}

const NOT_OPEN = '';

/** Alarms and everything that waits: a table of its own, or cards beside the open thread. */
export const Queue = ({ brand, shown, view, open, above, tools }: Props) => {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [wanted, setWanted] = useState<Wanted>({ query: '', channel: undefined });
  const { all, rows, what } = useShownRows(shown, view, wanted);
  const counts = useCounts(shown);
  const alarms = useAlarms(shown);
  const { held, hand, release } = useHold();
  const steady = useSteady(rows, what, held);
  const order = use(ShownOrderContext);
  const lines = useRef<LinesHandle>(null);
  const find = useRef<InputProps.Ref>(null);
  const neighbours = useNeighbours(open ?? NOT_OPEN);
  const beside = open !== undefined;
  useTabTitle(shown);
  useLayoutEffect(() => order.set(steady.rows.map(({ head }) => head.thread)), [order, steady.rows]);

  const goTo = (thread: ThreadId | undefined): void => {
    if (thread !== undefined) go(threadHref(thread, view));
  };
  useQueueKeys({
    next: () => (beside ? goTo(neighbours.next) : lines.current?.step(1)),
    previous: () => (beside ? goTo(neighbours.previous) : lines.current?.step(-1)),
    open: () => goTo(lines.current?.stop),
    find: () => find.current?.select(),
    viewHref: (one) => viewHref(brand, one, open),
  });
  return (
    <div className="queue" ref={setScroller}>
      <div className="queue-top">
        {above}
        <div className="queue-head">
          <Header
            variant={beside ? 'h2' : 'h1'}
            {...(shown !== undefined && {
              counter: QUEUE.some(rows.length, view === 'all' ? shown.total : all.length),
            })}
          >
            {QUEUE.title}
          </Header>
          <div className="actions">
            <FindBox
              handle={find}
              query={wanted.query}
              onChange={(query) => setWanted((before) => ({ ...before, query }))}
            />
            <ChannelFilter
              shown={shown}
              channel={wanted.channel}
              onChange={(channel) => setWanted((before) => ({ ...before, channel }))}
            />
            {!beside && tools}
          </div>
        </div>
        <Views {...{ brand, open, view, counts }} />
        <AlarmList key={String(beside)} alarms={alarms} brief={beside || alarms.length > 3} />
        {shown !== undefined && <Missing shown={shown} />}
      </div>
      {shown === undefined && <Waiting />}
      {shown !== undefined && steady.rows.length === 0 && all.length === 0 && <Empty view={view} />}
      {steady.rows.length === 0 && all.length > 0 && (
        <Nothing wanted={wanted} onShowAll={() => setWanted({ query: '', channel: undefined })} />
      )}
      {steady.rows.length > 0 && shown !== undefined && (
        <div className="queue-lines" {...hand}>
          <Lines
            {...{ steady, rows, release, view, open, scroller }}
            at={shown.at}
            isHeld={held}
            label={`${QUEUE.title}: ${VIEW[view]}. ${QUEUE.order}`}
            handle={lines}
          />
        </div>
      )}
    </div>
  );
};
