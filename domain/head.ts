import type { ActionState } from './action.ts';
import type { Level, Metric } from './alarm.ts';
import type { Phase } from './caseStatus.ts';
import type { DraftState, HumanReason } from './draft.ts';
import { idTime } from './ids.ts';
import { type Instant, msOf } from './instant.ts';
import type { Account, MessageKey, Place } from './message.ts';
import type { ReplyState } from './reply.ts';
import type { YesNo } from './shortSigns.ts';
import type { Pause } from './sla/pause.ts';
import type { Promised } from './sla/promise.ts';
import type { Asked } from './sla/serviceLevels.ts';
import type { Sign } from './sla/vulnerability.ts';
import type { ThreadId } from './thread.ts';

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
  /** When that message came in. */
  heardAt?: Instant;
  /** Channel time of the first published reply after the customer spoke; decides first or next reply clock. */
  firstReplyAt?: Instant;
  draft?: HeadDraft;
  reply?: HeadReply;
  action?: HeadAction;
  /** Agent who took the thread. */
  owner?: string;
  /** What is owed to the customer, the nearest first. */
  promises?: Promised[];
  /** Channel time of the customer's first words of what is not settled yet; absent once it is. */
  openedAt?: Instant;
  /** Times in which clocks rest, of what is not settled yet; and their first words since the last of them began. */
  pauses?: Pause[];
  spokeAt?: Instant;
  /** What the thread is about, and signs that waiting hurts its customer more than others. */
  asked?: Asked;
  signs?: Sign[];
  /** Where the same person has waited longer. */
  elsewhere?: { thread: ThreadId; since: Instant };
  /** They said that what we did was no help. */
  dissatisfied?: true;
  /** When the customer is to be asked whether it was, and of which case. */
  survey?: Survey;
  /** When the open case this customer was told of is asked for again of our own accord, and how it stood. */
  recheck?: { at: Instant; phase: Phase };
  /** Of each clock the gravest alarm that was recorded, and for which span. */
  marks?: { [Name in Metric]?: { of: string; level: Level } };
  /** Since when a draft was asked for again that did not come, and for which message. */
  redraft?: { of: MessageKey; at: Instant };
  /** When we heard that the customer changed their words; older drafts answer what they did not mean. */
  rewordedAt?: Instant;
  /** When something must happen next; the sort key of the `attention` index, present only while it holds. */
  nextAt?: Instant;
}

/** What a customer is asked once their case is closed; `of`: the hash of its reference. */
interface Survey {
  of: string;
  at: Instant;
  /** When they were asked, by which message of ours, and what they answered first. */
  askedAt?: Instant;
  message?: string;
  answer?: YesNo;
}

/** What the queue needs to know of the newest draft. Stale when `basedOn` is not the customer's latest message. */
export interface HeadDraft {
  id: string;
  state: DraftState;
  /** Why a person must write, where one must. */
  human?: HumanReason;
  basedOn: MessageKey;
  /** When a draft made without the back office's answer is to be tried again. */
  retryAt?: Instant;
  /** Nobody asked for it: the case moved, or an update is due. */
  notice?: true;
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

/** The action being done in a back office; at most one at a time. */
export interface HeadAction {
  id: string;
  title: string;
  state: ActionState;
  /** Name of the agent who approved. */
  by: string;
  at: Instant;
  /** When whoever does it, or repairs its loss, looks at it again. */
  checkAt: Instant;
}

/** Key of the customer's latest message: what a draft answers. Empty where only the brand has spoken. */
export const latestOf = (head: Pick<Head, 'lastInbound'>): MessageKey => head.lastInbound ?? '';

export const episodeKey = (head: Pick<Head, 'lastOutbound'>): EpisodeKey => head.lastOutbound ?? 'start';

/** Whether a draft answers what the customer has said last, as they say it now. */
export const answersLatest = (
  head: Pick<Head, 'lastInbound' | 'rewordedAt'>,
  draft: Pick<HeadDraft, 'id' | 'basedOn'> | undefined,
): boolean =>
  draft !== undefined &&
  draft.basedOn === latestOf(head) &&
  (head.rewordedAt === undefined || msOf(head.rewordedAt) < idTime(draft.id));

/** An episode that ends without a word of ours: the next one is warned of anew, though nothing was said between them. */
export const ENDED_UNSAID = { waitingSince: undefined, heardAt: undefined, marks: undefined } as const;

/** A reply that is on its way, or waits for a person's verdict; one that came back is neither. */
export const isUnderWay = (reply: Pick<HeadReply, 'state'> | undefined): boolean =>
  reply !== undefined && reply.state !== 'refused' && reply.state !== 'returned';

/** A worker's turn, not a person's. */
export const isBeingDone = (state: ActionState): boolean =>
  state === 'approved' || state === 'running' || state === 'unknown';

/** Since when the customer waits, if they have waited since then after all. */
export const keepsWaiting = ({ waitingSince }: Pick<Head, 'waitingSince'>, since: Instant): Instant =>
  waitingSince !== undefined && waitingSince < since ? waitingSince : since;
