import type { Alarm, Metric } from './alarm.ts';
import type { Cell, Count, Totals } from './statistics.ts';
import { threadName } from './thread.ts';

const COUNTED: { [Name in Metric]?: Count } = {
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
export const alarmCells = (alarms: readonly Alarm[]): { cell: Cell; totals: Totals }[] =>
  alarms.flatMap(({ level, metric, thread, place, asked, day }) => {
    const count = level === 'breach' ? COUNTED[metric] : undefined;
    if (count === undefined || thread === undefined || place === undefined || day === undefined) return [];
    const { channel } = threadName(thread);
    return [
      {
        cell: { day, place, channel, asked: asked ?? '-', lang: '-', agent: '-' },
        totals: { counts: { [count]: 1 }, spans: {} },
      },
    ];
  });
