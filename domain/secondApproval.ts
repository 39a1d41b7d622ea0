import type { Head } from './head.ts';
import type { Place } from './message.ts';

/**
 * Why a lead reads a reply before it goes out, each where the brand's service levels say so. `overridden`: the agent
 * overrode a finding of the gate. `own_words`: a person changed or wrote its text. `vulnerable`: the customer named a
 * reason why waiting hurts them. `complaint`: they complain or claim compensation. `public`: everybody reads it.
 */
export const SECOND_REASONS = ['overridden', 'own_words', 'vulnerable', 'complaint', 'public'] as const;
export type SecondReason = (typeof SECOND_REASONS)[number];

interface Proposed {
  head: Pick<Head, 'signs' | 'asked'>;
  places: readonly Place[];
  isEdited: boolean;
  isOverridden: boolean;
}

const HOLDS: Record<SecondReason, (proposed: Proposed) => boolean> = {
  overridden: ({ isOverridden }) => isOverridden,
  own_words: ({ isEdited }) => isEdited,
  vulnerable: ({ head: { signs = [] } }) => signs.length > 0,
  complaint: ({ head: { asked } }) => asked === 'complaint' || asked === 'compensation',
  public: ({ places }) => places.includes('public'),
};

/** Of the brand's rules those that hold for a reply; none: one approval is enough. */
export const secondReasons = (
  rules: readonly SecondReason[] | undefined,
  proposed: Proposed,
): SecondReason[] => (rules ?? []).filter((rule) => HOLDS[rule](proposed));
