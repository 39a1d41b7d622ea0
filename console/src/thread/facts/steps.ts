import type { Phase } from '#domain/caseStatus.ts';
import type { CitedFact } from '#domain/facts.ts';
import { PHASE } from '../../caseVocabulary.ts';

/** One step of a case's way. `phase`: what it is called; of the present one the phase itself. */
export interface Step {
  phase: Phase;
  stands: 'done' | 'now' | 'ahead';
}

const PLAIN: readonly Phase[] = ['received', 'in_progress', 'resolved'];

/** The way of a kind of case where it is another. */
const WAYS: Readonly<Record<string, readonly Phase[]>> = {
  delayed_bag: ['searching', 'located', 'in_transit', 'out_for_delivery', 'resolved'],
  parcel: ['received', 'in_transit', 'out_for_delivery', 'resolved'],
};

/** Phases that are no step of their own: at which of a way's steps they are met, the first of these it has. */
const MET_AT: Partial<Record<Phase, readonly Phase[]>> = {
  received: ['searching'],
  searching: ['in_progress', 'received'],
  in_progress: ['in_transit', 'searching'],
  waiting_on_customer: ['in_progress', 'located', 'in_transit'],
  waiting_on_third_party: ['in_progress', 'located', 'in_transit'],
  located: ['in_progress', 'in_transit'],
  in_transit: ['in_progress'],
  ready_for_collection: ['out_for_delivery', 'in_progress'],
  out_for_delivery: ['in_progress'],
  attempt_failed: ['out_for_delivery', 'in_progress'],
  closed: ['resolved'],
};

const codeOf = (facts: readonly CitedFact[], id: string): string => {
  const value = facts.find((fact) => fact.id === id)?.value;
  return value?.kind === 'code' ? value.code : '';
};

const isPhase = (code: string): code is Phase => Object.hasOwn(PHASE, code);

const OVER: ReadonlySet<Phase> = new Set(['resolved', 'closed']);

/** How far a case is on the way such cases go; none where it was given up, or nobody knows how it stands. */
export const stepsOf = (facts: readonly CitedFact[]): Step[] => {
  const phase = codeOf(facts, 'case.phase');
  if (!isPhase(phase)) return [];
  const way = WAYS[codeOf(facts, 'case.kind')] ?? PLAIN;
  const met = [phase, ...(MET_AT[phase] ?? [])].find((one) => way.includes(one));
  if (met === undefined) return [];
  const now = way.indexOf(met);
  return way.map((step, index) => {
    if (index < now || OVER.has(phase)) return { phase: step, stands: 'done' };
    return index === now ? { phase, stands: 'now' } : { phase: step, stands: 'ahead' };
  });
};
