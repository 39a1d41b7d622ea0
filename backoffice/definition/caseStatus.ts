import type { CaseItem, CaseStatus, Fact, Phase } from '#domain/caseStatus.ts';
import type { Instant } from '#domain/instant.ts';
import { referenceHash } from '../proof/referenceHash.ts';
import {
  actionFact,
  causeOf,
  detailFacts,
  expectationFacts,
  type FactMaker,
  isKnownAction,
  isKnownStep,
  placeOf,
  stepFact,
  timeFacts,
} from './caseFacts.ts';
import type { Definition } from './definition.ts';
import type { Mapped } from './mapped.ts';
import { masked } from './references.ts';
import type { FactName } from './schema.ts';
import { isDay, type SourceTime, startOf } from './times.ts';

/** For whom and as of when an answer is read, and under which reference. */
export interface Reader {
  brandId: string;
  timeZone: string;
  reference: string;
  now: Instant;
}

const STALE_AFTER_SECONDS = 15 * 60;

/** Facts that a mapped answer produces, by the names under which `facts` lists them. */
export const producedFacts = ({ details, ...mapped }: Mapped): FactName[] => {
  const direct = [
    'since',
    'where',
    'cause',
    'eta',
    'promisedBy',
    'next',
    'owner',
    'action',
    'items',
  ] as const;
  const rest = ['opened', 'changed'] as const;
  const own = [...direct, ...rest].filter((name) => mapped[name] !== undefined);
  const particulars = [
    'item',
    'amount',
    'payment',
    'title',
    'link',
    'delay',
    'affected',
    'phone',
    'subject',
  ] as const;
  return ['phase', ...own, ...particulars.filter((name) => details?.[name] !== undefined)];
};

const phaseOf = ({ phases }: Definition, word: string): Phase =>
  phases.get(word.trim().toLowerCase()) ?? 'unknown';

/** The source's own time of the state; an answer cannot be younger than the question. */
const observedAt = (times: readonly (SourceTime | undefined)[], { now, timeZone }: Reader): Instant => {
  const first = times.find((time) => time !== undefined);
  const at = first === undefined ? now : startOf(first, timeZone);
  return at < now ? at : now;
};

const makerFor = (definition: Definition, mapped: Mapped, reader: Reader): FactMaker => {
  const { since, changed, updated } = mapped;
  const ofState = observedAt([since, changed, updated], reader);
  const ofRecord = observedAt([changed, since, updated], reader);
  return {
    timeZone: reader.timeZone,
    fact: (name, value, certainty = 'confirmed') => {
      const rule = definition.facts.get(name);
      return {
        value,
        observedAt: name === 'phase' || name === 'since' ? ofState : ofRecord,
        source: { connector: definition.name, ...(rule?.path === undefined ? {} : { path: rule.path }) },
        certainty: rule?.certainty ?? certainty,
        // What nobody listed is refused before this; should it ever come here, nobody hears it.
        disclose: rule?.disclose ?? 'agent_only',
      };
    },
  };
};

const DAYS_ONLY = ['since', 'opened', 'changed'] as const;

const notes = (definition: Definition, mapped: Mapped): string[] => {
  const { status, cause, next, action, internal = [] } = mapped;
  const days = DAYS_ONLY.flatMap((name) => {
    const time = mapped[name];
    return time !== undefined && isDay(time) ? [`${name}: ${time.day}, without a time of day`] : [];
  });
  return [
    ...internal,
    ...(phaseOf(definition, status) === 'unknown' ? [`status not known to okno: ${status}`] : []),
    ...(cause !== undefined && causeOf(cause) === undefined ? [`cause: ${cause}`] : []),
    ...(next !== undefined && !isKnownStep(next.code) ? [`next step not known to okno: ${next.code}`] : []),
    ...(action !== undefined && !isKnownAction(action.code)
      ? [`action not known to okno: ${action.code}`]
      : []),
    ...days,
  ];
};

const noteFacts = (definition: Definition, mapped: Mapped, { fact }: FactMaker): Fact<string>[] =>
  notes(definition, mapped).map((note) => ({
    ...fact('phase', note),
    certainty: 'confirmed',
    disclose: 'agent_only',
  }));

const OVER: readonly Phase[] = ['resolved', 'closed', 'cancelled', 'rejected'];

/** What a customer would ask next and the source does not say, though places and owners only where it ever says them. */
const gapsOf = ({ facts }: Definition, status: Omit<CaseStatus, 'gaps'>): CaseStatus['gaps'] => {
  if (OVER.includes(status.phase.value)) return [];
  const step = status.nextStep ?? status.customerAction;
  return [
    ...(status.eta === undefined && status.promisedBy === undefined ? (['eta'] as const) : []),
    ...(status.where === undefined && facts.has('where') ? (['where'] as const) : []),
    ...(step === undefined ? (['next_step'] as const) : []),
    ...(status.owner === undefined && facts.has('owner') ? (['owner'] as const) : []),
  ];
};

const itemOf = (definition: Definition, item: NonNullable<Mapped['items']>[number]): CaseItem => ({
  label: item.label,
  phase: phaseOf(definition, item.status),
  ...(item.where === undefined ? {} : { where: placeOf(item.where) }),
});

const refOf = (
  { name, mask, identity }: Definition,
  { replacedBy }: Mapped,
  { brandId, reference }: Reader,
): CaseStatus['ref'] => ({
  display: masked(reference, mask),
  hash: referenceHash(name, brandId, reference),
  ...(identity === 'none' && reference !== '' ? { open: reference } : {}),
  ...(replacedBy === undefined ? {} : { replacedBy }),
});

const simpleFacts = (
  definition: Definition,
  { fact }: FactMaker,
  { where, cause, owner, items }: Mapped,
): Pick<CaseStatus, 'where' | 'cause' | 'owner' | 'items'> => {
  const known = causeOf(cause);
  return {
    ...(where && { where: fact('where', placeOf(where)) }),
    ...(known && { cause: fact('cause', known) }),
    ...(owner !== undefined && { owner: fact('owner', owner) }),
    ...(items && {
      items: fact(
        'items',
        items.map((item) => itemOf(definition, item)),
      ),
    }),
  };
};

/** A mapped answer as okno's case. */
export const caseStatus = (definition: Definition, mapped: Mapped, reader: Reader): CaseStatus => {
  const maker = makerFor(definition, mapped, reader);
  const { status: word, label, updated, linked } = mapped;
  const internal = noteFacts(definition, mapped, maker);
  const status: Omit<CaseStatus, 'gaps'> = {
    v: 1,
    kind: definition.kind,
    ref: refOf(definition, mapped, reader),
    phase: maker.fact('phase', phaseOf(definition, word)),
    sourceStatus: { code: word, ...(label === undefined ? {} : { label }) },
    ...timeFacts(maker, mapped),
    ...simpleFacts(definition, maker, mapped),
    ...expectationFacts(maker, mapped),
    ...stepFact(maker, mapped),
    ...actionFact(maker, mapped),
    ...detailFacts(maker, mapped),
    ...(linked && { linked }),
    ...(internal.length > 0 && { internal }),
    freshness: {
      fetchedAt: reader.now,
      ...(updated && { sourceUpdatedAt: startOf(updated, reader.timeZone) }),
      staleAfterSec: STALE_AFTER_SECONDS,
    },
  };
  return { ...status, gaps: gapsOf(definition, status) };
};
