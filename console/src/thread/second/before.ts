import type { Place } from '#domain/message.ts';
import { type SecondReason, secondReasons } from '#domain/secondApproval.ts';
import type { ThreadDetail } from '#domain/view.ts';
import { SECOND } from '../answeringWords.ts';

/** What is about to be approved. */
interface Proposal {
  places: readonly Place[];
  isEdited: boolean;
  isOverridden: boolean;
}

/** Why a lead would have to approve it as well; nothing where one approval is enough. The desk decides. */
export const secondBefore = (
  { row: { head }, secondApproval }: ThreadDetail,
  proposal: Proposal,
): SecondReason[] => secondReasons(secondApproval, { head, ...proposal });

/** `it answers a complaint, and everybody can read it`. */
export const secondWords = (why: readonly SecondReason[]): string =>
  why.length === 0 ? SECOND.noReason : SECOND.and(why.map((one) => SECOND.why[one]));
