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

const OLD_MS = 3_600_000;

/** A case moves; what is known otherwise does not age by itself. `now`: milliseconds since 1970. */
export const isOld = (fact: CitedFact, facts: CitedFact[], now: number): boolean =>
  ofCase(fact) && now - Date.parse(checkedAt(fact, facts)) > OLD_MS;

const ofPolicy = ({ id }: CitedFact): boolean => id.startsWith('policy.') && id.includes('#');

/** What the head of the case has said already. */
const SAID_IN_HEAD: readonly string[] = ['case.phase', 'case.kind', CHECKED];

/** What the back office says of the case, when it was asked left out. */
export const caseFactsOf = (facts: CitedFact[]): CitedFact[] =>
  facts.filter((fact) => ofCase(fact) && fact.id !== CHECKED && fact.id !== 'case.kind');

/** What is known of the case, and of our own answers, without what the panel's head has said. */
export const knownFacts = (facts: CitedFact[]): CitedFact[] =>
  facts.filter((fact) => (ofCase(fact) && !SAID_IN_HEAD.includes(fact.id)) || ofPolicy(fact));
