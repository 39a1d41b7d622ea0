import type { AlertWay } from '#domain/alarm.ts';

/** What people read at once. Plain text, which is never markup where it arrives. */
export interface Announcement {
  /** One line of ASCII, at most 99 characters. */
  subject: string;
  lines: AnnouncementLine[];
}

export interface AnnouncementLine {
  text: string;
  /** Hash of the place in the console that shows more of it: `#/zephyrline/zephyrline:x:abc`. */
  place?: string;
  /** Heading of RUNBOOK.md that says what to do, as an anchor. */
  runbook?: string;
}

export interface Announcer {
  /**
   * Tells the people of a brand; does nothing where the brand has not set up this way.
   * @throws Error when it was refused or nobody knows whether it arrived
   */
  tell(brand: string, way: AlertWay, announcement: Announcement): Promise<void>;
}
