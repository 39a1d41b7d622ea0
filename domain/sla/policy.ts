import type { Head } from '../head.ts';
import type { Instant } from '../instant.ts';
import { threadName } from '../thread.ts';
import { priorityOf, type Urgent } from './priority.ts';
import type { Condition, ServiceLevels, SlaPolicy } from './serviceLevels.ts';

/** What holds for a thread now. Without a policy that fits it has no clock. */
export interface Standing extends Urgent {
  policy: SlaPolicy | undefined;
}

const isOneOf = <T>(wanted: readonly T[] | undefined, is: T | undefined): boolean =>
  wanted === undefined || (is !== undefined && wanted.includes(is));

/**
 * The first policy that fits, read anew at every look: what changes for a thread (its priority, what is asked, another
 * brand) counts from the start of its clocks (docs/rules.md C15, C16).
 */
export const standingOf = (head: Head, levels: ServiceLevels, now: Instant): Standing => {
  const urgent = priorityOf(head, levels, now);
  const { channel } = threadName(head.thread);
  const fits = ({ channel: channels, place, priority, asked }: Condition): boolean =>
    isOneOf(channels, channel) &&
    isOneOf(place, head.place) &&
    isOneOf(priority, urgent.priority) &&
    isOneOf(asked, head.asked);
  return { ...urgent, policy: levels.policies.find(({ when }) => fits(when)) };
};
