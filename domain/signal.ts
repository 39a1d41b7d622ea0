import type { Instant } from './instant.ts';
import type { ThreadId } from './thread.ts';

/** What a channel tells of something said before. It starts no clock and may come before what it speaks of. */
export type Signal = Edited | Deleted | Receipt | SamePerson;

export interface Edited {
  kind: 'edited';
  thread: ThreadId;
  /** Of the message that was edited. */
  id: string;
  /** When it was edited. */
  at: Instant;
  text: string;
}

export interface Deleted {
  kind: 'deleted';
  /** Absent where the channel names only the author; then `said` and `author` lead to it. */
  thread?: ThreadId;
  author?: { brand: string; channel: string; id: string };
  /** When the message was said, where its id tells. */
  said?: Instant;
  id: string;
  at: Instant;
}

/** What became of something the brand sent. */
export interface Receipt {
  kind: 'receipt';
  thread: ThreadId;
  /** The channel's id of the message. */
  id: string;
  /** What the reply was sent with, where the channel gives it back. */
  correlation?: string;
  outcome: 'sent' | 'delivered' | 'read' | 'failed';
  at: Instant;
  /** Why it failed: a machine word, and words for the agent. */
  code?: string;
  reason?: string;
}

/** The channel's own word that two accounts are one person, as when a telephone number changed. */
export interface SamePerson {
  kind: 'same_person';
  brand: string;
  channel: string;
  accounts: [string, string];
  at: Instant;
}
