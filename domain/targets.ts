import type { Place } from './message.ts';
import { policyFor } from './sla/policy.ts';
import type { ServiceLevels, SlaPolicy, TargetName } from './sla/serviceLevels.ts';

/** What a brand allows itself for a reply; `business`: in open hours alone. */
export interface ReplyTarget {
  seconds: number;
  business: boolean;
}

export interface ReplyTargets {
  first?: ReplyTarget;
  next?: ReplyTarget;
}

/** Where a customer is answered. */
export interface Where {
  channel: string;
  place: Place;
}

/**
 * By the policies for threads of normal priority: those are the many, and a target for the few would be none of the
 * percentiles'. Absent where no clock runs, or not the same one for all of them.
 */
export const targetsOf = (levels: ServiceLevels, where: readonly Where[]): ReplyTargets => {
  const policies = where.map((one) => policyFor(levels, { ...one, priority: 'normal', asked: undefined }));
  const first = common(policies, 'first_reply');
  const next = common(policies, 'next_reply');
  return { ...(first && { first }), ...(next && { next }) };
};

const common = (policies: readonly (SlaPolicy | undefined)[], name: TargetName): ReplyTarget | undefined => {
  const targets = policies.map((policy) => {
    const seconds = policy?.targets[name]?.seconds ?? 0;
    return seconds > 0 ? { seconds, business: policy?.schedule !== undefined } : undefined;
  });
  const [one, ...others] = targets;
  const isSame = others.every(
    (other) => other?.seconds === one?.seconds && other?.business === one?.business,
  );
  return isSame ? one : undefined;
};
