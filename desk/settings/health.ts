import type { Instant } from '#domain/instant.ts';
import type { Health, HealthReason, HealthState, KeysHeld } from '#domain/settingsView.ts';
import type { Standing } from '../ports/settings.ts';
import { runbookOf } from '../watch/runbook.ts';

/** What is known of a channel without asking its platform. */
export interface Signs {
  keys: readonly KeysHeld[];
  limits: Standing['limits'];
  silentSince: Instant | undefined;
  heardIn: Instant | undefined;
  sendsOnly: boolean;
}

/** How grave each reason is, and the heading of RUNBOOK.md that says what to do. */
const REASONS: Readonly<Record<HealthReason, { state: HealthState; runbook?: string }>> = {
  keys: { state: 'bad', runbook: 'a-channel-refuses-our-credentials' },
  silent: { state: 'bad', runbook: runbookOf('silence', 'breach') },
  unheard: { state: 'watch', runbook: 'webhooks-stopped' },
  // It is kept by itself, and what waits goes out afterwards.
  limited: { state: 'watch' },
  sends_only: { state: 'good' },
  speaks: { state: 'good' },
};

const reasonOf = ({ keys, limits, silentSince, heardIn, sendsOnly }: Signs): HealthReason => {
  if (keys.some(({ state }) => state !== 'complete')) return 'keys';
  if (silentSince !== undefined) return 'silent';
  if (limits.length > 0) return 'limited';
  if (sendsOnly) return 'sends_only';
  return heardIn === undefined ? 'unheard' : 'speaks';
};

/** The gravest thing that is wrong with a channel; that it works where nothing is. */
export const healthOf = (signs: Signs): Health => {
  const reason = reasonOf(signs);
  return { reason, ...REASONS[reason] };
};
