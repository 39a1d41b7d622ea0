import type { CaseStatus } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Place } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';

/** What is to be said. */
export type Say =
  | {
      kind: 'status';
      status: CaseStatus;
      verification: Verification;
      /** Our last answer about this case: when it was sent and the facts it was made from. */
      previous?: { saidAt: Instant; facts: readonly CitedFact[] };
      /** A next-update time; once named it becomes a promise. */
      nextUpdateBy?: Instant;
    }
  /** `miss`: what was given does not match; the words are the same for a wrong file and for somebody else's. */
  | { kind: 'ask'; missing: ('reference' | 'surname')[]; miss: boolean }
  | { kind: 'unavailable'; nextUpdateBy?: Instant }
  | { kind: 'too_early'; nextUpdateBy?: Instant };

export interface Plan {
  lang: Language;
  /** IANA zone in which the customer reads times. */
  timeZone: string;
  now: Instant;
  /** Where they asked. */
  place: Place;
  thread: ThreadId;
  privateThread: ThreadId;
  /** The customer's message this answers. */
  messageId: string;
  handle?: string;
  /** The customer's account takes no private messages from the brand: all that can be said is how to get there. */
  closed?: true;
  say: Say;
}

export interface Composed {
  /** In the order in which they are to be sent; none when a person must find the words (`canSay`). */
  deliveries: DraftDelivery[];
  facts: CitedFact[];
  asks: string[];
  promiseBy?: Instant;
  elsewhereOnly?: true;
}
