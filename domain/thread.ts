import type { DraftState } from './draft.ts';
import { VisibleError } from './errors.ts';
import type { Instant } from './instant.ts';
import type { Account, MessageKey, Place } from './message.ts';
import type { ReplyState } from './reply.ts';

/** `{brand}:{channel}:{key}`: one customer in one conversation of one channel; the channel encodes the key. */
export type ThreadId = string;

export interface ThreadName {
  brand: string;
  channel: string;
  key: string;
}

const THREAD_ID = /^([a-z0-9-]{1,40}):([a-z]{1,20}):([A-Za-z0-9._-]{1,200})$/;

export const threadId = (name: ThreadName): ThreadId => `${name.brand}:${name.channel}:${name.key}`;

/** @throws VisibleError `input/thread_id` when the text is not a thread id. */
export const threadName = (id: ThreadId): ThreadName => {
  const [, brand, channel, key] = THREAD_ID.exec(id) ?? [];
  if (brand === undefined || channel === undefined || key === undefined)
    throw new VisibleError('input', 'thread_id', 'This is not a thread id.');
  return { brand, channel, key };
};

/** Which episode of a thread: the key of the brand's message before it, or `start`. Outlives edits of `waitingSince`. */
export type EpisodeKey = string;

/** The state of a thread that every decision reads; one row, replaced by conditional updates only. */
export interface Head {
  thread: ThreadId;
  place: Place;
  customer: Account;
  /** Rises by one with every change of the head; compare-and-set guard. */
  version: number;
  /** First characters of the customer's latest message, for the queue. */
  preview: string;
  lastInbound?: MessageKey;
  lastOutbound?: MessageKey;
  /** Channel time of the oldest unanswered customer message; absent when nobody waits. */
  waitingSince?: Instant;
  /** Channel time of the first published reply after the customer spoke; decides first or next reply clock. */
  firstReplyAt?: Instant;
  draft?: HeadDraft;
  reply?: HeadReply;
  /** Agent who took the thread. */
  owner?: string;
  promise?: Promised;
  /** Episodes for which a warning, or a breach, was recorded. */
  warned?: EpisodeKey;
  breached?: EpisodeKey;
  /** When something must happen next; the sort key of the `attention` index, present only while it holds. */
  nextAt?: Instant;
}

/** What the queue needs to know of the newest draft. Stale when `basedOn` is not the head's `lastInbound`. */
export interface HeadDraft {
  id: string;
  state: DraftState;
  basedOn: MessageKey;
  /** When a draft made without the back office's answer is to be tried again. */
  retryAt?: Instant;
}

/** The reply on its way out; at most one at a time. */
export interface HeadReply {
  id: string;
  state: ReplyState;
  /** Name of the agent who approved. */
  by: string;
  at: Instant;
  /** When the publisher, or whoever repairs its loss, looks at it again. */
  checkAt: Instant;
}

/** A next-update time said to a customer. */
export interface Promised {
  by: Instant;
  owner: string;
  /** When the brand said so. */
  madeAt: Instant;
  /** Set once the notice was asked for, and once the promise was found broken. */
  noticed?: true;
  broken?: true;
}

export const episodeKey = (head: Pick<Head, 'lastOutbound'>): EpisodeKey => head.lastOutbound ?? 'start';
