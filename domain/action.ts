import type { CaseStatus } from './caseStatus.ts';
import type { Proof, ReferenceForm } from './identity.ts';
import type { Instant } from './instant.ts';
import type { Agent } from './reply.ts';
import type { ThreadId } from './thread.ts';
import type { Reference } from './understanding.ts';

/** Things that can be done in a back office from a thread. */
export const ACTION_KINDS = [
  'create_ticket',
  'place_order',
  'open_complaint',
  'reschedule_delivery',
  'send_document',
  'call_back',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** `low`: can be undone and costs nothing. `high`: money, a contract, somebody's time. Both need an agent's approval. */
export type Risk = 'low' | 'high';

/** One thing an action needs to know. `instant` values are UTC instants, `date` values local dates. */
export interface ActionInput {
  name: string;
  /** For the agent: `What is wrong`. */
  title: string;
  kind: 'text' | 'choice' | 'instant' | 'date' | 'phone';
  required: boolean;
  choices?: { value: string; title: string }[];
  /** Longest text, in characters. */
  maxLength?: number;
  /** The customer is asked for it, as for a reference of this form, when it is required and not known. */
  form?: ReferenceForm;
  /** As `form`, for what proves who somebody is. */
  proof?: Proof;
}

/** An action as a back office offers it to one person, proposed beside a draft with what is known filled in. */
export interface ProposedAction {
  backoffice: string;
  /** The back office's own name for it: `create_ticket`, `change_tariff`. */
  name: string;
  kind: ActionKind;
  title: string;
  risk: Risk;
  inputs: (ActionInput & { value?: string })[];
  /** The case or contract it is done to. */
  reference?: Reference;
}

/** docs/rules.md, actions once. `running`: claimed by a worker; `unknown`: perhaps done, only reading back can tell. */
export type ActionState = 'approved' | 'running' | 'unknown' | 'done' | 'refused' | 'needs_human';

/** One approved action: fence and outbox row in one. Its id goes to the back office, so that it can be found again. */
export interface Action {
  id: string;
  thread: ThreadId;
  draftId: string;
  backoffice: string;
  name: string;
  kind: ActionKind;
  title: string;
  reference?: Reference;
  inputs: Readonly<Record<string, string>>;
  by: Agent;
  approvedAt: Instant;
  state: ActionState;
  /** Rises with every claim; a worker's result counts only while its fence is the row's. */
  fence: number;
  leaseUntil?: Instant;
  notBefore?: Instant;
  rounds?: number;
  /** What came of it, once it is done. */
  result?: ActionResult;
  /** Why it was refused or left to a person, in words for the agent. */
  reason?: string;
}

/** What an action made or changed: a case like any other, under a reference that can be looked up again. */
export interface ActionResult {
  status: CaseStatus;
  reference?: Reference;
}

/** What one attempt came to; the whole vocabulary between a back office and whoever runs actions. */
export type ActOutcome =
  | { kind: 'done'; result: ActionResult }
  /** Final: the back office will not do this. */
  | { kind: 'refused'; reason: string }
  /** Certainly not done; may be tried again at `until`. */
  | { kind: 'not_done'; until?: Instant; reason: string }
  /** Perhaps done. */
  | { kind: 'unknown'; reason: string };

export type ActReadBack =
  | { kind: 'found'; result: ActionResult }
  | { kind: 'absent' }
  | { kind: 'unreadable'; until?: Instant };
