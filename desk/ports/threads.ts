import type { Action } from '#domain/action.ts';
import type { Draft } from '#domain/draft.ts';
import type { Head } from '#domain/head.ts';
import type { Instant } from '#domain/instant.ts';
import type { Account, Message } from '#domain/message.ts';
import type { FileChange, LeftBehind, MessageChange } from '#domain/messageChanges.ts';
import type { Reply } from '#domain/reply.ts';
import type { ThreadId } from '#domain/thread.ts';
import type { AuditEntry } from '#domain/view.ts';
import type { MediaWork } from './hints.ts';

export interface ThreadRows {
  head: Head;
  /** Oldest first, the latest few dozen. */
  messages: Message[];
  /** What of it must still go. */
  leftBehind: LeftBehind;
  /** Newest first. */
  drafts: Draft[];
  replies: Reply[];
  actions: Action[];
  audit: AuditEntry[];
}

/** A thread as the index lists it. */
export interface Listed {
  thread: ThreadId;
  /** When something must happen next, and since when the customer waits, if they do. */
  nextAt: Instant;
  waitingSince?: Instant;
}

export interface Threads {
  /** Those of the messages that are not stored yet, as far as an eventually consistent read tells. */
  unseen(messages: Message[]): Promise<Message[]>;
  /** Put if absent: the message is its own dedupe record. */
  append(message: Message): Promise<'new' | 'seen'>;
  /**
   * Moves the head for a customer message; safe to repeat (docs/rules.md H1 to H4). Undefined: nothing to move.
   * @param lookAt when the thread is to be looked at if nothing else happens
   */
  noteInbound(message: Message, heardAt: Instant, lookAt: Instant): Promise<Head | undefined>;
  /** Moves the head for a brand message; ends or shortens the episode. Undefined: nothing to move. */
  noteOutbound(message: Message): Promise<Head | undefined>;
  /** A private thread with somebody who has not written yet; does nothing where there is one. */
  begin(thread: ThreadId, customer: Account): Promise<void>;
  head(thread: ThreadId): Promise<Head | undefined>;
  /** `asWritten`: with all that was written until now, at twice the price. */
  heads(threads: ThreadId[], asWritten?: true): Promise<Head[]>;
  /** Head and latest rows, one strongly consistent read whose cost does not grow with the thread. */
  read(thread: ThreadId): Promise<ThreadRows | undefined>;
  /**
   * Changes the head if its version is still `from.version`; keys set to undefined are removed.
   * Answers the new head, or undefined when somebody was faster.
   */
  change(from: Head, change: HeadChange): Promise<Head | undefined>;
  /**
   * Threads of one brand whose `nextAt` is at or before `until`, the longest due first and about `most` of them; without
   * both, all that somebody has to see.
   */
  attention(brand: string, until?: Instant, most?: number): Promise<ThreadId[]>;
  /** All that somebody has to see, with what the index knows of it, in no order; the index lags a little. */
  listed(brand: string): Promise<Listed[]>;
  /** Threads of one brand in which somebody waits, and since when; from the index alone, which lags a little. */
  waiting(brand: string): Promise<{ thread: ThreadId; since: Instant }[]>;
  /** Kept beside the messages and shown in them when they are read, in whatever order they come. Safe to repeat. */
  putChange(change: MessageChange): Promise<void>;
  /** One message as it is, with what became of its files; one strongly consistent read of what lies beside it. */
  message(work: MediaWork): Promise<{ message: Message; files: FileChange[] } | undefined>;
  /** Overwrites a stored message that its author took back. */
  blank(message: Message): Promise<void>;
  /** The one of these threads in which a message of this id was said at this time. */
  holding(threads: readonly ThreadId[], said: Pick<Message, 'at' | 'id'>): Promise<ThreadId | undefined>;
  putDraft(draft: Draft): Promise<void>;
  draft(thread: ThreadId, id: string): Promise<Draft | undefined>;
  audit(thread: ThreadId, entry: AuditEntry): Promise<void>;
}

export type HeadChange = {
  [K in keyof Omit<Head, 'thread' | 'version' | 'place'>]?: Head[K] | undefined;
} & {
  /** `later`: nothing but the sweep needs to see it, so it does not stand in the queue. Not kept on the head. */
  lane?: 'later' | undefined;
};
