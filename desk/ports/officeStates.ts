import type { Breaker } from '#domain/breaker.ts';
import type { Instant } from '#domain/instant.ts';

/** What all instances together know of asking one back office. */
export interface OfficeState {
  breaker: Breaker;
  /** Lookups in this minute, where they are counted. */
  calls: number;
  /** Lookups that did not match: for the whole back office this hour, for the reference today. */
  misses: number;
  referenceMisses: number;
}

export interface OfficeStates {
  /** One read, whatever it holds. */
  read(brand: string, office: string, reference: string, now: Instant): Promise<OfficeState>;
  /** Writes if the row still has `breaker.revision`, and raises it. False: somebody was faster. */
  putBreaker(brand: string, office: string, breaker: Breaker): Promise<boolean>;
  countCall(brand: string, office: string, now: Instant): Promise<void>;
  countMiss(brand: string, office: string, reference: string, now: Instant): Promise<void>;
}
