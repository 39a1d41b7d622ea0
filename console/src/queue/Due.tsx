import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { QueueRow, Urgency } from '#domain/view.ts';
import { dueWords, utcWords, whenWords } from '../live/timeWords.ts';
import { useWords } from '../live/useWords.ts';
import { METRIC } from '../vocabulary.ts';
import { urgencyNow } from './order.ts';
import { QUEUE } from './words.ts';

const ICON: Record<Urgency, StatusIndicatorProps.Type> = {
  breach: 'error',
  warning: 'warning',
  calm: 'pending',
};

const countdown = ({ dueAt, metric }: QueueRow, now: number): string => {
  if (dueAt === undefined) return QUEUE.nobodyWaits;
  return metric === 'promise' ? QUEUE.promised(dueWords(dueAt, now)) : dueWords(dueAt, now);
};

const limitWords = (row: QueueRow, now: number): string =>
  row.dueAt === undefined
    ? ''
    : `${METRIC[row.metric]}, limit ${whenWords(row.dueAt, now)} (${utcWords(row.dueAt)})`;

/** The countdown of a thread: icon, colour and words. */
export const Due = ({ row }: { row: QueueRow }) => {
  const urgency = useWords((now) => urgencyNow(row, now));
  const words = useWords((now) => countdown(row, now));
  const limit = useWords((now) => limitWords(row, now));
  return (
    <span className="due" data-urgency={urgency} title={limit}>
      <StatusIndicator type={row.dueAt === undefined ? 'stopped' : ICON[urgency]}>{words}</StatusIndicator>
    </span>
  );
};
