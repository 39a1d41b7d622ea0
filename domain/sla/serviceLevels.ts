import type { Schedule } from '../brand.ts';
import type { Place } from '../message.ts';
import type { SecondReason } from '../secondApproval.ts';

/* What a brand allows itself: the whole of a published `service-levels.yaml`, read (docs/service-levels.md). */

/** From the least to the most pressing. */
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What a thread is about, as it is counted and as policies choose by it. */
export const ASKED = [
  'bag',
  'connection',
  'plan',
  'parcel',
  'compensation',
  'document',
  'complaint',
  'call_back',
  'request',
  'question',
  'thanks',
  'abuse',
  'other',
] as const;
export type Asked = (typeof ASKED)[number];

/** Clocks with a target of their own. `update`: between two messages of ours while a case is open. */
export const TARGETS = ['first_reply', 'next_reply', 'update', 'resolution', 'approval'] as const;
export type TargetName = (typeof TARGETS)[number];

export interface Target {
  seconds: number;
  /** Share of the target after which the warning fires, 0 to 1. */
  warnAt: number;
}

/** States in which a clock may rest. `on_customer`: we asked something and wait. `on_hold`: an agent set it aside. */
export const PAUSES = ['on_customer', 'on_hold'] as const;
export type PauseState = (typeof PAUSES)[number];

/** All that are named must hold; one that is absent always does. */
export interface Condition {
  channel?: string[] | undefined;
  place?: Place[] | undefined;
  priority?: Priority[] | undefined;
  asked?: Asked[] | undefined;
}

export interface SlaPolicy {
  name: string;
  when: Condition;
  /** Name of a schedule; the clock never rests without one. */
  schedule?: string | undefined;
  targets: { [Name in TargetName]?: Target | undefined };
  /** States in which its clocks rest, all but that of approval. */
  pauses: PauseState[];
}

/** What makes a thread more or less pressing; the first rule that holds decides, `normal` where none does. */
export interface PriorityRule {
  priority: Priority;
  when: {
    asked?: Asked[] | undefined;
    /** The person named a reason why waiting hurts them. */
    vulnerable?: true | undefined;
    /** Seconds by the calendar since their oldest unanswered message, in whatever channel. */
    waitedSeconds?: number | undefined;
    /** A promise to them was broken, or one is due within so many seconds. */
    promise?: 'broken' | { withinSeconds: number } | undefined;
    /** They said that an answer of ours did not help. */
    dissatisfied?: true | undefined;
  };
}

/** What the brand owes by itself once it was told: a repair within 72 hours, say. */
interface PromiseRule {
  asked: Asked[];
  /** From the message that is answered, by the calendar. */
  withinSeconds: number;
}

export interface ServiceLevels {
  schedules: Readonly<Record<string, Schedule>>;
  /** The first that fits a thread holds for it. */
  policies: readonly SlaPolicy[];
  priorities: readonly PriorityRule[];
  promises: {
    rules: readonly PromiseRule[];
    /** A promise this long or longer owes an update between two shares of its time. */
    update: { fromSeconds: number; window: [from: number, to: number] };
    /** After a promise was broken, until the leads are told as well. */
    escalateSeconds: number;
  };
  /** After how long work that ought to take seconds raises an alarm. */
  stuckSeconds: { draft: number; reply: number; action: number };
  /** Words a platform sends by itself in the brand's name, and whether they count as an answer (C8). */
  automatic: { texts: readonly string[]; stopClock: boolean };
  /** Whether bare thanks, or an emoji, wait for an answer (C37). */
  thanks: 'answer' | 'close';
  /** Whether a question that its author took back waits on (C36). */
  deleted: 'cancel' | 'keep';
  /** Which replies a lead reads before they go out; none, when absent. */
  secondApproval?: SecondReason[] | undefined;
  /** Asked once, so long after the case was closed and the last reply sent; never, when absent. */
  satisfaction?: { afterSeconds: number } | undefined;
  /** Unanswered threads and share of breaches at which somebody is told. */
  backlog: { threads: number; oldestSeconds: number };
}
