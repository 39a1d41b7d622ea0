import type { Head } from '../head.ts';
import { earliest, type Instant, plusSeconds } from '../instant.ts';
import type { ThreadId } from '../thread.ts';
import type { Promised } from './promise.ts';
import type { Asked, Priority, PriorityRule, ServiceLevels } from './serviceLevels.ts';
import type { Sign } from './vulnerability.ts';

/** Why a thread is as pressing as it is; the console says it in words. Who follows whom is no reason. */
export type PriorityReason =
  | { kind: 'asked'; asked: Asked }
  | { kind: 'vulnerable'; signs: readonly Sign[] }
  /** `thread`: where they asked first, if not here. */
  | { kind: 'waited'; since: Instant; thread?: ThreadId }
  | { kind: 'promise_broken' | 'promise_near'; by: Instant; owner: string }
  | { kind: 'dissatisfied' };

export interface Urgent {
  priority: Priority;
  /** All that the rule which decided rests on; empty where none did. */
  why: readonly PriorityReason[];
  /** When another rule may come to decide, though nothing happens. */
  changesAt?: Instant;
}

type Facts = Pick<Head, 'waitingSince' | 'elsewhere' | 'asked' | 'signs' | 'promises' | 'dissatisfied'>;

/** Since when the person waits, in whatever channel they asked first; undefined while nobody waits here. */
const waitsSince = ({
  waitingSince,
  elsewhere,
}: Facts): { since: Instant; thread?: ThreadId } | undefined => {
  if (waitingSince === undefined) return undefined;
  return elsewhere !== undefined && elsewhere.since < waitingSince ? elsewhere : { since: waitingSince };
};

/** A condition holds for these reasons, or will from a moment on, or does not. */
type Finding = { holds: PriorityReason[] } | { from: Instant } | 'no';

const since = (from: Instant, now: Instant, reason: PriorityReason): Finding =>
  from <= now ? { holds: [reason] } : { from };

const nearest = (promises: readonly Promised[]): Promised | undefined =>
  promises.toSorted((a, b) => a.by.localeCompare(b.by))[0];

const ofPromise = (
  wanted: NonNullable<PriorityRule['when']['promise']>,
  { promises = [] }: Facts,
  now: Instant,
): Finding => {
  const first = nearest(promises);
  if (first === undefined) return 'no';
  const { by, owner } = first;
  return wanted === 'broken'
    ? since(by, now, { kind: 'promise_broken', by, owner })
    : since(plusSeconds(by, -wanted.withinSeconds), now, { kind: 'promise_near', by, owner });
};

/** Holds whenever it is asked, or does not. */
const fixed = (reason: PriorityReason | false): Finding => (reason === false ? 'no' : { holds: [reason] });

const ofWaiting = (seconds: number, facts: Facts, now: Instant): Finding => {
  const waits = waitsSince(facts);
  return waits === undefined
    ? 'no'
    : since(plusSeconds(waits.since, seconds), now, { kind: 'waited', ...waits });
};

/** One finding for each condition that a rule names. */
const findingsOf = ({ when }: PriorityRule, facts: Facts, now: Instant): Finding[] => {
  const { asked, signs = [], dissatisfied } = facts;
  const { asked: wanted, waitedSeconds, promise } = when;
  return [
    wanted && fixed(asked !== undefined && wanted.includes(asked) && { kind: 'asked', asked }),
    when.vulnerable && fixed(signs.length > 0 && { kind: 'vulnerable', signs }),
    when.dissatisfied && fixed(dissatisfied === true && { kind: 'dissatisfied' }),
    waitedSeconds === undefined ? undefined : ofWaiting(waitedSeconds, facts, now),
    promise && ofPromise(promise, facts, now),
  ].filter((one) => one !== undefined);
};

/** How pressing a thread is now, and why: the first rule of which all conditions hold. */
export const priorityOf = (
  facts: Facts,
  { priorities }: Pick<ServiceLevels, 'priorities'>,
  now: Instant,
): Urgent => {
  let changesAt: Instant | undefined;
  for (const rule of priorities) {
    const findings = findingsOf(rule, facts, now);
    if (findings.includes('no')) continue;
    const later = findings.flatMap((one) => (one !== 'no' && 'from' in one ? [one.from] : []));
    if (later.length === 0)
      return {
        priority: rule.priority,
        why: findings.flatMap((one) => (one !== 'no' && 'holds' in one ? one.holds : [])),
        ...(changesAt && { changesAt }),
      };
    changesAt = earliest(changesAt, later.sort().at(-1));
  }
  return { priority: 'normal', why: [], ...(changesAt && { changesAt }) };
};
