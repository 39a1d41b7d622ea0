import { BREACH_COUNTS } from './alarmCells.ts';
import type { Instant } from './instant.ts';
import { type Cell, COUNTS, type Count, type Dimension, SPANS, type Span } from './statistics.ts';
import type { ThreadId } from './thread.ts';

/** What a number counts: whatever is counted, or the replies whose wait a span is made of. */
export type Behind = Count | Span;

export const behindOf = (name: string | undefined): Behind | undefined =>
  [...COUNTS, ...SPANS].find((one) => one === name);

export const isSpan = (what: Behind): what is Span => SPANS.some((span) => span === what);

const BREACHES: ReadonlySet<string> = new Set(Object.values(BREACH_COUNTS));

/** Told by the alarms; everything else by the events. */
export const isBreach = (what: Behind): boolean => BREACHES.has(what);

/** One thing behind a number. A thread is there as often as it was counted. */
export interface BehindRow extends Cell {
  thread: ThreadId;
  at: Instant;
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
