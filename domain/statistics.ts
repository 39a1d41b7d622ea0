import type { Histogram } from './histogram.ts';
import type { Place } from './message.ts';
import type { LocalDate } from './zone.ts';

/* What is counted. One cell a day and combination of dimensions; one update of a cell an event. */

/** Durations whose percentiles are asked for, in seconds: by the wall clock, and in the policy's open hours. */
export const SPANS = ['first_wall', 'first_business', 'next_wall', 'next_business', 'approval'] as const;
export type Span = (typeof SPANS)[number];

export const COUNTS = [
  /** Replies that answered somebody who waited, and notices nobody asked for. */
  'replies',
  'notices',
  /** Of the replies: by the limit of their clock, or after it; neither where no clock ran. */
  'in_time',
  'late',
  /** Of replies and notices: as drafted, or with words of the agent's. */
  'unchanged',
  'edited',
  /** Drafts nobody sent: the episode was closed without an answer. */
  'dismissed',
  /** Of these, where whoever did it said why by more than words. */
  'dismissed_spam',
  'dismissed_thanks',
  'dismissed_elsewhere',
  'dismissed_not_ours',
  'dismissed_other',
  /** Drafts the gate stopped, all of them, and for sending people away or asking again. */
  'refused',
  'refused_redirect',
  'refused_reask',
  /** Told by the alarms, not counted beside them (`alarmCells`). */
  'breach_first_reply',
  'breach_next_reply',
  'breach_update',
  'breach_resolution',
  'breach_approval',
  'promises_made',
  'promises_kept',
  'promises_broken',
  'survey_asked',
  'survey_yes',
  'survey_no',
] as const;
export type Count = (typeof COUNTS)[number];

export const DIMENSIONS = ['place', 'channel', 'asked', 'lang', 'agent'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** `-` where a dimension does not apply. */
export interface Cell {
  /** In the brand's own zone. */
  day: LocalDate;
  place: Place;
  channel: string;
  asked: string;
  lang: string;
  /** Id of the agent. */
  agent: string;
}

/** What one event adds: ones to counts, and a duration to the histogram of a span. */
export interface Counted {
  counts: readonly Count[];
  spans?: { [Name in Span]?: number };
}

/** A cell with what was counted in it. */
export interface CountedCell {
  cell: Cell;
  totals: Totals;
}

/**
 * How finely cells are told apart: in all dimensions; without language and agent; by agent alone, of which only how often
 * is told. What is coarser is a fraction of what is finer, and mostly enough.
 */
export const GRAINS = ['fine', 'coarse', 'agents'] as const;
export type Grain = (typeof GRAINS)[number];

/** Cells as finely as they are needed, or finer. */
export type CellsOf = (grain: Grain) => readonly CountedCell[];

/** All that was counted in a cell, or in several that were merged. */
export interface Totals {
  counts: { [Name in Count]?: number };
  spans: { [Name in Span]?: Histogram };
}
