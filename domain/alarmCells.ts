import type { Alarm, Metric } from './alarm.ts';
import type { Cell, Count, CountedCell } from './statistics.ts';
import { threadName } from './thread.ts';

/** What a breach of a metric counts as. */
export const BREACH_COUNTS: { [Name in Metric]?: Count } = {
  first_reply: 'breach_first_reply',
  next_reply: 'breach_next_reply',
  update: 'breach_update',
  resolution: 'breach_resolution',
  approval: 'breach_approval',
  promise: 'promises_broken',
};

/**
 * Breaches and broken promises, counted from the alarms themselves: these are recorded exactly once, so a count beside
 * them could only be wrong.
 */
export const alarmCells = (alarms: readonly Alarm[]): CountedCell[] =>
  alarms.flatMap((alarm) =>
    breachOf(alarm).map(({ cell, count }) => ({ cell, totals: { counts: { [count]: 1 }, spans: {} } })),
  );

/** What an alarm counts as, and in which cell; nothing where it is a warning, or of no thread. */
export const breachOf = ({
  level,
  metric,
  thread,
  place,
  asked,
  day,
}: Alarm): { cell: Cell; count: Count }[] => {
  const count = level === 'breach' ? BREACH_COUNTS[metric] : undefined;
  if (count === undefined || thread === undefined || place === undefined || day === undefined) return [];
  const { channel } = threadName(thread);
  return [{ count, cell: { day, place, channel, asked: asked ?? '-', lang: '-', agent: '-' } }];
};
