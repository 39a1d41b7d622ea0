import type { Disclosure, Verification } from './disclosure.ts';
import type { Certainty, FactValue } from './facts.ts';
import type { Instant } from './instant.ts';

export const PHASES = [
  'received',
  'searching',
  'in_progress',
  'waiting_on_customer',
  'waiting_on_third_party',
  'located',
  'in_transit',
  'ready_for_collection',
  'out_for_delivery',
  'attempt_failed',
  'resolved',
  'closed',
  'rejected',
  'cancelled',
  'unknown',
] as const;
export type Phase = (typeof PHASES)[number];

/** Ended as it should; rejected or cancelled is over as well, but settles nothing. */
export const isSettledPhase = (phase: string | undefined): boolean =>
  phase === 'resolved' || phase === 'closed';

/** What a case is about; the catalogue has words for each. */
export const CASE_KINDS = [
  'delayed_bag',
  'trouble_ticket',
  'outage',
  'order',
  'parcel',
  'complaint',
  'document',
  'call_back',
  'generic',
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Causes the catalogue can name; any other is left to the agent, in `internal`. */
export const CAUSES = [
  'cable_break',
  'power_failure',
  'equipment_failure',
  'planned_work',
  'third_party',
  'weather',
  'customs',
  'address_problem',
  'nobody_home',
] as const;
export type Cause = (typeof CAUSES)[number];

/** What happens next, as far as the catalogue can say it, beside the steps of bags. */
export const NEXT_STEPS = [
  'crew_repairs',
  'engineer_visits',
  'monitoring',
  'decision_due',
  'payment_due',
  'takes_effect',
  'delivers',
  'delivers_again',
  'calls_back',
  'answer_due',
] as const;

/** What the customer has to do, beside the actions of bags; `text` of the action names what is missing. */
export const CUSTOMER_ACTIONS = [
  'send_information',
  'confirm_appointment',
  'collect',
  'confirm_fixed',
] as const;

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

/** Particulars that only some kinds of case have; each is a fact of its own, `case.{name}`. */
export const DETAILS = [
  /** Tariff, option or goods that were ordered: `text`. */
  'item',
  /** Money decided on or due: `money`. */
  'amount',
  /** How it is given: `code` of `bank_transfer`, `voucher`, `cash`. */
  'payment',
  /** Title of a document: `text`. */
  'title',
  /** Where it can be opened: `link`. */
  'link',
  /** Lateness that was found: `duration`. */
  'delay',
  /** Customers or connections concerned: `number`. */
  'affected',
  /** Number the customer gave to be called: `text`. */
  'phone',
  /** What the case is about, in the brand's own words: `text`. */
  'subject',
] as const;
export type DetailName = (typeof DETAILS)[number];

/** Canonical snapshot of a case; connectors produce it, nothing downstream sees a back office's own JSON. */
export interface CaseStatus {
  v: 1;
  kind: CaseKind;
  /** `open`: the reference itself, only where the case is nobody's in particular (an outage). */
  ref: { display: string; hash: string; replacedBy?: string; open?: string };
  phase: Fact<Phase>;
  phaseSince?: Fact<Instant>;
  sourceStatus: { code: string; label?: string };
  where?: Fact<Where>;
  cause?: Fact<Cause>;
  openedAt?: Fact<Instant>;
  lastChangeAt?: Fact<Instant>;
  eta?: Fact<Eta>;
  /** By when the brand said it would be done ("within 72 hours"); not an estimate. */
  promisedBy?: Fact<Instant>;
  /** What happens next: a code the catalogue can say (`flight_to`, `courier_delivers` …), where to, by when. */
  nextStep?: Fact<{ code: string; where?: Where; by?: Instant; number?: string; owner: string }>;
  /** Team or courier; never a person's name. */
  owner?: Fact<string>;
  customerAction?: Fact<{ code: string; deadline?: Instant; text?: string }>;
  details?: { [Name in DetailName]?: Fact<FactValue> };
  /** Another case this one hangs on: the outage behind a ticket. Its reference, as its own back office writes it. */
  linked?: { kind: CaseKind; backoffice: string; reference: string }[];
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

/**
 * `no_match` is one answer for "no such case" and "not yours": the difference is never told. `proved`: how well the
 * person is known to own the case, by what they gave.
 */
export type LookupResult =
  | { ok: true; status: CaseStatus; proved: Verification }
  | {
      ok: false;
      reason: 'need_identifiers' | 'no_match' | 'unavailable' | 'too_early';
      retryAt?: Instant;
      /** Words for the agent and the log, without personal data. */
      detail?: string;
    };
