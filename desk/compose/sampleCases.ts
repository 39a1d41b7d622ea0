import { caseFacts } from '#domain/caseFacts.ts';
import type { CaseKind, CaseStatus, DetailName, Fact, Phase, Where } from '#domain/caseStatus.ts';
import type { Disclosure } from '#domain/disclosure.ts';
import type { CitedFact, FactValue } from '#domain/facts.ts';
import type { Instant } from '#domain/instant.ts';

/* Cases drawn from what matters of them, at one moment. */

/** Thursday, in winter: Europe/London is UTC. */
export const NOW: Instant = '2026-11-05T09:10:00.000Z';
export const TIME_ZONE = 'Europe/London';

const OPENED = '2026-11-03T14:20:00.000Z';
export const SINCE = '2026-11-04T18:40:00.000Z';

const known = <T>(value: T, disclose: Disclosure): Fact<T> => ({
  value,
  observedAt: NOW,
  source: { connector: 'sample' },
  certainty: 'confirmed',
  disclose,
});

type Step = NonNullable<CaseStatus['nextStep']>['value'];
type Eta = NonNullable<CaseStatus['eta']>['value'];

/** What matters of a case; everything in it may be told to whoever may learn its phase. */
export interface Sketch {
  kind: CaseKind;
  phase: Phase;
  /** `null`: the back office does not say since when. */
  since?: Instant | null;
  where?: Where | undefined;
  owner?: string | undefined;
  cause?: NonNullable<CaseStatus['cause']>['value'] | undefined;
  step?: Omit<Step, 'owner'> | undefined;
  eta?: (Pick<Eta, 'to'> & Partial<Eta>) | undefined;
  promisedBy?: Instant | undefined;
  action?: NonNullable<CaseStatus['customerAction']>['value'] | undefined;
  details?: Partial<Record<DetailName, FactValue>>;
  linked?: CaseKind;
  disclose?: Disclosure;
}

const detailsOf = (
  details: NonNullable<Sketch['details']>,
  level: Disclosure,
): NonNullable<CaseStatus['details']> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, known(value, level)]));

/** A case as a back office would give it. */
export const caseFrom = (sketch: Sketch): CaseStatus => {
  const { kind, phase, since = SINCE, disclose = 'verified_basic', linked } = sketch;
  const { where, owner, cause, step, eta, promisedBy, action, details } = sketch;
  return {
    v: 1,
    kind,
    ref: { display: '•••42', hash: 'h' },
    phase: known(phase, disclose),
    sourceStatus: { code: 'S' },
    openedAt: known(OPENED, disclose),
    ...(since === null ? {} : { phaseSince: known(since, disclose) }),
    ...(where && { where: known(where, disclose) }),
    ...(owner && { owner: known(owner, disclose) }),
    ...(cause && { cause: known(cause, disclose) }),
    ...(step && { nextStep: known({ owner: 'brand', ...step }, disclose) }),
    ...(eta && { eta: known({ basis: 'source', precision: 'minute', ...eta }, disclose) }),
    ...(promisedBy && { promisedBy: known(promisedBy, disclose) }),
    ...(action && { customerAction: known(action, disclose) }),
    ...(details && { details: detailsOf(details, disclose) }),
    ...(linked && { linked: [{ kind: linked, backoffice: 'other', reference: 'X1' }] }),
    freshness: { fetchedAt: NOW, staleAfterSec: 900 },
    gaps: [],
  };
};

/** As if this had been our answer two days ago. */
export const told = (sketch: Sketch): { saidAt: Instant; facts: CitedFact[] } => ({
  saidAt: '2026-11-03T15:15:00.000Z',
  facts: caseFacts(caseFrom(sketch), 'verified_strong'),
});
