import type { Alarm, AlertWay } from '#domain/alarm.ts';
import type { Instant } from '#domain/instant.ts';

/** In which hours the channels of a brand spoke. */
export interface Hearing {
  /** Costs one write an hour, channel and instance. */
  note(brand: string, channel: string, at: Instant): Promise<void>;
  /** Of the last eight days, as `hourOf` writes them. */
  hours(brand: string, channel: string, now: Instant): Promise<ReadonlySet<string>>;
}

/** By which rules the open threads of a brand were last timed. */
export interface Retimings {
  last(brand: string): Promise<string | undefined>;
  put(brand: string, seal: string): Promise<void>;
}

export interface Alarms {
  /** True for the one caller that recorded it. */
  record(brand: string, alarm: Alarm): Promise<boolean>;
  /** Newest first, at most fifty. */
  latest(brand: string): Promise<Alarm[]>;
  /** Whose limit passed at or after `from` and before `to`, oldest first. */
  between(brand: string, from: Instant, to: Instant): Promise<Alarm[]>;
  /** Those of these ids that there are, as they stand now, in no order. */
  get(brand: string, ids: readonly string[]): Promise<Alarm[]>;
  /** True for the one caller that may tell people of it until then; false for the others, and once they were told. */
  claim(brand: string, id: string, now: Instant, until: Instant): Promise<boolean>;
  /** Gives a claim back: people were told by these ways in all; by every way there is, at this moment, if it is given. */
  told(brand: string, id: string, by: readonly AlertWay[], at?: Instant): Promise<void>;
}
