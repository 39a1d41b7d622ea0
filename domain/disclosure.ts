import type { Place } from './message.ts';

/** Who may learn a fact, from everybody to nobody outside the company (docs/rules.md D1). */
const DISCLOSURE_LEVELS = [
  'public',
  'private_thread',
  'verified_basic',
  'verified_strong',
  'agent_only',
] as const;
export type Disclosure = (typeof DISCLOSURE_LEVELS)[number];

/** How well the person in the thread is known to own the case. */
export type Verification = 'none' | 'reference' | 'verified_basic' | 'verified_strong';

const REACH: Record<Verification, Disclosure> = {
  none: 'public',
  reference: 'private_thread',
  verified_basic: 'verified_basic',
  verified_strong: 'verified_strong',
};

/** The highest level that may be said in this place to this person; in public nothing but public facts, whoever asks. */
export const ceiling = (place: Place, verification: Verification): Disclosure =>
  place === 'public' ? 'public' : REACH[verification];

export const mayDisclose = (level: Disclosure, limit: Disclosure): boolean =>
  level !== 'agent_only' && DISCLOSURE_LEVELS.indexOf(level) <= DISCLOSURE_LEVELS.indexOf(limit);
