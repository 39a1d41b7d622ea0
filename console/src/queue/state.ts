import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { ActionState } from '#domain/action.ts';
import type { DraftState } from '#domain/draft.ts';
import type { Head, HeadAction } from '#domain/head.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { QueueRow, Urgency } from '#domain/view.ts';
import { ACTION_STATE, DRAFT_STATE, REPLY_STATE } from '../vocabulary.ts';
import { DRAFT } from './words.ts';

export interface State {
  type: Exclude<StatusIndicatorProps.Type, 'loading' | 'log'>;
  words: string;
}

export const URGENCY_ICON: Record<Urgency, State['type']> = {
  breach: 'error',
  warning: 'warning',
  calm: 'pending',
};

const DRAFT_ICON: Record<DraftState, State['type']> = {
  ready: 'success',
  refused: 'stopped',
  human: 'info',
};

const REPLY_ICON: Record<ReplyState, State['type']> = {
  approved: 'in-progress',
  sending: 'in-progress',
  unknown: 'in-progress',
  sent: 'success',
  needs_human: 'warning',
  refused: 'error',
  returned: 'warning',
  proposed: 'pending',
};

const ACTION_ICON: Record<ActionState, State['type']> = {
  approved: 'in-progress',
  running: 'in-progress',
  unknown: 'in-progress',
  done: 'success',
  refused: 'error',
  needs_human: 'warning',
};

export const actionState = (state: ActionState): State => ({
  type: ACTION_ICON[state],
  words: ACTION_STATE[state],
});

/** An action is over when another may be begun. */
export const isUnderWay = ({ state }: HeadAction): boolean => state !== 'done' && state !== 'refused';

/** What was done last, while it is under way or the customer has said nothing since. */
export const currentAction = ({ action, lastInbound = '' }: Head): HeadAction | undefined =>
  action !== undefined && (isUnderWay(action) || `${action.at}#` > lastInbound) ? action : undefined;

/** Why a notice is proposed that nobody asked for. */
export const noticeReason = ({ promises = [] }: Head): 'moved' | 'due' =>
  promises.some(({ noticed }) => noticed) ? 'due' : 'moved';

export const replyState = (state: ReplyState): State => ({
  type: REPLY_ICON[state],
  words: REPLY_STATE[state],
});

/** Where the proposed answer stands, for one line. */
export const draftState = (row: QueueRow): State => {
  const { draft, waitingSince } = row.head;
  if (draft === undefined)
    return waitingSince === undefined
      ? { type: 'not-started', words: DRAFT.none }
      : { type: 'pending', words: DRAFT.making };
  if (!row.draftFresh) return { type: 'pending', words: DRAFT.stale };
  return { type: DRAFT_ICON[draft.state], words: DRAFT_STATE[draft.state] };
};

/** While an action is not done, no draft can tell what came of it. */
const workState = (row: QueueRow): State => {
  const action = currentAction(row.head);
  return action === undefined || action.state === 'done' ? draftState(row) : actionState(action.state);
};

/** A reply on its way, or come back, says more than the draft it was made from; a sent one says nothing of a newer question. */
export const rowState = (row: QueueRow): State => {
  const { reply, waitingSince } = row.head;
  const spent = reply === undefined || (reply.state === 'sent' && waitingSince !== undefined);
  return spent ? workState(row) : replyState(reply.state);
};

/** Why a thread is in the queue that nobody waits in. */
export const rowReason = ({ head, draftFresh }: QueueRow): string | undefined =>
  head.draft?.notice && draftFresh ? DRAFT[noticeReason(head)] : undefined;
