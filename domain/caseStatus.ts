import type { Disclosure } from './disclosure.ts';
import type { Instant } from './instant.ts';

/** Canonical snapshot of a case; connectors produce it, nothing downstream sees a back office's own JSON. */
export type Phase =
  | 'received'
  | 'searching'
  | 'in_progress'
  | 'waiting_on_customer'
  | 'waiting_on_third_party'
  | 'located'
  | 'in_transit'
  | 'ready_for_collection'
  | 'out_for_delivery'
  | 'attempt_failed'
  | 'resolved'
  | 'closed'
  | 'rejected'
  | 'cancelled'
  | 'unknown';

export type Certainty = 'confirmed' | 'reported' | 'estimated' | 'inferred';

/** One value with its source (`connector`, and the path in the source's answer), age, certainty and who may learn it. */
export interface Fact<T> {
  value: T;
  observedAt: Instant;
  source: { connector: string; path?: string };
  certainty: Certainty;
  disclose: Disclosure;
}

/** A place with its code in the source's vocabulary (an IATA airport code) and a name per language. */
export interface Where {
  kind: 'airport' | 'hub' | 'area' | 'courier' | 'other';
  code?: string;
  /** Name in English, and in other languages where known. */
  name: string;
  names?: Readonly<Record<string, string>>;
}

export interface Eta {
  from?: Instant;
  to: Instant;
  precision: 'minute' | 'hour' | 'day';
  basis: 'source' | 'carrier' | 'policy';
  original?: Instant;
  movedTimes?: number;
}

export interface CaseItem {
  label: string;
  phase: Phase;
  where?: Where;
}

export interface CaseStatus {
  v: 1;
  kind: 'delayed_bag';
  ref: { display: string; hash: string; replacedBy?: string };
  phase: Fact<Phase>;
  phaseSince?: Fact<Instant>;
  sourceStatus: { code: string; label?: string };
  where?: Fact<Where>;
  openedAt?: Fact<Instant>;
  lastChangeAt?: Fact<Instant>;
  eta?: Fact<Eta>;
  /** What happens next: a code the catalogue can say (`flight_to`, `courier_delivers` …), where to, by when. */
  nextStep?: Fact<{ code: string; where?: Where; by?: Instant; number?: string; owner: string }>;
  /** Team or courier; never a person's name. */
  owner?: Fact<string>;
  customerAction?: Fact<{ code: string; deadline?: Instant }>;
  /** Several bags of one file. */
  items?: Fact<CaseItem[]>;
  /** For agents alone: loss reason, fault station, stored contact data stay out even of this. */
  internal?: Fact<string>[];
  freshness: {
    fetchedAt: Instant;
    sourceUpdatedAt?: Instant;
    staleAfterSec: number;
    degraded?: 'cache' | 'partial';
  };
  gaps: ('eta' | 'where' | 'next_step' | 'owner')[];
}

/** `no_match` is one answer for "no such case" and "not yours": the difference is never told. */
export type LookupResult =
  | { ok: true; status: CaseStatus }
  | {
      ok: false;
      reason: 'need_identifiers' | 'no_match' | 'unavailable' | 'too_early';
      retryAt?: Instant;
      /** Words for the agent and the log, without personal data. */
      detail?: string;
    };
