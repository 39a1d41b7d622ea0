import type { Action, ActionState } from './action.ts';
import type { Alarm, Metric } from './alarm.ts';
import type { Contact } from './contact.ts';
import type { Draft } from './draft.ts';
import type { FindingKind } from './finding.ts';
import type { Head } from './head.ts';
import type { Instant } from './instant.ts';
import type { Account, Message, Place } from './message.ts';
import type { Agent, Reply, ReplyState } from './reply.ts';
import type { Right, Role } from './roles.ts';
import type { SecondReason } from './secondApproval.ts';
import type { Clock } from './sla/clocks.ts';
import type { Pause } from './sla/pause.ts';
import type { PriorityReason } from './sla/priority.ts';
import type { Promised, PromiseState } from './sla/promise.ts';
import type { Priority } from './sla/serviceLevels.ts';
import type { ThreadId } from './thread.ts';
import type { LengthUnit, Traits } from './traits.ts';
import type { Via, Way } from './way.ts';

/** The shapes the API answers with and the console reads. */

export interface MeView {
  agent: Agent;
  /** `people`: all who work for the brand, the agent among them. `rights`: what the roles allow, which the API enforces. */
  brands: {
    id: string;
    name: string;
    timeZone: string;
    roles: Role[];
    rights: Right[];
    people: Pick<Agent, 'id' | 'name'>[];
  }[];
}

export type Urgency = 'calm' | 'warning' | 'breach';

/** A promise as it stands. */
export interface OwedPromise extends Promised {
  state: Exclude<PromiseState, 'kept'>;
}

/** One line of the queue. */
export interface QueueRow {
  head: Head;
  /** Name of the channel, and what people call it. */
  channel: string;
  title: string;
  metric: Metric;
  /** Absent when nobody waits and only a promise or a reply on its way keeps the thread here. */
  dueAt?: Instant;
  warnAt?: Instant;
  urgency: Urgency;
  /** The newest draft answers the customer's latest message. */
  draftFresh: boolean;
  /** How pressing it is, and what that rests on; by which policy its clocks run. */
  priority: Priority;
  why: readonly PriorityReason[];
  policy?: string;
  /** All that run, that of the line among them. */
  clocks: Clock[];
  /** Times in which its clocks rested, or rest now, by that policy; absent where there are none. */
  rests?: Pause[];
  /** What is owed here, the nearest first. */
  promises: OwedPromise[];
}

/** A thread of the queue whose line was not told. Another `mark`, and its line has changed. */
export interface QueueEntry {
  thread: ThreadId;
  mark: string;
}

/**
 * `cursor` stands for everything shown; asking with it answers `unchanged` while nothing moved, and else the parts
 * (`domain/queueParts.ts`) that did, each whole.
 */
export type QueueView =
  | { cursor: string; unchanged: true; now: Instant }
  | {
      cursor: string;
      unchanged: false;
      now: Instant;
      /** All of them, where absent. What stood in one of them and is not told now is gone. */
      parts?: number[];
      /** Lines of those who wait longest and of those an alarm is about; the most urgent first. */
      rows: QueueRow[];
      /** The others, the longest waiting first. Their lines are asked for by name. */
      more: QueueEntry[];
      /** How many more there are that are not even named, where there are. */
      beyond?: number;
      alarms: Alarm[];
    };

/** Lines of threads that were asked for by name; `gone`: those that are not in the queue any more. */
export interface QueueRows {
  now: Instant;
  rows: QueueRow[];
  gone: ThreadId[];
}

export interface AuditEntry {
  id: string;
  at: Instant;
  by: string;
  /** `approved`, `edited`, `overrode`, `dismissed`, `assigned`, `asked_for_draft`, `sent`, `refused` … */
  what: string;
  detail?: string;
}

/** Whose messages are kept and not answered (docs/rules.md C38). */
export interface Blocked {
  /** Name of the agent. */
  by: string;
  at: Instant;
  reason: string;
}

export interface ThreadDetail {
  row: QueueRow;
  messages: Message[];
  /** Newest first; the first is the one on the desk. */
  drafts: Draft[];
  replies: Reply[];
  actions: Action[];
  audit: AuditEntry[];
  /** What its channel is called, and what each place of it carries. */
  channel: Pick<Traits, 'title' | 'places' | 'tells'>;
  /** How the customer can be answered now, best first. */
  ways: Way[];
  /** The account that writes here is blocked. */
  blocked?: Blocked;
  /** Where it is found in the channel's own app. */
  link?: string;
  /** By which of the brand's rules a lead reads a reply before it goes out; absent where there are none. */
  secondApproval?: SecondReason[];
}

/** One line of what happened with a person, wherever it did. */
export type DossierEntry = { at: Instant; thread: ThreadId } & (
  | { kind: 'message'; message: Message }
  | { kind: 'case'; backoffice: string; display: string; phase: string }
  | { kind: 'promise'; by: Instant; owner: string; state: 'open' | 'kept' | 'broken' }
  | { kind: 'action'; title: string; state: ActionState }
  | { kind: 'reply'; state: ReplyState; by: string; code?: string; reason?: string }
);

export interface DossierThread {
  thread: ThreadId;
  /** `Facebook Page` */
  title: string;
  place: Place;
  customer: Account;
  preview: string;
  waitingSince?: Instant;
  /** Channel time of the latest message of either side. */
  latestAt?: Instant;
  /** They wait here for what they were answered elsewhere since: one line would close it. */
  closable?: { answeredIn: string; at: Instant };
}

/** Accounts that may be the same person's, for an agent to decide; nothing follows from it by itself. */
export interface Suggestion {
  thread: ThreadId;
  title: string;
  customer: Account;
  why: 'same_name';
}

/** Everything known of the person who writes in a thread. */
export interface DossierDetail {
  contact?: Pick<Contact, 'id' | 'accounts'>;
  /** The account that writes in this thread. */
  account: { people: string; id: string };
  threads: DossierThread[];
  /** Oldest first. */
  entries: DossierEntry[];
  suggestions: Suggestion[];
}

export type DossierView =
  | { cursor: string; unchanged: true; now: Instant }
  | ({ cursor: string; unchanged: false; now: Instant } & DossierDetail);

/** An attachment as it can be shown: `url` is good for minutes. */
export type MediaView =
  | { state: 'ready'; url: string; contentType: string; size: number; name: string; inline: boolean }
  | { state: 'fetching' }
  | { state: 'refused'; reason: string };

export type ThreadView =
  | { cursor: string; unchanged: true; now: Instant }
  | ({ cursor: string; unchanged: false; now: Instant } & ThreadDetail);

/** What an agent overrides: a finding's code and why. Only `wording` findings can be. */
export interface Override {
  code: string;
  reason: string;
}

export interface ApproveRequest {
  draftId: string;
  /** Texts to send instead of the draft's, in the order of its deliveries. */
  texts?: string[];
  overrides?: Override[];
  /** Where it goes, if not simply here. */
  via?: Via;
}

/** `proposed`: a lead has to approve it as well. `sendsAt`: until when it can be taken back. */
export interface Approved {
  reply: string;
  state: 'approved' | 'proposed';
  sendsAt?: Instant;
}

/** What a person found out about an action of unknown outcome. */
export interface ActionVerdict {
  action: string;
  outcome: 'done' | 'not_done';
}

/** Which proposed action is to be done, with its inputs by name. */
export interface ActRequest {
  draftId: string;
  name: string;
  inputs: Readonly<Record<string, string>>;
}

export interface CheckView {
  findings: { kind: FindingKind; code: string; place: Place; excerpt: string; message: string }[];
  /** Length with signature in the channel's own unit, per delivery, and the limit. */
  lengths: { place: Place; length: number; limit: number; unit: LengthUnit }[];
}
