import type { Instant } from './instant.ts';
import type { ThreadId } from './thread.ts';

/* What is said over the open connection of a page. All of it is only a hint: truth is asked of the API. */

export type Doing = 'reading' | 'writing';

/** One open page of a colleague. */
export interface Presence {
  connection: string;
  /** Of the person, who may have several pages open. */
  id: string;
  name: string;
  /** Absent while no thread is open there. */
  thread?: ThreadId;
  doing?: Doing;
  /** Since when they are there and do this. */
  since: Instant;
}

/** What a page is told. */
export type News =
  /** These heads changed; without any, something else of the brand did. */
  | { type: 'changed'; brand: string; threads: ThreadId[] }
  /** Everybody who has a page of the brand open, as of `at`: what comes later and is older is out of date. */
  | { type: 'present'; brand: string; at: Instant; people: Presence[] };

/** What a page says: where its person is now, and again every few minutes, for a silent connection is closed. */
export interface Here {
  type: 'here';
  brand: string;
  thread?: ThreadId;
  doing?: Doing;
}
