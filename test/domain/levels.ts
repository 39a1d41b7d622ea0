import type { Head } from '#domain/head.ts';
import { makeId } from '#domain/ids.ts';
import { type Instant, msOf } from '#domain/instant.ts';
import { DEFAULT_LEVELS } from '#domain/sla/defaults.ts';
import type { ServiceLevels, SlaPolicy, Target } from '#domain/sla/serviceLevels.ts';

/** What a brand allows itself, by the one policy that holds for everything. */
export const allowing = (
  targets: SlaPolicy['targets'],
  {
    pauses = [],
    schedule,
    ...more
  }: Partial<ServiceLevels> & Partial<Pick<SlaPolicy, 'pauses' | 'schedule'>> = {},
): ServiceLevels => ({
  ...DEFAULT_LEVELS,
  policies: [{ name: 'default', when: {}, schedule, targets, pauses }],
  ...more,
});

export const minutes = (count: number, warnAt = 0.5): Target => ({ seconds: count * 60, warnAt });

/** Nobody waits here, and nothing is owed. */
export const quietHead: Head = {
  thread: 'zephyrline:x:p.1.800200',
  place: 'public',
  customer: { id: '800200', handle: 'ivan_p' },
  version: 3,
  preview: 'Where is my bag?',
};

/** Of a draft that was made at a moment. */
export const draftId = (at: Instant): string => makeId('draft', msOf(at), () => 0.5);
