import { type Instant, instantOf, msOf, plusSeconds } from '../instant.ts';
import type { ServiceLevels } from './serviceLevels.ts';

/* Service levels as they are published: the file as it was written, and beside it what was read from it. */

/** Under which a brand's service levels stand among its publications. */
export const LEVELS_NAME = 'service_levels';
export const LEVELS_SOURCE = 'service-levels.yaml';
export const LEVELS_COMPILED = 'service-levels.json';

/** One version, from the moment on at which it is in force. */
interface Holding {
  /** 0 where nothing was published. */
  version: number;
  since: Instant;
  levels: ServiceLevels;
  /** The file as it was written. */
  source: string;
}

/** What is read from a published file, ready to be used. */
export interface CompiledLevels {
  /** When it takes effect, everywhere. */
  from: Instant;
  levels: ServiceLevels;
  /** In force until then; absent for a brand's first, which is in force at once. */
  before?: Holding;
}

/** The newest publication of a brand. */
export interface PublishedLevels {
  version: number;
  source: string;
  compiled: CompiledLevels;
}

const MINUTE_MS = 60_000;

/** What holds at a moment, and what comes after it where that is known. */
export interface LevelsInForce extends Holding {
  next?: { version: number; from: Instant };
}

export const inForceAt = (
  { version, source, compiled: { from, levels, before } }: PublishedLevels,
  now: Instant,
): LevelsInForce =>
  before === undefined || now >= from
    ? { version, since: from, levels, source }
    : { ...before, next: { version, from } };

/**
 * What is to be published at a moment: it takes effect at the first whole minute that is `leadSeconds` away, by when
 * every instance knows of it. What never came into force leaves no trace.
 */
export const compiledAt = (
  newest: PublishedLevels | undefined,
  levels: ServiceLevels,
  now: Instant,
  leadSeconds: number,
): CompiledLevels => {
  if (newest === undefined) return { from: now, levels };
  const { next: _, ...before } = inForceAt(newest, now);
  const known = msOf(plusSeconds(now, leadSeconds));
  return { from: instantOf(Math.ceil(known / MINUTE_MS) * MINUTE_MS), levels, before };
};
