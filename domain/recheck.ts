import type { Phase } from './caseStatus.ts';
import { type Instant, plusSeconds } from './instant.ts';

const MINUTE = 60;
const HOUR = 3600;

/** How often an open case is asked for again of our own accord, by how fast it moves; undefined when nothing follows. */
const paceSeconds = (phase: Phase): number | undefined => {
  switch (phase) {
    case 'out_for_delivery':
    case 'attempt_failed':
      return 30 * MINUTE;
    case 'located':
    case 'in_transit':
    case 'in_progress':
      return HOUR;
    case 'received':
    case 'searching':
    case 'waiting_on_third_party':
    case 'waiting_on_customer':
    case 'ready_for_collection':
      return 4 * HOUR;
    case 'resolved':
    case 'closed':
    case 'rejected':
    case 'cancelled':
    case 'unknown':
      return undefined;
    default:
      return phase satisfies never;
  }
};

/** When a case in this phase is to be asked for again; undefined when it is over, or a person's. */
export const recheckAt = (phase: Phase, now: Instant): Instant | undefined => {
  const pace = paceSeconds(phase);
  return pace === undefined ? undefined : plusSeconds(now, pace);
};
