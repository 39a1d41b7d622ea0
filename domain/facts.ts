import type { Disclosure } from './disclosure.ts';
import type { Instant } from './instant.ts';

export type Certainty = 'confirmed' | 'reported' | 'estimated' | 'inferred';

/** What a fact says, in a form that can be compared by meaning and written in any language. */
export type FactValue =
  | { kind: 'instant'; at: Instant; precision: 'minute' | 'hour' | 'day' }
  | { kind: 'span'; from: Instant; to: Instant; precision: 'minute' | 'hour' | 'day' }
  | { kind: 'place'; name: string; code?: string; names?: Readonly<Record<string, string>> }
  | { kind: 'number'; value: number }
  /** Amount in the currency's own unit (`35.5`), currency as in ISO 4217. */
  | { kind: 'money'; amount: number; currency: string }
  | { kind: 'duration'; seconds: number }
  | { kind: 'link'; url: string }
  | { kind: 'code'; code: string }
  | { kind: 'text'; text: string }
  | { kind: 'reference'; text: string };

/** One citable fact of a draft: of the case, of okno's own clock and promises, or of the thread itself. */
export interface CitedFact {
  /** Unique in its draft: `case.where`, `case.phaseSince`, `promise.nextUpdate`, `thread.handle` … */
  id: string;
  /** What an agent reads beside it: `Where it is`. */
  label: string;
  value: FactValue;
  /** `baggage · DelayedBag[0].station`, `okno · next-update rule`, `thread · message 1987…`. */
  source: string;
  observedAt: Instant;
  certainty: Certainty;
  disclose: Disclosure;
}
