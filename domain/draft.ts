import type { ActionKind, ProposedAction } from './action.ts';
import type { Verification } from './disclosure.ts';
import type { CitedFact } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Proof, Proofs } from './identity.ts';
import type { Instant } from './instant.ts';
import type { Language } from './languages.ts';
import type { MessageKey, Place } from './message.ts';
import type { OutgoingFile } from './reply.ts';
import type { Asked } from './sla/serviceLevels.ts';
import type { ThreadId } from './thread.ts';
import type { Intent, Reference } from './understanding.ts';

/** `ready`: may be approved. `refused`: the gate found something. `human`: nothing to compose, a person writes. */
export type DraftState = 'ready' | 'refused' | 'human';

/** Why a person must write; the console shows it in words, the customer never sees it. */
export type HumanReason =
  | 'thanks'
  | 'abuse'
  | 'not_a_case'
  | 'language'
  | 'too_many_tries'
  | 'unknown_status'
  | 'agent_asked'
  | 'action_first'
  | 'other_language'
  | 'too_long'
  | 'dissatisfied';

/** One sentence or clause of a delivery: the half-open span `[start, end)` of its text and the facts it rests on. */
export interface Claim {
  start: number;
  end: number;
  /** Ids of facts of the draft; empty for words that claim nothing ("Could you send it here?"). */
  facts: string[];
}

/** One text to be sent to one place; a public question about a private case yields a private one and a public one. */
export interface DraftDelivery {
  thread: ThreadId;
  place: Place;
  /** Without the signature; approval appends it. */
  text: string;
  claims: Claim[];
  /** The same as is said in another delivery, for a telephone the customer chose. */
  copy?: true;
  /** Goes along with the text, or alone where there is none. */
  file?: OutgoingFile;
  /** What the customer may answer by one tap. */
  choices?: string[];
}

/** A question that waits for identifiers: to which back office it goes, what is to be done, in the customer's words. */
export interface Pending {
  backoffice: string;
  action?: ActionKind;
  words: string;
  /** What of it was given already. */
  reference?: Reference;
  proofs?: Proofs;
}

export interface IncidentLink {
  backoffice: string;
  reference: string;
}

export interface DraftCase {
  backoffice: string;
  /** Salted hash of the reference, the key of its row. */
  hash: string;
  /** Masked reference, for agents. */
  display: string;
  /** The reference itself, only where it is nobody's in particular (an outage). */
  open?: string;
}

/** A proposed reply, pinned to the message it answers and to the facts it was made from. Never changed, only outdated. */
export interface Draft {
  id: string;
  thread: ThreadId;
  /** Where the customer asked. */
  place: Place;
  madeAt: Instant;
  basedOn: MessageKey;
  state: DraftState;
  human?: HumanReason;
  lang: Language;
  intent: Intent;
  /** What it is about, as it is counted. */
  asked?: Asked;
  deliveries: DraftDelivery[];
  facts: CitedFact[];
  findings: Finding[];
  /** How well the customer was known to own the case when this was made. */
  verification: Verification;
  /** What is asked of the customer: `reference`, `surname` … */
  asks: ('reference' | Proof)[];
  /** What the identifiers that are asked for are wanted for; remembered, so that nobody has to say it again. */
  pending?: Pending;
  /** What could be done in a back office, with what is known filled in; done only when an agent says so. */
  actions?: ProposedAction[];
  case?: DraftCase;
  /** The outage that is behind it. */
  incident?: IncidentLink;
  /** Next-update time the text names; becomes a promise when the reply is sent. */
  promiseBy?: Instant;
  /** There is no way to answer here, so asking the customer to come elsewhere is no evasion. */
  elsewhereOnly?: true;
  /** Asked for by an agent, or by a promise that is due. */
  notice?: true;
  /** Asks whether what was said of this case, by the hash of its reference, was any help. */
  survey?: string;
  /** Whose words the private text is; absent where no language model was asked. */
  by?: 'model' | 'composer';
  /** What the gate stopped of what the model said. */
  modelFindings?: Finding[];
}

/** What an agent signs with: `^AB`, set apart from the text by a space. */
export const signature = (initials: string): string => ` ^${initials}`;

/** Room is kept for the longest initials there are (four letters). */
export const LONGEST_SIGNATURE = signature('XXXX');
