import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { QueueRow } from '#domain/view.ts';
import { Customer } from '../customer/Customer.tsx';
import { Foreign } from '../customer/Foreign.tsx';
import { PlaceMark } from '../customer/PlaceMark.tsx';
import { threadHref } from '../route.ts';
import { Due } from './Due.tsx';
import { PriorityBadge } from './PriorityBadge.tsx';
import { rowReason, rowState } from './state.ts';

const QueueCard = ({ row, open }: { row: QueueRow; open: boolean }) => {
  const state = rowState(row);
  const reason = rowReason(row);
  return (
    <li>
      <a
        className="card"
        href={threadHref(row.head.thread)}
        {...(open ? { 'aria-current': 'page' as const } : {})}
      >
        <span className="card-top">
          <strong>
            <Customer account={row.head.customer} brief />
          </strong>
          <Due row={row} />
        </span>
        <span className="card-text">
          <Foreign>{row.head.preview}</Foreign>
        </span>
        <span className="card-foot">
          <PriorityBadge priority={row.priority} />
          <PlaceMark title={row.title} place={row.head.place} />
          <StatusIndicator type={state.type}>{state.words}</StatusIndicator>
          {reason !== undefined && <span className="quiet">{reason}</span>}
          {row.head.owner !== undefined && <span className="quiet">{row.head.owner}</span>}
        </span>
      </a>
    </li>
  );
};

/** The queue beside an open thread, and on narrow screens. */
export const QueueCards = ({ rows, open }: { rows: QueueRow[]; open: string | undefined }) => (
  <ol className="cards">
    {rows.map((row) => (
      <QueueCard key={row.head.thread} row={row} open={row.head.thread === open} />
    ))}
  </ol>
);
