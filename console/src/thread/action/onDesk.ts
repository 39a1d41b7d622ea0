import type { Action, ProposedAction } from '#domain/action.ts';
import type { Draft } from '#domain/draft.ts';
import type { HeadAction } from '#domain/head.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { currentAction, isUnderWay } from '../../queue/state.ts';

/** The action of a thread: how it stands, and as it was approved, where that is known. */
export interface Standing {
  head: HeadAction;
  action?: Action;
  underWay: boolean;
}

export interface Proposal {
  draft: Draft;
  proposed: ProposedAction;
  /** What became of this very proposal, once it was approved. */
  standing?: Standing;
}

export interface ActionsOnDesk {
  proposals: Proposal[];
  /** The thread's action, whichever proposal it came from. */
  standing?: Standing;
  /** It is of none of the proposals: the draft it came from is off the desk. */
  isApart: boolean;
}

const standingOf = ({ row, actions }: ThreadDetail): Standing | undefined => {
  const head = currentAction(row.head);
  if (head === undefined) return undefined;
  const action = actions.find(({ id }) => id === head.id);
  return { head, underWay: isUnderWay(head), ...(action && { action }) };
};

/** What is proposed beside the draft on the desk, and what is being done or was done last. */
export const actionsOnDesk = (detail: ThreadDetail, draft: Draft | undefined): ActionsOnDesk => {
  const standing = standingOf(detail);
  const approved = standing?.action;
  const proposals = (draft?.actions ?? []).map((proposed) => {
    const isThis = approved?.draftId === draft?.id && approved?.name === proposed.name;
    return { draft, proposed, ...(isThis && standing && { standing }) };
  });
  return {
    proposals: proposals.flatMap(({ draft: of, ...rest }) =>
      of === undefined ? [] : [{ draft: of, ...rest }],
    ),
    ...(standing && { standing }),
    isApart: standing !== undefined && proposals.every((one) => one.standing === undefined),
  };
};
