import type { Instant } from './instant.ts';
import type { ThreadId } from './thread.ts';

/**
 * How an answer can reach the customer of a thread. `here`: as any reply. `own_words`: here, but only what a person
 * writes themselves. `template`: here, within a text the platform approved. `thread`: in another thread of the same
 * person, if they agreed to that.
 */
export type Way =
  | { kind: 'here'; until?: Instant }
  | { kind: 'own_words'; until: Instant }
  | { kind: 'template'; name: string; language: string; text: string }
  | { kind: 'thread'; thread: ThreadId; title: string };

/** Which way an agent takes, where it is not simply here. */
export type Via =
  | { kind: 'template'; name: string; language: string }
  /** `consent`: how the customer agreed, in the agent's words. */
  | { kind: 'thread'; thread: ThreadId; consent: string };
