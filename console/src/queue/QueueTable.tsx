import Link from '@cloudscape-design/components/link';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { QueueRow } from '#domain/view.ts';
import { Customer } from '../customer/Customer.tsx';
import { Foreign } from '../customer/Foreign.tsx';
import { PlaceMark } from '../customer/PlaceMark.tsx';
import { go, threadHref } from '../route.ts';
import { Due } from './Due.tsx';
import { PriorityBadge } from './PriorityBadge.tsx';
import { rowReason, rowState } from './state.ts';
import { QUEUE } from './words.ts';

const StateCell = ({ row }: { row: QueueRow }) => {
  const state = rowState(row);
  const reason = rowReason(row);
  return (
    <>
      <StatusIndicator type={state.type}>{state.words}</StatusIndicator>
      {reason !== undefined && <span className="quiet reason">{reason}</span>}
    </>
  );
};

const COLUMNS: TableProps.ColumnDefinition<QueueRow>[] = [
  {
    id: 'due',
    header: QUEUE.due,
    minWidth: 150,
    cell: (row) => (
      <>
        <Due row={row} /> <PriorityBadge priority={row.priority} />
      </>
    ),
  },
  {
    id: 'customer',
    header: QUEUE.customer,
    isRowHeader: true,
    minWidth: 160,
    cell: (row) => (
      <Link href={threadHref(row.head.thread)}>
        <Customer account={row.head.customer} />
      </Link>
    ),
  },
  {
    id: 'message',
    header: QUEUE.message,
    width: '40%',
    minWidth: 220,
    cell: (row) => (
      <span className="preview">
        <Foreign>{row.head.preview}</Foreign>
      </span>
    ),
  },
  {
    id: 'where',
    header: QUEUE.where,
    minWidth: 150,
    cell: (row) => <PlaceMark title={row.title} place={row.head.place} />,
  },
  { id: 'draft', header: QUEUE.draft, minWidth: 220, cell: (row) => <StateCell row={row} /> },
  {
    id: 'owner',
    header: QUEUE.owner,
    minWidth: 130,
    cell: (row) => row.head.owner ?? <span className="quiet">{QUEUE.nobody}</span>,
  },
];

/** The queue with room to spare. Rows come in order. */
export const QueueTable = ({ rows }: { rows: QueueRow[] }) => (
  <Table
    columnDefinitions={COLUMNS}
    items={rows}
    trackBy={(row) => row.head.thread}
    variant="embedded"
    wrapLines
    stickyHeader={false}
    sortingDisabled
    ariaLabels={{ tableLabel: `${QUEUE.title}. ${QUEUE.order}` }}
    onRowClick={({ detail }) => go(threadHref(detail.item.head.thread))}
  />
);
