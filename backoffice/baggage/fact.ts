import type { Fact } from '#domain/caseStatus.ts';
import type { Disclosure } from '#domain/disclosure.ts';
import type { Certainty } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';

interface Origin {
  /** The event's own time. */
  at: Instant;
  /** Under the record. */
  path: string;
  disclose: Disclosure;
  certainty?: Certainty;
}

/** A value of the record with its origin. */
export const fact = <T>(value: T, { at, path, disclose, certainty = 'confirmed' }: Origin): Fact<T> => ({
  value,
  observedAt: at,
  source: { connector: 'baggage', path },
  certainty,
  disclose,
});
