import type { Level } from '../alarm.ts';
import type { Brand } from '../brand.ts';
import { inDaytime, lastDaytime } from '../daytime.ts';
import { type Instant, instantOf, msOf } from '../instant.ts';
import type { ServiceLevels } from './serviceLevels.ts';

/**
 * What is owed. `update`: a next message, as it was said. `midway`: a word in the middle of a long promise. `fix`: the
 * case settled. `call`: a call. `other`: what an agent wrote down.
 */
export type PromiseKind = 'update' | 'midway' | 'fix' | 'call' | 'other';

/** A dated commitment to a customer, with whoever answers for it. */
export interface Promised {
  id: string;
  kind: PromiseKind;
  by: Instant;
  /** When the brand said so. */
  madeAt: Instant;
  /** Name of the agent who answers for it. */
  owner: string;
  /** Said in a reply, owed by a rule of the brand's, or written down by an agent. */
  source: 'reply' | 'policy' | 'hand';
  /** In an agent's words, where they wrote it down. */
  what?: string;
  /** Case it is about: the hash of its reference. */
  about?: string;
  /** Kept no earlier: a word midway is owed between this and `by`. */
  from?: Instant;
  /** Set once its notice was asked for. */
  noticed?: true;
  /** The gravest alarm that was raised for it. */
  level?: Level;
}

export type PromiseState = 'on_track' | 'at_risk' | 'broken' | 'kept';

/** A notice is asked for so long before the promised time, or at half time if that is later. */
const LEAD_SECONDS = 45 * 60;
/** Share of its time after which a promise that no notice keeps is at risk. */
const AT_RISK_SHARE = 0.9;

const share = ({ madeAt, by }: Pick<Promised, 'madeAt' | 'by'>, part: number): Instant =>
  instantOf(Math.ceil(msOf(madeAt) + (msOf(by) - msOf(madeAt)) * part));

/** A message of ours keeps it. */
export const isSaid = ({ kind }: Pick<Promised, 'kind'>): boolean => kind === 'update' || kind === 'midway';

/** When the message that keeps it is to be drafted; undefined for what no message keeps. */
export const noticeAt = (promise: Promised): Instant | undefined => {
  if (!isSaid(promise)) return undefined;
  if (promise.from !== undefined) return promise.from;
  return instantOf(Math.max(msOf(promise.by) - LEAD_SECONDS * 1000, msOf(share(promise, 0.5))));
};

/** From when on a promise is at risk: its message is due, or most of its time is over. */
export const riskAt = (promise: Promised): Instant => noticeAt(promise) ?? share(promise, AT_RISK_SHARE);

/** Of one that is still owed. */
export const stateOf = (promise: Promised, now: Instant): Exclude<PromiseState, 'kept'> => {
  if (now >= promise.by) return 'broken';
  return now >= riskAt(promise) ? 'at_risk' : 'on_track';
};

/** The word owed midway through a long promise: between hour 48 and 70 of 72, in the customer's daytime. */
export const midwayOf = (
  promise: Promised,
  { promises: { update } }: Pick<ServiceLevels, 'promises'>,
  brand: Pick<Brand, 'timeZone' | 'daytime'>,
): Promised | undefined => {
  // Who is called at an hour needs no word before it.
  if (promise.kind === 'call' || isSaid(promise)) return undefined;
  if (msOf(promise.by) - msOf(promise.madeAt) < update.fromSeconds * 1000) return undefined;
  const by = lastDaytime(share(promise, update.window[1]), brand);
  const from = inDaytime(share(promise, update.window[0]), brand);
  if (by <= promise.madeAt) return undefined;
  const { owner, madeAt, source, about } = promise;
  return {
    id: `${promise.id}/midway`,
    kind: 'midway',
    by,
    // A window that lies in one night: the evening before is the decent time.
    from: from < by ? from : share({ madeAt, by }, AT_RISK_SHARE),
    madeAt,
    owner,
    source,
    ...(about && { about }),
  };
};

/** As the head bears them: an empty list keeps no thread in view. */
export const listed = (promises: readonly Promised[]): Promised[] | undefined =>
  promises.length === 0 ? undefined : [...promises];

/** Most promises that a thread owes at a time; the nearest stay. */
const MOST = 6;

export const inOrder = (promises: readonly Promised[]): Promised[] =>
  promises.toSorted((a, b) => a.by.localeCompare(b.by)).slice(0, MOST);
