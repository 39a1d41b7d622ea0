import type { Head } from '../head.ts';
import type { Instant } from '../instant.ts';
import type { Place } from '../message.ts';
import { threadName } from '../thread.ts';
import { priorityOf, type Urgent } from './priority.ts';
import type { Asked, Priority, ServiceLevels, SlaPolicy } from './serviceLevels.ts';

/** What holds for a thread now. Without a policy that fits it has no clock. */
export interface Standing extends Urgent {
  policy: SlaPolicy | undefined;
}

const isOneOf = <T>(wanted: readonly T[] | undefined, is: T | undefined): boolean =>
  wanted === undefined || (is !== undefined && wanted.includes(is));

/** What policies choose by. */
interface Like {
  channel: string;
  place: Place;
  priority: Priority;
  asked?: Asked | undefined;
}

/** The first policy that fits holds for a thread. */
export const policyFor = ({ policies }: Pick<ServiceLevels, 'policies'>, like: Like): SlaPolicy | undefined =>
  policies.find(
    ({ when }) =>
      isOneOf(when.channel, like.channel) &&
      isOneOf(when.place, like.place) &&
      isOneOf(when.priority, like.priority) &&
      isOneOf(when.asked, like.asked),
  );

/**
 * The first policy that fits, read anew at every look: what changes for a thread (its priority, what is asked, another
 * brand) counts from the start of its clocks (docs/rules.md C15, C16).
 */
export const standingOf = (head: Head, levels: ServiceLevels, now: Instant): Standing => {
  const urgent = priorityOf(head, levels, now);
  const { channel } = threadName(head.thread);
  const { place, asked } = head;
  return { ...urgent, policy: policyFor(levels, { channel, place, priority: urgent.priority, asked }) };
};
