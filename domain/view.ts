import type { Action } from './action.ts';
import type { Draft } from './draft.ts';
import type { FindingKind } from './finding.ts';
import type { Head } from './head.ts';
import type { Instant } from './instant.ts';
import type { Message, Place } from './message.ts';
import type { Agent, Reply } from './reply.ts';
import type { ThreadId } from './thread.ts';

/** The shapes the API answers with and the console reads. */

export type Role = 'agent' | 'lead';

export interface MeView {
  agent: Agent;
  brands: { id: string; name: string; role: Role; timeZone: string }[];
}

export type Metric = 'first_reply' | 'next_reply' | 'promise';

/** Recorded exactly once per thread, episode, metric and level. */
export interface Alarm {
  id: string;
  level: 'warning' | 'breach';
  metric: Metric;
  thread: ThreadId;
  customer: string;
  /** When the limit passed, and when it was noticed. */
  dueAt: Instant;
  raisedAt: Instant;
  /** Heading of RUNBOOK.md, as an anchor. */
  runbook: string;
}

export type Urgency = 'calm' | 'warning' | 'breach';

/** One line of the queue. */
export interface QueueRow {
  head: Head;
  channel: string;
  metric: Metric;
  /** Absent when nobody waits and only a promise or a reply on its way keeps the thread here. */
  dueAt?: Instant;
  warnAt?: Instant;
  urgency: Urgency;
  /** The newest draft answers the customer's latest message. */
  draftFresh: boolean;
}

/** `cursor` stands for everything shown; asking with it answers `unchanged` while nothing moved. */
export type QueueView =
  | { cursor: string; unchanged: true; now: Instant }
  | { cursor: string; unchanged: false; now: Instant; rows: QueueRow[]; alarms: Alarm[] };

export interface AuditEntry {
  id: string;
  at: Instant;
  by: string;
  /** `approved`, `edited`, `overrode`, `dismissed`, `assigned`, `asked_for_draft`, `sent`, `refused` … */
  what: string;
  detail?: string;
}

export interface ThreadDetail {
  row: QueueRow;
  messages: Message[];
  /** Newest first; the first is the one on the desk. */
  drafts: Draft[];
  replies: Reply[];
  actions: Action[];
  audit: AuditEntry[];
  /** Text limits by place, in the channel's own unit. */
  limits: Partial<Record<Place, number>>;
}

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
  lengths: { place: Place; length: number; limit: number }[];
}
