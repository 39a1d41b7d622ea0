import type { Language } from './languages.ts';

/**
 * What the customer wants. `case`: the status of something okno can look up. `thanks`: nothing more to answer.
 * `abuse` and `other`: a person's turn.
 */
export type Intent = 'case' | 'thanks' | 'abuse' | 'other';

/** A reference to a case as a back office writes it. */
export interface Reference {
  backoffice: string;
  /** Normalised: `AMSZY10045`. */
  value: string;
}

/** What one text tells. */
export interface Understanding {
  lang: Language | 'unsupported';
  intent: Intent;
  references: Reference[];
  /** Surname as the customer wrote it, where the text gives one. */
  surname?: string;
}
