import type { Instant } from './instant.ts';
import type { MessageKey, Place } from './message.ts';
import type { SecondReason } from './secondApproval.ts';
import type { ThreadId } from './thread.ts';

/**
 * docs/rules.md, publishing once. `proposed`: an agent approved it, and a lead has to as well. `returned`: given back to
 * the agent before anything was sent.
 */
export type ReplyState =
  | 'proposed'
  | 'approved'
  | 'sending'
  | 'unknown'
  | 'sent'
  | 'needs_human'
  | 'refused'
  | 'returned';

/** A person who works for the brand. */
export interface Agent {
  id: string;
  name: string;
  initials: string;
}

/** One send of a reply; deliveries go out in order, the answer first, the public pointer to it last. */
export interface Delivery {
  thread: ThreadId;
  place: Place;
  /** With the signature, exactly as it is sent. */
  text: string;
  /** The customer's message it answers in that thread, where there is one. */
  replyTo?: string;
  /** The customer's public message that lets the brand write to them privately once. */
  privateReplyTo?: string;
  file?: OutgoingFile;
  /** What the customer may answer by one tap, where the channel has buttons; each at most 20 characters. */
  choices?: string[];
  template?: TemplateUse;
  /** The same as was said in another part, for a telephone. */
  copy?: true;
  /** Every word of it is a person's own. */
  ownWords?: true;
  /** The brand's latest message there when it was about to be sent: what reading back finds must be newer. */
  after?: MessageKey;
  sentId?: string;
  sentAt?: Instant;
}

/** A document on its way to a customer, fetched by the platform from `url`. */
export interface OutgoingFile {
  /** Public https address. */
  url: string;
  name: string;
  contentType: string;
}

/** A text the platform approved beforehand, with what is filled into its `{{1}}`, `{{2}}` … */
export interface TemplateUse {
  name: string;
  language: string;
  parameters: string[];
}

/** Outbox row and fence. Its state speaks of the first delivery without `sentId`. */
export interface Reply {
  id: string;
  thread: ThreadId;
  /** What it was made from: facts, case and promise are the draft's. */
  draftId: string;
  basedOn: MessageKey;
  /** Since when the customer waited for it; absent where nobody did. */
  askedAt?: Instant;
  approvedAt: Instant;
  by: Agent;
  /** Why a lead had to read it first; who did, and when, once they have. */
  second?: { why: SecondReason[]; by?: Agent; at?: Instant };
  /** Until when it can be taken back; it goes out no earlier. */
  sendsAt?: Instant;
  deliveries: Delivery[];
  state: ReplyState;
  /** Rises with every claim; a publisher's result counts only while its fence is the row's. */
  fence: number;
  leaseUntil?: Instant;
  notBefore?: Instant;
  unknownSince?: Instant;
  /** How often the outcome of the current delivery stayed open. */
  rounds?: number;
  /** Why it was refused, returned or left to a person, in words for the agent. */
  reason?: string;
  /** Machine word for the reason: `not_summoned`, `customer_wrote`, `case_moved`, `undone`, `sent_back` … */
  code?: string;
}

/**
 * What a final refusal means, the same for every channel. `not_summoned`: replies only where the brand was mentioned.
 * `dm_closed`: this person takes no private messages from the brand. `window_closed`: too long after their last
 * message. `answered_already`: the one private reply was sent before. `looks_automated`: taken for spam, or stopped by
 * policy; a person has to look. `auth_lost`: the brand's own sign-in is no good. `rejected`: anything else.
 */
export type RefusalCode =
  | 'not_summoned'
  | 'dm_closed'
  | 'window_closed'
  | 'answered_already'
  | 'target_gone'
  | 'too_long'
  | 'file_refused'
  | 'looks_automated'
  | 'auth_lost'
  | 'rejected';

/** What a send came to; the whole vocabulary between a channel and the publisher. */
export type SendResult =
  /** `at`: the channel's own time, where its answer tells one. */
  | { kind: 'sent'; id: string; at?: Instant }
  /** Final: the channel will never take this. */
  | { kind: 'refused'; code: RefusalCode; reason: string }
  /** Not sent; may be tried again at `until`. */
  | { kind: 'limited'; until: Instant }
  /** Certainly not sent (refused connection, credentials being renewed); may be tried again soon. */
  | { kind: 'not_sent'; reason: string }
  /** Perhaps sent: only reading the channel back can tell. */
  | { kind: 'unknown'; reason: string };

/** What reading a channel back showed. `unreadable`: the channel could not be asked now (limit, outage); ask again at `until`. */
export type ReadBack =
  | { kind: 'found'; id: string; at: Instant }
  | { kind: 'absent' }
  | { kind: 'unreadable'; until: Instant }
  /** The channel cannot be asked at all. */
  | { kind: 'untold' };
