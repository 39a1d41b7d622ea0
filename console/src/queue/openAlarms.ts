import type { Alarm, QueueRow } from '#domain/view.ts';
import { urgencyNow } from './order.ts';

const about = (alarm: Alarm): string => `${alarm.thread} ${alarm.metric}`;

/**
 * The alarms still to be answered: their thread is in the queue and not calm again. A warning is not said beside the
 * breach it became.
 */
export const openAlarms = (alarms: Alarm[], rows: QueueRow[], now: number): Alarm[] => {
  const lateRows = rows.filter((row) => urgencyNow(row, now) !== 'calm');
  // Parity compares whoever waits, by whichever clock.
  const late = new Set(
    lateRows.flatMap(({ head, metric }) => [`${head.thread} ${metric}`, `${head.thread} parity`]),
  );
  const breached = new Set(alarms.filter(({ level }) => level === 'breach').map(about));
  return alarms.filter(
    (alarm) => late.has(about(alarm)) && (alarm.level === 'breach' || !breached.has(about(alarm))),
  );
};
