import type { CountedEvent } from '#domain/event.ts';
import type { Period } from '#domain/period.ts';
import type { Cell, CellsOf, Counted, CountedCell } from '#domain/statistics.ts';
import type { LocalDate } from '#domain/zone.ts';

/** Counters of what happened: one update an event, whatever it adds. */
export interface Statistics {
  add(brand: string, cell: Cell, counted: Counted): Promise<void>;
  /**
   * Every cell of the days from `from` to `to`, both included.
   * @throws VisibleError `too_large/counters` rather than read for minutes
   */
  cells(brand: string, from: LocalDate, to: LocalDate): Promise<CountedCell[]>;
  /** The first day of which anything was counted. */
  firstDay(brand: string): Promise<LocalDate | undefined>;
}

/** A day in one row. */
export interface DailySum {
  day: LocalDate;
  /** Unpacked when it is asked for. */
  cells: CellsOf;
}

/** Days that are over, a row each, in which breaches stand beside what was counted. */
export interface DailySums {
  /** Those there are; a day that is not among them is to be read as it was counted. */
  between(brand: string, period: Period): Promise<DailySum[]>;
  /** The last day that was summed up. */
  last(brand: string): Promise<LocalDate | undefined>;
  /**
   * Reads what was counted, and keeps it unless the day is opened meanwhile. What is too much for a row stays as it was
   * counted.
   */
  put(brand: string, day: LocalDate, counted: () => Promise<readonly CountedCell[]>): Promise<void>;
  /** Has the day read as it was counted again, for something was counted late. */
  open(brand: string, day: LocalDate): Promise<void>;
}

/** What was counted, event by event, for 400 days: the threads behind a number. */
export interface CountedEvents {
  /** Safe to repeat. */
  put(brand: string, event: CountedEvent): Promise<void>;
  /** Of one day, newest first, each with its key; those before a key alone, where one is given. Read as they are used. */
  of(brand: string, day: LocalDate, before?: string): AsyncIterable<{ key: string; event: CountedEvent }>;
}
