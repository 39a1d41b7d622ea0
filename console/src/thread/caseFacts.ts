import type { Draft } from '#domain/draft.ts';
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

const ofPolicy = ({ id }: CitedFact): boolean => id.startsWith('policy.') && id.includes('#');

const SAID_IN_HEAD: readonly string[] = ['case.phase', 'case.kind', CHECKED];

/**
 * The facts of the case, without those the panel's head has said already; of our own answers those that no text of the
 * draft is there to cite.
 */
export const listedFacts = ({ facts, deliveries }: Pick<Draft, 'facts' | 'deliveries'>): CitedFact[] =>
  facts.filter(
    (fact) =>
      (ofCase(fact) && !SAID_IN_HEAD.includes(fact.id)) || (ofPolicy(fact) && deliveries.length === 0),
  );
