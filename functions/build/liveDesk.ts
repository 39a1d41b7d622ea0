import type { LiveDesk } from '#desk/layers.ts';
import { systemClock } from '#platform/clock.ts';
import { listeners } from '#platform/listeners.ts';
import { pages } from '#platform/pages.ts';
import { openTable } from '#platform/table.ts';

/** Who has which page open, and how to tell them. */
export const buildLiveDesk = (): LiveDesk => ({
  clock: systemClock,
  listeners: listeners(openTable()),
  pages: pages(),
});
