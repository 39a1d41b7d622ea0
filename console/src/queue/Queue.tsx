import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { lazy, Suspense } from 'react';
import type { QueueRow, QueueView } from '#domain/view.ts';
import { useMedia } from '../live/useMedia.ts';
import type { Polled } from '../live/usePolled.ts';
import { useWords } from '../live/useWords.ts';
import { AlarmList } from './AlarmList.tsx';
import { byUrgency } from './order.ts';
import { QueueCards } from './QueueCards.tsx';
import { QUEUE } from './words.ts';

export type FullQueue = Extract<QueueView, { unchanged: false }>;

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

/** The order changes with the clock even when no row does; five seconds are soon enough for that. */
const ORDER_MS = 5000;

const Rows = ({ brand, rows, open }: { brand: string; rows: QueueRow[]; open?: string }) => {
  const now = useWords((ms) => Math.floor(ms / ORDER_MS) * ORDER_MS);
  const roomy = useMedia('(min-width: 60rem)');
  const sorted = rows.toSorted(byUrgency(now));
  if (rows.length === 0) return <Empty />;
  if (open !== undefined || !roomy)
    return <QueueCards brand={brand} rows={sorted} {...(open === undefined ? {} : { open })} />;
  return (
    <Suspense fallback={<Waiting />}>
      <QueueTable brand={brand} rows={sorted} />
    </Suspense>
  );
};

/** Alarms and everything that waits; a table of its own, or cards beside the open thread. */
export const Queue = (props: { brand: string; queue: Polled<FullQueue>; open?: string }) => {
  const { view } = props.queue;
  const { open } = props;
  if (view === undefined) return <Waiting />;
  return (
    <>
      <Header variant={open === undefined ? 'h1' : 'h2'} counter={`(${view.rows.length})`}>
        {QUEUE.title}
      </Header>
      <AlarmList
        key={String(open === undefined)}
        brand={props.brand}
        alarms={view.alarms}
        brief={open !== undefined || view.alarms.length > 3}
      />
      <Rows brand={props.brand} rows={view.rows} {...(open === undefined ? {} : { open })} />
    </>
  );
};
