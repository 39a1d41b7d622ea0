import type { Alarm, Level } from '#domain/alarm.ts';
import { clockUrgency } from '#domain/queueOrder.ts';
import type { QueueRow } from '#domain/view.ts';
import { urgencyNow } from './order.ts';

const GRAVITY: Record<Level, number> = { escalation: 0, breach: 1, warning: 2 };

/** What is of no thread is told anew every hour; the next one has some minutes to come. */
const HOURLY_MS = 70 * 60_000;

/** Which span of which clock it was raised for: an alarm's id says moment, metric and level first. */
const spanOf = ({ id, metric }: Alarm): string => [metric, ...id.split('#').slice(3)].join('#');

const lateSpans = ({ head, clocks }: QueueRow, now: number): string[] =>
  clocks
    .filter((clock) => clockUrgency(clock, now) !== 'calm')
    .map(({ metric, key }) => `${metric}#${head.thread}#${key}`);

const gravestFirst = (one: Alarm, other: Alarm): number =>
  GRAVITY[one.level] - GRAVITY[other.level] || other.dueAt.localeCompare(one.dueAt);

/**
 * The alarms still to be answered, the gravest first: their clock runs on and is not calm again. Of one span the gravest
 * alone is said, not the warning it grew from.
 */
export const openAlarms = (alarms: Alarm[], rows: QueueRow[], now: number): Alarm[] => {
  const spans = new Set(rows.flatMap((row) => lateSpans(row, now)));
  // Parity compares whoever waits, by whichever clock.
  const late = new Set(rows.filter((row) => urgencyNow(row, now) !== 'calm').map(({ head }) => head.thread));
  const isOpen = (alarm: Alarm): boolean => {
    if (alarm.thread === undefined) return now < Date.parse(alarm.dueAt) + HOURLY_MS;
    return alarm.metric === 'parity' ? late.has(alarm.thread) : spans.has(spanOf(alarm));
  };
  const gravest = new Map<string, Alarm>();
  for (const alarm of alarms.filter(isOpen).sort(gravestFirst))
    if (!gravest.has(spanOf(alarm))) gravest.set(spanOf(alarm), alarm);
  return [...gravest.values()];
};
