import type { Priority } from './sla/serviceLevels.ts';
import type { Urgency } from './view.ts';

/** Where urgency puts a line of the queue, from 0: before everything else. */
export const URGENCY_RANK: Record<Urgency, number> = { breach: 0, warning: 1, calm: 2 };

/** Where priority does, from 0: among lines of one urgency. */
export const PRIORITY_RANK: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };
