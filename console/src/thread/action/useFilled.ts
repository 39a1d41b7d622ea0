import { useState } from 'react';
import * as z from 'zod/mini';
import { type Filled, filledIn } from './inputs.ts';
import type { Proposal } from './onDesk.ts';

const schema = z.object({ draftId: z.string(), filled: z.record(z.string(), z.string()) });
type Kept = z.infer<typeof schema>;

const parsed = (stored: string | null): unknown => {
  try {
    return JSON.parse(stored ?? 'null');
  } catch {
    return null;
  }
};

const keyOf = ({ draft, proposed }: Proposal): string =>
  `okno.inputs.${draft.thread}.${proposed.backoffice}.${proposed.name}`;

const keptAt = (key: string): Kept | undefined => {
  const found = z.safeParse(schema, parsed(sessionStorage.getItem(key)));
  return found.success ? found.data : undefined;
};

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
  const key = keyOf(proposal);
  const [older, setOlder] = useState(() => keptAt(key));
  const proposed = filledIn(proposal.proposed, proposal.standing?.action?.inputs, zone);
  const own = older?.draftId === proposal.draft.id;
  const [filled, setFilled] = useState<Filled>(() => ({ ...proposed, ...(own && older?.filled) }));
  const set = (next: Filled): void => {
    sessionStorage.setItem(key, JSON.stringify({ draftId: proposal.draft.id, filled: next }));
    setFilled(next);
    setOlder(undefined);
  };
  return {
    filled,
    fill: (name, value) => set({ ...filled, [name]: value }),
    ...(older !== undefined && !own && { takeOlder: () => set({ ...filled, ...older.filled }) }),
    forget: () => sessionStorage.removeItem(key),
  };
};
