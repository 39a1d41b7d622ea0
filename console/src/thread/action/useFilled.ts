import { useState } from 'react';
import * as z from 'zod/mini';
import { inTab } from '../../inTab.ts';
import { type Filled, filledIn } from './inputs.ts';
import type { Proposal } from './onDesk.ts';

const schema = z.object({ draftId: z.string(), filled: z.record(z.string(), z.string()) });

const keptOf = ({ draft, proposed }: Proposal) =>
  inTab(`okno.inputs.${draft.thread}.${proposed.backoffice}.${proposed.name}`, schema);

export interface Filling {
  filled: Filled;
  fill: (name: string, value: string) => void;
  /** Takes over what was typed for an older draft; absent where nothing was. */
  takeOlder?: () => void;
  /** It was approved: what was typed is no longer needed. */
  forget: () => void;
}

/** What is typed into a proposal's fields: kept in the tab, and untouched by polling. One instance a proposal of a draft. */
export const useFilled = (proposal: Proposal, zone: string): Filling => {
  const kept = keptOf(proposal);
  const [older, setOlder] = useState(kept.read);
  const proposed = filledIn(proposal.proposed, proposal.standing?.action?.inputs, zone);
  const own = older?.draftId === proposal.draft.id;
  const [filled, setFilled] = useState<Filled>(() => ({ ...proposed, ...(own && older?.filled) }));
  const set = (next: Filled): void => {
    kept.write({ draftId: proposal.draft.id, filled: next });
    setFilled(next);
    setOlder(undefined);
  };
  return {
    filled,
    fill: (name, value) => set({ ...filled, [name]: value }),
    ...(older !== undefined && !own && { takeOlder: () => set({ ...filled, ...older.filled }) }),
    forget: kept.clear,
  };
};
