import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { DraftState } from '#domain/draft.ts';
import type { ReplyState } from '#domain/reply.ts';
import type { QueueRow } from '#domain/view.ts';
import { DRAFT_STATE, REPLY_STATE } from '../vocabulary.ts';
import { DRAFT } from './words.ts';

export interface State {
  type: StatusIndicatorProps.Type;
  words: string;
}

const DRAFT_ICON: Record<DraftState, StatusIndicatorProps.Type> = {
  ready: 'success',
  refused: 'stopped',
  human: 'info',
};

const REPLY_ICON: Record<ReplyState, StatusIndicatorProps.Type> = {
  approved: 'in-progress',
  sending: 'in-progress',
  unknown: 'in-progress',
  sent: 'success',
  needs_human: 'warning',
  refused: 'error',
  returned: 'warning',
};

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

/** A reply on its way, or come back, says more than the draft it was made from; a sent one says nothing of a newer question. */
export const rowState = (row: QueueRow): State => {
  const { reply, waitingSince } = row.head;
  const spent = reply === undefined || (reply.state === 'sent' && waitingSince !== undefined);
  return spent ? draftState(row) : replyState(reply.state);
};
