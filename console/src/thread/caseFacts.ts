import type { CitedFact } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';

const ofCase = (fact: CitedFact): boolean => fact.id.startsWith('case.');

const CHECKED = 'case.checkedAt';

/** When the back office was last asked about the case, where a draft says so. */
export const caseCheckedAt = (facts: CitedFact[]): Instant | undefined => {
  const value = facts.find(({ id }) => id === CHECKED)?.value;
  return value?.kind === 'instant' ? value.at : undefined;
};

/** A fact of the case is as old as the last look at the back office that found it unchanged; others as their source says. */
export const checkedAt = (fact: CitedFact, facts: CitedFact[]): Instant =>
  (ofCase(fact) ? caseCheckedAt(facts) : undefined) ?? fact.observedAt;

/** The facts of the case without those the panel's head has said already. */
export const listedFacts = (facts: CitedFact[]): CitedFact[] =>
  facts.filter((fact) => ofCase(fact) && fact.id !== 'case.phase' && fact.id !== CHECKED);
