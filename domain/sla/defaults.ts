import type { ServiceLevels } from './serviceLevels.ts';

const HOUR = 3600;

/** What holds for a brand that published nothing: an hour for every answer, by the calendar. */
export const DEFAULT_LEVELS: ServiceLevels = {
  schedules: {},
  policies: [
    {
      name: 'default',
      when: {},
      targets: {
        first_reply: { seconds: HOUR, warnAt: 0.5 },
        next_reply: { seconds: HOUR, warnAt: 0.5 },
      },
      pauses: [],
    },
  ],
  priorities: [],
  promises: {
    rules: [],
    update: { fromSeconds: 24 * HOUR, window: [48 / 72, 70 / 72] },
    escalateSeconds: HOUR,
  },
  stuckSeconds: { draft: 600, reply: 600, action: 600 },
  automatic: { texts: [], stopClock: false },
  thanks: 'answer',
  deleted: 'cancel',
  backlog: { threads: 200, oldestSeconds: 24 * HOUR },
};
