import type { ActionKind, ActOutcome, ActReadBack, ProposedAction } from '#domain/action.ts';
import type { Brand } from '#domain/brand.ts';
import type { CaseKind, LookupResult } from '#domain/caseStatus.ts';
import type { Verification } from '#domain/disclosure.ts';
import type { IdentityPolicy, Proof, Proofs, ReferenceForm } from '#domain/identity.ts';
import type { Instant } from '#domain/instant.ts';
import type { Language } from '#domain/languages.ts';
import type { Account } from '#domain/message.ts';
import type { KeysHeld } from '#domain/settingsView.ts';
import type { Topic } from '#domain/topic.ts';
import type { Reference } from '#domain/understanding.ts';
import type { Clock } from './clock.ts';
import type { Secrets } from './secrets.ts';

export interface Identifiers {
  reference: string;
  proofs: Proofs;
  /** `{channel}:{id}` of who asks: proof enough for a case that was opened for this very account. */
  account?: string;
}

/** What a customer says without naming a reference. */
export interface Wanted {
  /** Their words, as data. */
  text: string;
  lang: Language;
}

/** Who stands behind an action: the account in whose thread it was approved. */
interface Requester {
  channel: string;
  handle?: string;
  id: string;
}

/** What the person in the thread gave so far, from which inputs of actions are filled in. */
export interface Offered {
  reference?: Reference;
  proofs: Proofs;
  verification: Verification;
  /** The customer's open question, word for word. */
  words: string;
  lang: Language;
  /** A moment and a telephone number named in it. */
  at?: Instant;
  phone?: string;
}

/** One order to a back office. `id` is made by okno and found again by `readBack`. */
export interface ActOrder {
  id: string;
  name: string;
  inputs: Readonly<Record<string, string>>;
  reference?: string;
  requester: Requester;
}

/** What okno knows of a back office without asking it. */
export interface BackOffice {
  readonly name: string;
  readonly kind: CaseKind;
  /** What it can be asked about where no reference is named. */
  readonly topics: readonly Topic[];
  readonly identity: IdentityPolicy;
  /** Compared beside the reference where the identity policy wants it. */
  readonly proof?: Proof;
  readonly referenceForm: ReferenceForm;
  /** Lookups in a minute, all instances together; no limit when absent. */
  readonly perMinute?: number;
  /** What it can be asked to do, and what must be known of a person before. */
  readonly actions: readonly { kind: ActionKind; identity: IdentityPolicy }[];
  /** Whether it can say what is open without a reference. */
  readonly finds: boolean;
  /** References of this back office found in a text, tolerant of spaces, dashes and look-alike letters. */
  references(text: string): Reference[];
  /** For agents and logs: `AMSZY•••45`. */
  mask(reference: string): string;
  /** Under what threads about a case are found: a digest of its reference, or the reference where it is nobody's. */
  key(brand: string, reference: string): string;
  connect(context: OfficeContext): Promise<Office>;
  /**
   * What a call of the back office's own is about; undefined when it concerns no case.
   * @throws VisibleError `auth/…` unless the call bears the key of the brand's secret; `input/…` when it cannot be read.
   */
  hear?(call: EventCall, context: OfficeContext): Promise<CaseEvent | undefined>;
}

/** A call by which a back office says that something changed. */
export interface EventCall {
  /** From the address. */
  key: string;
  body: unknown;
}

/** Only a hint that there is news: what is told is looked up. */
export interface CaseEvent {
  reference: string;
  /** Whom to tell who has not asked yet: an account the customer linked, and what proves the case theirs. */
  tell?: { channel: string; account: Account; proofs: Proofs };
}

export interface OfficeContext {
  secrets: Secrets;
  clock: Clock;
  brand: Brand;
}

/** A back office that can be asked. Every call is time-boxed; it answers, never throws, for whatever the other side does. */
export interface Office {
  /** Compares the proofs itself; what does not match is told as if there were no such case. */
  lookUp(identifiers: Identifiers): Promise<LookupResult>;
  /** The open case the words are about; `no_match` when there is none. */
  find?(wanted: Wanted): Promise<LookupResult>;
  /** Actions of a kind this person may ask for, with what is known filled in. */
  offer?(kind: ActionKind, offered: Offered): Promise<ProposedAction | undefined>;
  /** One attempt, never a retry of its own. */
  act?(order: ActOrder): Promise<ActOutcome>;
  readBack?(order: ActOrder): Promise<ActReadBack>;
  /** Has a one-time code sent to the contact of record. True when one is on its way. */
  challenge?(reference: string): Promise<boolean>;
  /** What is stored of its address and keys. Does not ask it. */
  keys?(): Promise<KeysHeld>;
}

/** Every back office of a brand: those in code and those it published as definitions. */
export interface Offices {
  of(brand: Brand): Promise<readonly BackOffice[]>;
  /** @throws VisibleError `missing/backoffice` */
  get(brand: Brand, name: string): Promise<BackOffice>;
}
