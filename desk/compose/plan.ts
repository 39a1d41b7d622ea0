import type { ActionKind } from '#domain/action.ts';
import type { CaseKind, CaseStatus } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { DraftDelivery } from '#domain/draft.ts';
import type { CitedFact } from '#domain/facts.ts';
import type { Proof, ReferenceForm } from '#domain/identity.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Place } from '#domain/message.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { PlaceTraits } from '#domain/traits.ts';
import type { PolicyAnswer } from '../ports/publications.ts';
import type { Room } from './room.ts';

/** Our last answer about a case: when it was sent and the facts it was made from. */
export interface Previous {
  saidAt: Instant;
  facts: readonly CitedFact[];
}

/** What is to be said. */
export type Say =
  | {
      kind: 'status';
      status: CaseStatus;
      verification: Verification;
      previous?: Previous;
      /** A next-update time; once named it becomes a promise. */
      nextUpdateBy?: Instant;
      /** What was just done about it, said first. */
      done?: { action: ActionKind; reference?: string };
      /** A one-time code is on its way: with it more can be told. */
      askCode?: true;
    }
  /**
   * `proof`: what this back office compares beside the reference. `miss`: what was given does not match; the words are
   * the same for a wrong reference and for somebody else's.
   */
  | { kind: 'ask'; form: ReferenceForm; proof?: Proof; missing: ('reference' | Proof)[]; miss: boolean }
  /** The back office does not answer. What was known when we last answered is said again, as of then. */
  | {
      kind: 'unavailable';
      about: CaseKind;
      previous?: Previous;
      /** How far that may still be told; what needs no proof when absent. */
      verification?: Verification;
      nextUpdateBy?: Instant;
    }
  | { kind: 'too_early'; about: CaseKind; nextUpdateBy?: Instant }
  /** They were answered on another channel, whose title this is; here one line says so. */
  | { kind: 'elsewhere'; title: string }
  /** Their case is closed, as it stands there: whether what was said of it was any help. */
  | { kind: 'survey'; status: CaseStatus }
  /** A paragraph of the brand's own, word for word. */
  | { kind: 'policy'; answer: PolicyAnswer };

export interface Plan {
  lang: Language;
  /** IANA zone in which the customer reads times. */
  timeZone: string;
  now: Instant;
  /** Where they asked. */
  place: Place;
  thread: ThreadId;
  /** Absent where the channel has none for this customer. */
  privateThread?: ThreadId;
  /** The customer's message this answers. */
  messageId: string;
  handle?: string;
  /** The customer's account takes no private messages from the brand: all that can be said is how to get there. */
  closed?: true;
  /** The brand's public line must not confirm that somebody is a customer: in public nothing but that we wrote. */
  discreet?: true;
  /** Most that each place takes, in its own unit. Room for handle and signature is kept free within it. */
  room?: Partial<Record<Place, Room>>;
  /** Whether a file can go along in private, with the text or after it. */
  files?: PlaceTraits['files'];
  /** Most buttons that a private text can have under it. */
  choices?: number;
  /** Where a copy goes of what is told unasked: a telephone the customer chose. */
  copyTo?: { thread: ThreadId; room: Room };
  /** The telephone they have just asked to be texted at. */
  textTo?: string;
  say: Say;
}

export interface Composed {
  /** In the order in which they are to be sent; none when a person must find the words (`canSay`). */
  deliveries: DraftDelivery[];
  facts: CitedFact[];
  asks: ('reference' | Proof)[];
  promiseBy?: Instant;
  elsewhereOnly?: true;
}
