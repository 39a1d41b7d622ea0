import type { ActionKind } from './action.ts';
import type { Proofs, ReferenceForm } from './identity.ts';
import type { Instant } from './instant.ts';
import type { Language } from './languages.ts';
import type { Topic } from './topic.ts';

/**
 * What the customer wants. `case`: how something stands that a back office may know. `request`: something is to be
 * done. `question`: something the brand's own answers may hold. `thanks`: nothing more to answer. `abuse` and `other`:
 * a person's turn.
 */
export type Intent = 'case' | 'request' | 'question' | 'thanks' | 'abuse' | 'other';

/** A reference to a case as a back office writes it. */
export interface Reference {
  backoffice: string;
  /** Normalised: `AMSZY10045`. */
  value: string;
  /** Set where it names no case but something an action needs: a booking. */
  form?: ReferenceForm;
}

/** What one text tells. */
export interface Understanding {
  lang: Language | 'unsupported';
  intent: Intent;
  references: Reference[];
  /** As the customer wrote them, where the text gives any. */
  proofs: Proofs;
  /** What it is about, of the topics that can be answered; most telling first. */
  topics: Topic[];
  /** What is to be done, where the intent is a request. */
  wants?: ActionKind;
  /** Put as a question about how things are in general, whatever it is about. */
  general?: true;
  /** A moment and a telephone number that are named. */
  at?: Instant;
  phone?: string;
}
