import type { Action, ActOutcome, ActReadBack } from './action.ts';
import { type Instant, plusSeconds } from './instant.ts';

/*
 * Doing things once, as transitions of an action's row (docs/rules.md, actions once). Each takes the row as it was
 * read and gives the row to write on condition that state and fence are still those read.
 */

const RETRY_SECONDS = 30;
/** Back offices are eventually consistent: before this, "absent" proves nothing. */
const SETTLE_SECONDS = 60;
/** So many times an outcome may stay open before a person decides. */
const MAX_ROUNDS = 5;

/** Takes the action to do it; undefined when it is not there to be taken. The one way into `running`. */
export const claim = (action: Action, now: Instant, leaseSeconds: number): Action | undefined => {
  if (action.state !== 'approved' || (action.notBefore !== undefined && now < action.notBefore))
    return undefined;
  return {
    ...untimed(action),
    state: 'running',
    fence: action.fence + 1,
    leaseUntil: plusSeconds(now, leaseSeconds),
  };
};

/** Records what an attempt came to; while the fence is still the one it ran under, a late result is as good as any. */
export const settle = (action: Action, outcome: ActOutcome, now: Instant): Action => {
  if (action.state !== 'running' && action.state !== 'unknown') return action;
  switch (outcome.kind) {
    case 'done':
      return { ...untimed(action), state: 'done', result: outcome.result };
    case 'refused':
      return { ...untimed(action), state: 'refused', reason: outcome.reason };
    case 'not_done':
      return anotherRound({ ...untimed(action), state: 'approved', notBefore: soon(outcome.until, now) });
    case 'unknown':
      return action.state === 'running' ? leftUnknown(action, now) : action;
    default:
      return outcome satisfies never;
  }
};

/** A worker that vanished may have done it: whoever finds its lease over leaves `unknown`, never `approved`. */
export const expireLease = (action: Action, now: Instant): Action | undefined =>
  action.state === 'running' && (action.leaseUntil === undefined || action.leaseUntil <= now)
    ? leftUnknown(action, now)
    : undefined;

/** Records what looking for it in the back office showed. */
export const settleReadBack = (action: Action, found: ActReadBack, now: Instant): Action => {
  if (action.state !== 'unknown') return action;
  switch (found.kind) {
    case 'found':
      return { ...untimed(action), state: 'done', result: found.result };
    case 'absent':
      return { ...untimed(action), state: 'approved' };
    case 'unreadable':
      return anotherRound({ ...action, notBefore: soon(found.until, now) });
    default:
      return found satisfies never;
  }
};

/** When a worker must look at it; for an action that no worker moves on, the moment of its approval. */
export const checkAt = (action: Action): Instant => {
  switch (action.state) {
    case 'approved':
    case 'unknown':
      return action.notBefore ?? action.approvedAt;
    case 'running':
      return action.leaseUntil ?? action.approvedAt;
    case 'done':
    case 'refused':
    case 'needs_human':
      return action.approvedAt;
    default:
      return action.state satisfies never;
  }
};

const soon = (until: Instant | undefined, now: Instant): Instant =>
  until !== undefined && until > now ? until : plusSeconds(now, RETRY_SECONDS);

const leftUnknown = (action: Action, now: Instant): Action =>
  anotherRound({ ...untimed(action), state: 'unknown', notBefore: plusSeconds(now, SETTLE_SECONDS) });

const anotherRound = (action: Action): Action => {
  const tried = { ...action, rounds: (action.rounds ?? 0) + 1 };
  if (tried.rounds < MAX_ROUNDS) return tried;
  return {
    ...untimed(tried),
    state: 'needs_human',
    reason: 'The back office does not tell whether this was done. Please look there before it is done again.',
  };
};

const untimed = (action: Action): Action => {
  const { leaseUntil: _lease, notBefore: _before, ...rest } = action;
  return rest;
};
