import { isSettledPhase } from '../caseStatus.ts';
import type { Draft } from '../draft.ts';
import type { Head } from '../head.ts';
import { type Instant, plusSeconds } from '../instant.ts';
import type { Place } from '../message.ts';
import type { ServiceLevels } from './serviceLevels.ts';

/** The case of a draft, where its back office has closed it. */
const closedCase = ({ case: of, facts }: Pick<Draft, 'case' | 'facts'>): string | undefined => {
  const phase = facts.find(({ id }) => id === 'case.phase')?.value;
  const isClosed = phase?.kind === 'code' && isSettledPhase(phase.code);
  return of !== undefined && of.open === undefined && isClosed ? of.hash : undefined;
};

/** What was said last, and where it was said. */
export interface LastSaid {
  at: Instant;
  place: Place;
  draft: Pick<Draft, 'case' | 'facts'>;
}

/**
 * When the customer may be asked whether it was good: once a case, some time after they were told in private that it is
 * closed. Nobody is asked in public, nor about an outage that is nobody's own.
 */
export const surveyAfter = (
  { survey }: Pick<Head, 'survey'>,
  { satisfaction }: Pick<ServiceLevels, 'satisfaction'>,
  { at, place, draft }: LastSaid,
): Pick<Head, 'survey'> => {
  const of = closedCase(draft);
  if (satisfaction === undefined || place !== 'private' || of === undefined || survey?.of === of) return {};
  return { survey: { of, at: plusSeconds(at, satisfaction.afterSeconds) } };
};
