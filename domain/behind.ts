import { BREACH_COUNTS } from './alarmCells.ts';
import type { Instant } from './instant.ts';
import { type Cell, COUNTS, type Count, type Dimension, SPANS, type Span } from './statistics.ts';
import type { ThreadId } from './thread.ts';

/** Numbers that are sums: of episodes that ended, answered or not, and of reply clocks whose limit passed. */
const SUMS = {
  ended: ['replies', 'dismissed'],
  overdue: ['breach_first_reply', 'breach_next_reply'],
} as const satisfies Record<string, Count[]>;
type Sum = keyof typeof SUMS;
const SUM_NAMES = ['ended', 'overdue'] as const satisfies Sum[];

/** What a number counts: whatever is counted, a sum of it, or the replies whose wait a span is made of. */
export type Behind = Count | Sum | Span;

export const behindOf = (name: string | undefined): Behind | undefined =>
  [...COUNTS, ...SUM_NAMES, ...SPANS].find((one) => one === name);

const sumOf = (what: Behind): Sum | undefined => SUM_NAMES.find((name) => name === what);

/** Whether this was counted in it. */
export const isIn = (what: Behind, count: Count): boolean => {
  const sum = sumOf(what);
  return sum === undefined ? what === count : SUMS[sum].some((one) => one === count);
};

export const isSpan = (what: Behind): what is Span => SPANS.some((span) => span === what);

const BREACHES: ReadonlySet<string> = new Set(Object.values(BREACH_COUNTS));

/** Told by the alarms; everything else by the events. */
export const isBreach = (what: Behind): boolean => what === 'overdue' || BREACHES.has(what);

/** One thing behind a number. A thread is there as often as it was counted. */
export interface BehindRow extends Cell {
  thread: ThreadId;
  /** What the customer is called, where the thread is still there. */
  customer?: string;
  at: Instant;
  /** Who answered for it when its limit passed, of a breach: breaches are counted of nobody. */
  owner?: string;
  /** Seconds of the span that was asked for; else how long somebody had waited by the wall clock, where anybody had. */
  waited?: number;
}

export interface BehindView {
  what: Behind;
  /** Newest first. */
  rows: BehindRow[];
  /** Where to go on: there may be more. */
  next?: string;
}

/** What a thread must have in common with a group that was counted, and how many seconds it waited at least. */
export type Only = { [Name in Dimension]?: string | undefined } & { longer?: number | undefined };
