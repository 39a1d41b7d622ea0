import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { QueueRow, QueueView } from '#domain/view.ts';
import { useMedia } from '../live/useMedia.ts';
import type { Polled } from '../live/usePolled.ts';
import { useWords } from '../live/useWords.ts';
import { AlarmList } from './AlarmList.tsx';
import { NothingOn } from './NothingOn.tsx';
import { openAlarms } from './openAlarms.ts';
import { byUrgency } from './order.ts';
import { QueueCards } from './QueueCards.tsx';
import { QUEUE } from './words.ts';

export type FullQueue = Extract<QueueView, { unchanged: false }>;

const ChannelChoice = lazy(async () => ({ default: (await import('./ChannelChoice.tsx')).ChannelChoice }));

const QueueTable = lazy(async () => ({ default: (await import('./QueueTable.tsx')).QueueTable }));

const Empty = () => (
  <div className="empty">
    <Box variant="h2">{QUEUE.emptyTitle}</Box>
    <Box variant="p">{QUEUE.emptyBody}</Box>
    <Box variant="p" color="text-body-secondary">
      {QUEUE.emptyHint}
    </Box>
  </div>
);

const Waiting = () => (
  <div className="empty">
    <Spinner /> {QUEUE.loading}
  </div>
);

/** Order and alarms change with the clock even when no row does; five seconds are soon enough for that. */
const ORDER_MS = 5000;

interface Props {
  /** The thread shown beside the queue. */
  open: string | undefined;
  /** What can be done with all of it, where there is room. */
  tools: ReactNode;
}

const Rows = ({ rows, open }: Pick<Props, 'open'> & { rows: QueueRow[] }) => {
  const roomy = useMedia('(min-width: 60rem)');
  if (rows.length === 0) return <Empty />;
  if (open !== undefined || !roomy) return <QueueCards rows={rows} open={open} />;
  return (
    <Suspense fallback={<Waiting />}>
      <QueueTable rows={rows} />
    </Suspense>
  );
};

interface FilterProps {
  rows: QueueRow[];
  /** Its title; all of them when undefined. */
  channel: string | undefined;
  onChange: (channel: string | undefined) => void;
}

/** Nothing where there is nothing to choose. */
const ChannelFilter = ({ rows, channel, onChange }: FilterProps) => {
  const titles = [
    ...new Set([...rows.map(({ title }) => title), ...(channel === undefined ? [] : [channel])]),
  ];
  if (titles.length < 2) return null;
  return (
    <Suspense>
      <ChannelChoice titles={titles.toSorted()} channel={channel} onChange={onChange} />
    </Suspense>
  );
};

const FullQueueOf = ({ open, tools, view }: Props & { view: FullQueue }) => {
  const now = useWords((ms) => Math.floor(ms / ORDER_MS) * ORDER_MS);
  const alarms = openAlarms(view.alarms, view.rows, now);
  const beside = open !== undefined;
  const [channel, setChannel] = useState<string>();
  const rows = view.rows.filter(({ title }) => channel === undefined || title === channel);
  return (
    <>
      <div className="queue-head">
        <div>
          <Header variant={beside ? 'h2' : 'h1'} counter={QUEUE.some(rows.length, view.rows.length)}>
            {QUEUE.title}
          </Header>
        </div>
        <div className="actions">
          <ChannelFilter rows={view.rows} channel={channel} onChange={setChannel} />
          {!beside && tools}
        </div>
      </div>
      <AlarmList key={String(beside)} alarms={alarms} brief={beside || alarms.length > 3} />
      {channel !== undefined && rows.length === 0 ? (
        <NothingOn channel={channel} onShowAll={() => setChannel(undefined)} />
      ) : (
        <Rows rows={rows.toSorted(byUrgency(now))} open={open} />
      )}
    </>
  );
};

/** Alarms and everything that waits; a table of its own, or cards beside the open thread. */
export const Queue = ({ queue, ...props }: Props & { queue: Polled<FullQueue> }) =>
  queue.view === undefined ? <Waiting /> : <FullQueueOf {...props} view={queue.view} />;
